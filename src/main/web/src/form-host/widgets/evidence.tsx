import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, api } from '../../lib/api';
import type { Evidence } from '../../lib/types';
import { t } from '../../i18n';
import { dateTime } from '../../lib/time';
import type { FieldProps, Host } from '../host';
import { prepare } from '../photo/shrink';
import { type Upload, upload } from '../photo/upload';
import { openPhotos } from '../photos';
import { FieldFrame, describedBy } from './FieldFrame';

const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const MAX_BYTES = 10 * 1024 * 1024;

interface Item {
  key: string;
  name: string;
  thumb: string | null;
  progress: number;
  facts: Evidence | null;
  id: string | null;
  error: string | null;
  file: File | null;
  upload: Upload | null;
}

let counter = 0;
const newKey = () => `photo-${++counter}`;

function fromId(id: string): Item {
  return { key: newKey(), name: '', thumb: `/api/evidence/${id}`, progress: 1, facts: null, id, error: null, file: null, upload: null };
}

/** Photos that are sent as soon as they are picked; the document keeps their ids. */
export function evidenceField(host: Host) {
  return function EvidenceField(props: FieldProps<string[] | null>) {
    const { field, domId, disabled, readonly, value } = props;
    const max = Number(field.properties?.max ?? 9);
    const min = Number(field.properties?.min ?? 0);
    const items = useRef<Item[]>((value ?? []).map(fromId));
    const [, redraw] = useState(0);
    const [notice, setNotice] = useState('');
    const [over, setOver] = useState(false);
    const input = useRef<HTMLInputElement>(null);
    const latest = useRef(props);
    latest.current = props;
    const locked = Boolean(disabled || readonly);

    const refresh = () => redraw((n) => n + 1);
    const publish = () => {
      const ids = items.current.map((item) => item.id).filter((id): id is string => id !== null);
      latest.current.onChange({ value: ids.length ? ids : null });
      refresh();
    };

    useEffect(() => {
      for (const item of items.current.filter((candidate) => candidate.id && !candidate.facts)) {
        api
          .get<Evidence>(`/api/evidence/${item.id}/facts`, { stayOnLogout: true })
          .then((facts) => Object.assign(item, { facts, name: facts.name }))
          .catch((cause: ApiError) => cause.status === 404 && Object.assign(item, { error: t('evidence.gone'), thumb: null }))
          .finally(refresh);
      }
      return () => {
        for (const item of items.current) host.pending.delete(item.key);
      };
    }, []);

    useEffect(() => {
      const own = items.current.filter((item) => item.id).map((item) => item.id);
      const given = value ?? [];
      if (items.current.some((item) => !item.id && !item.error)) return;
      if (given.length !== own.length || given.some((id, i) => id !== own[i])) {
        items.current = given.map((id) => items.current.find((item) => item.id === id) ?? fromId(id));
        refresh();
      }
    }, [value]);

    async function send(item: Item) {
      item.error = null;
      item.progress = 0;
      host.pending.add(item.key);
      refresh();
      try {
        const ready = await prepare(item.file!);
        item.thumb = ready.thumb;
        if (ready.blob.size > MAX_BYTES) throw new ApiError(t('evidence.upload', { name: item.name }), t('error.tooLarge'), '', 413);
        item.upload = upload(ready.blob, ready.name, (share) => {
          item.progress = share;
          refresh();
        });
        item.facts = await item.upload.done;
        item.id = item.facts.id;
        item.progress = 1;
        setNotice(t('evidence.uploaded', { name: item.name }));
      } catch (cause) {
        item.error = cause instanceof ApiError ? cause.why + (cause.now ? t('punct.sentence') + cause.now : '') : t('error.server');
        setNotice(t('evidence.failed', { name: item.name }));
      } finally {
        host.pending.delete(item.key);
        publish();
      }
    }

    function add(files: FileList | File[]) {
      const room = max - items.current.length;
      const picked = [...files];
      const fitting = picked.filter((file) => TYPES.includes(file.type));
      const words: string[] = [];
      if (fitting.length < picked.length) words.push(t('evidence.badType', { names: picked.filter((file) => !TYPES.includes(file.type)).map((file) => file.name).join(t('punct.list')) }));
      if (fitting.length > room) words.push(t('evidence.tooMany', { max, left: fitting.length - Math.max(0, room) }));
      setNotice(words.join(' '));
      const added = fitting.slice(0, Math.max(0, room)).map<Item>((file) => ({ key: newKey(), name: file.name, thumb: null, progress: 0, facts: null, id: null, error: null, file, upload: null }));
      items.current = [...items.current, ...added];
      for (const item of added) void send(item);
      refresh();
    }

    function remove(item: Item) {
      item.upload?.cancel();
      host.pending.delete(item.key);
      items.current = items.current.filter((other) => other !== item);
      setNotice(t('evidence.removed', { name: item.name || t('evidence.photo') }));
      publish();
      input.current?.focus();
    }

    const full = items.current.length >= max;
    const shown = items.current.filter((item) => item.id).map((item) => item.facts ?? ({ id: item.id!, name: item.name } as Evidence));
    return (
      <FieldFrame {...props} kind="evidence">
        <div
          class={`hf-photos-field${over ? ' is-over' : ''}`}
          onDragOver={(event) => {
            if (locked) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            if (!locked && event.dataTransfer) add(event.dataTransfer.files);
          }}
        >
          <ul class="hf-photo-list">
            {items.current.map((item, index) => (
              <li key={item.key} class={item.error ? 'has-error' : ''}>
                <button
                  type="button"
                  class="hf-thumb"
                  disabled={!item.id}
                  aria-label={t('evidence.zoom', { n: index + 1 })}
                  onClick={() => openPhotos(shown, shown.findIndex((photo) => photo.id === item.id))}
                >
                  {item.thumb ? <img src={item.thumb} alt="" /> : <span class="hf-thumb-empty" aria-hidden="true" />}
                  {!item.id && !item.error && (
                    <span class="hf-progress" role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(item.progress * 100)} aria-label={t('evidence.progress', { name: item.name })}>
                      <span style={{ width: `${Math.max(4, item.progress * 100)}%` }} />
                      <b>{Math.round(item.progress * 100)}%</b>
                    </span>
                  )}
                </button>
                {!locked && (
                  <button type="button" class="hf-photo-remove" aria-label={t('evidence.remove', { n: index + 1 })} onClick={() => remove(item)}>
                    ×
                  </button>
                )}
                {item.error && (
                  <span class="hf-photo-error">
                    {item.error}
                    {item.file && (
                      <button type="button" class="hf-link" onClick={() => send(item)}>
                        {t('evidence.retry')}
                      </button>
                    )}
                  </span>
                )}
                {item.facts?.duplicate && <span class="hf-photo-flag">{t('photo.duplicate')}</span>}
                {item.facts?.takenAt && <span class="hf-photo-time">{dateTime(item.facts.takenAt)}</span>}
              </li>
            ))}
          </ul>
          {!locked && (
            <div class="hf-photo-actions">
              <label class={`hf-button${full ? ' is-disabled' : ''}`}>
                <input
                  ref={input}
                  id={domId}
                  class="hf-file"
                  type="file"
                  multiple={max > 1}
                  accept={TYPES.join(',')}
                  disabled={full}
                  aria-describedby={`${domId}-hint ${describedBy(domId)}`}
                  aria-invalid={Boolean(props.errors?.length)}
                  aria-label={`${field.label ?? ''} ${t('evidence.pick')}`}
                  onChange={(event) => {
                    add(event.currentTarget.files ?? []);
                    event.currentTarget.value = '';
                  }}
                  onBlur={props.onBlur}
                />
                <span aria-hidden="true">{t('evidence.pick')}</span>
              </label>
              <span class="hf-hint" id={`${domId}-hint`}>
                {field.description ? t('evidence.count', { count: items.current.length, max }) : min > 0 ? t('evidence.rangeHint', { count: items.current.length, min, max }) : t('evidence.maxHint', { count: items.current.length, max })}
              </span>
            </div>
          )}
          {locked && items.current.length === 0 && <span class="hf-hint">{t('evidence.none')}</span>}
          <p class="hf-notice" role="status">
            {notice}
          </p>
        </div>
      </FieldFrame>
    );
  };
}
