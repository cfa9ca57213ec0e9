import { describe, expect, it } from 'vitest';
import { dateTime, duration, remaining, urgency } from '../src/lib/time';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const due = (deadline: string, more = {}) => ({ deadline, overdue: false, ...more });

describe('a deadline in words', () => {
  it('counts calendar days in the district, not spans of 24 hours', () => {
    expect(remaining(due('2026-11-26T08:00:00+08:00'), NOW)).toBe('还剩 2 天');
    expect(remaining(due('2026-11-25T23:59:59+08:00'), NOW)).toBe('还剩 1 天');
  });

  it('counts hours on the last day', () => {
    expect(remaining(due('2026-11-24T23:59:59+08:00'), NOW)).toBe('还剩 13 小时');
    expect(remaining(due('2026-11-24T10:20:00+08:00'), NOW)).toBe('还剩 20 分钟');
  });

  it('takes the working days of the server when late', () => {
    expect(remaining(due('2026-11-19T23:59:59+08:00', { overdue: true, overdueWorkingDays: 3 }), NOW)).toBe('逾期 3 个工作日');
    expect(remaining(due('2026-11-24T07:00:00+08:00', { overdue: true, overdueWorkingDays: 0 }), NOW)).toBe('逾期 3 小时');
  });

  it('is urgent two days before', () => {
    expect(urgency(due('2026-11-26T09:00:00+08:00'), NOW)).toBe('soon');
    expect(urgency(due('2026-11-27T09:00:00+08:00'), NOW)).toBe('calm');
    expect(urgency({ deadline: null, overdue: false }, NOW)).toBe('none');
  });

  it('is written in the time of the district', () => {
    expect(dateTime('2026-11-24T18:30:00Z')).toBe('2026-11-25 02:30');
    expect(dateTime(null)).toBe('—');
  });

  it('names the two largest units of a length', () => {
    expect(duration(51 * 3_600_000)).toBe('2 天 3 小时');
    expect(duration(90 * 60_000)).toBe('1 小时 30 分');
  });
});
