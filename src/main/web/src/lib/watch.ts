import { query } from './api';
import { type Figure, type Indicator, type Unit as Measure, figureWords } from './dashboard';
import { t } from '../i18n';

export type UnitKind = 'DISTRICT' | 'STREET' | 'DEPARTMENT';

/** A street, a department or the district, to which figures are told. */
export interface Unit {
  kind: UnitKind;
  /** empty for the district */
  code: string;
  name: string;
}

export interface Counted {
  now: number;
  before: number;
  yearBefore: number;
}

export interface BriefLine {
  number: string;
  title: string | null;
  level: string | null;
  subGrade: string | null;
  state: string;
  stateLabel: string;
  enterpriseName: string | null;
  streetName: string | null;
  deadline: string | null;
  /** calendar days since the deadline */
  late: number | null;
  rung: string | null;
}

export interface Move {
  key: string;
  label: string;
  unit: Measure;
  better: Indicator['better'];
  now: Figure;
  before: Figure;
  yearBefore: Figure;
}

export interface Brief {
  week: string;
  from: string;
  to: string;
  kind: UnitKind;
  unit: string;
  unitName: string;
  madeAt: string;
  flow: { found: Counted; passed: Counted; closed: Counted };
  open: { open: number; overdue: number; major: number; majorOverdue: number };
  rungs: { rung: string; label: string; total: number }[];
  worst: BriefLine[];
  moved: Move[];
  due: { from: string; to: string; total: number; major: number; lines: BriefLine[] };
  backlog: { selfChecksMissed: number; selfChecksDue: number; drillsOverdue: number; drillsDue: number };
}

export interface Briefs {
  units: Unit[];
  unit: Unit | null;
  weeks: string[];
  brief: Brief | null;
}

export interface Alert {
  indicator: string;
  label: string;
  measure: Measure;
  better: Indicator['better'];
  kind: UnitKind;
  unit: string;
  unitName: string;
  side: 'LOW' | 'HIGH';
  low: number | null;
  high: number | null;
  from: string;
  to: string;
  numerator: number;
  denominator: number | null;
  value: number;
  leftAt: string;
  endedAt: string | null;
}

export interface Alerts {
  own: Unit | null;
  checkedAt: string | null;
  outside: Alert[];
  back: Alert[];
}

export type Span = 'LAST_90_DAYS' | 'QUARTER';

export interface Band {
  id: number;
  indicator: string;
  kind: UnitKind;
  span: Span;
  low: number | null;
  high: number | null;
  margin: number;
  least: number;
  effectiveFrom: string;
  effectiveTo: string | null;
  basis: string;
  reason: string | null;
  setBy: string | null;
  setAt: string | null;
}

export interface BandRow {
  band: Band;
  label: string;
  unit: Measure;
  known: boolean;
  /** null for a row of the delivery */
  setByName: string | null;
  effective: boolean;
}

export interface BandChoice {
  key: string;
  label: string;
  unit: Measure;
}

export interface Bands {
  rows: BandRow[];
  indicators: BandChoice[];
}

/** "2026 年第 47 周". */
export function weekWords(week: string): string {
  const [year, number] = week.split('-W');
  return t('brief.week', { year: year ?? '', n: Number(number) });
}

/** What narrows other pages to a unit; null where they cannot be. */
export function narrowedTo(unit: Unit, own: Unit | undefined): Record<string, string> | null {
  if (unit.kind === 'STREET') return { street: unit.code };
  if (unit.kind === 'DISTRICT' || (own?.kind === 'DEPARTMENT' && own.code === unit.code)) return {};
  return null;
}

const value = (rate: number, measure: Measure) => figureWords({ numerator: rate, denominator: 1, rate }, measure);

/** "不低于 80%，不高于 95%". */
export function bandWords(band: { low: number | null; high: number | null }, measure: Measure): string {
  return [band.low === null ? '' : t('band.atLeast', { value: value(band.low, measure) }), band.high === null ? '' : t('band.atMost', { value: value(band.high, measure) })]
    .filter(Boolean)
    .join(t('punct.list'));
}

export const alertValue = (alert: Alert) => value(alert.value, alert.measure);

/** The overview of the unit and the days of an alert. */
export const alertPath = (alert: Alert) =>
  `/dashboard${query({ from: alert.from, to: alert.to, street: alert.kind === 'STREET' ? alert.unit : '', department: alert.kind === 'DEPARTMENT' ? alert.unit : '' })}`;
