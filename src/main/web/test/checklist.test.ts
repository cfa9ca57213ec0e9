import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type AskedItem,
  answersOf,
  asksFor,
  aspectsOf,
  CHECKLIST_TYPE,
  problemsOf,
  progressOf,
  restCompliant,
  shownBy,
  undoCompliant,
  withChecklists,
  withResult,
} from '../src/form-host/checklist';
import type { FormComponent } from '../src/lib/types';

const item = (number: string, aspect: string, checklist = '消防'): AskedItem => ({
  ref: `${checklist}/${number}`, checklist, number, aspect, text: '', method: null, basis: '', category: 'XC05', categoryLabel: '', subGrade: 'G2', criterion: null, criterionText: null, earlier: [],
});
const ITEMS = [item('01', '疏散'), item('02', '疏散'), item('03', '用电'), item('01', '疏散', '燃气')];
const answer = (index: number, result: string | null, more = {}): Answer => ({ item: ITEMS[index]!.ref, result, ...more });

const FIELDS: FormComponent[] = [
  { id: 'i', type: 'textfield', key: 'item' },
  { id: 'r', type: 'radio', key: 'result' },
  { id: 'n', type: 'textarea', key: 'note' },
  { id: 'x', type: 'checkbox', key: 'fixed' },
  { id: 'a', type: 'filepicker', key: 'afterPhotos' },
  { id: 'w', type: 'textfield', key: 'reason' },
];
const hides = (field: FormComponent, given: Answer) =>
  field.key === 'reason' ? given.result !== 'NOT_CHECKED' : given.result !== 'NOT_COMPLIANT' || (field.key === 'afterPhotos' && given.fixed !== true);
const required = (field: FormComponent, value: unknown) => (value || field.key === 'fixed' ? [] : ['必填']);

describe('a checklist', () => {
  it('is one field for form-js and keeps the fields of its rows', () => {
    const list = { id: 'l', type: 'dynamiclist', path: 'items', label: '检查项目', properties: { widget: 'checklist' }, components: FIELDS };
    const plain = { id: 'p', type: 'dynamiclist', path: 'more', components: FIELDS };
    const [made, other] = withChecklists({ components: [list, plain] }).components as FormComponent[];
    expect(made).toMatchObject({ type: CHECKLIST_TYPE, key: 'items', rowFields: FIELDS });
    expect(made!.components).toBeUndefined();
    expect(other).toEqual(plain);
  });

  it('has one answer an item in the order of the items, whatever the draft had', () => {
    expect(answersOf(ITEMS, [answer(2, 'COMPLIANT'), { item: 'gone', result: 'COMPLIANT' }, answer(0, 'NOT_CHECKED')])).toEqual([
      answer(0, 'NOT_CHECKED'), answer(1, null), answer(2, 'COMPLIANT'), answer(3, null),
    ]);
    expect(answersOf(ITEMS, null)).toHaveLength(4);
  });

  it('is grouped by aspect, not across checklists', () => {
    expect(aspectsOf(ITEMS).map((aspect) => [aspect.checklist, aspect.name, aspect.items])).toEqual([
      ['消防', '疏散', [0, 1]], ['消防', '用电', [2]], ['燃气', '疏散', [3]],
    ]);
  });

  it('counts what was really looked at', () => {
    const answers = [answer(0, 'COMPLIANT'), answer(1, 'NOT_COMPLIANT'), answer(2, 'NOT_CHECKED'), answer(3, null)];
    expect(progressOf(answers)).toEqual({ all: 4, checked: 2, wrong: 1, open: 1 });
    expect(shownBy('open', answers)).toEqual(new Set([2, 3]));
    expect(shownBy('wrong', answers)).toEqual(new Set([1]));
    expect(shownBy('all', answers)).toBeNull();
  });

  it('marks the rest of one aspect compliant and takes that back', () => {
    const answers = [answer(0, 'NOT_COMPLIANT'), answer(1, null), answer(2, null), answer(3, null)];
    const filled = restCompliant(answers, aspectsOf(ITEMS)[0]!);
    expect(filled.map((one) => one.result)).toEqual(['NOT_COMPLIANT', 'COMPLIANT', null, null]);
    expect(undoCompliant(filled, [ITEMS[1]!.ref])).toEqual(answers);
  });

  it('loses nothing by a slip of the finger', () => {
    const written = answer(0, 'NOT_COMPLIANT', { subGrade: 'G3', note: '出口锁闭' });
    const slip = withResult(written, 'COMPLIANT', ITEMS[0]!, undefined);
    expect(slip).toEqual(answer(0, 'COMPLIANT'));
    expect(withResult(slip, 'NOT_COMPLIANT', ITEMS[0]!, written)).toBe(written);
    expect(withResult(slip, 'NOT_COMPLIANT', ITEMS[0]!, undefined)).toEqual(answer(0, 'NOT_COMPLIANT', { subGrade: 'G2' }));
  });

  it('asks and keeps only what the result demands', () => {
    const wrong = answer(0, 'NOT_COMPLIANT', { note: '出口锁闭', fixed: false, afterPhotos: ['1'], reason: '?' });
    const asked = asksFor(FIELDS, wrong, hides);
    expect(asked.fields.map((field) => field.key)).toEqual(['note', 'fixed']);
    expect(asked.answer).toEqual(answer(0, 'NOT_COMPLIANT', { note: '出口锁闭', fixed: false }));
  });

  it('says what is missing', () => {
    const problems = (given: Answer) => problemsOf(FIELDS, given, hides, required, '请选择');
    expect(problems(answer(0, null))).toEqual({ result: ['请选择'] });
    expect(problems(answer(0, 'COMPLIANT'))).toEqual({});
    expect(problems(answer(0, 'NOT_COMPLIANT', { fixed: true }))).toEqual({ note: ['必填'], afterPhotos: ['必填'] });
    expect(problems(answer(0, 'NOT_CHECKED'))).toEqual({ reason: ['必填'] });
  });
});
