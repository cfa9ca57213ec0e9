import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EARLIER, earlierOf } from '../src/form-host/earlier';
import type { TimelineEntry } from '../src/lib/types';

const entry = (sequence: number, step: string, document: TimelineEntry['document'] = {}) => ({ sequence, step, document }) as TimelineEntry;

describe('what was handed in before', () => {
  it('is the last answer to each form, the most telling first', () => {
    const entries = [entry(1, 'set-interim-controls'), entry(2, 'draft-plan'), entry(3, 'approve-plan'), entry(4, 'draft-plan')];
    expect(earlierOf('approve-plan', entries).map((one) => one.sequence)).toEqual([4, 1]);
  });

  it('leaves out what the person may not read', () => {
    expect(earlierOf('approve-plan', [entry(1, 'draft-plan', null)])).toEqual([]);
  });

  it('belongs to no form that does not exist', () => {
    const names = Object.entries(EARLIER).flat(2);
    expect(names.filter((name) => !existsSync(`../../../forms/hazard/${name}.form`))).toEqual([]);
  });
});
