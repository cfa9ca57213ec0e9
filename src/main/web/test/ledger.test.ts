import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../src/lib/api';
import { fetchSheet } from '../src/lib/download';
import { type SavedView, addressOf, ordered, rungFilter, same } from '../src/lib/ledger';

const view: SavedView = { id: 'v1', name: '逾期', filters: { overdue: 'true', street: '001' }, sort: 'deadline', columns: ['state', 'holder'], opens: false };

describe('views of the hazard list', () => {
  it('are the same whatever the order of filters and columns', () => {
    expect(same(view, { filters: { street: '001', overdue: 'true', q: '' }, sort: 'deadline', columns: ['holder', 'state'] })).toBe(true);
    expect(same({ ...view, sort: '' }, { ...view, sort: '-reportedAt' })).toBe(true);
  });

  it('differ by a filter, the order or a column', () => {
    expect(same(view, { ...view, filters: { overdue: 'true' } })).toBe(false);
    expect(same(view, { ...view, sort: '-deadline' })).toBe(false);
    expect(same(view, { ...view, columns: ['state'] })).toBe(false);
  });

  it('are an address that anybody can open', () => {
    expect(addressOf(view)).toEqual({ overdue: 'true', street: '001', sort: 'deadline', view: 'v1' });
    expect(addressOf({ ...view, sort: '-reportedAt' })).not.toHaveProperty('sort');
  });

  it('show known columns only, in the order of the list', () => {
    expect(ordered(['rung', 'phone', 'enterprise'])).toEqual(['enterprise', 'rung']);
  });

  it('count who was only reminded among those not urged', () => {
    expect([rungFilter('NONE'), rungFilter('LISTING')]).toEqual(['NONE,REMINDED', 'LISTING']);
  });
});

describe('a sheet that is exported', () => {
  afterEach(() => vi.unstubAllGlobals());

  const answer = (body: BodyInit, init: ResponseInit = {}) => vi.stubGlobal('fetch', vi.fn(async () => new Response(body, init)));
  const parts = (...sizes: number[]) => {
    const left = [...sizes];
    return new ReadableStream({ pull: (to) => (left.length ? to.enqueue(new Uint8Array(left.shift()!)) : to.close()) });
  };

  it('says how many rows come and how much has come', async () => {
    answer(parts(10, 5), { headers: { 'HF-Total-Rows': '7' } });
    const seen: unknown[] = [];
    const { sheet, rows } = await fetchSheet('/x', 'what', new AbortController().signal, (now) => seen.push({ ...now }));
    expect([sheet.size, rows]).toEqual([15, 7]);
    expect(seen).toEqual([{ rows: 7, bytes: 0 }, { rows: 7, bytes: 10 }, { rows: 7, bytes: 15 }]);
  });

  it('is refused in the words of the server', async () => {
    answer(JSON.stringify({ detail: '正在导出的人较多，请过几分钟再试' }), { status: 429 });
    await expect(fetchSheet('/x', '台账没有导出', new AbortController().signal, () => undefined)).rejects.toThrow(/台账没有导出.*正在导出的人较多/);
  });

  it('is not taken for whole when the line breaks', async () => {
    answer(new ReadableStream({ start: (to) => to.error(new TypeError('network')) }));
    await expect(fetchSheet('/x', 'what', new AbortController().signal, () => undefined)).rejects.toBeInstanceOf(ApiError);
  });

  it('ends as cancelled, not as failed, when it is cancelled', async () => {
    const cancel = new AbortController();
    answer(new ReadableStream({ start: (to) => cancel.signal.addEventListener('abort', () => to.error(new DOMException('', 'AbortError'))) }));
    const come = fetchSheet('/x', 'what', cancel.signal, () => cancel.abort());
    await expect(come).rejects.not.toBeInstanceOf(ApiError);
  });
});
