import type { CodeLabel } from './types';

export interface DrillRow {
  number: string;
  title: string;
  kind: string | null;
  kindLabel: string | null;
  origin: string | null;
  originLabel: string | null;
  state: string;
  stateLabel: string;
  ended: boolean;
  overdue: boolean;
  late: boolean;
  unit: string;
  unitName: string;
  unitKind: string;
  unitKindLabel: string;
  street: string | null;
  streetName: string | null;
  department: string | null;
  departmentName: string | null;
  plan: string | null;
  windowStart: string | null;
  windowEnd: string | null;
  dueOn: string | null;
  day: string | null;
  scheduled: boolean;
  drillAt: string | null;
  form: string | null;
  formLabel: string | null;
  place: string | null;
  mustReport: boolean;
  heldAt: string | null;
  participants: number | null;
  attendance: number | null;
  grade: string | null;
  gradeLabel: string | null;
  score: number | null;
  holder: string | null;
}

export interface DrillFacets {
  states: CodeLabel[];
  kinds: CodeLabel[];
  forms: CodeLabel[];
  origins: CodeLabel[];
  grades: CodeLabel[];
  unitKinds: CodeLabel[];
  planStates: CodeLabel[];
  departments: CodeLabel[];
  streets: CodeLabel[];
  years: number[];
}

/** The lists of the page: what is to be scheduled, approved, held, evaluated. */
export const STAGES = {
  plan: 'PLANNED',
  approve: 'SCHEDULING,APPROVAL',
  hold: 'READY,POSTPONED',
  evaluate: 'EVALUATING,IMPROVING,REPORTED,UNQUALIFIED',
  archived: 'ARCHIVED',
} as const;

const TONES: Record<string, string> = {
  PLANNED: 'is-plain',
  SCHEDULING: 'is-blue',
  APPROVAL: 'is-blue',
  READY: 'is-blue',
  POSTPONED: 'is-orange',
  EVALUATING: 'is-orange',
  IMPROVING: 'is-orange',
  REPORTED: 'is-green',
  UNQUALIFIED: 'is-red',
  ARCHIVED: 'is-green',
  CANCELLED: 'is-plain',
};
export const drillTone = (state: string) => TONES[state] ?? 'is-plain';

const GRADES: Record<string, string> = { EXCELLENT: 'is-green', GOOD: 'is-green', FAIR: 'is-orange', POOR: 'is-red' };
export const gradeTone = (grade: string | null) => GRADES[grade ?? ''] ?? 'is-plain';
