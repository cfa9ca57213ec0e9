import type { CodeLabel } from './types';

export interface MapActivity {
  id: string;
  name: string;
  type: string;
  open: number;
  overdue: number;
  ended: number;
  cancelled: number;
  medianSeconds: number | null;
  p90Seconds: number | null;
  totalSeconds: number;
  /** part in the time of all activities, 0 to 1; null when none took any */
  share: number | null;
}

export interface ProcessMap {
  processKey: string;
  name: string;
  /** of the diagram; the figures are of all versions unless one was chosen */
  version: number;
  from: string;
  to: string;
  at: string;
  xml: string;
  versions: { version: number; since: string }[];
  activities: MapActivity[];
}

export interface StandingCase {
  number: string;
  title: string;
  enterpriseName: string | null;
  page: string | null;
  version: number;
  since: string;
  due: string | null;
  overdue: boolean;
  ended: string | null;
  cancelled: boolean;
  seconds: number;
  holder: string | null;
}

export interface MapFacets {
  processes: CodeLabel[];
  streets: CodeLabel[];
  industries: CodeLabel[];
}

/** Below this many stays their median says little. */
export const FEW = 5;

const LIMITS = [0.05, 0.15, 0.3];

/** How much of the time is lost at an activity: 0 for none, 1 to 4 for under 5 %, 15 %, 30 % and more. */
export function band(share: number | null): number {
  return share ? 1 + LIMITS.filter((limit) => share >= limit).length : 0;
}

export function percent(share: number | null): string {
  if (share === null) return '—';
  return share > 0 && share < 0.001 ? '< 0.1%' : `${(share * 100).toFixed(1)}%`;
}

/** Those that anything stands at or passed, the slowest first, those that wait for another process last; among those without a median the one that takes most of the time. */
export function slowestFirst(activities: MapActivity[]): MapActivity[] {
  const waits = (activity: MapActivity) => Number(activity.type === 'callActivity');
  return activities
    .filter((activity) => activity.open || activity.ended)
    .sort((a, b) => waits(a) - waits(b) || (b.medianSeconds ?? -1) - (a.medianSeconds ?? -1) || b.totalSeconds - a.totalSeconds);
}
