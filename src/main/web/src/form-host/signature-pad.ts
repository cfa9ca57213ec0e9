import { t } from '../i18n';

export interface Point {
  x: number;
  y: number;
}
export type Stroke = Point[];

const INK = '#1a1f29';
const PEN = 3;
const EXPORT_SCALE = 2;
const EXPORT_EDGE = 1400;
const MARGIN = 12;
const LEAST_LENGTH = 60;

/** How far the pen went, over all strokes. */
export function lengthOf(strokes: Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.slice(1).reduce((part, point, i) => part + Math.hypot(point.x - stroke[i]!.x, point.y - stroke[i]!.y), 0), 0);
}

/** The smallest box around all strokes. */
export function boxOf(strokes: Stroke[]): { x: number; y: number; width: number; height: number } {
  const points = strokes.flat();
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Strokes moved and, where they no longer fit after the device was turned, made smaller. */
export function fitted(strokes: Stroke[], width: number, height: number): Stroke[] {
  if (!strokes.length) return strokes;
  const box = boxOf(strokes);
  if (box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height) return strokes;
  const scale = Math.min(1, (width - 2 * MARGIN) / Math.max(1, box.width), (height - 2 * MARGIN) / Math.max(1, box.height));
  const dx = (width - box.width * scale) / 2 - box.x * scale;
  const dy = (height - box.height * scale) / 2 - box.y * scale;
  return strokes.map((stroke) => stroke.map((point) => ({ x: point.x * scale + dx, y: point.y * scale + dy })));
}

/** Draws through the middles of neighbouring points, so that no corner shows. */
function trace(pen: CanvasRenderingContext2D, stroke: Stroke): void {
  const [first, ...rest] = stroke;
  if (!first) return;
  pen.beginPath();
  if (!rest.length) {
    pen.arc(first.x, first.y, PEN / 2, 0, 2 * Math.PI);
    pen.fill();
    return;
  }
  pen.moveTo(first.x, first.y);
  let from = first;
  for (const point of rest) {
    pen.quadraticCurveTo(from.x, from.y, (from.x + point.x) / 2, (from.y + point.y) / 2);
    from = point;
  }
  pen.lineTo(from.x, from.y);
  pen.stroke();
}

/** A drawing ends up about a centimetre high: the taller it was made, the thicker its strokes have to be. */
export function penFor(height: number): number {
  return Math.max(PEN, height / 36);
}

function ready(pen: CanvasRenderingContext2D, width = PEN): void {
  pen.strokeStyle = INK;
  pen.fillStyle = INK;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
}

/** The strokes alone on white, without the empty ground around them. */
function exported(strokes: Stroke[]): Promise<Blob | null> {
  const box = boxOf(strokes);
  const width = box.width + 2 * MARGIN;
  const height = box.height + 2 * MARGIN;
  const scale = Math.min(EXPORT_SCALE, EXPORT_EDGE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, (MARGIN - box.x) * scale, (MARGIN - box.y) * scale);
  ready(pen, penFor(box.height));
  for (const stroke of strokes) trace(pen, stroke);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Opens a pad over the whole screen; answers with the drawing, or null when nothing was signed. */
export function askForSignature(label: string): Promise<Blob | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'hf-signature-dialog';
  dialog.setAttribute('aria-label', label);
  const title = document.createElement('h3');
  title.textContent = label;
  const help = document.createElement('p');
  help.className = 'hf-hint';
  help.textContent = t('signature.help');
  const head = document.createElement('header');
  head.append(title, help);
  const ground = document.createElement('div');
  ground.className = 'hf-signature-ground';
  const mark = document.createElement('span');
  mark.className = 'hf-signature-mark';
  mark.textContent = t('signature.here');
  const canvas = document.createElement('canvas');
  canvas.className = 'hf-signature-canvas';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', t('signature.here'));
  ground.append(mark, canvas);
  const notice = document.createElement('p');
  notice.className = 'hf-notice is-bad';
  notice.setAttribute('role', 'alert');
  const bar = document.createElement('div');
  bar.className = 'hf-button-row hf-signature-bar';
  const button = (text: string, primary: boolean, action: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = primary ? 'hf-button is-primary' : 'hf-button';
    element.textContent = text;
    element.addEventListener('click', action);
    bar.append(element);
    return element;
  };

  let strokes: Stroke[] = [];
  let drawing: { id: number; stroke: Stroke } | null = null;

  const redraw = () => {
    const pen = canvas.getContext('2d')!;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    ready(pen);
    for (const stroke of strokes) trace(pen, stroke);
    mark.hidden = strokes.length > 0;
    undo.disabled = clear.disabled = done.disabled = strokes.length === 0;
  };
  const measure = () => {
    const { width, height } = ground.getBoundingClientRect();
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    strokes = fitted(strokes, width, height);
    redraw();
  };
  const at = (event: PointerEvent): Point => {
    const place = canvas.getBoundingClientRect();
    return { x: event.clientX - place.left, y: event.clientY - place.top };
  };

  button(t('signature.cancel'), false, () => dialog.close());
  const undo = button(t('signature.undo'), false, () => {
    strokes.pop();
    redraw();
  });
  const clear = button(t('signature.clear'), false, () => {
    strokes = [];
    redraw();
  });
  const done = button(t('signature.done'), true, () => {
    if (lengthOf(strokes) < LEAST_LENGTH) notice.textContent = t('signature.tooShort');
    else dialog.close('done');
  });

  canvas.addEventListener('pointerdown', (event) => {
    if (drawing || event.button !== 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    notice.textContent = '';
    drawing = { id: event.pointerId, stroke: [at(event)] };
    strokes.push(drawing.stroke);
    redraw();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (drawing?.id !== event.pointerId) return;
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const move of moves.length ? moves : [event]) drawing.stroke.push(at(move));
    redraw();
  });
  const lift = (event: PointerEvent) => {
    if (drawing?.id === event.pointerId) drawing = null;
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);

  dialog.append(head, ground, notice, bar);
  document.body.append(dialog);
  dialog.showModal();
  const watch = new ResizeObserver(measure);
  watch.observe(ground);
  measure();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      watch.disconnect();
      dialog.remove();
      resolve(dialog.returnValue === 'done' ? exported(strokes) : null);
    });
  });
}
