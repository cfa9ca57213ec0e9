import { describe, expect, it } from 'vitest';
import { exifOf, upright, withExif } from '../src/form-host/photo/exif';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0));

/** One tag, the orientation, and eight bytes that stand for the rest. */
const TIFF = bytes(...text('II'), 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
const BARE = bytes(0xff, 0xd8, 0xff, 0xdb, 0, 4, 9, 9, 0xff, 0xda, 0, 2, 7, 7, 0xff, 0xd9);

describe('the time and place of a shot', () => {
  it('survive the way into a smaller JPEG', () => {
    const carried = withExif(BARE, TIFF);
    expect(exifOf(carried)).toEqual(TIFF);
    expect(carried.subarray(-BARE.length + 2)).toEqual(BARE.subarray(2));
  });

  it('are found in PNG and WebP', () => {
    const png = bytes(0x89, ...text('PNG'), 13, 10, 26, 10, 0, 0, 0, TIFF.length, ...text('eXIf'), ...TIFF, 0, 0, 0, 0);
    const webp = bytes(...text('RIFF'), 0, 0, 0, 0, ...text('WEBP'), ...text('EXIF'), TIFF.length, 0, 0, 0, ...TIFF);
    expect(exifOf(png)).toEqual(TIFF);
    expect(exifOf(webp)).toEqual(TIFF);
  });

  it('are absent in a bare or broken picture', () => {
    expect(exifOf(BARE)).toBeNull();
    expect(exifOf(bytes(0xff, 0xd8, 0xff, 0xe1, 0xff))).toBeNull();
  });

  it('do not turn a picture twice', () => {
    const turned = upright(TIFF);
    expect(turned[18]).toBe(1);
    expect(TIFF[18]).toBe(6);
    expect(turned.subarray(26)).toEqual(TIFF.subarray(26));
  });
});
