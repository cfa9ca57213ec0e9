import { describe, expect, it } from 'vitest';
import { type MapActivity, band, percent, slowestFirst } from '../src/lib/process-map';

const activity = (id: string, more: Partial<MapActivity>) => ({ id, open: 0, ended: 0, medianSeconds: null, totalSeconds: 0, ...more }) as MapActivity;

describe('the process map', () => {
  it('puts each share of the time into one band', () => {
    expect([null, 0, 0.0001, 0.0499, 0.05, 0.1499, 0.15, 0.2999, 0.3, 1].map(band)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('never says that a little is nothing', () => {
    expect(percent(0.0004)).toBe('< 0.1%');
    expect(percent(0)).toBe('0.0%');
    expect(percent(0.4567)).toBe('45.7%');
    expect(percent(null)).toBe('—');
  });

  it('begins with the slowest, ends with what waits for another process, and leaves out what nothing passed', () => {
    const rows = slowestFirst([
      activity('fast', { ended: 3, medianSeconds: 0 }),
      activity('unused', {}),
      activity('waiting', { open: 2, totalSeconds: 5 }),
      activity('waiting longer', { open: 1, totalSeconds: 9 }),
      activity('calling', { type: 'callActivity', open: 4, medianSeconds: 9000 }),
      activity('slow', { ended: 1, medianSeconds: 500 }),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['slow', 'fast', 'waiting longer', 'waiting', 'calling']);
  });
});
