import type { CodeLabel, TimelineEntry } from './types';

/** Objects by what became of them. */
export interface Numbers {
  should: number;
  started: number;
  done: number;
  notInspectable: number;
  refused: number;
  excused: number;
  open: number;
  overdue: number;
  withFindings: number;
  found: number;
  hazards: number;
  pool: number;
}

export interface CampaignRow {
  number: string;
  name: string;
  type: string | null;
  typeLabel: string | null;
  mode: string | null;
  modeLabel: string | null;
  state: string;
  stateLabel: string;
  ended: boolean;
  suspended: boolean;
  unannounced: boolean;
  leadDept: string | null;
  leadDeptName: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  inspectUntil: string | null;
  plannedAt: string | null;
  late: boolean;
  holder: string | null;
  progress: Numbers;
}

export interface CampaignList {
  items: CampaignRow[];
  total: number;
  mayPlan: boolean;
}

export interface CampaignFacets {
  states: CodeLabel[];
  types: CodeLabel[];
  modes: CodeLabel[];
  departments: CodeLabel[];
  years: string[];
  streets: CodeLabel[];
  choices: CodeLabel[];
  inspectionStates: CodeLabel[];
  results: CodeLabel[];
}

export interface OpenStep {
  taskId: string;
  step: string;
  name: string;
  since: string;
  due: string | null;
  overdue: boolean;
  holder: string | null;
  mine: boolean;
  claimable: boolean;
}

export type CampaignAction = 'SUSPEND' | 'RESUME' | 'CANCEL' | 'REPLACE' | 'TEAM' | 'EXCUSE';

export interface Sheet {
  ref: string;
  title: string;
}

export interface CampaignDetail extends CampaignRow {
  basis: string | null;
  specialGround: string | null;
  memberDeptNames: string[];
  industryLabels: string[];
  streetNames: string[];
  mobilizeUntil: string | null;
  selfCheckUntil: string | null;
  selfCheck: boolean;
  checklists: Sheet[];
  targetCount: number | null;
  samplePercent: number | null;
  leaderName: string | null;
  resultPublic: boolean;
  plannerName: string | null;
  plannerPost: string | null;
  approvedAt: string | null;
  filedAt: string | null;
  poolSize: number | null;
  poolHash: string | null;
  poolAt: string | null;
  drawNo: number | null;
  selected: number | null;
  drawnAt: string | null;
  startedAt: string | null;
  completedAt: string | null;
  reportedAt: string | null;
  publishedAt: string | null;
  publishBy: string | null;
  parent: { number: string; name: string } | null;
  lookBackOn: string | null;
  lookBack: { number: string; name: string } | null;
  recurrenceFound: number | null;
  recurrenceOf: number | null;
  closedAt: string | null;
  endReason: string | null;
  whole: boolean;
  byStreet: { street: string; streetName: string; numbers: Numbers }[];
  current: OpenStep[];
  actions: CampaignAction[];
}

export interface ObjectRow {
  enterprise: string;
  name: string;
  position: number;
  street: string;
  streetName: string;
  industryLabel: string;
  areaM2: number | null;
  riskColor: string | null;
  creditGrade: string | null;
  lastInspected: string | null;
  complaints: number;
  choice: string;
  choiceLabel: string;
  stratum: string | null;
  drawNo: number | null;
  rank: number | null;
  team: string[];
  mergedWith: string | null;
  reason: string | null;
  inspection: string | null;
  state: string | null;
  stateLabel: string | null;
  result: string | null;
  resultLabel: string | null;
  due: string | null;
  overdue: boolean;
  arrivedAt: string | null;
  endedAt: string | null;
  found: number | null;
  hazards: number | null;
}

export interface InspectionRow {
  number: string;
  campaigns: { number: string; name: string; readable: boolean }[];
  enterprise: string;
  enterpriseName: string;
  street: string | null;
  streetName: string | null;
  industryLabel: string | null;
  dept: string | null;
  deptName: string | null;
  team: string[];
  unannounced: boolean;
  state: string;
  stateLabel: string;
  ended: boolean;
  result: string | null;
  resultLabel: string | null;
  due: string | null;
  overdue: boolean;
  assignedAt: string | null;
  arrivedAt: string | null;
  endedAt: string | null;
  visits: number;
  found: number | null;
  hazards: number | null;
}

export interface ItemRow {
  checklist: string | null;
  item: string;
  aspect: string | null;
  text: string;
  result: string;
  resultLabel: string;
  note: string | null;
  fixed: boolean;
  hazard: { number: string; title: string; state: string; stateLabel: string; level: string | null; subGrade: string | null } | null;
}

export interface InspectionDetail extends InspectionRow {
  address: string | null;
  checklists: Sheet[];
  lat: number | null;
  lng: number | null;
  accuracy: number | null;
  arrivalWay: string | null;
  distance: number | null;
  leftAt: string | null;
  content: string | null;
  summary: string | null;
  attendance: string | null;
  siteState: string | null;
  resultBasis: string | null;
  reason: string | null;
  visitors: string[];
  expert: string | null;
  fixed: number | null;
  publishedAt: string | null;
  items: ItemRow[];
  current: OpenStep[];
  mayExcuse: boolean;
}

export interface Rate {
  numerator: number;
  denominator: number;
  percent: number | null;
}

export interface Statistics {
  figures: {
    at: string;
    coverage: Rate;
    excused: number;
    results: { code: string; label: string; count: number }[];
    withHazards: Rate;
    perObject: number | null;
    hazards: number;
    rectified: Rate;
    rectifiedMajor: Rate;
    open: number;
    overdue: number;
    levels: { code: string; label: string; count: number }[];
    categories: { code: string; label: string; count: number }[];
    streets: { street: string; streetName: string; coverage: Rate; withHazards: number; hazards: number; rectified: Rate }[];
    suspensions: number;
    casesFiled: number;
    published: number;
    problems: { checklist: string; item: string; text: string; objects: number; checked: number }[];
    /** null where no gas was looked at */
    gasAlarms: Rate | null;
    /** null before anything was looked back on */
    recurrence: Rate | null;
  };
}

/** "37.5%", or "—" where there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return whole ? `${Math.round((part * 1000) / whole) / 10}%` : '—';
}

/** The same of a rate that the server counted. */
export const rateWords = (rate: Rate) => (rate.percent === null ? '—' : `${rate.percent}%`);

export interface Phase {
  key: 'mobilize' | 'selfCheck' | 'inspect' | 'summary';
  from: string;
  to: string;
  state: 'past' | 'now' | 'future';
  /** of the length of all, in percent */
  share: number;
}

const DAY = 86_400_000;
const day = (text: string) => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
const text = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** The phases of a campaign that the plan gives an end, one after the other, by calendar days. */
export function phases(plan: Pick<CampaignDetail, 'periodFrom' | 'periodTo' | 'mobilizeUntil' | 'selfCheckUntil' | 'inspectUntil'>, today: string): Phase[] {
  if (!plan.periodFrom || !plan.periodTo) return [];
  const ends: [Phase['key'], string | null][] = [
    ['mobilize', plan.mobilizeUntil],
    ['selfCheck', plan.selfCheckUntil],
    ['inspect', plan.inspectUntil],
    ['summary', plan.periodTo],
  ];
  const whole = day(plan.periodTo) - day(plan.periodFrom) + 1;
  const now = day(today);
  const found: Phase[] = [];
  let from = day(plan.periodFrom);
  for (const [key, end] of ends) {
    if (!end || day(end) < from) continue;
    const to = day(end);
    found.push({ key, from: text(from), to: end, state: to < now ? 'past' : from > now ? 'future' : 'now', share: ((to - from + 1) * 100) / whole });
    from = to + 1;
  }
  return found;
}

/** Where today stands on the line of the phases, in percent; null outside the period. */
export function todayShare(plan: Pick<CampaignDetail, 'periodFrom' | 'periodTo'>, today: string): number | null {
  if (!plan.periodFrom || !plan.periodTo) return null;
  const from = day(plan.periodFrom);
  const to = day(plan.periodTo);
  const now = day(today);
  return now < from || now > to ? null : ((now - from + 0.5) * 100) / (to - from + 1);
}

const TONES: Record<string, string> = {
  WAITING: 'is-plain',
  ARRIVED: 'is-blue',
  ABSENCE_TO_CONFIRM: 'is-orange',
  REFUSAL_TO_DECIDE: 'is-red',
  DONE: 'is-green',
  NOT_INSPECTABLE: 'is-orange',
  REFUSED: 'is-red',
  EXCUSED: 'is-plain',
};
export const inspectionTone = (state: string | null) => TONES[state ?? ''] ?? 'is-plain';

/** The signatures of an inspection, from the step in which it was recorded. */
export const signaturesOf = (entries: TimelineEntry[]) => entries.filter((entry) => entry.step === 'inspect-site').flatMap((entry) => entry.signatures);

export interface Standing {
  /** days until the inspections end, below nought when they should have */
  left: number;
  /** of the days of the inspections, how much is over */
  time: string;
  /** whether nothing is left to inspect */
  settled: boolean;
  /** whether less is inspected than the days would have it, by more than a tenth */
  behind: boolean;
}

const SLACK = 0.1;

/** Whether a campaign keeps pace with its days; null while it has none. */
export function standing(of: Pick<CampaignRow, 'periodFrom' | 'inspectUntil' | 'progress'>, today: string): Standing | null {
  if (!of.periodFrom || !of.inspectUntil) return null;
  const from = day(of.periodFrom);
  const end = day(of.inspectUntil);
  const length = Math.max(1, end - from + 1);
  const over = Math.min(length, Math.max(0, day(today) - from));
  const { done, notInspectable, refused, excused, should } = of.progress;
  const settled = should ? (done + notInspectable + refused + excused) / should : 0;
  return { left: end - day(today), time: percent(over, length), settled: settled === 1, behind: should > 0 && settled < 1 && settled + SLACK < over / length };
}
