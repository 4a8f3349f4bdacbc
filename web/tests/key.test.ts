import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as db from '../src/common/db';
import { confirmKey, giveToOffice, goBack, heldKey, keepKey, leaveKey, replaceKey } from '../src/common/key';
import { isUnknown } from '../src/field/reference';

const [GOOD, OPENED, LATER] = ['tcns_good', 'tcns_opened', 'tcns_later'];

/** By key; who has none is not answered. */
let statuses: Record<string, number>;

beforeEach(() => {
  db.close();
  globalThis.indexedDB = new IDBFactory();
  statuses = { [GOOD]: 200 };
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const status = statuses[new Headers(init.headers).get('Authorization')!.slice('Bearer '.length)];
    if (status === undefined) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ code: 'key-refused', title: 'Khóa truy cập không dùng được' }), { status });
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('a link whose key the server does not know', () => {
  beforeEach(async () => {
    await keepKey(GOOD);
    await replaceKey(OPENED);
  });

  it('gives the phone back the key that it had', async () => {
    expect(await heldKey()).toBe(OPENED);
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
    expect(await heldKey()).toBe(GOOD);
    expect(await goBack(GOOD, isUnknown)).toBeUndefined();
  });

  it('stays where the server does not know the one before either, which may still turn out to be good', async () => {
    statuses[GOOD] = 401;
    expect(await goBack(OPENED, isUnknown)).toBeUndefined();
    expect(await heldKey()).toBe(OPENED);
    statuses[GOOD] = 200;
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
  });

  it.each([undefined, 429, 500, 503])('gives way also where nobody judges the one before: %s', async (status) => {
    statuses = status === undefined ? {} : { [GOOD]: status };
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
  });

  it('leaves the newest good key of those that were opened before anybody could judge them', async () => {
    await replaceKey(LATER);
    statuses[OPENED] = 401;
    expect(await goBack(LATER, isUnknown)).toBe(GOOD);
  });

  it('leaves a good link that was opened before it and that nobody had judged', async () => {
    await replaceKey(LATER);
    statuses = { [GOOD]: 401, [OPENED]: 200 };
    expect(await goBack(LATER, isUnknown)).toBe(OPENED);
  });

  it('is not taken for good because another window still uses the key before it', async () => {
    await confirmKey(GOOD);
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
  });

  it('is left in every window, and whoever asks there for another key does not lose the one that is back', async () => {
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
    expect(await leaveKey(OPENED)).toBe(GOOD);
    expect(await leaveKey(GOOD)).toBeUndefined();
  });

  it('does not take the place of a link that is opened meanwhile', async () => {
    const opening = async (): Promise<boolean> => {
      await replaceKey(LATER);
      return false;
    };
    expect(await goBack(OPENED, opening)).toBe(LATER);
    expect(await heldKey()).toBe(LATER);
    statuses[OPENED] = 401;
    expect(await goBack(LATER, isUnknown)).toBe(GOOD);
  });

  it('is left once, however often it is refused at the same time', async () => {
    const found = await Promise.all([goBack(OPENED, isUnknown), goBack(OPENED, isUnknown)]);
    expect(found).toEqual([GOOD, GOOD]);
    expect(await heldKey()).toBe(GOOD);
  });

  it('leaves the team its key where an office\'s link follows', async () => {
    statuses[OPENED] = 401;
    await replaceKey(LATER);
    await giveToOffice(LATER);
    expect([await heldKey(), await heldKey('office-key')]).toEqual([OPENED, LATER]);
    expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
  });
});

it('what an earlier form has kept is still a way back', async () => {
  await keepKey(OPENED);
  await db.put('settings', GOOD, 'key-before');
  expect(await goBack(OPENED, isUnknown)).toBe(GOOD);
});

it('a link on a phone that had no key stays', async () => {
  await replaceKey(OPENED);
  expect(await goBack(OPENED, isUnknown)).toBeUndefined();
  expect(await heldKey()).toBe(OPENED);
});

it('a link that was good once is no reason to go back to the key before it', async () => {
  await keepKey(GOOD);
  await replaceKey(OPENED);
  await confirmKey(OPENED);
  expect(await goBack(OPENED, isUnknown)).toBeUndefined();
  expect(await heldKey()).toBe(OPENED);
});
