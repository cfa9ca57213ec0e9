import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EARLIER, earlierOf } from '../src/form-host/earlier';
import type { TimelineEntry } from '../src/lib/types';

const entry = (sequence: number, step: string, document: TimelineEntry['document'] = {}) => ({ sequence, step, document }) as TimelineEntry;

/** Every file of the areas below a top folder of the project: its name, or what is made of its path. */
function files(top: string, make = (path: string) => path.split('/').at(-1)!): string[] {
  const folder = join(__dirname, '../../../..', top);
  return readdirSync(folder).flatMap((area) => readdirSync(join(folder, area)).map((file) => make(join(folder, area, file))));
}

describe('what was handed in before', () => {
  it('is the last answer to each form, the most telling first', () => {
    const entries = [entry(1, 'set-interim-controls'), entry(2, 'draft-plan'), entry(3, 'approve-plan'), entry(4, 'draft-plan')];
    expect(earlierOf('approve-plan', entries).map((one) => one.sequence)).toEqual([4, 1]);
  });

  it('leaves out what the person may not read', () => {
    expect(earlierOf('approve-plan', [entry(1, 'draft-plan', null)])).toEqual([]);
  });

  it('is about the same of several that go on side by side', () => {
    const about = (value: string) => ({ improvement: { label: '改进项', value } });
    const entries = [entry(1, 'evaluate-drill'), entry(2, 'carry-out-improvement', about('1')), entry(3, 'carry-out-improvement', about('2'))];
    expect(earlierOf('verify-improvement', entries, '1').map((one) => one.sequence)).toEqual([2, 1]);
  });

  it('belongs to no form that does not exist', () => {
    expect(Object.keys(EARLIER).filter((name) => !files('forms').includes(`${name}.form`))).toEqual([]);
  });

  it('are steps of a process', () => {
    const models = files('processes', (path) => (path.endsWith('.bpmn') ? readFileSync(path, 'utf8') : '')).join('');
    expect(Object.values(EARLIER).flat().filter((name) => !models.includes(`id="${name}"`))).toEqual([]);
  });
});
