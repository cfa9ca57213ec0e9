import { onMounted } from 'vue';
import { knownPerson, me } from '../../lib/session';
import { t } from '../../i18n';
import { useLoad } from './useLoad';

/** The signed-in person, for pages that are about him. */
export function useMe() {
  const loaded = useLoad(() => me({ what: t('me.load') }));
  loaded.data.value = knownPerson();
  onMounted(loaded.load);
  return { person: loaded.data, error: loaded.error, load: loaded.load };
}
