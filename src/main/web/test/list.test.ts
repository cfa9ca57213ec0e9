import { createApp, effectScope } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { describe, expect, it } from 'vitest';
import { type Asked, useList } from '../src/portal/parts/list/useList';

async function open(address: string) {
  const asked: Asked[] = [];
  const router = createRouter({ history: createMemoryHistory(), routes: ['/drills', '/drills/:number', '/other'].map((path) => ({ path, component: {} })) });
  await router.push(address);
  const app = createApp({}).use(router);
  const list = effectScope(true).run(() => app.runWithContext(() => useList(['state', 'q'], 20, async (now) => void asked.push(now), ['box'])))!;
  const moved = () => new Promise<void>((done) => router.afterEach(() => setTimeout(done)));
  return { list, asked, router, moved, address: () => router.currentRoute.value.fullPath };
}

describe('a list whose filters stand in the address', () => {
  it('asks for what the address says, in words of the server', async () => {
    const { asked, list } = await open('/drills?state=OPEN&page=3&box=SENT&other=1');
    expect(asked).toEqual([{ state: 'OPEN', q: '', page: 2, size: 20 }]);
    expect(list.narrowed).toBe(true);
    expect(list.view.box).toBe('SENT');
  });

  it('begins at the first page when a filter changes, and keeps the other filters and what is shown', async () => {
    const { list, asked, moved, address } = await open('/drills?state=OPEN&page=3&box=SENT');
    const done = moved();
    list.filters.q = '  fire ';
    await done;
    expect(address()).toBe('/drills?box=SENT&state=OPEN&q=fire');
    expect(asked.at(-1)).toEqual({ state: 'OPEN', q: 'fire', page: 0, size: 20 });
  });

  it('turns the page under the same filters, and the first page has no number', async () => {
    const { list, moved, address } = await open('/drills?state=OPEN');
    let done = moved();
    list.page += 1;
    await done;
    expect(address()).toBe('/drills?state=OPEN&page=2');
    done = moved();
    list.page -= 1;
    await done;
    expect(address()).toBe('/drills?state=OPEN');
  });

  it('takes a page that is no number for the first', async () => {
    for (const page of ['x', '0', '-4', '']) expect((await open(`/drills?page=${page}`)).list.page).toBe(0);
  });

  it('is narrowed by filters alone, and clearing them leaves what is shown', async () => {
    const { list } = await open('/drills?box=SENT');
    expect(list.narrowed).toBe(false);
    expect((await open('/drills?box=SENT&q=fire')).list.cleared).toEqual({ query: { box: 'SENT' } });
  });

  it('does not ask again when the page is left', async () => {
    const { asked, router } = await open('/drills?state=OPEN');
    await router.push('/other?state=OPEN&q=fire');
    await new Promise((done) => setTimeout(done));
    expect(asked).toHaveLength(1);
  });

  it('asks again about another one of the same page', async () => {
    const { asked, router } = await open('/drills/1?state=OPEN');
    await router.push('/drills/2?state=DONE');
    await new Promise((done) => setTimeout(done));
    expect(asked.map(({ state }) => state)).toEqual(['OPEN', 'DONE']);
  });
});
