import * as db from './db';

/** The access key of this browser. It is kept where pages of other sites cannot read it, and stands in no address. */

const KEY = 'key';
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

export const isKey = (text: string): boolean => SHAPE.test(text);

export const heldKey = (): Promise<string | undefined> => db.get<string>('settings', KEY);

export const keepKey = (key: string): Promise<void> => db.put('settings', key, KEY);

export const dropKey = (): Promise<void> => db.remove('settings', KEY);
