import { describe, expect, it } from 'vitest';
import { boxOf, fitted, lengthOf, penFor } from '../src/form-host/signature-pad';

describe('a drawn signature', () => {
  const strokes = [
    [{ x: 100, y: 50 }, { x: 400, y: 50 }],
    [{ x: 250, y: 20 }, { x: 250, y: 120 }],
  ];

  it('has the length of all its strokes', () => {
    expect(lengthOf(strokes)).toBe(400);
    expect(lengthOf([[{ x: 1, y: 1 }]])).toBe(0);
  });

  it('gets thicker strokes the taller it was drawn', () => {
    expect(penFor(40)).toBe(3);
    expect(penFor(360)).toBe(10);
  });

  it('stays as it is where it fits', () => {
    expect(fitted(strokes, 500, 200)).toBe(strokes);
    expect(fitted([], 10, 10)).toEqual([]);
  });

  it('is moved and made smaller when the device is turned', () => {
    const turned = fitted(strokes, 200, 500);
    const box = boxOf(turned);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(200);
    expect(box.width / box.height).toBeCloseTo(3);
  });
});
