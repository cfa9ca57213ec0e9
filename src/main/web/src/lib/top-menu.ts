import type { MessageKey } from '../i18n';
import type { Me } from './types';

export interface Page {
  key: MessageKey;
  /** an address of the portal */
  to?: string;
  /** an address of the engine's pages */
  href?: string;
  /** the addresses that stand below it, besides its own */
  below?: RegExp;
}

export interface PageGroup {
  key: MessageKey;
  pages: Page[];
}

export type Entry = Page | PageGroup;

const CAMPAIGNING = ['street-office', 'street-leader', 'law', 'dept', 'dept-head', 'district-coordination', 'safety-committee', 'district-leader'];

export const isGroup = (entry: Entry): entry is PageGroup => 'pages' in entry;

/** Who finds campaigns in his scope. */
export const campaigns = (person: Me | null) => Boolean(person?.admin || person?.roles.some(({ role }) => CAMPAIGNING.includes(role)));

/** Whether a page, or one below it, is the one that is shown. */
export const isShown = (page: Page, path: string) => page.to !== undefined && (page.to === path || Boolean(page.below?.test(path)));

/** The pages a person has, in the order of the head; what would be a group of one page is the page. */
export function topMenu(person: Me | null): Entry[] {
  const has = (fits: (role: string) => boolean) => Boolean(person?.roles.some(({ role }) => fits(role)));
  const official = has((role) => !['expert', 'machine'].includes(role));
  const concerned = has((role) => !['expert', 'machine', 'tip-desk'].includes(role));
  const campaigning = campaigns(person);
  const importer = person?.admin || person?.roles.some(({ group }) => group === 'district-coordination');
  const own = person?.enterprise;
  const when = (shown: unknown, page: Page) => (shown ? [page] : []);
  const groups: Entry[] = [
    { key: 'nav.home', to: '/' },
    { key: 'nav.group.work', pages: [
      { key: 'work.title', to: '/work' },
      { key: 'nav.tasks', href: '/camunda/app/tasklist/default/' },
    ] },
    { key: 'nav.hazards', to: '/hazards', below: /^\/hazards/ },
    { key: 'nav.group.checks', pages: [
      ...when(campaigning, { key: 'campaign.title', to: '/campaigns', below: /^\/campaigns/ }),
      ...when(campaigning || own, { key: 'inspection.title', to: '/inspections', below: /^\/inspections/ }),
      { key: 'selfcheck.title', to: '/self-checks', below: /^\/self-checks/ },
      { key: 'nav.zeroReports', to: '/zero-reports', below: /^\/zero-reports/ },
    ] },
    ...when(concerned, { key: 'drill.title', to: '/drills', below: /^\/(drill|contingency-plans|rescue-teams)/ }),
    ...when(concerned, { key: 'dashboard.title', to: '/dashboard', below: /^\/(dashboard|statistics-reports)/ }),
    ...when(own, { key: 'dossier.own', to: `/enterprises/${own?.id}` }),
    ...when(concerned && !own, { key: 'dossier.title', to: '/enterprises', below: /^\/enterprises/ }),
    { key: 'nav.group.more', pages: [
      { key: 'broadcast.title', to: '/broadcasts', below: /^\/broadcasts/ },
      ...when(official, { key: 'duty.title', to: '/duty' }),
      ...when(concerned, { key: 'validity.title', to: '/validities' }),
      ...when(importer, { key: 'import.title', to: '/ledger-import' }),
    ] },
    { key: 'nav.manage', pages: [
      ...when(importer, { key: 'registry.title', to: '/admin/registry' }),
      ...when(importer, { key: 'band.title', to: '/admin/bands' }),
      ...when(person?.admin, { key: 'accounts.title', to: '/admin/accounts', below: /^\/admin\/(accounts|new-account)/ }),
      ...when(person?.admin, { key: 'audit.title', to: '/admin/audit' }),
      ...when(person?.admin, { key: 'integrity.title', to: '/admin/integrity' }),
      ...when(person?.admin, { key: 'subscriber.title', to: '/admin/subscribers' }),
      ...when(person?.admin, { key: 'nav.cockpit', href: '/camunda/app/cockpit/default/' }),
    ] },
  ];
  return groups.flatMap((entry) => (!isGroup(entry) || entry.pages.length > 1 ? [entry] : entry.pages));
}
