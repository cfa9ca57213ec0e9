import type { HazardRow } from './types';

/** Columns of the hazard list that can be chosen, in the order in which they stand. */
export const COLUMNS = ['enterprise', 'street', 'industry', 'category', 'level', 'source', 'parent', 'state', 'rejected', 'holder', 'reportedAt', 'deadline', 'rung'] as const;
export type Column = (typeof COLUMNS)[number];
export const USUAL_COLUMNS: Column[] = ['enterprise', 'street', 'level', 'state', 'holder', 'reportedAt', 'deadline'];

/** What a view of the list keeps. */
export interface ViewContent {
  filters: Record<string, string>;
  sort: string;
  columns: string[];
}

export interface SavedView extends ViewContent {
  id: string;
  name: string;
  opens: boolean;
}

/** The known ones of some keys in the order of the list. */
export const ordered = (keys: readonly string[]): Column[] => COLUMNS.filter((column) => keys.includes(column));

export const USUAL_SORT = '-reportedAt';

const sorted = (filters: Record<string, string>) => JSON.stringify(Object.entries(filters).filter(([, value]) => value).sort());

/** Whether both show the same. */
export const same = (one: ViewContent, other: ViewContent): boolean =>
  sorted(one.filters) === sorted(other.filters) && (one.sort || USUAL_SORT) === (other.sort || USUAL_SORT) && String(ordered(one.columns)) === String(ordered(other.columns));

/** The address that shows a view. */
export const addressOf = (view: SavedView): Record<string, string> => ({ ...view.filters, ...(view.sort === USUAL_SORT ? {} : { sort: view.sort }), view: view.id });

export const LATENESS = ['DAYS_1_3', 'DAYS_4_7', 'DAYS_8_15', 'OVER_15'] as const;
export type Lateness = (typeof LATENESS)[number];

export interface OverdueItem {
  hazard: HazardRow;
  days: number;
}

export interface OverdueColumn {
  key: string;
  label: string;
  rungs: string | null;
  late: Lateness | null;
  total: number;
  items: OverdueItem[];
}

export interface OverdueBoard {
  asOf: string;
  total: number;
  cells: { rung: string; late: Lateness; total: number }[];
  columns: OverdueColumn[];
}

/** What the list's filter calls the rung of a row of the board: who was only reminded was not urged. */
export const rungFilter = (rung: string) => (rung === 'NONE' ? 'NONE,REMINDED' : rung);
