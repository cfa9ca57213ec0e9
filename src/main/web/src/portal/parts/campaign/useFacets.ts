import { onMounted, shallowRef } from 'vue';
import { api } from '../../../lib/api';
import type { CampaignFacets } from '../../../lib/campaign';

/** What the lists of campaigns, inspections and self-checks may be narrowed to; null until it is known. */
export function useFacets() {
  const facets = shallowRef<CampaignFacets | null>(null);
  onMounted(() => api.get<CampaignFacets>('/api/campaigns/facets').then((got) => (facets.value = got)).catch(() => undefined));
  return facets;
}
