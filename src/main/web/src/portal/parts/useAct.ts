import { ref, shallowRef } from 'vue';
import { ApiError } from '../../lib/api';
import { t } from '../../i18n';

/** Something that a person does: under way or not, refused or not. A second press while it is under way does nothing. */
export function useAct() {
  const busy = ref(false);
  const error = shallowRef<ApiError | null>(null);
  async function act(call: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    error.value = null;
    try {
      await call();
      return true;
    } catch (cause) {
      error.value = cause instanceof ApiError ? cause : new ApiError(t('error.server'), '', t('error.now.server'), 500);
      if (!(cause instanceof ApiError)) console.error(cause);
      return false;
    } finally {
      busy.value = false;
    }
  }
  const refuse = (what: string, why: string, field: string) => (error.value = new ApiError(what, why, '', 400, field));
  /** The words below one field, when that is what was refused. */
  const at = (field: string) => (error.value?.field === field ? error.value.why : '');
  return { busy, error, act, refuse, at };
}
