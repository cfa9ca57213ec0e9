import { describe, expect, it } from 'vitest';
import { type ScoreLine, type ScoreUnit, mostLost, points } from '../src/lib/score';

const line = (indicator: string, got: number | null, scaled: number | null, use: ScoreLine['use'] = 'SHARE'): ScoreLine => ({ indicator, label: indicator, use, numerator: 1, denominator: 2, rate: 0.5, weight: 10, cap: null, scaled, points: got });
const unit = (...lines: ScoreLine[]): ScoreUnit => ({ key: '001', label: '一街', rank: 1, total: 80, found: 20, enough: true, lines });

describe('scores', () => {
  it('show a dash where there is none', () => {
    expect(points(null)).toBe('—');
    expect(points(0)).toBe('0');
    expect(points(77.25)).toBe('77.25');
  });

  it('name the part that costs most, be it a rate or points off', () => {
    expect(mostLost(unit(line('A', 8, 10), line('B', 12, 20), line('C', null, null)))?.line.indicator).toBe('B');
    expect(mostLost(unit(line('A', 8, 10), line('D', 6, null, 'DEDUCTION')))).toMatchObject({ line: { indicator: 'D' }, points: 6 });
    expect(mostLost(unit(line('A', 10, 10), line('D', 0, null, 'DEDUCTION')))).toBeNull();
  });
});
