import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as db from '../src/common/db';
import { newId } from '../src/field/content';
import { draftOf } from '../src/field/draft';
import * as drafts from '../src/field/drafts';
import * as queue from '../src/field/queue';
import * as reference from '../src/field/reference';
import * as reports from '../src/field/reports';
import { sendAll, waitAfter } from '../src/field/sender';

const NOW = new Date('2026-11-20T01:00:00Z');
const content = (id: string): queue.Content => ({ id, team: '11113-T03', date: '2026-11-20' });
const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003'] as const;
const problem = { code: 'period-closed', title: 'Kỳ đã chốt' };

let posts: { url: string; init: RequestInit }[];
let answers: ((items: queue.Content[]) => Response | Promise<Response>)[];

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const results = (items: queue.Content[], status: string, more: object = {}): Response =>
  json({ results: items.map((item) => ({ id: item.id, status, ...more })) });
const send = (failures = 0) => sendAll('tcns_key', 'vi', { failures, known: { key: 'tcns_key', team: '11113-T03' } }, () => NOW, () => 0);
const states = async (): Promise<Record<string, string>> => Object.fromEntries((await queue.all()).map((held) => [held.id, held.state]));

beforeEach(() => {
  db.close();
  globalThis.indexedDB = new IDBFactory();
  posts = [];
  answers = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    posts.push({ url, init });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer((init.body === null ? [] : JSON.parse(init.body as string)) as queue.Content[]);
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('sending', () => {
  it('sends what waits and keeps it until the server holds it', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [(items) => results(items, 'created')];
    expect(await send()).toEqual({ kind: 'done', sent: 1, refused: 0 });
    expect(await states()).toEqual({ [ids[0]]: 'sent' });
    expect(posts[0]?.url).toBe('/api/v1/visits');
    expect(new Headers(posts[0]?.init.headers).get('Tcns-Sent-At')).toBe('2026-11-20T01:00:00.000Z');
  });

  it('sends the same again after no answer, and a duplicate is held', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    expect(await send()).toEqual({ kind: 'later', after: 5_000 });
    expect(await states()).toEqual({ [ids[0]]: 'waiting' });
    answers = [(items) => results(items, 'duplicate')];
    expect(await send()).toMatchObject({ kind: 'done', sent: 1 });
    expect(posts[0]?.init.body).toBe(posts[1]?.init.body);
  });

  it('never writes one record over another that another window began as the same', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    await queue.add('visits', content(ids[0]), NOW);
    await queue.add('visits', { ...content(ids[0]), household: 'H2' }, NOW);
    const all = await queue.all();
    expect(all.map((held) => held.content['household']).sort()).toEqual(['H2', undefined]);
    expect(new Set(all.map((held) => held.id)).size).toBe(2);
    expect(all.every((held) => held.id === held.content.id)).toBe(true);
  });

  it('does not believe of a new record what is said of one that was removed', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [
      async (items) => {
        await queue.remove(ids[0]);
        await queue.add('visits', { ...content(ids[0]), household: 'H2' }, new Date(NOW.getTime() + 1));
        return results(items, 'created');
      },
      (items) => results(items, 'created'),
    ];
    await send();
    expect(JSON.parse(posts[1]?.init.body as string)).toEqual([{ ...content(ids[0]), household: 'H2' }]);
  });

  it('keeps what was written for the report of another team, and nothing else of that team', async () => {
    const texts = { difficulties: 'Thiếu máy', proposals: '', nextPeriod: '' };
    await db.put('reference', { team: { id: '11113-T03' } }, 'team');
    await reports.write('11113-T03', '2026-10', { texts, onto: '"r1"' });
    answers = [() => json({ role: 'leader', unit: '11113-T04' })];
    expect(await reference.load('tcns_key', 'vi', () => NOW)).toEqual({ kind: 'away' });
    expect(await reference.held()).toBeUndefined();
    expect(await reports.written('11113-T03', '2026-10')).toEqual({ texts, onto: '"r1"' });
    expect(await reports.written('11113-T04', '2026-10')).toBeUndefined();
  });

  it('keeps what another team has begun, beside what this one begins', async () => {
    const begun = (team: string, note: string) => drafts.keep({ draft: { ...draftOf('visits', { ...content(newId()), team }), note }, mending: null });
    const note = async (team: string) => (await drafts.begun(drafts.spotOf(team, 'visits')))?.draft.note;
    await db.put('reference', { team: { id: '11113-T03' } }, 'team');
    await begun('11113-T03', 'của tổ 3');
    answers = [() => json({ role: 'collector', unit: '11113-T04' })];
    await reference.load('tcns_key', 'vi', () => NOW);
    expect([await note('11113-T03'), await note('11113-T04')]).toEqual(['của tổ 3', undefined]);

    await begun('11113-T04', 'của tổ 4');
    expect([await note('11113-T03'), await note('11113-T04')]).toEqual(['của tổ 3', 'của tổ 4']);
    await drafts.drop(drafts.spotOf('11113-T04', 'visits'));
    expect([await note('11113-T03'), await note('11113-T04')]).toEqual(['của tổ 3', undefined]);
  });

  it('keeps what was recorded for another team until its key is back', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    await queue.add('visits', { ...content(ids[1]), team: '11113-T04' }, NOW);
    answers = [(items) => results(items, 'created')];
    expect(await send()).toEqual({ kind: 'done', sent: 1, refused: 0 });
    expect(await states()).toEqual({ [ids[0]]: 'sent', [ids[1]]: 'waiting' });
  });

  it('tells each record its own fate', async () => {
    for (const id of ids) await queue.add('visits', content(id), NOW);
    answers = [(items) => json({ results: items.map((item, place) => ({ id: item.id, status: ['created', 'refused', 'retry'][place], problem })) })];
    expect(await send()).toEqual({ kind: 'later', after: 5_000 });
    expect(await states()).toEqual({ [ids[0]]: 'sent', [ids[1]]: 'refused', [ids[2]]: 'waiting' });
    expect((await queue.find(ids[1]))?.problem).toEqual(problem);
  });

  it('takes nothing for held that the server does not name', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [() => json({ results: [{ id: ids[1], status: 'created' }] })];
    expect(await send()).toMatchObject({ kind: 'later' });
    expect(await states()).toEqual({ [ids[0]]: 'waiting' });
  });

  it('takes the page of a hotspot for no answer', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [() => new Response('<html>Đăng nhập WiFi</html>', { status: 200 })];
    expect(await send()).toMatchObject({ kind: 'later' });
    expect(await states()).toEqual({ [ids[0]]: 'waiting' });
  });

  it('waits as long as the server asks', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [() => json({ code: 'too-many-requests' }, 429, { 'Retry-After': '90' })];
    expect(await send()).toEqual({ kind: 'later', after: 90_000 });
  });

  it('stops when the key is no longer good and loses nothing', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [() => json({ code: 'unauthenticated', title: 'Khóa không còn hiệu lực' }, 401)];
    expect(await send()).toMatchObject({ kind: 'locked' });
    expect(await states()).toEqual({ [ids[0]]: 'waiting' });
  });

  it('does not say of a changed record what was said of the earlier one', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [
      async (items) => {
        await queue.change(ids[0], { ...content(ids[0]), minutes: 45 });
        return results(items, 'invalid', { problem });
      },
      (items) => results(items, 'created'),
    ];
    expect(await send()).toMatchObject({ kind: 'done', sent: 1 });
    expect(JSON.parse(posts[1]?.init.body as string)).toMatchObject([{ minutes: 45 }]);
    expect(await states()).toEqual({ [ids[0]]: 'sent' });
  });

  it('does not bring back what was deleted under way', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [
      async (items) => {
        await queue.remove(ids[0]);
        return results(items, 'created');
      },
    ];
    await send();
    expect(await states()).toEqual({});
  });

  it('sends each kind to its own address, 25 at once', async () => {
    for (let place = 0; place < 30; place++) await queue.add('visits', content(newId()), NOW);
    await queue.add('feedback', content(ids[0]), new Date(NOW.getTime() + 1));
    answers = Array.from({ length: 3 }, () => (items: queue.Content[]) => results(items, 'created'));
    expect(await send()).toMatchObject({ kind: 'done', sent: 31 });
    expect(posts.map((post) => [post.url, (JSON.parse(post.init.body as string) as unknown[]).length])).toEqual([
      ['/api/v1/visits', 25],
      ['/api/v1/visits', 5],
      ['/api/v1/feedback', 1],
    ]);
  });
});

describe('a key', () => {
  const strange = () => sendAll('tcns_other', 'vi', { failures: 0 }, () => NOW, () => 0);

  it('that came by a link sends nothing before it is known to be one that records', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [() => json({ role: 'provincial', unit: '31' })];
    expect(await strange()).toEqual({ kind: 'done', sent: 0, refused: 0 });
    expect(posts.map((post) => post.url)).toEqual(['/api/v1/me']);
    expect(await states()).toEqual({ [ids[0]]: 'waiting' });

    answers = [() => json({ role: 'collector', unit: '11113-T03' }), (items) => results(items, 'created')];
    expect(await strange()).toMatchObject({ kind: 'done', sent: 1 });
  });

  it.each([401, 403])('that is refused with %i is no verdict on the records', async (status) => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [() => json({ code: 'forbidden', title: 'Không được' }, status)];
    expect(await send()).toMatchObject({ kind: 'locked', status });
    expect(await states()).toEqual({ [ids[0]]: 'waiting' });
  });
});

describe('what is being mended', () => {
  it('is told with its team', async () => {
    await drafts.keep({ draft: draftOf('visits', content(ids[0])), mending: { where: 'here' } });
    await drafts.keep({ draft: draftOf('visits', { ...content(ids[1]), team: '11113-T04' }), mending: { where: 'there', etag: '"r2"' } });
    await drafts.keep({ draft: draftOf('visits', content(ids[2])), mending: null });
    expect(await drafts.mended()).toEqual([
      { id: ids[0], team: '11113-T03', mending: { where: 'here' } },
      { id: ids[1], team: '11113-T04', mending: { where: 'there', etag: '"r2"' } },
    ]);
  });

  it('is not sent in between, and goes once it is saved', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    await drafts.keep({ draft: draftOf('visits', content(ids[0])), mending: { where: 'here' } });
    expect(await send()).toEqual({ kind: 'done', sent: 0, refused: 0 });
    expect(await queue.change(ids[0], { ...content(ids[0]), minutes: 45 })).toBe(true);
    await drafts.drop(`mend ${ids[0]}`);
    answers = [(items) => results(items, 'created')];
    expect(await send()).toMatchObject({ sent: 1 });
  });

  it('is told to be gone when the server holds it by now', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    answers = [(items) => results(items, 'created')];
    await send();
    expect(await queue.change(ids[0], { ...content(ids[0]), minutes: 45 })).toBe(false);
    expect(await queue.change(ids[1], content(ids[1]))).toBe(false);
    expect(await states()).toEqual({ [ids[0]]: 'sent' });
  });
});

describe('a correction of what the server holds', () => {
  const meant = { ...content(ids[0]), minutes: 55 };
  const begin = () => queue.replace('visits', meant, '"r2"', NOW);
  const stale = () => json({ code: 'stale', title: 'Đã đổi' }, 412);

  it('goes to the version that was seen', async () => {
    await begin();
    answers = [() => json({ ...meant, status: 'active' })];
    expect(await send()).toMatchObject({ kind: 'done', sent: 1 });
    expect(posts[0]).toMatchObject({ url: `/api/v1/visits/11113-T03/${ids[0]}`, init: { method: 'PUT' } });
    expect(new Headers(posts[0]?.init.headers).get('If-Match')).toBe('"r2"');
    const held = await queue.find(ids[0]);
    expect(held).not.toHaveProperty('replaces');
    expect(held?.replaced).toBe('"r2"');
  });

  it('whose answer was lost is known again', async () => {
    await begin();
    answers = [stale, () => json({ minutes: 55, ...content(ids[0]), status: 'active', version: 3, etag: '"r3"', receivedAt: '', changedAt: '' })];
    expect(await send()).toMatchObject({ kind: 'done', sent: 1 });
    expect(await states()).toEqual({ [ids[0]]: 'sent' });
  });

  it.each([
    { ...meant, status: 'returned' },
    { ...meant, status: 'active', minutes: 50 },
    { ...meant, status: 'active', note: 'của người khác' },
  ])('is refused where somebody else was there before', async (there) => {
    await begin();
    answers = [stale, () => json(there)];
    expect(await send()).toMatchObject({ kind: 'done', refused: 1 });
    expect((await queue.find(ids[0]))?.problem?.code).toBe('stale');
  });
});

describe('waiting', () => {
  it('grows up to a quarter of an hour', () => {
    expect([1, 2, 3, 20].map((failures) => waitAfter(failures, null, 0))).toEqual([5_000, 10_000, 20_000, 900_000]);
    expect(waitAfter(1, null, 1)).toBe(6_250);
  });
});

describe('the list', () => {
  it('forgets what has been held for long, and nothing else', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    await queue.add('visits', content(ids[1]), NOW);
    answers = [(items) => json({ results: [{ id: items[0]?.id, status: 'created' }, { id: items[1]?.id, status: 'retry' }] })];
    await send();
    await queue.forgetOld(new Date(NOW.getTime() + 31 * 86_400_000));
    expect(Object.values(await states())).toEqual(['waiting']);
  });

  it('gives what is not held as a file', async () => {
    await queue.add('visits', content(ids[0]), NOW);
    expect(JSON.parse(await (await queue.unsentFile()).text())).toEqual([{ kind: 'visits', content: content(ids[0]) }]);
  });

  it('makes ids as the server takes them', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
