import { describe, expect, it } from 'vitest';
import { isGroup, isShown, topMenu } from '../src/lib/top-menu';
import type { Me } from '../src/lib/types';

const person = (role: string, more: Partial<Me> = {}) => ({ roles: [{ role, group: role }], enterprise: null, admin: false, ...more }) as unknown as Me;
const paths = (of: Me | null) => topMenu(of).flatMap((entry) => (isGroup(entry) ? entry.pages : [entry])).map((page) => page.to ?? page.href);
const names = (of: Me | null) => topMenu(of).map((entry) => entry.key);

describe('the pages in the head', () => {
  it('are those of the person', () => {
    expect(paths(person('street-office'))).toEqual(expect.arrayContaining(['/campaigns', '/inspections', '/dashboard', '/enterprises', '/duty']));
    expect(paths(person('enterprise-safety', { enterprise: { id: 'e0001', name: '' } }))).toEqual(expect.arrayContaining(['/inspections', '/enterprises/e0001', '/dashboard']));
    expect(paths(person('enterprise-safety', { enterprise: { id: 'e0001', name: '' } }))).not.toContain('/campaigns');
    expect(paths(person('expert'))).not.toContain('/dashboard');
    expect(paths(person('grid'))).not.toContain('/ledger-import');
    expect(paths({ ...person('x'), roles: [{ group: 'district-coordination', role: 'district-coordination' }] } as Me)).toContain('/ledger-import');
  });

  it('fit in one row, whoever it is', () => {
    for (const role of ['street-office', 'dept', 'district-coordination', 'grid', 'expert']) expect(topMenu(person(role, { admin: true })).length).toBeLessThanOrEqual(9);
  });

  it('stand without a group where they would be alone in it', () => {
    expect(names(person('expert'))).toContain('broadcast.title');
    expect(names(person('expert'))).not.toContain('nav.group.more');
    expect(names(person('street-office'))).not.toContain('nav.manage');
  });

  it('are marked with what stands below them', () => {
    const drills = { key: 'drill.title', to: '/drills', below: /^\/drill/ } as const;
    expect(isShown(drills, '/drill-calendar')).toBe(true);
    expect(isShown({ key: 'nav.home', to: '/' }, '/work')).toBe(false);
  });
});
