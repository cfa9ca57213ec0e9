import { computed, proxyRefs } from 'vue';
import { useRoute, useRouter } from 'vue-router';

type Written = Record<string, string>;

const clean = (values: Written): Written => Object.fromEntries(Object.entries(values).filter(([, value]) => value));

/**
 * What of the address a page reads and writes, so that going back and a sent link show the same. Writing a filter or a view goes to the first page of the list.
 *
 * @param keys filters, which narrow the list
 * @param views which list or part of the page is shown; they stay when the filters are cleared
 */
export function useQuery<K extends string, V extends string = never>(keys: readonly K[], views: readonly V[] = []) {
  const route = useRoute();
  const router = useRouter();
  const read = (key: string) => String(route.query[key] ?? '');
  const all = (): Written => Object.fromEntries([...views, ...keys].map((key) => [key, read(key)]));
  const written = <N extends string>(names: readonly N[]) =>
    proxyRefs(
      Object.fromEntries(
        names.map((key) => [key, computed({ get: () => read(key), set: (value: unknown) => void router.push({ query: clean({ ...all(), [key]: String(value ?? '').trim() }) }) })]),
      ),
    ) as unknown as Record<N, string>;
  const filters = written(keys);
  const page = computed({
    get: () => Math.max(0, Number.parseInt(read('page') || '1', 10) - 1 || 0),
    set: (next) => void router.push({ query: clean({ ...all(), page: next > 0 ? String(next + 1) : '' }) }),
  });
  const narrowed = computed(() => keys.some(read));
  const cleared = computed(() => ({ query: clean(Object.fromEntries(views.map((key) => [key, read(key)]))) }));
  return { filters, view: written(views), page, narrowed, cleared };
}
