import type { FormComponent } from '../lib/types';

/** What was found on an item before. */
export interface EarlierFinding {
  /** day, `2026-03-01` */
  on: string;
  result: string;
  note: string | null;
  /** number of the case that came of it */
  hazard: string | null;
  /** how far that case is, in words */
  state: string | null;
}

/** One item of the checklists as the form asks it; comes with the data as `checklistItems`. */
export interface AskedItem {
  /** `XF@2026/07` */
  ref: string;
  /** name of its checklist */
  checklist: string;
  number: string;
  aspect: string;
  text: string;
  method: string | null;
  basis: string;
  category: string;
  categoryLabel: string;
  subGrade: string;
  criterion: string | null;
  criterionText: string | null;
  earlier: EarlierFinding[];
}

/** The answer to one item. */
export interface Answer {
  item: string;
  result: string | null;
  [key: string]: unknown;
}

export const ITEMS_KEY = 'checklistItems';
export const CHECKLIST_TYPE = 'hf-checklist';
export const NOT_COMPLIANT = 'NOT_COMPLIANT';
export const NOT_CHECKED = 'NOT_CHECKED';
const COMPLIANT = 'COMPLIANT';
const OWN_KEYS = ['item', 'result'];

/** A list of rows that carries the widget's name becomes one field; the fields of its rows are kept beside, form-js does not draw them. */
export function withChecklists<T extends { components?: FormComponent[] }>(schema: T): T {
  const components = schema.components?.map((component) => {
    if (component.type !== 'dynamiclist' || component.properties?.widget !== 'checklist') return withChecklists(component);
    const { components: rowFields, path, ...rest } = component;
    return { ...rest, type: CHECKLIST_TYPE, key: path as string, rowFields };
  });
  return components ? { ...schema, components } : schema;
}

/** One answer an item, in the order of the items; what belongs to no item is left out. */
export function answersOf(asked: AskedItem[], value: unknown): Answer[] {
  const given = new Map((Array.isArray(value) ? (value as Answer[]) : []).map((answer) => [answer?.item, answer]));
  return asked.map(({ ref }) => given.get(ref) ?? { item: ref, result: null });
}

export interface Aspect {
  checklist: string;
  name: string;
  /** places in the list of items */
  items: number[];
}

export function aspectsOf(asked: AskedItem[]): Aspect[] {
  const aspects: Aspect[] = [];
  asked.forEach((item, index) => {
    const last = aspects.at(-1);
    if (last && last.checklist === item.checklist && last.name === item.aspect) last.items.push(index);
    else aspects.push({ checklist: item.checklist, name: item.aspect, items: [index] });
  });
  return aspects;
}

export interface Progress {
  all: number;
  /** really looked at */
  checked: number;
  wrong: number;
  /** without any answer */
  open: number;
}

export function progressOf(answers: Answer[]): Progress {
  const open = answers.filter((answer) => !answer.result).length;
  const unchecked = answers.filter((answer) => answer.result === NOT_CHECKED).length;
  return { all: answers.length, checked: answers.length - open - unchecked, wrong: answers.filter((answer) => answer.result === NOT_COMPLIANT).length, open };
}

export type Filter = 'all' | 'open' | 'wrong';

/** The places that a filter shows; taken once, so that an item does not go away under the finger. */
export function shownBy(filter: Filter, answers: Answer[]): Set<number> | null {
  if (filter === 'all') return null;
  const wanted = (answer: Answer) => (filter === 'open' ? !answer.result || answer.result === NOT_CHECKED : answer.result === NOT_COMPLIANT);
  return new Set(answers.flatMap((answer, index) => (wanted(answer) ? [index] : [])));
}

/**
 * The answer with another result. What was written to the old one is no part of it any more; `before` is what belonged to the new result
 * when it was left, so that a slip of the finger loses nothing.
 */
export function withResult(answer: Answer, result: string, item: AskedItem, before: Answer | undefined): Answer {
  if (answer.result === result) return answer;
  if (before) return before;
  return { item: answer.item, result, ...(result === NOT_COMPLIANT ? { subGrade: item.subGrade } : {}) };
}

/** All items of an aspect that have no answer yet become compliant. */
export function restCompliant(answers: Answer[], aspect: Aspect): Answer[] {
  const places = new Set(aspect.items);
  return answers.map((answer, index) => (places.has(index) && !answer.result ? { item: answer.item, result: COMPLIANT } : answer));
}

/** Takes back what {@link restCompliant} did, as far as nobody has answered otherwise meanwhile. */
export function undoCompliant(answers: Answer[], filled: string[]): Answer[] {
  const places = new Set(filled);
  return answers.map((answer) => (places.has(answer.item) && answer.result === COMPLIANT ? { item: answer.item, result: null } : answer));
}

/** The fields to draw for an answer, and the answer without what they do not ask. */
export function asksFor(fields: FormComponent[], answer: Answer, hides: (field: FormComponent, answer: Answer) => boolean): { fields: FormComponent[]; answer: Answer } {
  const asked = fields.filter((field) => !OWN_KEYS.includes(field.key ?? '') && !hides(field, answer));
  const keys = new Set([...OWN_KEYS, ...asked.map((field) => field.key)]);
  const kept = Object.fromEntries(Object.entries(answer).filter(([key]) => keys.has(key))) as Answer;
  return { fields: asked, answer: kept };
}

/** Words of what is wrong with an answer, by field key; `result` when there is none. */
export function problemsOf(
  fields: FormComponent[],
  answer: Answer,
  hides: (field: FormComponent, answer: Answer) => boolean,
  check: (field: FormComponent, value: unknown) => string[],
  noResult: string,
): Record<string, string[]> {
  if (!answer.result) return { result: [noResult] };
  const problems: Record<string, string[]> = {};
  for (const field of asksFor(fields, answer, hides).fields) {
    const errors = check(field, answer[field.key!]);
    if (errors.length) problems[field.key!] = errors;
  }
  return problems;
}
