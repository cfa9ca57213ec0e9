import { Textarea } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { api, query } from '../../lib/api';
import type { TypicalHazard } from '../../lib/types';
import { t } from '../../i18n';
import type { FieldProps, Host } from '../host';
import { enterpriseCard } from './enterprise';
import { Combo } from './Combo';

/** A text that can be begun from the library of typical hazards: `description` takes the hazard, `measure` what usually puts it right. */
export function typicalField(host: Host) {
  return function TypicalField(props: FieldProps<string | null>) {
    const { field, domId, value, disabled, readonly } = props;
    const wants = field.properties?.typical === 'measure' ? 'measure' : 'description';

    async function industry(): Promise<string | undefined> {
      const { caseIndustry, enterpriseId } = host.values() as { caseIndustry?: string; enterpriseId?: string };
      if (caseIndustry || !enterpriseId) return caseIndustry;
      return enterpriseCard(enterpriseId).then(
        (card) => card.industry ?? undefined,
        () => undefined,
      );
    }

    async function find(q: string, signal: AbortSignal) {
      const { caseCategory } = host.values() as { caseCategory?: string };
      return api.get<TypicalHazard[]>(`/api/typical-hazards${query({ q, industry: await industry(), category: q ? undefined : caseCategory, size: 30 })}`, {
        what: t('typical.search'),
        stayOnLogout: true,
        signal,
      });
    }

    return (
      <div class="hf-typical">
        {h(Textarea as never, props as never)}
        {!disabled && !readonly && (
          <Combo<TypicalHazard>
            id={`${domId}-typical`}
            domId={domId}
            label={t('typical.label')}
            placeholder={t('typical.placeholder')}
            find={find}
            keyOf={(item) => item.id}
            row={(item) => (
              <span class="hf-enterprise-card">
                <b>{item.title}</b>
                <span>{item[wants]}</span>
                {item.basis && <span>{item.basis}</span>}
              </span>
            )}
            nothing={(text) => t('typical.nothing', { text })}
            count={(n) => t('typical.count', { n })}
            onPick={(item) => props.onChange({ value: [value?.trim(), item[wants]].filter(Boolean).join('\n') })}
          />
        )}
      </div>
    );
  };
}
