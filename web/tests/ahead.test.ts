import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as db from '../src/common/db';
import { load } from '../src/field/reference';

const KEY = 'tcns_' + 'k'.repeat(20);
const TEAM = '11113-T03';
const NOW = new Date('2026-11-20T01:00:00Z');
const bodies: Record<string, unknown> = {
  me: { id: 'm', role: 'collector', unit: TEAM, unitName: 'Tổ 3', member: null },
  [`teams/${TEAM}`]: { id: TEAM, commune: '11113', village: null, name: 'Tổ 3' },
  [`teams/${TEAM}/members?on=2026-11-20`]: { items: [{ id: 'a', name: 'An', status: 'active' }] },
  [`villages?unit=${TEAM}&on=2026-11-20`]: { items: [] },
  [`vocabulary?unit=${TEAM}`]: { version: '1' },
};
const all = Object.keys(bodies);

let asked: { path: string; key: string | null }[];
let broken: Set<string>;

const paths = (): string[] => asked.map((one) => one.path);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** As the page's script does, with the address that the link has. */
async function open(hash: string): Promise<void> {
  vi.stubGlobal('location', { hash });
  vi.resetModules();
  await import('../src/field/ahead');
  await settle();
}

beforeEach(() => {
  db.close();
  globalThis.indexedDB = new IDBFactory();
  globalThis.tcnsAsked = undefined;
  asked = [];
  broken = new Set();
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.slice('/api/v1/'.length);
    asked.push({ path, key: new Headers(init.headers).get('Authorization') });
    if (broken.has(path)) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(bodies[path]), { headers: { Date: NOW.toUTCString() } });
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('what is asked before the form has come', () => {
  it('is all that the form asks to begin with, and the form asks none of it again', async () => {
    await open('#key=' + KEY);
    expect(paths()).toEqual(all);
    expect(new Set(asked.map((one) => one.key))).toEqual(new Set(['Bearer ' + KEY]));
    expect(await load(KEY, 'vi', () => NOW)).toMatchObject({ kind: 'ok', reference: { team: { id: TEAM }, members: [{ id: 'a' }] } });
    expect(paths()).toEqual(all);
  });

  it('answers once: later the form asks how things are now', async () => {
    await open('#key=' + KEY);
    await load(KEY, 'vi', () => NOW);
    await load(KEY, 'vi', () => NOW);
    expect(paths()).toEqual([...all, ...all]);
  });

  it.each([
    ['another key', KEY + '2', 'vi'],
    ['another language', KEY, 'en'],
  ])('is not used for %s', async (_, key, language) => {
    await open('#key=' + KEY);
    await load(key, language, () => NOW);
    expect(paths()).toEqual([...all, ...all]);
  });

  it('is asked again where the day turned meanwhile', async () => {
    await open('#key=' + KEY);
    const answer = load(KEY, 'vi', () => new Date('2026-11-20T17:00:00Z'));
    bodies[`teams/${TEAM}/members?on=2026-11-21`] = { items: [] };
    bodies[`villages?unit=${TEAM}&on=2026-11-21`] = { items: [] };
    expect(await answer).toMatchObject({ kind: 'ok' });
    expect(paths().slice(all.length)).toEqual([`teams/${TEAM}/members?on=2026-11-21`, `villages?unit=${TEAM}&on=2026-11-21`]);
  });

  it.each(all)('leaves the form without a network where %s is not answered', async (path) => {
    broken.add(path);
    await open('#key=' + KEY);
    expect(await load(KEY, 'vi', () => NOW)).toEqual({ kind: 'away' });
    expect(await db.get('reference', 'team')).toBeUndefined();
    broken.clear();
    expect(await load(KEY, 'vi', () => NOW)).toMatchObject({ kind: 'ok' });
  });

  it('is nothing without the key of an enrol link', async () => {
    await open('');
    expect(paths()).toEqual([]);
  });

  it('is nothing more than who it is for an office', async () => {
    const me = bodies['me'];
    bodies['me'] = { ...(me as object), role: 'officer', unit: '11113' };
    await open('#key=' + KEY);
    expect(await load(KEY, 'vi', () => NOW)).toEqual({ kind: 'wrong-role', role: 'officer' });
    expect(paths()).toEqual(['me']);
    bodies['me'] = me;
  });
});
