/** The page of this application that was wanted before something else came between; never another site. */
export function wanted(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** The address of a page where something is owed, which remembers where to go on to. */
export function withNext(page: string, next: string): string {
  const kept = wanted(next);
  return kept === '/' ? page : `${page}?next=${encodeURIComponent(kept)}`;
}

/** Leads to what must be done first; stays when that page is already open. */
export function toOwed(page: string): void {
  if (location.pathname === page) return;
  const next = new URLSearchParams(location.search).get('next') ?? location.pathname + location.search;
  location.assign(withNext(page, next));
}
