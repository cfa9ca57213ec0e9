/** The EXIF block (time and position of the shot) of JPEG, PNG and WebP files, and its way into another JPEG. */

const EXIF_HEADER = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function startsWithHeader(bytes: Uint8Array): boolean {
  return EXIF_HEADER.every((byte, i) => bytes[i] === byte);
}

function fromJpeg(bytes: Uint8Array): Uint8Array | null {
  const data = view(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda || marker === 0xd9) return null;
    const length = data.getUint16(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && startsWithHeader(body)) return body.slice(EXIF_HEADER.length);
    at += 2 + length;
  }
  return null;
}

function fromPng(bytes: Uint8Array): Uint8Array | null {
  const data = view(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = data.getUint32(at);
    if (ascii(bytes, at + 4, 4) === 'eXIf') return bytes.slice(at + 8, at + 8 + length);
    at += 12 + length;
  }
  return null;
}

function fromWebp(bytes: Uint8Array): Uint8Array | null {
  const data = view(bytes);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = data.getUint32(at + 4, true);
    if (ascii(bytes, at, 4) === 'EXIF') {
      const body = bytes.slice(at + 8, at + 8 + length);
      return startsWithHeader(body) ? body.slice(EXIF_HEADER.length) : body;
    }
    at += 8 + length + (length % 2);
  }
  return null;
}

/** The TIFF block that holds the EXIF tags, or null when the file has none. */
export function exifOf(bytes: Uint8Array): Uint8Array | null {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return fromJpeg(bytes);
    if (ascii(bytes, 1, 3) === 'PNG') return fromPng(bytes);
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return fromWebp(bytes);
  } catch {
    return null;
  }
  return null;
}

/** A copy that says "upright": the pixels of a redrawn picture have already been turned. */
export function upright(tiff: Uint8Array): Uint8Array {
  const copy = tiff.slice();
  const data = view(copy);
  const little = ascii(copy, 0, 2) === 'II';
  const first = data.getUint32(4, little);
  if (first + 2 > copy.length) return copy;
  const count = data.getUint16(first, little);
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12;
    if (entry + 12 > copy.length) break;
    if (data.getUint16(entry, little) === ORIENTATION) data.setUint16(entry + 8, 1, little);
  }
  return copy;
}

/** The JPEG with the EXIF block as its first segment. A block that is too long for one segment is left out. */
export function withExif(jpeg: Uint8Array, tiff: Uint8Array): Uint8Array {
  const length = 2 + EXIF_HEADER.length + tiff.length;
  if (length > 0xffff) return jpeg;
  const result = new Uint8Array(jpeg.length + length + 2);
  result.set(jpeg.subarray(0, 2));
  result.set([0xff, 0xe1, length >> 8, length & 0xff, ...EXIF_HEADER], 2);
  result.set(tiff, 2 + 4 + EXIF_HEADER.length);
  result.set(jpeg.subarray(2), 2 + 2 + length);
  return result;
}
