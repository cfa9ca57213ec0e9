import { t } from '../i18n';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// sv-SE writes dates the way the pages do: 2026-11-24 18:00
const minuteFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const clockFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

function parse(value: string | null | undefined): Date | null {
  if (!value) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "2026-11-24 18:00", or "—" when there is none. */
export function dateTime(value: string | null | undefined): string {
  const date = parse(value);
  return date ? minuteFormat.format(date) : '—';
}

/** "2026-11-24", or "—" when there is none. */
export function day(value: string | null | undefined): string {
  const date = parse(value);
  return date ? dayFormat.format(date) : '—';
}

export function clock(date: Date): string {
  return clockFormat.format(date);
}

/** Length of time in the two largest units: "2 天 3 小时". */
export function duration(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return hours > 0 ? t('time.daysHours', { days, hours }) : t('time.days', { n: days });
  if (hours > 0) return minutes % 60 > 0 ? t('time.hoursMinutes', { hours, minutes: minutes % 60 }) : t('time.hours', { n: hours });
  return minutes > 0 ? t('time.minutes', { n: minutes }) : t('time.justNow');
}

export function since(value: string, now = Date.now()): string {
  const date = parse(value);
  return date ? duration(now - date.getTime()) : '—';
}

export interface Due {
  deadline: string | null;
  overdue: boolean;
  overdueWorkingDays?: number | null;
  remainingDays?: number | null;
}

export type Urgency = 'none' | 'calm' | 'soon' | 'late';

export function urgency(due: Due, now = Date.now()): Urgency {
  const date = parse(due.deadline);
  if (due.overdue) return 'late';
  if (!date) return 'none';
  return date.getTime() - now <= 2 * DAY ? 'soon' : 'calm';
}

/** "还剩 2 天", "今天到期", "逾期 3 个工作日"; empty when there is no deadline. */
export function remaining(due: Due, now = Date.now()): string {
  const date = parse(due.deadline);
  if (due.overdue) {
    if (due.overdueWorkingDays) return t('time.lateWorkingDays', { n: due.overdueWorkingDays });
    return date ? t('time.late', { length: duration(now - date.getTime()) }) : t('time.lateOnly');
  }
  if (!date) return '';
  const left = date.getTime() - now;
  if (left < 0) return t('time.late', { length: duration(-left) });
  if (dayFormat.format(date) === dayFormat.format(now)) {
    return left < HOUR ? t('time.leftMinutes', { n: Math.max(1, Math.floor(left / MINUTE)) }) : t('time.leftHours', { n: Math.floor(left / HOUR) });
  }
  const days = due.remainingDays ?? Math.round((Date.parse(dayFormat.format(date)) - Date.parse(dayFormat.format(now))) / DAY);
  return t('time.left', { n: Math.max(1, days) });
}

/** Date of now in the district, such as 2026-11-24. */
export const today = () => dayFormat.format(new Date());
