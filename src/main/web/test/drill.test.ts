import { describe, expect, it } from 'vitest';
import { type DrillRow, allMonths, byDay, density, monthAfter, passed, standing, weeks } from '../src/lib/drill';

const row = (more: Partial<DrillRow>) => ({ overdue: false, heldAt: null, state: 'PLANNED', scheduled: false, grade: null, day: null, ...more }) as DrillRow;

describe('the calendar of drills', () => {
  it('begins its weeks on Monday and leaves out the days of other months', () => {
    const february = weeks('2027-02');
    expect(february).toHaveLength(4);
    expect(february[0]![0]).toBe('2027-02-01');
    expect(february[3]![6]).toBe('2027-02-28');
    const august = weeks('2026-08');
    expect(august).toHaveLength(6);
    expect(august[0]).toEqual([null, null, null, null, null, '2026-08-01', '2026-08-02']);
    expect(august[5]).toEqual(['2026-08-31', null, null, null, null, null, null]);
  });

  it('knows the day that a leap year has more', () => {
    expect(weeks('2028-02').flat().filter(Boolean)).toHaveLength(29);
    expect(weeks('2100-02').flat().filter(Boolean)).toHaveLength(28);
  });

  it('goes from year to year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthAfter('2026-05', 24)).toBe('2028-05');
  });

  it('puts each drill on its day and none without one', () => {
    const days = byDay([row({ number: 'a', day: '2026-03-02' }), row({ number: 'b', day: null }), row({ number: 'c', day: '2026-03-02' })]);
    expect([...days.keys()]).toEqual(['2026-03-02']);
    expect(days.get('2026-03-02')!.map((drill) => drill.number)).toEqual(['a', 'c']);
  });

  it('says first of a drill what somebody has to know first', () => {
    expect(standing(row({ overdue: true, scheduled: true }))).toBe('overdue');
    expect(standing(row({ heldAt: '2026-03-02T10:00:00Z', grade: 'POOR' }))).toBe('poor');
    expect(standing(row({ heldAt: '2026-03-02T10:00:00Z', state: 'UNQUALIFIED' }))).toBe('poor');
    expect(standing(row({ heldAt: '2026-03-02T10:00:00Z', grade: 'GOOD' }))).toBe('held');
    expect(standing(row({ scheduled: true }))).toBe('ready');
    expect(standing(row({}))).toBe('planned');
  });

  it('notes a day that went by without the drill, until its time is over too', () => {
    expect(passed(row({ day: '2026-03-01' }), '2026-03-02')).toBe('planned');
    expect(passed(row({ day: '2026-03-01', scheduled: true }), '2026-03-02')).toBe('scheduled');
    expect(passed(row({ day: '2026-03-02' }), '2026-03-02')).toBeNull();
    expect(passed(row({ day: '2026-03-01', overdue: true }), '2026-03-02')).toBeNull();
    expect(passed(row({ day: '2026-03-01', heldAt: '2026-03-01T02:00:00Z' }), '2026-03-02')).toBeNull();
    expect(passed(row({ day: '2026-03-01', ended: true }), '2026-03-02')).toBeNull();
  });

  it('draws a day with one drill, and the fullest as the darkest', () => {
    expect([0, 1, 5, 10].map((count) => density(count, 10))).toEqual([0, 1, 2, 4]);
    expect(density(1, 1)).toBe(4);
  });

  it('has twelve months, also where nothing is known of some', () => {
    const months = allMonths([{ month: 3, drills: 4, scheduled: 1, held: 2, overdue: 1, ends: 5, endsOpen: 3 }]);
    expect(months).toHaveLength(12);
    expect(months[2]!.drills).toBe(4);
    expect(months[3]).toEqual({ month: 4, drills: 0, scheduled: 0, held: 0, overdue: 0, ends: 0, endsOpen: 0 });
  });
});
