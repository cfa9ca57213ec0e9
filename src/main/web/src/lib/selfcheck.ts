export type SelfCheckState = 'OPEN' | 'MISSED' | 'DONE' | 'LATE' | 'LAPSED' | 'WITHDRAWN';

export const STATES: SelfCheckState[] = ['OPEN', 'MISSED', 'DONE', 'LATE', 'LAPSED', 'WITHDRAWN'];

export interface SelfCheckRow {
  number: string;
  title: string;
  state: SelfCheckState;
  stateLabel: string;
  enterprise: string;
  enterpriseName: string;
  streetName: string;
  campaign: string | null;
  frequencyLabel: string | null;
  period: string | null;
  openedAt: string;
  due: string;
  lapsesAt: string;
  answeredAt: string | null;
  late: boolean;
  items: number | null;
  checked: number | null;
  found: number | null;
  zeroReport: string | null;
}

export interface SelfCheckPage {
  items: SelfCheckRow[];
  counts: Record<SelfCheckState, number>;
  total: number;
}

export interface SelfCheckAnswer {
  item: string;
  aspect: string | null;
  text: string;
  result: string;
  resultLabel: string;
  note: string | null;
  location: string | null;
  hazard: string | null;
  hazardState: string | null;
}

export interface SelfCheckDetail {
  check: SelfCheckRow;
  doneBy: string | null;
  areas: string | null;
  endReason: string | null;
  remindedAt: string | null;
  taskId: string | null;
  answers: SelfCheckAnswer[];
}

export interface Choice {
  code: string;
  label: string;
}

export interface PlanLine {
  checklist: string;
  title: string;
  sector: string;
  frequency: Choice | null;
  least: Choice | null;
  own: Choice | null;
  demanded: Choice | null;
  windowDays: number | null;
  basis: string | null;
}

export interface SelfCheckPlan {
  enterprise: string;
  enterpriseName: string;
  origin: 'OWN' | 'DEMANDED' | null;
  lines: PlanLine[];
  frequencies: Choice[];
}

/** Share of those due that were made, in time or late; null where nothing was due yet. */
export function madeShare(counts: Record<SelfCheckState, number>): { made: number; due: number; percent: number } | null {
  const made = counts.DONE + counts.LATE;
  const due = made + counts.MISSED + counts.LAPSED;
  return due === 0 ? null : { made, due, percent: Math.round((made * 100) / due) };
}

/** The frequencies that a plan may have: none below what is demanded by default. */
export function allowed(frequencies: Choice[], least: Choice | null): Choice[] {
  const last = least ? frequencies.findIndex((one) => one.code === least.code) : frequencies.length - 1;
  return frequencies.slice(0, last + 1);
}
