import { describe, expect, it } from 'vitest';
import { gradeOf, headsOf, needsNote, problemOf, type Score, SCORE_TYPE, type ScoreItem, scoresOf, tapOf, tidy, totalOf, withScoreSheets } from '../src/form-host/score-sheet';
import type { FormComponent } from '../src/lib/types';

const item = (number: string, head: string, weight: number): ScoreItem => ({ ref: `SZ@1/${number}`, number, head, text: '', weight });
const ITEMS = [item('01', '指挥', 3), item('02', '指挥', 1), item('03', '通信', 2)];
const GRADES = [
  { label: '优', least: 90 },
  { label: '良', least: 75 },
  { label: '中', least: 60 },
  { label: '差', least: 0 },
];
const score = (index: number, more: Partial<Score> = {}): Score => ({ item: ITEMS[index]!.ref, ...more });

describe('a score sheet', () => {
  it('is one field for form-js', () => {
    const list = { id: 'l', type: 'dynamiclist', path: 'scores', label: '评估打分', properties: { widget: 'score-sheet' }, components: [] as FormComponent[] };
    const plain = { id: 'p', type: 'dynamiclist', path: 'more', components: [] as FormComponent[] };
    const [made, other] = withScoreSheets({ components: [list, plain] }).components as FormComponent[];
    expect(made).toMatchObject({ type: SCORE_TYPE, key: 'scores' });
    expect(other).toEqual(plain);
  });

  it('has one score an item in the order of the items', () => {
    expect(scoresOf(ITEMS, [score(2, { score: 80 }), { item: 'gone', score: 1 }])).toEqual([score(0), score(1), score(2, { score: 80 })]);
    expect(headsOf(ITEMS).map((head) => [head.name, head.items])).toEqual([['指挥', [0, 1]], ['通信', [2]]]);
  });

  it('weighs what applies and is scored', () => {
    expect(totalOf(ITEMS, [score(0, { score: 80 }), score(1, { score: 100 }), score(2, { score: 50 })])).toBe(73.3);
    expect(totalOf(ITEMS, [score(0, { score: 80 }), score(1, { score: 100 }), score(2, { notApplicable: true })])).toBe(85);
    expect(totalOf(ITEMS, [score(0), score(1), score(2)])).toBeNull();
  });

  it('gives a tap on a grade a score of that grade', () => {
    expect(GRADES.map((_, index) => tapOf(GRADES, index))).toEqual([95, 80, 65, 50]);
    expect(GRADES.map((_, index) => gradeOf(GRADES, tapOf(GRADES, index))?.label)).toEqual(['优', '良', '中', '差']);
    expect([90, 89.9, 75, 74.9, 60, 59.9].map((points) => gradeOf(GRADES, points)?.label)).toEqual(['优', '良', '良', '中', '中', '差']);
  });

  it('asks why below good and where an item does not apply', () => {
    expect(needsNote(GRADES, score(0, { score: 74 }))).toBe(true);
    expect(needsNote(GRADES, score(0, { score: 75 }))).toBe(false);
    expect(problemOf(GRADES, score(0))).toBe('open');
    expect(problemOf(GRADES, score(0, { score: 101 }))).toBe('range');
    expect(problemOf(GRADES, score(0, { score: 80.5 }))).toBe('range');
    expect(problemOf(GRADES, score(0, { score: 50, note: '慢' }))).toBe('note');
    expect(problemOf(GRADES, score(0, { score: 50, note: '动作慢' }))).toBeNull();
    expect(problemOf(GRADES, score(0, { notApplicable: true }))).toBe('reason');
    expect(problemOf(GRADES, score(0, { notApplicable: true, reason: '桌面推演' }))).toBeNull();
  });

  it('sends only what its state asks', () => {
    const all: Score = score(0, { score: 80, note: '慢了', reason: '桌面推演' });
    expect(tidy(GRADES, all)).toEqual(score(0, { notApplicable: false, score: 80 }));
    expect(tidy(GRADES, { ...all, score: 60 })).toEqual(score(0, { notApplicable: false, score: 60, note: '慢了' }));
    expect(tidy(GRADES, { ...all, notApplicable: true })).toEqual(score(0, { notApplicable: true, reason: '桌面推演' }));
  });
});
