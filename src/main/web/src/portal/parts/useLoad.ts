import { type Ref, ref, shallowRef } from 'vue';

/** One call at a time: the answer, the error, and whether it is under way. A later call wins over an earlier one. */
export function useLoad<T>(call: () => Promise<T>): { data: Ref<T | null>; error: Ref<unknown>; loading: Ref<boolean>; load: () => Promise<void> } {
  const data = shallowRef<T | null>(null);
  const error = shallowRef<unknown>(null);
  const loading = ref(false);
  let turn = 0;
  async function load() {
    const mine = ++turn;
    loading.value = true;
    try {
      const answer = await call();
      if (mine !== turn) return;
      data.value = answer;
      error.value = null;
    } catch (cause) {
      if (mine === turn) error.value = cause;
    } finally {
      if (mine === turn) loading.value = false;
    }
  }
  return { data, error, loading, load };
}
