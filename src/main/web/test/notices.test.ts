import { describe, expect, it } from 'vitest';
import { rate } from '../src/lib/broadcasts';
import { inPortal } from '../src/lib/notices';

describe('a broadcast', () => {
  it('is read by all only when all have confirmed', () => {
    expect(rate({ recipients: 1000, confirmed: 999 })).toBe('99%');
    expect(rate({ recipients: 1000, confirmed: 1000 })).toBe('100%');
    expect(rate({ recipients: 3, confirmed: 0 })).toBe('0%');
    expect(rate({ recipients: 0, confirmed: 0 })).toBe('—');
  });
});

describe('a notice', () => {
  it('opens within the portal unless it leads to the engine or to a file', () => {
    expect(inPortal('/hazards/YH-20261127-001-00001')).toBe(true);
    expect(inPortal('/tasks/1234')).toBe(true);
    expect(inPortal('/camunda/app/tasklist/default/#/?task=1')).toBe(false);
    expect(inPortal('/api/documents/1')).toBe(false);
  });
});
