import { describe, expect, it } from 'vitest';
import { type Figure, amountWords, changeTone, figureWords, isFew, moved, quickPeriod, trendPath } from '../src/lib/dashboard';

const figure = (numerator: number, denominator: number | null, rate: number | null): Figure => ({ numerator, denominator, rate });

describe('figures', () => {
  it('show a dash where there is nothing to divide by, never nought or a hundred', () => {
    expect(figureWords(figure(0, 0, null), 'RATE')).toBe('—');
    expect(figureWords(figure(0, 4, 0), 'RATE')).toBe('0%');
    expect(figureWords(figure(4, 4, 1), 'RATE')).toBe('100%');
    expect(figureWords(figure(923, 1000, 0.923), 'RATE')).toBe('92.3%');
    expect(figureWords(figure(17, null, null), 'COUNT')).toBe('17');
  });

  it('tell short times in hours, long ones in days', () => {
    expect(figureWords(figure(3 * 18_720, 3, 0.22), 'DAYS')).toBe('5.2 小时');
    expect(figureWords(figure(47 * 3_600, 9, 1.96), 'QUANTILE')).toBe('47 小时');
    expect(figureWords(figure(2 * 6.5 * 86_400, 2, 6.5), 'DAYS')).toBe('6.5 天');
    expect(figureWords(figure(0, 0, null), 'DAYS')).toBe('—');
    expect(figureWords(figure(36, 3, 12), 'MEAN')).toBe('12');
    expect(amountWords(moved(figure(10 * 3_600, 2, 0.21), figure(2 * 3_600, 1, 0.08), 'DAYS')!, 'DAYS')).toBe('3 小时');
    expect(amountWords(moved(figure(4 * 86_400, 9, 4), figure(10 * 86_400, 9, 10), 'QUANTILE')!, 'QUANTILE')).toBe('6 天');
    expect(moved(figure(3_600, 1, 0.04), figure(3_700, 1, 0.04), 'DAYS')).toBeCloseTo(0);
  });

  it('move by points, pieces or not at all', () => {
    expect(moved(figure(0, 9, 0.9), figure(0, 9, 0.75), 'RATE')).toBe(15);
    expect(moved(figure(12, null, null), figure(20, null, null), 'COUNT')).toBe(-8);
    expect(moved(figure(0, 0, null), figure(0, 9, 0.75), 'RATE')).toBeNull();
  });

  it('are good or bad only where one way is better', () => {
    expect(changeTone(3, 'HIGH')).toBe('is-good');
    expect(changeTone(3, 'LOW')).toBe('is-bad');
    expect(changeTone(-3, 'LOW')).toBe('is-good');
    expect(changeTone(3, 'NEITHER')).toBe('');
    expect(changeTone(0, 'HIGH')).toBe('');
    expect(changeTone(null, 'HIGH')).toBe('');
  });

  it('say when they are of few cases', () => {
    expect(isFew(figure(1, 9, 0.1))).toBe(true);
    expect(isFew(figure(1, 10, 0.1))).toBe(false);
    expect(isFew(figure(0, 0, null))).toBe(false);
    expect(isFew(figure(1, null, null))).toBe(false);
  });

  it('draw a line with a gap for a month without value', () => {
    const points = [0.5, null, 1, 0.75].map((rate) => ({ figure: figure(0, rate === null ? 0 : 4, rate) }));
    expect(trendPath(points, 'RATE', 90, 20)).toBe('M0.0 20.0M60.0 0.0L90.0 10.0');
    expect(trendPath([{ figure: figure(0, 0, null) }], 'RATE', 90, 20)).toBe('');
  });

  it('know the periods that are asked for most', () => {
    expect(quickPeriod('month', '2026-11-28')).toEqual({ from: '2026-11-01', to: '2026-11-28' });
    expect(quickPeriod('quarter', '2026-11-28')).toEqual({ from: '2026-10-01', to: '2026-11-28' });
    expect(quickPeriod('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(quickPeriod('lastYear', '2026-03-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
});
