import { ref, watch } from 'vue';
import { api } from '../../lib/api';
import type { Diagram, TimelineEntry } from '../../lib/types';
import { t } from '../../i18n';
import { useLoad } from './useLoad';

/**
 * What a page of one case loads and loads again after each step: the case, its timeline and, where it is asked for, its place in the process.
 *
 * @param path address of the case's calls
 * @param what words for a case that cannot be had
 */
export function useCasePage<T>(path: () => string, what: () => string, drawn = false) {
  const subject = useLoad(() => api.get<T>(path(), { what: what() }));
  const timeline = useLoad(() => api.get<TimelineEntry[]>(`${path()}/timeline`, { what: t('case.timelineLoad') }));
  const diagram = useLoad(() => api.get<Diagram>(`${path()}/diagram`, { what: t('diagram.load') }));
  const said = ref('');
  const loads = () => Promise.all([subject.load(), timeline.load(), drawn ? diagram.load() : undefined]);

  async function acted(words: string) {
    said.value = words;
    await loads();
    scrollTo({ top: 0 });
  }
  function loadAll() {
    said.value = '';
    void loads();
  }
  watch(path, loadAll, { immediate: true });
  return { subject, timeline, diagram, said, acted, loadAll };
}
