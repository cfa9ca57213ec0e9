import { describe, expect, it } from 'vitest';
import { type DutyShift, dayOf, local, moment, onDay, partOn, plusDays } from '../src/lib/duty';

describe('the week of a roster', () => {
  it('counts days over the end of a month and a year', () => {
    expect(plusDays('2026-12-28', 7)).toBe('2027-01-04');
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('knows the day and time of the district, whatever zone the browser is in', () => {
    expect(local('2026-12-01T20:00:00Z')).toEqual({ day: '2026-12-02', time: '04:00' });
    expect(Date.parse(moment('2026-12-02', '04:00'))).toBe(Date.parse('2026-12-01T20:00:00Z'));
  });

  it('cuts a time into what lies on each day', () => {
    const night = ['2026-12-01T20:00:00+08:00', '2026-12-02T08:00:00+08:00'] as const;
    expect(partOn('2026-12-01', ...night)).toEqual({ from: '20:00', to: '24:00', whole: false });
    expect(partOn('2026-12-02', ...night)).toEqual({ from: '00:00', to: '08:00', whole: false });
    expect(partOn('2026-12-03', ...night)).toBeNull();
    expect(partOn('2026-12-02', '2026-12-01T00:00:00+08:00', '2026-12-04T00:00:00+08:00')?.whole).toBe(true);
  });

  it('shows a shift that began last week on Monday', () => {
    expect(dayOf({ from: '2026-11-29T20:00:00+08:00' }, '2026-11-30')).toBe('2026-11-30');
    expect(dayOf({ from: '2026-12-02T20:00:00+08:00' }, '2026-11-30')).toBe('2026-12-02');
  });

  it('says of each day who begins, who goes on and when nobody is there', () => {
    const shift = (id: number, from: string, to: string) => ({ id, from, to }) as DutyShift;
    const post = {
      shifts: [shift(1, '2026-11-29T20:00:00+08:00', '2026-12-02T08:00:00+08:00'), shift(2, '2026-12-02T20:00:00+08:00', '2026-12-03T08:00:00+08:00')],
      gaps: [{ from: '2026-12-02T08:00:00+08:00', to: '2026-12-02T20:00:00+08:00' }],
    };
    const found = (day: string) => {
      const { shifts, goesOn, gaps } = onDay(post, day, '2026-11-30');
      return [shifts.map(({ id }) => id), goesOn.map(({ id }) => id), gaps.length];
    };
    expect(found('2026-11-30')).toEqual([[1], [], 0]);
    expect(found('2026-12-01')).toEqual([[], [1], 0]);
    expect(found('2026-12-02')).toEqual([[2], [], 1]);
    expect(found('2026-12-03')).toEqual([[], [], 0]);
  });
});
