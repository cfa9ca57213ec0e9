import { api, query } from '../../../lib/api';
import { me } from '../../../lib/session';

const WITHOUT_UNIT = ['expert', 'machine', 'tip-desk'];
const known = new Map<string, Promise<boolean>>();

/** Whether the person may open the file of this enterprise; asked once a page. */
export function mayOpen(enterprise: string | null): Promise<boolean> {
  if (!enterprise) return Promise.resolve(false);
  const asked = known.get(enterprise) ?? ask(enterprise).catch(() => false);
  known.set(enterprise, asked);
  return asked;
}

async function ask(enterprise: string): Promise<boolean> {
  const person = await me();
  if (!person.roles.some(({ role }) => !WITHOUT_UNIT.includes(role))) return false;
  const found = await api.get<{ id: string }[]>(`/api/registry/enterprises${query({ q: enterprise, size: 1 })}`, { stayOnLogout: true });
  return found.some(({ id }) => id === enterprise);
}
