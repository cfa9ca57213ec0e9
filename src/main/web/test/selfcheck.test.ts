import { describe, expect, it } from 'vitest';
import { allowed, madeShare } from '../src/lib/selfcheck';

const counts = { OPEN: 4, MISSED: 1, DONE: 6, LATE: 2, LAPSED: 1, WITHDRAWN: 3 };

describe('self-checks', () => {
  it('counts those that were due, not those that still have time or were taken back', () => {
    expect(madeShare(counts)).toEqual({ made: 8, due: 10, percent: 80 });
  });

  it('has no share where nothing was due', () => {
    expect(madeShare({ OPEN: 4, MISSED: 0, DONE: 0, LATE: 0, LAPSED: 0, WITHDRAWN: 1 })).toBeNull();
  });

  it('offers no frequency below the default', () => {
    const all = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].map((code) => ({ code, label: code }));
    expect(allowed(all, all[2]).map((one) => one.code)).toEqual(['DAILY', 'WEEKLY', 'MONTHLY']);
    expect(allowed(all, null)).toEqual(all);
  });
});
