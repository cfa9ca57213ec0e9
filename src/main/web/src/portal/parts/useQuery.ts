import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The filter of a list, kept in the address, so that going back and a sent link show the same; a changed filter begins at the first page. */
export function useQuery(keys: string[]) {
  const route = useRoute();
  const router = useRouter();
  const filters = computed<Record<string, string>>(() => Object.fromEntries(keys.map((key) => [key, String(route.query[key] ?? '')])));
  const page = computed({
    get: () => Math.max(0, Number.parseInt(String(route.query.page ?? '1'), 10) - 1 || 0),
    set: (next) => void router.push({ query: { ...clean(filters.value), ...(next > 0 ? { page: String(next + 1) } : {}) } }),
  });
  const clean = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  const set = (key: string, value: unknown) => void router.push({ query: clean({ ...filters.value, [key]: String(value ?? '').trim() }) });
  return { filters, page, set };
}
