import * as db from './db';

/** The access keys of this browser. They are kept where pages of other sites cannot read them, and stand in no address. */

/** A phone of a team that an officer also works on has a key for each. */
export type Slot = 'key' | 'office-key';

const ANY = /^[^\s/#]{16,200}$/;
const SHAPE = /^tcns_[A-Za-z0-9_-]{20,200}$/;

/** The key of an enrol link, whose fragment reaches no server; null where there is none. */
export function keyIn(fragment: string): string | null {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get('key');
  return key !== null && isKey(key) ? key : null;
}

/** Also from a link that was pasted whole. */
export function keyOf(entered: string): string | null {
  const text = entered.trim();
  const hash = text.indexOf('#');
  return hash >= 0 ? keyIn(text.slice(hash)) : isKey(text) ? text : null;
}

/** Also the operator's own, which has the shape that they gave it. */
export const officeKeyOf = (entered: string): string | null => keyOf(entered) ?? (ANY.test(entered.trim()) ? entered.trim() : null);

export const isKey = (text: string): boolean => SHAPE.test(text);

export const heldKey = (slot: Slot = 'key'): Promise<string | undefined> => db.get<string>('settings', slot);

export const keepKey = (key: string, slot: Slot = 'key'): Promise<void> => db.put('settings', key, slot);

export const dropKey = (slot: Slot): Promise<void> => db.remove('settings', slot);

const BEFORE = 'key-before';

/** The keys that the phone had before links were opened whose keys no server has judged yet, the oldest first. An earlier form kept one, and no list. */
const listOf = (before: unknown): string[] => (before === undefined ? [] : ([before].flat() as string[]));

const alter = (act: (held: string | undefined, before: string[]) => { key?: string | undefined; before: string[] } | undefined): Promise<void> =>
  db.exchange('settings', ['key', BEFORE], ([held, before]) => {
    const next = act(held as string | undefined, listOf(before));
    return next === undefined ? undefined : [next.key, next.before.length === 0 ? undefined : next.before];
  });

/** Of a link that was opened. The one before is remembered until the server has taken the new one. */
export const replaceKey = (key: string): Promise<void> =>
  alter((held, before) => ({ key, before: held === undefined ? before : [...before.filter((one) => one !== held && one !== key), held] }));

/** It is a team's, and those before it are not needed any more, unless another window has another by now. */
export const confirmKey = (key: string): Promise<void> => alter((held) => (held === key ? { key, before: [] } : undefined));

/** The key turned out to be one of an office: it goes there, and the team's own is back. */
export async function giveToOffice(key: string): Promise<void> {
  await keepKey(key, 'office-key');
  await alter((held, before) => (held === key ? { key: before.at(-1), before: before.slice(0, -1) } : undefined));
}

/** Nobody wants this one any more. What another window has taken in its place stays, and is told. */
export async function leaveKey(key: string): Promise<string | undefined> {
  await alter((held, before) => (held === key ? { before } : undefined));
  return heldKey();
}

/** The server does not know the key: the newest of those before it that it does not call unknown is back. Undefined where there is none. */
export async function goBack(key: string, isUnknown: (key: string) => Promise<boolean>): Promise<string | undefined> {
  for (const one of listOf(await db.get('settings', BEFORE)).reverse()) {
    if (one === key || (await isUnknown(one))) continue;
    await alter((held, before) => (held === key ? { key: one, before: before.slice(0, Math.max(0, before.indexOf(one))) } : undefined));
    break;
  }
  // Also where another window was sooner, or another link was opened there.
  const held = await heldKey();
  return held === key ? undefined : held;
}
