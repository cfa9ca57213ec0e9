import { describe, expect, it } from 'vitest';
import { quickMoments } from '../src/lib/as-of';
import { hours, shareWords, spent } from '../src/lib/clock';
import { metresBetween } from '../src/lib/place';

describe('whose clock', () => {
  it('says short times in minutes, longer ones in hours and days', () => {
    expect(spent(90)).toBe('2 分钟');
    expect(spent(2.5 * 3600)).toBe('2.5 小时');
    expect(spent(60 * 3600)).toBe('2.5 天');
    expect(hours(74 * 3600)).toBe('74.0');
  });

  it('shows small shares with a decimal, and none where there is nothing to share', () => {
    expect(shareWords(0.333)).toBe('33%');
    expect(shareWords(0.0123)).toBe('1.2%');
    expect(shareWords(0)).toBe('0%');
    expect(shareWords(null)).toBe('—');
  });
});

describe('as of that day', () => {
  it('offers the end of the last month and quarter, also over the turn of the year', () => {
    expect(quickMoments('2026-11-28').map((moment) => moment.at)).toEqual(['2026-11-21T18:00', '2026-10-31T23:59', '2026-09-30T23:59']);
    expect(quickMoments('2026-01-03').map((moment) => moment.at)).toEqual(['2025-12-27T18:00', '2025-12-31T23:59', '2025-12-31T23:59']);
  });
});

describe('places', () => {
  it('knows how far two positions are apart', () => {
    expect(metresBetween(39.1, 117.2, 39.1, 117.2)).toBe(0);
    expect(metresBetween(39.1, 117.2, 39.14, 117.2)).toBeCloseTo(4448, -1);
  });
});
