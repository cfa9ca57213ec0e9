import type { Evidence } from '../lib/types';
import { t } from '../i18n';
import { dateTime } from '../lib/time';

/** Warnings that belong to a photo, in words. */
export function photoFlags(photo: Evidence, orderedAt?: string | null): string[] {
  const flags: string[] = [];
  if (photo.duplicate) flags.push(t('photo.duplicate'));
  const early = photo.olderThanOrder ?? Boolean(photo.takenAt && orderedAt && Date.parse(photo.takenAt) < Date.parse(orderedAt));
  if (early) flags.push(t('photo.early'));
  return flags;
}

/** Shows photos large, one after the other; Esc closes, the arrow keys turn over. */
export function openPhotos(photos: Evidence[], start: number): void {
  if (!photos.length) return;
  let at = Math.max(0, start);
  const dialog = document.createElement('dialog');
  dialog.className = 'hf-zoom';
  dialog.setAttribute('aria-label', t('photo.zoom'));
  const image = document.createElement('img');
  const caption = document.createElement('p');
  const button = (label: string, text: string, action: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = text;
    element.setAttribute('aria-label', label);
    element.addEventListener('click', action);
    return element;
  };
  const show = (index: number) => {
    at = (index + photos.length) % photos.length;
    const photo = photos[at]!;
    image.src = `/api/evidence/${photo.id}`;
    image.alt = photo.name ?? '';
    const facts = [`${at + 1} / ${photos.length}`, photo.name, photo.takenAt ? t('photo.takenAt', { at: dateTime(photo.takenAt) }) : t('photo.noTime')];
    if (photo.lat !== null && photo.lat !== undefined && photo.lng !== null) facts.push(`${photo.lat.toFixed(6)}, ${photo.lng!.toFixed(6)}`);
    caption.textContent = [...facts.filter(Boolean), ...photoFlags(photo).map((flag) => `⚠ ${flag}`)].join('  ·  ');
  };
  const bar = document.createElement('div');
  bar.className = 'hf-zoom-bar';
  if (photos.length > 1) bar.append(button(t('photo.previous'), '‹', () => show(at - 1)), button(t('photo.next'), '›', () => show(at + 1)));
  bar.append(button(t('photo.close'), '×', () => dialog.close()));
  dialog.append(image, caption, bar);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') show(at - 1);
    if (event.key === 'ArrowRight') show(at + 1);
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  show(at);
  dialog.showModal();
}
