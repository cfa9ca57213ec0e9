import { type ComputedRef, type InjectionKey, computed, inject, provide } from 'vue';
import { api } from '../../../lib/api';
import type { Alert, Alerts } from '../../../lib/watch';
import { t } from '../../../i18n';
import { useLoad } from '../useLoad';

const SHOWN: InjectionKey<ComputedRef<Map<string, Alert>>> = Symbol('alerts of the unit on the page');

/** Loads what is outside its band; the cards below this page mark what is of the unit that it shows. */
export function useAlerts(asked: () => { street: string; department: string }) {
  const loaded = useLoad(() => api.get<Alerts>('/api/indicators/alerts', { what: t('band.alertsLoad') }));
  const marked = computed(() => {
    const { street, department } = asked();
    const own = loaded.data.value?.own;
    const unit = street && department ? null : street ? { kind: 'STREET', code: street } : department ? { kind: 'DEPARTMENT', code: department } : own;
    return new Map((loaded.data.value?.outside ?? []).filter((alert) => unit && alert.kind === unit.kind && alert.unit === unit.code).map((alert) => [alert.indicator, alert]));
  });
  provide(SHOWN, marked);
  return loaded;
}

export const useMarked = (indicator: () => string) => {
  const marked = inject(SHOWN, null);
  return computed(() => marked?.value.get(indicator()) ?? null);
};
