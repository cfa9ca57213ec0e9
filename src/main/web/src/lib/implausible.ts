import type { CodeLabel, Counted, Me } from './types';

const READERS = ['street-office', 'street-leader', 'dept', 'dept-head', 'district-coordination', 'safety-committee', 'district-leader', 'camunda-admin'];

/** Whether the list is for the person: offices and leaders of streets, departments and the district. */
export const mayLook = (person: Me | null) => Boolean(person?.roles.some(({ role }) => READERS.includes(role)));

export const KINDS = ['QUICK_CLOSURE', 'QUICK_FEEDBACK', 'MONTH_END', 'REVIEW_BEFORE_PHOTO', 'OLD_PHOTO', 'SAME_PHOTO', 'FAR_APART'] as const;
export type Kind = (typeof KINDS)[number];

export interface KindTotals {
  from: string;
  to: string;
  kinds: { kind: Kind; label: string; total: number }[];
  streets: CodeLabel[];
  departments: CodeLabel[];
}

export interface Finding {
  kind: Kind;
  reference: string;
  at: string;
  cases: { number: string; title: string | null; stateLabel: string; enterpriseName: string | null; streetName: string | null }[];
  elsewhere: number;
  unit: { street: string | null; department: string | null; label: string; from: string; to: string } | null;
  found: number;
  more: number;
  bound: number;
  looks: { by: string; at: string; note: string }[];
}

export type FindingPage = Counted<Finding> & { kind: Kind };
