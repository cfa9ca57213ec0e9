import type { InspectionRow } from './campaign';
import type { PlanRow } from './contingency';
import type { DrillRow } from './drill';
import type { SelfCheckState } from './selfcheck';
import type { CodeLabel, Counted, HazardRow } from './types';
import { OPEN_STATES } from './words';

/** Enterprises and their files, as the server tells them. */
export interface EnterpriseRow {
  id: string;
  name: string;
  creditCode: string;
  street: string;
  streetName: string;
  address: string;
  industryLabel: string;
  riskColor: Risk | null;
  status: Status;
  open: number;
  overdue: number;
}

export interface EnterprisePage extends Counted<EnterpriseRow> {
  streets: CodeLabel[];
  industries: CodeLabel[];
}

export type Risk = 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE';
export type Status = 'OPERATING' | 'SUSPENDED' | 'DEREGISTERED' | 'MOVED';

export interface EnterpriseCard {
  id: string;
  name: string;
  creditCode: string;
  street: string;
  streetName: string;
  address: string;
  industry: string;
  industryLabel: string;
  nationalIndustry: string | null;
  departmentName: string | null;
  gridWorkerName: string | null;
  legalRep: string | null;
  legalRepPhone: string | null;
  safetyOfficer: string | null;
  phone: string | null;
  staff: number | null;
  areaM2: number | null;
  aboveScale: boolean;
  keyFire: boolean;
  highRisk: boolean;
  crowded: boolean;
  gasUse: string | null;
  gasAlarm: boolean;
  majorHazardSource: boolean;
  specialEquipment: number | null;
  standardExpires: string | null;
  insuranceExpires: string | null;
  creditGrade: string | null;
  riskColor: Risk | null;
  onlineSince: string | null;
  lastInspected: string | null;
  status: Status;
  labels: { gasUse: string | null; standardLevel: string | null; dualPrevention: string | null };
}

export interface HazardFigures {
  all: number;
  open: number;
  overdue: number;
  passed: number;
  closed: number;
  closedThisYear: number;
  byGrade: { level: string | null; subGrade: string | null; open: number }[];
  byCategory: { category: string | null; label: string | null; open: number }[];
  last: HazardRow[];
}

export interface InspectionFigures {
  all: number;
  year: { year: number; inspections: number; cap: number; exempt: boolean; basis: string };
  capReached: boolean;
  ahead: InspectionRow[];
  last: InspectionRow[];
}

export interface SelfCheckFigures {
  all: number;
  open: number;
  missed: number;
  done: number;
  late: number;
  lapsed: number;
  yearFrom: string;
  yearTo: string;
  last: { number: string; title: string; state: SelfCheckState; due: string; answeredAt: string | null; checked: number | null; found: number | null }[];
  zeroReports: number;
  zeroReport: { number: string; period: string; reportedAt: string } | null;
}

export interface DrillFigures {
  all: number;
  owedCount: number;
  overdue: number;
  heldThisYear: number;
  yearFrom: string;
  plan: { number: string; year: number; state: string; stateLabel: string } | null;
  owed: DrillRow[];
  held: DrillRow[];
}

export interface ValidityFigures {
  all: number;
  expired: number;
  soon: number;
  soonDays: number;
  items: { id: string; kindLabel: string; item: string | null; expiresOn: string; daysLeft: number }[];
}

export interface EnterpriseDocument {
  id: string;
  title: string;
  number: string;
  organ: string;
  date: string;
  subject: string;
  valid: boolean;
  mayRead: boolean;
}

export interface EnterpriseFile {
  card: EnterpriseCard;
  hazards: HazardFigures;
  inspections: InspectionFigures;
  selfChecks: SelfCheckFigures;
  plans: { inForce: number; overdue: number; items: PlanRow[] };
  drills: DrillFigures;
  validities: ValidityFigures;
  documents: { items: EnterpriseDocument[] };
  mayPrintCode: boolean;
}

/** A number with what it counts and the list behind it. */
export interface Figure {
  n: number;
  text: string;
  to?: { path: string; query: Record<string, string> };
  late?: boolean;
}

/** The hazard still exists: as the server counts open ones. */
export const UNRESOLVED = OPEN_STATES.filter((state) => state !== 'REVIEW_PASSED').join(',');

const TONES: Record<Risk, string> = { RED: 'is-red', ORANGE: 'is-orange', YELLOW: 'is-yellow', BLUE: 'is-blue' };
export const riskTone = (risk: Risk | null) => (risk ? TONES[risk] : 'is-plain');

/** Where a case is shown, by its number. */
export function pageOf(subject: string): string | null {
  if (subject.startsWith('YL-')) return `/drills/${subject}`;
  if (subject.startsWith('ZX-')) return `/inspections/${subject}`;
  return subject.startsWith('YH-') ? `/hazards/${subject}` : null;
}
