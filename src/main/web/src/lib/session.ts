import { api } from './api';
import type { Me } from './types';

let person: Promise<Me> | null = null;

/** Who is signed in; asked once a page. */
export function me(): Promise<Me> {
  if (!person) {
    person = api.get<Me>('/api/me', { stayOnLogout: true });
    person.catch(() => (person = null));
  }
  return person;
}
