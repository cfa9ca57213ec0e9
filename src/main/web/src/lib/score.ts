import type { Figure, Period } from './dashboard';

export interface ScoreLine {
  indicator: string;
  label: string;
  use: 'SHARE' | 'REST' | 'DEDUCTION';
  numerator: number;
  denominator: number | null;
  rate: number | null;
  weight: number;
  /** most points off; null where nothing is taken off */
  cap: number | null;
  /** weight after others were left out; null for one left out, and for points off */
  scaled: number | null;
  /** got, or taken off; null for a part that was left out */
  points: number | null;
}

export interface ScoreUnit {
  key: string;
  label: string;
  rank: number | null;
  total: number | null;
  found: number;
  /** found enough to be ranked */
  enough: boolean;
  lines: ScoreLine[];
}

export interface Scores {
  at: string;
  period: Period;
  /** everything, all of the reader's own unit, or of others what lies in his scope */
  extent: 'WHOLE' | 'OWN' | 'WITHIN';
  least: number;
  basis: string[];
  units: ScoreUnit[];
}

/** 77.25, 90, or a dash for none. */
export const points = (n: number | null) => (n === null ? '—' : String(Math.round(n * 100) / 100));

/** What a line counts, as a figure. */
export const figureOf = (line: ScoreLine): Figure => ({ numerator: line.numerator, denominator: line.denominator, rate: line.rate });

/** The line that costs most, if any costs something. */
export function mostLost(unit: ScoreUnit): { line: ScoreLine; points: number } | null {
  const lost = unit.lines.flatMap((line) => {
    if (line.points === null) return [];
    return [{ line, points: line.use === 'DEDUCTION' ? line.points : (line.scaled ?? 0) - line.points }];
  });
  const most = lost.reduce<{ line: ScoreLine; points: number } | null>((worst, one) => (worst && worst.points >= one.points ? worst : one), null);
  return most && most.points >= 0.05 ? most : null;
}
