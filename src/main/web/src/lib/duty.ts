/** The on-call rosters as the server tells them. */
export interface OnDutyPerson {
  account: string;
  name: string;
  insteadOf: string | null;
  phone: string | null;
  from: string;
  to: string;
  backup: boolean;
}

export interface OnDutyPost {
  post: string;
  label: string;
  now: boolean;
  people: OnDutyPerson[];
}

export interface DutyShift {
  id: number;
  account: string;
  name: string;
  substitute: string | null;
  vacant: boolean;
  from: string;
  to: string;
  backup: boolean;
  over: boolean;
}

export interface DutyPost {
  post: string;
  label: string;
  kept: boolean;
  onDuty: OnDutyPost;
  shifts: DutyShift[];
  gaps: { from: string; to: string }[];
  people: { account: string; name: string }[];
}

export interface DutyWeek {
  monday: string;
  unit: { key: string; label: string };
  keeps: boolean;
  units: { key: string; label: string }[];
  posts: DutyPost[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

/** The day that many days later: "2026-12-01" and 7 give "2026-12-08". */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A day of the district's calendar and a time of day as a moment. */
export function moment(day: string, time: string): string {
  return `${day}T${time}:00+08:00`;
}

/** The day and the time of day of a moment in the district. */
export function local(at: string): { day: string; time: string } {
  const text = new Date(Date.parse(at) + OFFSET).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** What of a time lies on one day, as times of that day; null when nothing does. */
export function partOn(day: string, from: string, to: string): { from: string; to: string; whole: boolean } | null {
  const begin = Date.parse(moment(day, '00:00'));
  const start = Math.max(begin, Date.parse(from));
  const end = Math.min(begin + DAY, Date.parse(to));
  if (start >= end) return null;
  return {
    from: local(new Date(start).toISOString()).time,
    to: end === begin + DAY ? '24:00' : local(new Date(end).toISOString()).time,
    whole: start === begin && end === begin + DAY,
  };
}

/** The day on which a shift stands in a week: that of its beginning, or the first of the week for one that began before. */
export function dayOf(shift: { from: string }, monday: string): string {
  const { day } = local(shift.from);
  return day < monday ? monday : day;
}

/** What of a post's roster falls on one day: shifts that stand there, those that fill it from a day before, and times without anybody. */
export interface DutyOnDay {
  shifts: DutyShift[];
  goesOn: DutyShift[];
  gaps: { from: string; to: string; whole: boolean }[];
}

/** @param monday the first day of the week that is shown */
export function onDay(post: Pick<DutyPost, 'shifts' | 'gaps'>, day: string, monday: string): DutyOnDay {
  return {
    shifts: post.shifts.filter((shift) => dayOf(shift, monday) === day),
    goesOn: post.shifts.filter((shift) => dayOf(shift, monday) < day && partOn(day, shift.from, shift.to)?.whole),
    gaps: post.gaps.map((gap) => partOn(day, gap.from, gap.to)).filter((part) => part !== null),
  };
}
