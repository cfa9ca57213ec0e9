import { describe, expect, it } from 'vitest';
import { percent, phases, todayShare } from '../src/lib/campaign';

const PLAN = { periodFrom: '2026-03-01', periodTo: '2026-03-31', mobilizeUntil: '2026-03-05', selfCheckUntil: null, inspectUntil: '2026-03-25' };

describe('the phases of a campaign', () => {
  it('follow each other without gap and leave out what is not planned', () => {
    const line = phases(PLAN, '2026-03-10');
    expect(line.map((phase) => [phase.key, phase.from, phase.to, phase.state])).toEqual([
      ['mobilize', '2026-03-01', '2026-03-05', 'past'],
      ['inspect', '2026-03-06', '2026-03-25', 'now'],
      ['summary', '2026-03-26', '2026-03-31', 'future'],
    ]);
    expect(line.reduce((sum, phase) => sum + phase.share, 0)).toBeCloseTo(100);
  });

  it('know the last day of a phase as part of it', () => {
    expect(phases(PLAN, '2026-03-05')[0]!.state).toBe('now');
    expect(phases(PLAN, '2026-03-06')[0]!.state).toBe('past');
  });

  it('show today only within the period', () => {
    expect(todayShare(PLAN, '2026-02-28')).toBeNull();
    expect(todayShare(PLAN, '2026-03-01')).toBeCloseTo(50 / 31);
    expect(todayShare(PLAN, '2026-04-01')).toBeNull();
    expect(phases({ ...PLAN, periodFrom: null }, '2026-03-01')).toEqual([]);
  });
});

describe('a rate', () => {
  it('is a dash where nothing is to be divided by', () => {
    expect(percent(0, 0)).toBe('—');
    expect(percent(1, 3)).toBe('33.3%');
    expect(percent(0, 3)).toBe('0%');
  });
});
