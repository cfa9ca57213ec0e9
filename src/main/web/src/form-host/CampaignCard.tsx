import type { ComponentChildren } from 'preact';
import { type CampaignDetail, type InspectionDetail, inspectionTone } from '../lib/campaign';
import type { FormView } from '../lib/types';
import { dateTime, remaining, urgency } from '../lib/time';
import { t } from '../i18n';

function Card({ number, page, children }: { number: string; page: string; children: ComponentChildren }) {
  return (
    <section class="hf-case-card" aria-label={t('case.card')}>
      <header>
        <a class="hf-num hf-case-number" href={page} target="_blank" rel="noopener">
          {number}
        </a>
        <a class="hf-open-case" href={page} target="_blank" rel="noopener">
          {t('case.open')} ↗
        </a>
      </header>
      {children}
    </section>
  );
}

/** What the person has to know of the campaign before filling the form in. */
export function CampaignCard({ campaign: c }: { campaign: CampaignDetail }) {
  const depts = [c.leadDeptName, ...c.memberDeptNames].filter(Boolean).join(t('punct.list'));
  return (
    <Card number={c.number} page={`/campaigns/${c.number}`}>
      <p class="hf-card-tags">
        <span class="hf-tag is-plain">{c.typeLabel}</span> <span class="hf-tag is-plain">{c.modeLabel}</span> <span class="hf-tag is-blue">{c.stateLabel}</span>{' '}
        {c.unannounced && <span class="hf-tag is-orange">{t('campaign.unannounced')}</span>} {c.suspended && <span class="hf-tag is-red">{t('campaign.suspended')}</span>}
      </p>
      <h3>{c.name}</h3>
      <p>
        {[depts, c.periodFrom ? t('campaign.periodValue', { from: c.periodFrom, to: c.periodTo ?? '—' }) : ''].filter(Boolean).join(' · ')}
      </p>
      {c.inspectUntil && (
        <p>
          {t('campaign.inspectUntil')} <span class="hf-num">{c.inspectUntil}</span>
        </p>
      )}
      {(c.poolSize !== null || c.progress.should > 0) && (
        <p>
          {c.poolSize !== null && `${t('campaign.pool')} ${t('campaign.poolValue', { n: c.poolSize })}`} {c.progress.should > 0 && t('campaign.doneOf', { done: c.progress.done, should: c.progress.should })}
        </p>
      )}
    </Card>
  );
}

/** The same of an inspection. */
export function InspectionCard({ inspection: i }: { inspection: InspectionDetail }) {
  const due = { deadline: i.due, overdue: i.overdue };
  return (
    <Card number={i.number} page={`/inspections/${i.number}`}>
      <p class="hf-card-tags">
        <span class={`hf-tag ${inspectionTone(i.state)}`}>{i.stateLabel}</span> {i.unannounced && <span class="hf-tag is-orange">{t('campaign.unannounced')}</span>}
      </p>
      <h3>{i.enterpriseName}</h3>
      <p>{[i.streetName, i.address, i.industryLabel].filter(Boolean).join(' · ')}</p>
      <p>{i.campaigns.map((campaign) => campaign.name).join(t('punct.list'))}</p>
      {i.due && (
        <p class={`hf-due is-${urgency(due)}`}>
          {t('inspection.due')} <span class="hf-num">{dateTime(i.due)}</span> <b>{remaining(due)}</b>
        </p>
      )}
      {i.team.length > 0 && (
        <p>
          {t('inspection.team')} {i.team.join(t('punct.list'))}
        </p>
      )}
    </Card>
  );
}

/** The same of a case of any other kind that has a page. */
export function PlainCard({ view }: { view: FormView }) {
  return (
    <Card number={view.caseNumber!} page={view.caseUrl!}>
      <h3>{view.caseTitle}</h3>
      {view.caseEnterprise && <p>{view.caseEnterprise}</p>}
    </Card>
  );
}
