import { exifOf, upright, withExif } from './exif';

const MAX_EDGE = 2560;
const QUALITY = 0.85;
const SEND_UNCHANGED = 2 * 1024 * 1024;
const THUMB_EDGE = 240;

export interface Prepared {
  blob: Blob;
  name: string;
  /** small picture as a data address: the Tasklist's page shows no blob addresses */
  thumb: string | null;
}

function draw(bitmap: ImageBitmap, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function jpeg(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Makes a photo small enough to send; time and position of the shot stay in it. A file up to 2 MB is sent as it is. */
export async function prepare(file: File): Promise<Prepared> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { blob: file, name: file.name, thumb: null };
  const thumb = draw(bitmap, THUMB_EDGE).toDataURL('image/jpeg', 0.7);
  if (file.size <= SEND_UNCHANGED) {
    bitmap.close();
    return { blob: file, name: file.name, thumb };
  }
  const small = await jpeg(draw(bitmap, MAX_EDGE));
  bitmap.close();
  if (!small || small.size >= file.size) return { blob: file, name: file.name, thumb };
  const exif = exifOf(new Uint8Array(await file.arrayBuffer()));
  const bytes = new Uint8Array(await small.arrayBuffer());
  const blob = exif ? new Blob([withExif(bytes, upright(exif)) as BlobPart], { type: 'image/jpeg' }) : small;
  return { blob, name: file.name.replace(/\.\w+$/, '') + '.jpg', thumb };
}
