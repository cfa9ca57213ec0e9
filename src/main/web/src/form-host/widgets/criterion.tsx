import { useEffect, useState } from 'preact/hooks';
import { type ApiError, api, query } from '../../lib/api';
import type { Criterion } from '../../lib/types';
import { t } from '../../i18n';
import type { FieldProps, Host } from '../host';
import { Combo } from './Combo';
import { FieldFrame } from './FieldFrame';

function Card({ item }: { item: Criterion }) {
  return (
    <span class="hf-enterprise-card">
      <b>{item.text}</b>
      <span>
        {item.document} {item.clause}
      </span>
      <span class="hf-num">
        {item.ref} · {item.markLabel}
      </span>
    </span>
  );
}

/** Picks one criterion of the registry that holds on the day of the case and for its industry. The value is `id@version`. */
export function criterionField(host: Host) {
  return function CriterionField(props: FieldProps<string | null>) {
    const { field, domId, value, disabled, readonly } = props;
    const [card, setCard] = useState<Criterion | null>(null);
    const [failure, setFailure] = useState('');
    const locked = Boolean(disabled || readonly);

    useEffect(() => {
      if (!value) return setCard(null);
      if (card?.ref === value) return;
      api
        .get<Criterion>(`/api/criteria/${encodeURIComponent(value)}`, { what: t('criterion.load'), stayOnLogout: true })
        .then(setCard)
        .catch((cause: ApiError) => setFailure(cause.message));
    }, [value]);

    function find(q: string, signal: AbortSignal) {
      const { caseIndustry, caseDay } = host.values() as { caseIndustry?: string; caseDay?: string };
      return api.get<Criterion[]>(`/api/criteria${query({ q, industry: caseIndustry, on: caseDay, size: 50 })}`, { what: t('criterion.search'), stayOnLogout: true, signal });
    }

    return (
      <FieldFrame {...props} kind="criterion">
        {value ? (
          <div class="hf-enterprise-chosen">
            {card ? <Card item={card} /> : <span>{failure || t('loading')}</span>}
            {!locked && (
              <button type="button" class="hf-link" id={domId} onClick={() => props.onChange({ value: '' })}>
                {t('criterion.change')}
              </button>
            )}
          </div>
        ) : locked ? (
          <span class="hf-hint">{t('criterion.none')}</span>
        ) : (
          <Combo<Criterion>
            id={domId}
            domId={domId}
            label={field.label ?? ''}
            placeholder={t('criterion.placeholder')}
            invalid={Boolean(props.errors?.length)}
            find={find}
            keyOf={(item) => item.ref}
            row={(item) => <Card item={item} />}
            nothing={(text) => (text ? t('criterion.nothing', { text }) : t('criterion.empty'))}
            count={(n) => t('criterion.count', { n })}
            onPick={(item) => {
              setCard(item);
              props.onChange({ value: item.ref });
            }}
            onBlur={props.onBlur}
          />
        )}
      </FieldFrame>
    );
  };
}
