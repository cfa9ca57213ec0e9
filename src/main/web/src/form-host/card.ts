import { type ComponentChild, h } from 'preact';
import { api, type CallOptions } from '../lib/api';
import type { CampaignDetail, InspectionDetail } from '../lib/campaign';
import type { FormView, HazardCase } from '../lib/types';
import { t } from '../i18n';
import { CampaignCard, InspectionCard, PlainCard } from './CampaignCard';
import { CaseCard } from './CaseCard';

/** Forms for which before and after have to be compared. */
const PAIR_FORMS = ['review-rectification', 'approve-closure'];

/** The card of the case that a form belongs to, whichever kind of case it is; a kind without a call of its own shows what the form knows of it. */
export async function cardOf(at: string, view: FormView, options: CallOptions): Promise<ComponentChild> {
  const got = <T>() => api.get<T>(at, { ...options, what: t('case.load') });
  if (at.startsWith('/api/hazards/')) return h(CaseCard, { hazard: await got<HazardCase>(), pairs: PAIR_FORMS.includes(view.formId) });
  if (at.startsWith('/api/campaigns/')) return h(CampaignCard, { campaign: await got<CampaignDetail>() });
  if (at.startsWith('/api/inspections/')) return h(InspectionCard, { inspection: await got<InspectionDetail>() });
  return h(PlainCard, { view });
}
