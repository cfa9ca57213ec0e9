import type { TimelineEntry } from '../lib/types';
import { dateTime } from '../lib/time';
import { t } from '../i18n';
import { Photos } from './CaseCard';

/** What others handed in before, the first of it unfolded. */
export function EarlierSteps({ entries }: { entries: TimelineEntry[] }) {
  if (!entries.length) return null;
  return (
    <section class="hf-earlier" aria-label={t('case.earlier')}>
      {entries.map((entry, index) => (
        <details key={entry.sequence} open={index === 0}>
          <summary>
            <b>{entry.stepLabel}</b> <span>{[entry.actor, entry.roleLabel].filter(Boolean).join(' · ')}</span> <span class="hf-num">{dateTime(entry.at)}</span>
          </summary>
          <dl>
            {Object.entries(entry.document ?? {}).map(([key, answer]) => (
              <div key={key}>
                <dt>{answer.label}</dt>
                <dd>{String(answer.value)}</dd>
              </div>
            ))}
          </dl>
          {entry.signatures.length > 0 && (
            <ul class="hf-signatures" aria-label={t('signature.title')}>
              {entry.signatures.map((signature) => (
                <li key={signature.id}>
                  <figure class="hf-signature-shown">
                    <img src={`/api/evidence/${signature.id}`} alt={t('signature.image', { label: signature.label })} loading="lazy" />
                    <figcaption>
                      {signature.label} · {dateTime(signature.at)}
                    </figcaption>
                  </figure>
                </li>
              ))}
            </ul>
          )}
          {entry.evidence.length > 0 && <Photos photos={entry.evidence} title={t('case.attached')} />}
        </details>
      ))}
    </section>
  );
}
