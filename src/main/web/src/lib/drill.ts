import type { OpenStep, Rate } from './campaign';
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

/** Which of its days is over without the drill having been held, while its time is not. */
export function passed(drill: Pick<DrillRow, 'day' | 'scheduled' | 'heldAt' | 'ended' | 'overdue'>, today: string): 'scheduled' | 'planned' | null {
  if (!drill.day || drill.heldAt || drill.ended || drill.overdue || drill.day >= today) return null;
  return drill.scheduled ? 'scheduled' : 'planned';
}

const GRADES: Record<string, string> = { EXCELLENT: 'is-green', GOOD: 'is-green', FAIR: 'is-orange', POOR: 'is-red' };
export const gradeTone = (grade: string | null) => GRADES[grade ?? ''] ?? 'is-plain';

export interface MonthPage {
  month: string;
  /** The first of each day. */
  drills: DrillRow[];
  /** How many there are, by day. */
  days: Record<string, number>;
  ends: Record<string, number>;
}

export interface DayPage {
  items: DrillRow[];
  total: number;
  page: number;
  size: number;
}

export interface MonthSum {
  month: number;
  drills: number;
  scheduled: number;
  held: number;
  overdue: number;
  ends: number;
  endsOpen: number;
}

export interface YearPage {
  year: number;
  months: MonthSum[];
  days: Record<string, number>;
}

export interface PlanRow {
  number: string;
  year: number;
  unit: string;
  unitName: string;
  unitKind: string;
  unitKindLabel: string;
  street: string | null;
  streetName: string | null;
  department: string | null;
  departmentName: string | null;
  state: string;
  stateLabel: string;
  drills: number;
  held: number;
  overdue: number;
  adjustUntil: string | null;
  confirmUntil: string | null;
  adjustedAt: string | null;
  taken: boolean;
  confirmedAt: string | null;
  confirmedLate: boolean;
  late: boolean;
  holder: string | null;
}

export interface PlanList {
  items: PlanRow[];
  total: number;
  counts: Record<string, number>;
  years: number[];
}

export interface PlannedDrill extends DrillRow {
  period: string | null;
  basis: string | null;
  proposedOn: string | null;
  plannedOn: string | null;
}

export interface PlanDetail extends PlanRow {
  enterprise: string | null;
  confirmingPost: string | null;
  adjustedBy: string | null;
  confirmedBy: string | null;
  returnedTimes: number;
  plan: PlannedDrill[];
  current: OpenStep[];
}

export interface FigureRow {
  key: string | null;
  label: string;
  completion: Rate;
  late: number;
  missed: number;
  good: Rate;
  poor: number;
  improved: Rate;
  reported: Rate;
  reportedLate: number;
}

export interface Figures {
  year: number;
  at: string;
  whole: FigureRow;
  parts: FigureRow[];
}

export interface CaseLink {
  number: string;
  title: string;
  stateLabel: string;
}

export interface DrillDetail extends DrillRow {
  enterprise: string | null;
  planVersion: string | null;
  period: string | null;
  year: number | null;
  basis: string | null;
  proposedOn: string | null;
  plannedOn: string | null;
  annualPlan: string | null;
  postponedTimes: number | null;
  interruptedTimes: number | null;
  reportToName: string | null;
  reportDue: string | null;
  reportedAt: string | null;
  submittedAt: string | null;
  sampled: boolean | null;
  qualified: boolean | null;
  redoOf: { number: string; title: string } | null;
  redo: { number: string; title: string } | null;
  createdAt: string | null;
  scheduledAt: string | null;
  approvedAt: string | null;
  beganAt: string | null;
  evaluatedAt: string | null;
  sampledAt: string | null;
  overdueAt: string | null;
  archivedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  told: string | null;
  neglectHazard: CaseLink | null;
  schedule: {
    contentLabel: string | null;
    durationMinutes: number | null;
    commander: string | null;
    scenario: string | null;
    goals: string | null;
    safetyMeasures: string | null;
    impactKinds: string | null;
    budget: number | null;
    returnReason: string | null;
  } | null;
  evaluators: { name: string; unit: string | null; role: string | null }[];
  injects: { minute: number; inject: string; expected: string }[];
  course: { at: string; inject: string; reaction: string; by: string | null }[];
  evaluation: {
    sheet: string;
    by: string | null;
    heads: { head: string; score: number | null; items: { text: string; weight: number; score: number | null; note: string | null }[] }[];
    strengths: string[];
    problems: string[];
  } | null;
  improvements: Improvement[];
  current: OpenStep[];
  actions: 'CANCEL'[];
}

export interface Improvement {
  position: number;
  type: string;
  typeLabel: string;
  what: string;
  owner: string | null;
  deadline: string | null;
  state: string;
  overdue: boolean;
  done: string | null;
  doneAt: string | null;
  verifiedAt: string | null;
  returnedTimes: number;
  returnedReason: string | null;
  hazard: CaseLink | null;
  hazardNumber: string | null;
}

/** A unit whose drills the person schedules. */
export interface OwnUnit {
  unit: string;
  name: string;
  kind: string;
  plans: CodeLabel[];
}

const pad = (n: number) => String(n).padStart(2, '0');

/** The month before or after, as "2026-01". */
export function monthAfter(month: string, steps: number): string {
  const [year, one] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + one - 1 + steps;
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`;
}

/** The weeks of a month from Monday to Sunday; null for days of other months. */
export function weeks(month: string): (string | null)[][] {
  const [year, one] = month.split('-').map(Number) as [number, number];
  const first = (new Date(Date.UTC(year, one - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, one, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + length) / 7) * 7 }, (_, index) => {
    const day = index - first + 1;
    return day < 1 || day > length ? null : `${month}-${pad(day)}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Drills by their day, in the order that they came. */
export function byDay(drills: DrillRow[]): Map<string, DrillRow[]> {
  const days = new Map<string, DrillRow[]>();
  for (const drill of drills) if (drill.day) days.set(drill.day, [...(days.get(drill.day) ?? []), drill]);
  return days;
}

/** How dark a day is drawn in the year, from 0 for none to 4 for the fullest. */
export const density = (count: number, most: number) => (count ? Math.max(1, Math.ceil((count * 4) / Math.max(most, 1))) : 0);

/** All twelve months, also those of which nothing is known. */
export const allMonths = (months: MonthSum[]): MonthSum[] =>
  Array.from({ length: 12 }, (_, index) => months.find((one) => one.month === index + 1) ?? { month: index + 1, drills: 0, scheduled: 0, held: 0, overdue: 0, ends: 0, endsOpen: 0 });

/** How a drill stands in the calendar, in one word for its colour. */
export function standing(drill: Pick<DrillRow, 'overdue' | 'heldAt' | 'state' | 'scheduled' | 'grade'>): 'overdue' | 'held' | 'poor' | 'ready' | 'planned' {
  if (drill.overdue) return 'overdue';
  if (drill.heldAt) return drill.grade === 'POOR' || drill.state === 'UNQUALIFIED' ? 'poor' : 'held';
  return drill.scheduled ? 'ready' : 'planned';
}
