import type { Figure, OpenFigures, Period, Unit } from './dashboard';
import type { CodeLabel, Counted, TimelineEntry } from './types';

export interface AsOfFacets {
  streets: CodeLabel[];
  levels: CodeLabel[];
  states: CodeLabel[];
}

export interface PastRow {
  number: string;
  title: string | null;
  state: string;
  stateLabel: string;
  level: string | null;
  levelLabel: string | null;
  subGrade: string | null;
  enterpriseName: string | null;
  street: string | null;
  streetName: string | null;
  reportedAt: string;
  deadline: string | null;
  overdue: boolean;
  stepLabel: string | null;
  post: string | null;
  stateNow: string;
  stateNowLabel: string;
}

export type PastPage = Counted<PastRow> & { at: string };

export interface PastCase {
  at: string;
  row: PastRow;
  description: string | null;
  requirements: string | null;
  verifiedAt: string | null;
  orderedAt: string | null;
  feedbackAt: string | null;
  reviewedAt: string | null;
  closedAt: string | null;
  rejectCount: number;
  timeline: TimelineEntry[];
}

export interface PastFigures {
  at: string;
  period: Period;
  open: OpenFigures;
  items: { key: string; label: string; unit: Unit; better: string; figure: Figure }[];
}

/** Moments that are often asked for, from the day of today (2026-11-28): local time in the district, without seconds. */
export function quickMoments(today: string): { key: 'weekAgo' | 'monthEnd' | 'quarterEnd'; at: string }[] {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const end = (y: number, monthOfYear: number) => `${new Date(Date.UTC(y, monthOfYear, 0)).toISOString().slice(0, 10)}T23:59`;
  return [
    { key: 'weekAgo', at: `${new Date(Date.UTC(year, month - 1, day - 7)).toISOString().slice(0, 10)}T18:00` },
    { key: 'monthEnd', at: end(year, month - 1) },
    { key: 'quarterEnd', at: end(year, month - 1 - ((month - 1) % 3)) },
  ];
}
