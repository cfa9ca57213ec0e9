import { t } from '../i18n';
import { today } from './time';
import type { CodeLabel } from './types';

/** Contingency plans and rescue teams, as the server tells them. */
export interface PlanRow {
  id: string;
  title: string;
  level: string;
  levelLabel: string;
  typeLabel: string;
  eventLabel: string;
  owner: string;
  enterprise: string | null;
  departmentName: string | null;
  streetName: string | null;
  version: string;
  filedOn: string | null;
  filingDue: string | null;
  filingOver: boolean;
  revisedOn: string | null;
  withdrawnOn: string | null;
  reviewDue: string | null;
  reviewOver: boolean;
  inForce: boolean;
  lastDrill: string | null;
  nextDrill: string | null;
}

/** A day that is over says so: the drill of then was not held. */
export const nextDrill = (plan: PlanRow) => (isMissed(plan) ? t('contingency.passed', { day: plan.nextDrill ?? '' }) : plan.nextDrill);
export const isMissed = (plan: PlanRow) => Boolean(plan.nextDrill && plan.nextDrill < today());

export type PlanState = 'IN_FORCE' | 'OVERDUE' | 'SOON' | 'UNFILED' | 'WITHDRAWN';

export interface PlanPage {
  items: PlanRow[];
  total: number;
  counts: Record<PlanState, number>;
  types: CodeLabel[];
  mayImport: boolean;
  mayExport: boolean;
}

export interface PlanFile {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  uploadedAt: string;
  by: string | null;
}

export interface PlanVersion {
  version: string;
  since: string | null;
  filedOn: string | null;
  reason: string;
  source: string | null;
  by: string | null;
  files: PlanFile[];
}

export interface PlanSite {
  id: string;
  name: string;
  address: string;
  enterprise: string | null;
  enterpriseName: string | null;
}

export interface PlanReview {
  reviewedOn: string;
  revise: boolean;
  version: string;
  note: string;
  by: string | null;
}

export interface PlanDetail {
  plan: PlanRow;
  versions: PlanVersion[];
  sites: PlanSite[];
  reviews: PlanReview[];
  mayKeep: boolean;
  mayFile: boolean;
}

export interface TeamRow {
  id: string;
  name: string;
  levelLabel: string;
  unitName: string;
  tierLabel: string;
  speciality: string;
  members: number;
  leader: string;
  phone: string;
  active: boolean;
}

export interface TeamPage {
  items: TeamRow[];
  total: number;
  totals: { level: string; label: string; teams: number; members: number }[];
  levels: CodeLabel[];
  tiers: CodeLabel[];
  mayImport: boolean;
  mayExport: boolean;
}
