import { computed, ref, shallowRef } from 'vue';
import { FileRefused, sendFile } from '../../lib/send-file';
import { t } from '../../i18n';
import { useAct } from './useAct';

/**
 * A chosen file that is sent, tried first or for good, with what came of it; choosing another forgets it.
 *
 * @param what did not work, in words, when it was refused
 */
export function useImport<T>(path: (dryRun: boolean) => string, what: string) {
  const file = shallowRef<File | null>(null);
  const result = shallowRef<T | null>(null);
  /** how it is sent just now */
  const under = ref<'' | 'try' | 'run'>('');
  const tried = ref(false);
  const { busy, error, act, refuse } = useAct();
  const rows = computed(() => (error.value instanceof FileRefused ? error.value.errors : []));

  function forget() {
    result.value = null;
    error.value = null;
  }
  function choose(chosen: File | null) {
    file.value = chosen;
    forget();
  }
  /** True when the server has taken the file, or would. */
  async function send(dryRun: boolean): Promise<boolean> {
    if (busy.value) return false;
    forget();
    if (!file.value) {
      refuse('', t('import.choose'), 'file');
      return false;
    }
    under.value = dryRun ? 'try' : 'run';
    tried.value = dryRun;
    const taken = await act(async () => void (result.value = await sendFile<T>(path(dryRun), file.value!, what)));
    under.value = '';
    return taken;
  }
  return { file, choose, send, busy, under, tried, result, error, rows };
}
