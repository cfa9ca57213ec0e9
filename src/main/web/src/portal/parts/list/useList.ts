import { proxyRefs, watch } from 'vue';
import { useRoute } from 'vue-router';
import { useLoad } from '../useLoad';
import { useQuery } from './useQuery';

/** What a list asks the server for: its filters and the page, counted from 0. */
export type Asked = Record<string, string | number>;

/**
 * A list whose filters and page stand in the address: it loads whenever they change.
 *
 * @param keys filters, named as the server names them
 * @param size rows of a page
 * @param views see {@link useQuery}; what they mean to the server is for the call to say
 */
export function useList<T, K extends string, V extends string = never>(keys: readonly K[], size: number, call: (asked: Asked, view: Record<V, string>) => Promise<T>, views: readonly V[] = []) {
  const route = useRoute();
  const own = route.matched.at(-1);
  const { filters, view, page, narrowed, cleared } = useQuery(keys, views);
  const loaded = useLoad(() => call({ ...filters, page: page.value, size }, view));
  watch(() => route.query, () => {
    if (route.matched.at(-1) === own) void loaded.load();
  }, { immediate: true });
  return proxyRefs({ filters, view, page, size, narrowed, cleared, ...loaded });
}

/** What {@link ListFrame} shows of a list. */
export interface Listed<R> {
  data: { items: R[]; total: number } | null;
  error: unknown;
  loading: boolean;
  load: () => Promise<void>;
  page: number;
  size: number;
  narrowed: boolean;
  cleared: { query: Record<string, string> };
}
