import { api, takeExpired, type CallOptions } from './api';
import type { Me } from './types';

let person: Promise<Me> | null = null;
let known: Me | null = null;

/** Who is signed in, if that has been asked before. */
export const knownPerson = () => known;

/** Who is signed in; asked once a page. */
export function me(options: CallOptions = {}): Promise<Me> {
  if (!person) {
    person = api.get<Me>('/api/me', { stayOnLogout: true, ...options });
    person.then((answer) => {
      known = answer;
      takeExpired();
    }, () => undefined);
    person.catch(() => (person = null));
  }
  return person;
}

/** Asks again next time, after something about the person has changed. */
export function forgetMe(): void {
  person = null;
  known = null;
}
