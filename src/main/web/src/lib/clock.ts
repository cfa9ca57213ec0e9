import { t } from '../i18n';
import type { Period } from './dashboard';

export const PARTIES = ['ENTERPRISE', 'STREET', 'DEPARTMENT', 'DISTRICT', 'LAW', 'SYSTEM'] as const;
export type Party = (typeof PARTIES)[number];

export interface Share {
  party: Party;
  label: string;
  seconds: number;
  /** of 1; null where there is no time to share */
  share: number | null;
}

export interface ClockPart {
  from: string;
  to: string;
  step: string | null;
  stepLabel: string | null;
  party: Party;
  partyLabel: string;
  post: string | null;
  seconds: number;
  due: string | null;
  lateSeconds: number;
}

export interface CaseClock {
  number: string;
  title: string;
  begin: string;
  /** null while the case goes on */
  end: string | null;
  until: string;
  seconds: number;
  shares: Share[];
  parts: ClockPart[];
}

export interface ClockSums {
  period: Period;
  cases: number;
  seconds: number;
  shares: Share[];
}

export interface EndedClock {
  number: string;
  title: string;
  level: string | null;
  subGrade: string | null;
  enterpriseName: string | null;
  streetName: string | null;
  reportedAt: string;
  closedAt: string;
  seconds: number;
  shares: Share[];
}

const HOUR = 3_600;
const MINUTE = 60;

export const partyName = (party: Party) => t(`clock.party.${party}`);

/** "12.5%", or "—" when there is no time to share. */
export function shareWords(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`;
}

/** Hours with one decimal; less than an hour in minutes. */
export function spent(seconds: number): string {
  if (seconds < HOUR) return t('clock.minutesN', { n: Math.round(seconds / MINUTE) });
  if (seconds < 48 * HOUR) return t('clock.hoursN', { n: (seconds / HOUR).toFixed(1) });
  return t('clock.days', { n: (seconds / (24 * HOUR)).toFixed(1) });
}

/** Hours for a table, with one decimal. */
export const hours = (seconds: number) => (seconds / HOUR).toFixed(1);
