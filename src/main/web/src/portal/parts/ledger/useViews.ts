import { computed, ref, shallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api } from '../../../lib/api';
import { type Column, type SavedView, USUAL_COLUMNS, addressOf, ordered } from '../../../lib/ledger';
import { t } from '../../../i18n';

/**
 * The person's views and columns of the list. The chosen view stands in the address beside its filters, so that an address shows the same rows to
 * whoever opens it; columns are the view's, or else those that the person chose last.
 */
export function useViews() {
  const route = useRoute();
  const router = useRouter();
  const views = shallowRef<SavedView[]>([]);
  const own = shallowRef<Column[] | null>(null);
  const changed = shallowRef<Column[] | null>(null);
  const error = ref('');

  const current = computed(() => views.value.find((view) => view.id === route.query.view) ?? null);
  const shown = (keys: readonly string[] | undefined) => (keys && ordered(keys).length ? ordered(keys) : null);
  const columns = computed<Column[]>({
    get: () => changed.value ?? shown(current.value?.columns) ?? own.value ?? USUAL_COLUMNS,
    set: (next) => {
      changed.value = next;
      if (!current.value) void keep(next);
    },
  });

  async function keep(next: Column[]) {
    own.value = next;
    error.value = '';
    await api.put('/api/views/columns', { columns: next }, { what: t('column.failed') }).catch((cause: Error) => (error.value = cause.message));
  }

  /** Reads what the person keeps; an address without a word of its own becomes that of the view the list opens with. */
  async function open() {
    const [kept, chosen] = await Promise.all([
      api.get<SavedView[]>('/api/views', { what: t('view.load') }),
      api.get<{ columns: string[] | null }>('/api/views/columns', { what: t('view.load') }),
    ]).catch((cause: Error) => {
      error.value = cause.message;
      return [[], { columns: null }] as [SavedView[], { columns: null }];
    });
    views.value = kept;
    own.value = shown(chosen.columns ?? undefined);
    const first = kept.find((view) => view.opens);
    if (first && !Object.keys(route.query).length) await router.replace({ query: addressOf(first) });
  }

  function choose(view: SavedView | null) {
    changed.value = null;
    void router.push({ query: view ? addressOf(view) : {} });
  }

  function saved(view: SavedView) {
    const others = views.value.map((one) => (view.opens ? { ...one, opens: false } : one));
    views.value = others.some((one) => one.id === view.id) ? others.map((one) => (one.id === view.id ? view : one)) : [...others, view];
    changed.value = null;
    if (route.query.view !== view.id) void router.replace({ query: { ...route.query, view: view.id } });
  }

  function removed(view: SavedView) {
    views.value = views.value.filter((one) => one.id !== view.id);
    const { view: _gone, ...rest } = route.query;
    void router.replace({ query: rest });
  }

  return { views, current, columns, error, open, choose, saved, removed };
}
