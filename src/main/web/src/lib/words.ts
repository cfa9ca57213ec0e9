import { t } from '../i18n';

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

const VERBS: Record<string, Parameters<typeof t>[0]> = {
  'report-hazard': 'submit.report-hazard',
  'verify-hazard': 'submit.verify-hazard',
  'fix-on-site': 'submit.fix-on-site',
  'assign-rectification': 'submit.assign-rectification',
  'acknowledge-order': 'submit.acknowledge-order',
  rectify: 'submit.rectify',
  'review-rectification': 'submit.review-rectification',
  'approve-closure': 'submit.approve-closure',
  'request-access-recovery': 'submit.request-access-recovery',
  'approve-access-recovery': 'submit.approve-access-recovery',
  'amend-access-recovery': 'submit.amend-access-recovery',
  'hand-over-access': 'submit.hand-over-access',
  'confirm-handover': 'submit.confirm-handover',
  'request-extension': 'submit.request-extension',
  'decide-extension': 'submit.decide-extension',
  'decide-listing': 'submit.decide-listing',
  'hold-interview': 'submit.hold-interview',
  'refer-penalty': 'submit.refer-penalty',
};

/** The button that sends a form, as a verb of the domain. */
export function submitWords(formId: string): string {
  return t(VERBS[formId] ?? (formId.startsWith('urge-') ? 'submit.urge' : 'submit.other'));
}

/** States of a case that is still going on. */
export const OPEN_STATES = ['REPORTED', 'TRIAGED', 'ON_SITE_FIXING', 'ASSIGNED', 'RECTIFYING', 'FEEDBACK_SUBMITTED', 'REVIEWING', 'REJECTED', 'REVIEW_PASSED', 'CLOSING'];
