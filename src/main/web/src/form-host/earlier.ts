import type { TimelineEntry } from '../lib/types';

/** What a person has to have read before he fills a form in, the most telling first. */
export const EARLIER: Record<string, string[]> = {
  'assign-rectification': ['verify-hazard', 'adopt-site-finding'],
  'confirm-level': ['verify-hazard', 'adopt-site-finding'],
  'acknowledge-order': ['assign-rectification'],
  'set-interim-controls': ['assign-rectification'],
  'report-major-hazard': ['verify-hazard', 'adopt-site-finding', 'assign-rectification'],
  'draft-plan': ['approve-plan', 'assign-rectification', 'set-interim-controls'],
  'approve-plan': ['draft-plan', 'set-interim-controls', 'report-major-hazard'],
  rectify: ['assign-rectification', 'draft-plan'],
  'review-rectification': ['rectify', 'fix-on-site', 'record-site-fix', 'adopt-site-finding', 'assign-rectification', 'draft-plan'],
  'approve-closure': ['review-rectification', 'rectify', 'fix-on-site', 'record-site-fix', 'accept-jointly'],
  'decide-extension': ['request-extension'],
  'review-objection': ['raise-objection', 'assign-rectification'],
  'decide-objection': ['review-objection', 'raise-objection'],
  'propose-supervision': ['verify-hazard', 'adopt-site-finding'],
  'approve-supervision': ['propose-supervision', 'verify-hazard', 'adopt-site-finding'],
  'issue-supervision-notice': ['approve-supervision', 'propose-supervision'],
  'publish-listing': ['issue-supervision-notice'],
  'supervise-on-site': ['report-progress', 'issue-supervision-notice'],
  'decide-overrun': ['report-progress', 'supervise-on-site', 'issue-supervision-notice'],
  'apply-acceptance': ['accept-jointly', 'issue-supervision-notice'],
  'accept-jointly': ['apply-acceptance', 'review-rectification', 'rectify'],
  'approve-delisting': ['accept-jointly', 'apply-acceptance'],
  'publish-delisting': ['approve-delisting'],
  'approve-suspension': ['order-suspension'],
  'serve-suspension': ['order-suspension', 'approve-suspension'],
  'verify-execution': ['order-suspension'],
  'approve-power-cut': ['request-power-cut'],
  'cut-power': ['approve-power-cut', 'request-power-cut'],
  'examine-resumption': ['apply-resumption', 'order-suspension'],
  'decide-closing-down': ['propose-closing-down', 'examine-resumption'],
  'approve-ending': ['propose-ending'],
  'look-back-visit': ['review-rectification', 'rectify', 'assign-rectification'],
  'schedule-drill': ['approve-drill', 'approve-public-impact'],
  'approve-drill': ['schedule-drill'],
  'approve-public-impact': ['schedule-drill', 'approve-drill'],
  'approve-campaign': ['plan-campaign', 'look-back-campaign-due', 'revise-campaign', 'check-overlap'],
  'revise-campaign': ['approve-campaign', 'file-campaign'],
  'file-campaign': ['approve-campaign', 'revise-campaign', 'plan-campaign', 'look-back-campaign-due'],
  'draw-objects': ['approve-redraw', 'confirm-draw'],
  'confirm-draw': ['approve-redraw', 'perform-draw', 'draw-objects'],
  'approve-redraw': ['confirm-draw', 'draw-objects'],
  'summarize-campaign': ['approve-report', 'conclude-inspections'],
  'approve-report': ['summarize-campaign'],
  'publish-results': ['summarize-campaign'],
  'inspect-site': ['arrive-at-site'],
  'confirm-object-state': ['arrive-at-site'],
  'decide-refusal': ['arrive-at-site'],
  'conduct-drill': ['approve-postponement', 'schedule-drill'],
  'approve-postponement': ['conduct-drill'],
  'evaluate-drill': ['conduct-drill', 'schedule-drill'],
  'carry-out-improvement': ['verify-improvement', 'evaluate-drill'],
  'verify-improvement': ['carry-out-improvement', 'evaluate-drill'],
  'report-drill': ['evaluate-drill', 'conduct-drill'],
  'check-sample': ['report-drill', 'evaluate-drill', 'conduct-drill'],
  'confirm-statistics': ['sign-statistics'],
  'sign-statistics': ['confirm-statistics'],
};

/**
 * The last answer to each of the forms that belong before this one.
 *
 * @param about number of the improvement that a form is about; answers about others are left out
 */
export function earlierOf(formId: string, entries: TimelineEntry[], about?: unknown): TimelineEntry[] {
  const ofAnother = (entry: TimelineEntry) => about !== undefined && entry.document?.improvement !== undefined && entry.document.improvement.value !== about;
  return (EARLIER[formId] ?? []).flatMap((step) => {
    const last = entries.filter((entry) => entry.step === step && entry.document && !ofAnother(entry)).at(-1);
    return last ? [last] : [];
  });
}
