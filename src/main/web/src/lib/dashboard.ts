import { isMessage, t } from '../i18n';

export interface Figure {
  numerator: number;
  denominator: number | null;
  /** of 1, or in days; null where there is nothing to divide by */
  rate: number | null;
}

export type Unit = 'RATE' | 'COUNT' | 'DAYS' | 'QUANTILE' | 'MEAN' | 'MOST';

/** Headings of the overview, in their order. */
export const GROUPS = ['HAZARD', 'TIMELINESS', 'SELF_CHECK', 'GRID', 'TIP', 'CAMPAIGN', 'DRILL', 'PREVENTION'] as const;
export type Group = (typeof GROUPS)[number];

export interface Indicator extends Figure {
  key: string;
  label: string;
  group: Group;
  unit: Unit;
  better: 'HIGH' | 'LOW' | 'NEITHER';
  before: Figure;
  yearBefore: Figure;
  /** empty for what is known of the present only, and for quantiles */
  trend: { month: string; figure: Figure }[];
}

export interface OpenFigures {
  open: number;
  major: number;
  overdue: number;
  late3: number;
  late7: number;
  late15: number;
  later: number;
  majorOverdue: number;
}

export interface Period {
  from: string;
  to: string;
}

export interface Overview {
  at: string;
  period: Period;
  before: Period;
  yearBefore: Period;
  open: OpenFigures;
  /** how many indicators each has */
  groups: Partial<Record<Group, number>>;
  items: Indicator[];
}

/** One indicator with twenty-five months. */
export interface IndicatorHistory {
  at: string;
  period: Period;
  before: Period;
  yearBefore: Period;
  item: Indicator;
}

export interface Part {
  key: string;
  label: string;
  open: OpenFigures;
  figures: Record<string, Figure>;
}

export interface Parts {
  at: string;
  period: Period;
  parts: Part[];
}

/** One of the things that a figure counts. */
export interface IndicatorCase {
  number: string;
  title: string;
  stateLabel: string | null;
  /** only of hazards, as is the sub-grade */
  level: string | null;
  subGrade: string | null;
  enterpriseName: string | null;
  streetName: string | null;
  holder: string | null;
  at: string | null;
  /** null where no page shows it */
  path: string | null;
}

export interface IndicatorCases {
  key: string;
  label: string;
  unit: Unit;
  items: IndicatorCase[];
  total: number;
  page: number;
  size: number;
}

/** Fewer than these to divide by say little. */
export const FEW = 10;

export const indicatorName = (key: string, label: string) => {
  const name = `indicator.${key}`;
  return isMessage(name) ? t(name) : label;
};

export const isTime = (unit: Unit) => unit === 'DAYS' || unit === 'QUANTILE';

const SECONDS_OF_HOUR = 3_600;
const TENTH_OF_HOUR = SECONDS_OF_HOUR / 10;
const SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;
const tenths = (value: number) => Math.round(value * 10) / 10;

/** 6.5 天, and in hours what is shorter than two days. */
function timeWords(seconds: number): string {
  return seconds < 2 * SECONDS_OF_DAY ? t('dashboard.hours', { n: tenths(seconds / SECONDS_OF_HOUR) }) : t('dashboard.days', { n: tenths(seconds / SECONDS_OF_DAY) });
}

const secondsOf = (figure: Figure, unit: Unit) => (unit === 'DAYS' ? figure.numerator / figure.denominator! : figure.numerator);

/** 92.3%, 128, 6.5 天, or a dash where there is nothing to divide by. */
export function figureWords(figure: Figure, unit: Unit): string {
  if (unit === 'COUNT') return String(figure.numerator);
  if (figure.rate === null) return '—';
  if (unit === 'RATE') return `${(figure.rate * 100).toFixed(1).replace(/\.0$/, '')}%`;
  return isTime(unit) ? timeWords(secondsOf(figure, unit)) : String(Math.round(figure.rate * 100) / 100);
}

/** How far a figure has moved, in points, seconds or pieces; null where one of them says nothing. */
export function moved(now: Figure, then: Figure, unit: Unit): number | null {
  if (unit === 'COUNT') return now.numerator - then.numerator;
  if (now.rate === null || then.rate === null) return null;
  if (isTime(unit)) return Math.round((secondsOf(now, unit) - secondsOf(then, unit)) / TENTH_OF_HOUR) * TENTH_OF_HOUR;
  return tenths(unit === 'RATE' ? (now.rate - then.rate) * 100 : now.rate - then.rate);
}

/** By how much, without its direction. */
export function amountWords(change: number, unit: Unit): string {
  const by = Math.abs(change);
  if (isTime(unit)) return timeWords(by);
  return unit === 'RATE' ? t('dashboard.points', { n: by }) : String(by);
}

export function changeTone(change: number | null, better: Indicator['better']): 'is-good' | 'is-bad' | '' {
  if (!change || better === 'NEITHER') return '';
  return change > 0 === (better === 'HIGH') ? 'is-good' : 'is-bad';
}

export const isFew = (figure: Figure) => figure.denominator !== null && figure.denominator > 0 && figure.denominator < FEW;

/** The line of a trend in a box, gaps where a month has no value; one path. */
export function trendPath(points: { figure: Figure }[], unit: Unit, width: number, height: number): string {
  const values = points.map(({ figure }) => (unit === 'COUNT' ? figure.numerator : figure.rate));
  const known = values.filter((value): value is number => value !== null);
  if (!known.length) return '';
  const least = Math.min(...known);
  const span = Math.max(...known) - least || 1;
  const step = points.length > 1 ? width / (points.length - 1) : 0;
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const y = height - ((value - least) / span) * height;
    path += `${drawing ? 'L' : 'M'}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    drawing = true;
  });
  return path;
}

/** Where the twelve streets stand on a drawing of tiles, roughly as on the map: column and row. */
export const TILES: Record<string, [number, number]> = {
  '001': [0, 2],
  '002': [1, 3],
  '003': [2, 3],
  '004': [3, 4],
  '005': [3, 3],
  '006': [1, 2],
  '007': [1, 1],
  '008': [2, 1],
  '009': [2, 2],
  '010': [3, 1],
  '011': [3, 2],
  '012': [4, 2],
};

/** The first and last days of a quick choice. */
export function quickPeriod(choice: 'month' | 'quarter' | 'year' | 'lastYear', today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = (m: number) => `${year}-${String(m).padStart(2, '0')}-01`;
  if (choice === 'month') return { from: first(month), to: today };
  if (choice === 'quarter') return { from: first(month - ((month - 1) % 3)), to: today };
  if (choice === 'year') return { from: `${year}-01-01`, to: today };
  return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
}
