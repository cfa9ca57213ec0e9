import type { FormComponent } from '../lib/types';

/** One item of the score sheet as the form asks it; comes with the data as `scoreItems`. */
export interface ScoreItem {
  /** `SZ@2026/07` */
  ref: string;
  number: string;
  head: string;
  text: string;
  weight: number;
}

/** A grade with the least score that earns it, the best first; comes with the data as `scoreGrades`. */
export interface Grade {
  label: string;
  least: number;
}

/** What one item was given. */
export interface Score {
  item: string;
  score?: number | null;
  notApplicable?: boolean;
  note?: string;
  reason?: string;
}

export const ITEMS_KEY = 'scoreItems';
export const GRADES_KEY = 'scoreGrades';
export const SCORE_TYPE = 'hf-score-sheet';
const FULL = 100;

/** A list of rows that carries the widget's name becomes one field, whose rows form-js does not draw. */
export function withScoreSheets<T extends { components?: FormComponent[] }>(schema: T): T {
  const components = schema.components?.map((component) => {
    if (component.type !== 'dynamiclist' || component.properties?.widget !== 'score-sheet') return withScoreSheets(component);
    const { components: rowFields, path, ...rest } = component;
    return { ...rest, type: SCORE_TYPE, key: path as string, rowFields };
  });
  return components ? { ...schema, components } : schema;
}

/** One score an item, in the order of the items; what belongs to no item is left out. */
export function scoresOf(items: ScoreItem[], value: unknown): Score[] {
  const given = new Map((Array.isArray(value) ? (value as Score[]) : []).map((score) => [score?.item, score]));
  return items.map(({ ref }) => given.get(ref) ?? { item: ref });
}

export interface Head {
  name: string;
  /** places in the list of items */
  items: number[];
}

export function headsOf(items: ScoreItem[]): Head[] {
  const heads: Head[] = [];
  items.forEach((item, index) => {
    const last = heads.at(-1);
    if (last?.name === item.head) last.items.push(index);
    else heads.push({ name: item.head, items: [index] });
  });
  return heads;
}

const scored = (score: Score) => !score.notApplicable && typeof score.score === 'number';
export const answered = (score: Score) => Boolean(score.notApplicable) || scored(score);

/** The weighted mean of what is scored so far, as the server rounds it; null before anything is. */
export function totalOf(items: ScoreItem[], scores: Score[]): number | null {
  let weights = 0;
  let points = 0;
  scores.forEach((score, index) => {
    if (!scored(score)) return;
    weights += items[index]!.weight;
    points += items[index]!.weight * score.score!;
  });
  return weights ? Math.round((points * 10) / weights) / 10 : null;
}

export function gradeOf(grades: Grade[], score: number): Grade | undefined {
  return grades.find((grade) => score >= grade.least);
}

/** The score that a tap on a grade gives, somewhere in its middle; the number beside can be changed. */
export function tapOf(grades: Grade[], index: number): number {
  const above = index ? grades[index - 1]!.least : FULL;
  return Math.floor((Math.max(grades[index]!.least, above - 20) + above) / 10) * 5;
}

/** Whether what was wrong has to be said: the second grade is the last that needs no explanation. */
export function needsNote(grades: Grade[], score: Score): boolean {
  return scored(score) && score.score! < (grades[1]?.least ?? 0);
}

/** The score without what its state does not ask. */
export function tidy(grades: Grade[], score: Score): Score {
  if (score.notApplicable) return { item: score.item, notApplicable: true, ...(score.reason ? { reason: score.reason } : {}) };
  const number = typeof score.score === 'number' ? { score: score.score } : {};
  return { item: score.item, notApplicable: false, ...number, ...(needsNote(grades, score) && score.note ? { note: score.note } : {}) };
}

export type Problem = 'open' | 'range' | 'note' | 'reason';

export function problemOf(grades: Grade[], score: Score): Problem | null {
  if (score.notApplicable) return (score.reason ?? '').trim().length < 2 ? 'reason' : null;
  if (typeof score.score !== 'number') return 'open';
  if (!Number.isInteger(score.score) || score.score < 0 || score.score > FULL) return 'range';
  return needsNote(grades, score) && (score.note ?? '').trim().length < 2 ? 'note' : null;
}
