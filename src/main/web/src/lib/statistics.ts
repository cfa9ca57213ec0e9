import type { OpenStep } from './campaign';
import type { CodeLabel } from './types';

/** A table of statistics of a unit and a period. */
export interface StatisticsRow {
  number: string;
  title: string;
  periodKind: 'QUARTER' | 'YEAR';
  periodLabel: string;
  unit: string;
  unitName: string;
  unitKind: string;
  unitKindLabel: string;
  streetName: string | null;
  departmentName: string | null;
  state: 'CONFIRMING' | 'SIGNING' | 'SUBMITTED' | 'CORRECTED' | 'WITHDRAWN';
  stateLabel: string;
  dueAt: string;
  submittedAt: string | null;
  late: boolean;
  version: number;
  corrects: string | null;
  correctedBy: string | null;
  holder: string | null;
  urgeable: string | null;
}

export interface StatisticsList {
  items: StatisticsRow[];
  total: number;
  counts: Record<string, number>;
  periods: CodeLabel[];
  streets: CodeLabel[];
  departments: CodeLabel[];
}

/** A figure as it was counted, beside that of now where it is another one. */
export interface FigureLine {
  key: string;
  label: string;
  value: string;
  parts: string;
  presentValue: string | null;
  presentParts: string | null;
}

export interface MajorLine {
  number: string;
  title: string;
  enterpriseName: string | null;
  situation: string | null;
  analysis: string | null;
  plan: string | null;
  state: string;
}

export interface StatisticsDetail extends StatisticsRow {
  periodFrom: string;
  periodTo: string;
  draftedAt: string | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
  signedAt: string | null;
  signedBy: string | null;
  urgedAt: string | null;
  returnedTimes: number;
  correctionReason: string | null;
  frozen: boolean;
  differs: boolean;
  figures: FigureLine[];
  majors: MajorLine[];
  investment: string | null;
  summary: string | null;
  explanation: string | null;
  versions: { number: string; version: number; state: string; stateLabel: string; submittedAt: string | null }[];
  correctable: boolean;
  current: OpenStep[];
}

/** States of a report that has not been submitted. */
export const OPEN = 'CONFIRMING,SIGNING';

export interface GoalValue {
  year: number;
  value: number;
  source: string;
}

/** One goal of a plan; what nobody has brought in is null. */
export interface Goal {
  key: string;
  name: string;
  unit: string | null;
  baseYear: number;
  baseValue: number | null;
  targetYear: number;
  targetKind: 'CHANGE' | 'ZERO' | 'VALUE' | 'DONE';
  target: number | null;
  direction: 'HIGH' | 'LOW';
  counted: boolean;
  source: string;
  valueYear: number | null;
  value: number | null;
  change: number | null;
  progress: number | null;
  reached: boolean | null;
  values: GoalValue[];
}

export interface GoalPlan {
  plan: string;
  title: string;
  baseYear: number;
  targetYear: number;
  items: Goal[];
}
