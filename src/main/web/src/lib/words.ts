import { isMessage, t } from '../i18n';
import { dateTime } from './time';
import type { HazardCase } from './types';

interface Graded {
  level: string | null;
  levelLabel?: string | null;
  subGrade: string | null;
}

const GRADES: Record<string, Parameters<typeof t>[0]> = { G0: 'grade.G0', G1: 'grade.G1', G2: 'grade.G2', G3: 'grade.G3', M: 'grade.M' };

/** "重大", "一般 · 中": the level in words, never by colour alone. */
export function levelWords(hazard: Graded): string {
  const grade = hazard.subGrade ? GRADES[hazard.subGrade] : undefined;
  if (grade) return t(grade);
  if (hazard.level === 'MAJOR') return t('grade.M');
  if (hazard.level === 'GENERAL') return t('grade.general');
  return t('grade.none');
}

export function levelTone(hazard: Graded): string {
  if (hazard.level === 'MAJOR' || hazard.subGrade === 'M') return 'red';
  if (hazard.subGrade === 'G3') return 'orange';
  if (hazard.subGrade === 'G2') return 'yellow';
  return hazard.level || hazard.subGrade ? 'blue' : 'plain';
}

/** A path to do the task: the Tasklist on a wide screen, a page of its own on a phone. */
export function taskLink(taskId: string): string {
  return matchMedia('(max-width: 767px)').matches ? `/tasks/${taskId}` : `/camunda/app/tasklist/default/#/?task=${taskId}`;
}

const OPENING: Record<string, Parameters<typeof t>[0]> = {
  'deadline-extension': 'procedure.open.deadline-extension',
  'order-objection': 'procedure.open.order-objection',
  'exceptional-ending': 'procedure.open.exceptional-ending',
};

/** The button that opens a procedure. */
export function procedureVerb(procedure: { key: string; label: string }): string {
  const verb = OPENING[procedure.key];
  return verb ? t(verb) : t('procedure.open', { label: procedure.label });
}

/** "申请延至 …，待审批": what was asked and granted of more time; empty when nothing was. */
export function extensionWords(hazard: HazardCase): string {
  const last = hazard.extension;
  if (!last) return '';
  const granted = last.count ? t('case.extensionGranted', { n: last.count, first: dateTime(hazard.firstDeadline) }) : '';
  const asked = last.state === 'REQUESTED' ? t('case.extensionAsked', { until: dateTime(last.until) }) : '';
  const late = last.state === 'REQUESTED' && last.late ? t('case.extensionLate') : '';
  return [granted, asked, late].filter(Boolean).join(' · ');
}

/** The button that sends a form, as a verb of the domain. */
export function submitWords(formId: string): string {
  const verb = `submit.${formId}`;
  return t(isMessage(verb) ? verb : 'submit.other');
}

/** States of a case that is over. */
export const ENDED_STATES = ['CLOSED', 'MERGED', 'INVALID', 'TRANSFERRED', 'SHUT_DOWN', 'CANCELLED'];

/** How high a case has come on the ladder of its deadline; empty when it is on no rung. */
export function rungWords(rung: string | null): string {
  const key = `rung.${rung}`;
  return isMessage(key) ? t(key) : '';
}

/** States of a case that is still going on. */
export const OPEN_STATES = ['REPORTED', 'TRIAGED', 'ON_SITE_FIXED', 'ASSIGNED', 'RECTIFYING', 'FEEDBACK_SUBMITTED', 'REVIEWING', 'REJECTED', 'REVIEW_PASSED'];
/** Of these, those in which the hazard still exists: what is passed only waits for its closure. */
export const UNRESOLVED_STATES = OPEN_STATES.filter((state) => state !== 'REVIEW_PASSED');
