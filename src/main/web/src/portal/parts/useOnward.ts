import { useRoute } from 'vue-router';
import { forgetMe, me } from '../../lib/session';
import { wanted, withNext } from '../../lib/onward';

/** The way on after something owed is done: to the next thing that is owed, else to the page that was wanted. */
export function useOnward() {
  const route = useRoute();
  return async () => {
    forgetMe();
    const { owed } = await me({ stayOnLogout: false });
    const next = wanted(route.query.next);
    // every page speaks for the acting person and unit, so all of them are loaded anew
    location.assign(owed ? withNext(owed, next) : next);
  };
}
