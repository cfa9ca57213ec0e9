import { onMounted, shallowRef } from 'vue';
import { api } from '../../../lib/api';
import type { DrillFacets } from '../../../lib/drill';

/** What the lists, the calendar and the plans of drills may be narrowed to; null until it is known. */
export function useDrillFacets() {
  const facets = shallowRef<DrillFacets | null>(null);
  onMounted(() => api.get<DrillFacets>('/api/drills/facets').then((got) => (facets.value = got)).catch(() => undefined));
  return facets;
}
