import type { Evidence, HazardCase } from '../lib/types';
import { t } from '../i18n';
import { extensionWords, levelTone, levelWords } from '../lib/words';
import { dateTime, remaining, urgency } from '../lib/time';
import { openPhotos, photoFlags } from './photos';

export function Photos({ photos, title, orderedAt }: { photos: Evidence[]; title: string; orderedAt?: string | null }) {
  return (
    <figure class="hf-card-photos">
      <figcaption>{t('case.photoTitle', { title, n: photos.length })}</figcaption>
      {photos.length === 0 && <span class="hf-hint">{t('case.noPhotos')}</span>}
      <ul class="hf-photo-list">
        {photos.map((photo, index) => {
          const flags = photoFlags(photo, orderedAt);
          return (
            <li key={photo.id}>
              <button type="button" class="hf-thumb" aria-label={t('evidence.zoom', { n: index + 1 })} onClick={() => openPhotos(photos, index)}>
                <img src={`/api/evidence/${photo.id}`} alt={photo.name} loading="lazy" />
              </button>
              {flags.map((flag) => (
                <span class="hf-photo-flag" key={flag}>
                  {flag}
                </span>
              ))}
              <span class="hf-photo-time">{photo.takenAt ? dateTime(photo.takenAt) : t('photo.noTime')}</span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** What the person has to know of the case before filling the form in. */
export function CaseCard({ hazard, pairs }: { hazard: HazardCase; pairs: boolean }) {
  const left = remaining(hazard);
  const extension = extensionWords(hazard);
  const both = pairs || hazard.afterPhotos.length > 0;
  const where = [hazard.enterpriseName ?? hazard.owner, hazard.streetName, hazard.location ?? hazard.address].filter(Boolean).join(' · ');
  return (
    <section class="hf-case-card" aria-label={t('case.card')}>
      <header>
        <a class="hf-num hf-case-number" href={`/hazards/${hazard.number}`} target="_blank" rel="noopener">
          {hazard.number}
        </a>
        <span class={`hf-tag is-${levelTone(hazard)}`}>{levelWords(hazard)}</span>
        <span class="hf-tag is-plain">{hazard.stateLabel}</span>
        <a class="hf-open-case" href={`/hazards/${hazard.number}`} target="_blank" rel="noopener">
          {t('case.open')} ↗
        </a>
      </header>
      <h3>{hazard.title}</h3>
      <p>{where}</p>
      {hazard.description && <p class="hf-case-description">{hazard.description}</p>}
      {hazard.deadline && (
        <p class={`hf-due is-${urgency(hazard)}`}>
          {t('case.deadline')} <span class="hf-num">{dateTime(hazard.deadline)}</span> <b>{left}</b>
        </p>
      )}
      {hazard.deadlineProvisional && <p class="hf-hint">{t('case.provisional')}</p>}
      {extension && (
        <p>
          {t('case.extension')} {extension}
        </p>
      )}
      {hazard.extension?.decidedByMe && pairs && (
        <p class="hf-warned" role="note">
          {t('case.grantedByYou')}
        </p>
      )}
      {Boolean(hazard.rejectCount) && (
        <p class="hf-rejected" role="note">
          <b>{t('case.rejected', { n: hazard.rejectCount! })}</b>
          {hazard.review?.failReasons ? ` ${hazard.review.failReasons}` : ''}
        </p>
      )}
      {hazard.cancelReason && (
        <p class="hf-warned" role="note">
          {t('case.cancelAsked', { reason: hazard.cancelReason })}
        </p>
      )}
      {hazard.duplicates?.length > 0 && (
        <p class="hf-warned" role="note">
          {t('case.duplicates')}
          {hazard.duplicates.map((other) => [
            ' ',
            <a key={other.number} class="hf-num" href={`/hazards/${other.number}`} target="_blank" rel="noopener">
              {other.number}
            </a>,
          ])}
        </p>
      )}
      {(hazard.beforePhotos.length > 0 || both) && (
        <div class={both ? 'hf-pairs' : ''}>
          <Photos photos={hazard.beforePhotos} title={both ? t('case.before') : t('case.photos')} />
          {both && <Photos photos={hazard.afterPhotos} title={t('case.after')} orderedAt={hazard.orderedAt} />}
        </div>
      )}
    </section>
  );
}
