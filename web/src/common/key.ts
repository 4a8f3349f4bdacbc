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

export const dropKey = (slot: Slot = 'key'): Promise<void> => db.remove('settings', slot);

const BEFORE = 'key-before';

/** Of a link that was opened. The one before is remembered until it is known whom the new one is for. */
export async function replaceKey(key: string): Promise<void> {
  const before = await heldKey();
  if (before !== undefined) await db.put('settings', before, BEFORE);
  await keepKey(key);
}

/** It is a team's: the one before is not needed any more. */
export const confirmKey = (): Promise<void> => db.remove('settings', BEFORE);

/** The key turned out to be one of an office: it goes there, and the team's own is back. */
export async function giveToOffice(key: string): Promise<void> {
  await keepKey(key, 'office-key');
  const before = await db.get<string>('settings', BEFORE);
  await (before === undefined || before === key ? dropKey() : keepKey(before));
  await confirmKey();
}
