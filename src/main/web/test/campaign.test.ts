import { describe, expect, it } from 'vitest';
import { type CampaignRow, percent, phases, standing, todayShare } from '../src/lib/campaign';

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

describe('the pace of a campaign', () => {
  const progress = { should: 20, done: 4, notInspectable: 1, refused: 0, excused: 0 } as CampaignRow['progress'];
  const of = { periodFrom: '2026-03-01', inspectUntil: '2026-03-20', progress };

  it('is behind when less is settled than the days would have it', () => {
    expect(standing(of, '2026-03-08')).toEqual({ left: 12, time: '35%', settled: false, behind: false });
    expect(standing(of, '2026-03-09')).toEqual({ left: 11, time: '40%', settled: false, behind: true });
  });

  it('goes on counting after the last day, and is not behind with all settled', () => {
    expect(standing(of, '2026-03-22')).toEqual({ left: -2, time: '100%', settled: false, behind: true });
    expect(standing({ ...of, progress: { ...progress, done: 19 } }, '2026-03-22')?.behind).toBe(false);
  });

  it('is not told of a campaign without days', () => {
    expect(standing({ ...of, inspectUntil: null }, '2026-03-08')).toBeNull();
  });
});
