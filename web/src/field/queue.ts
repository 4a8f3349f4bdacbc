import * as db from '../common/db';
import { type Content, type Kind, newId } from './content';
import { FORM } from './draft';
import * as drafts from './drafts';
import type { Problem } from '../common/api';

/** What was recorded on this phone and where it stands. Nothing leaves the list before the server has answered that it is held. */

export type State =
  /** To be sent. */
  | 'waiting'
  /** Held by the server. */
  | 'sent'
  /** The server said no; somebody has to mend it. */
  | 'refused';

export interface Warning {
  code: string;
  detail: string;
}

export interface Held {
  id: string;
  kind: Kind;
  content: Content;
  state: State;
  /** Which form it was entered with: an older one stays readable. */
  form: number;
  savedAt: string;
  /** Grows with each change by the person: what the server says of an older one is not said of this. */
  revision: number;
  sentAt?: string;
  /** The version that the server holds and that this is to replace, as its ETag. */
  replaces?: string;
  /** The version that this did replace. */
  replaced?: string;
  problem?: Problem;
  warnings?: Warning[];
}

const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** Newest first. */
export async function all(): Promise<Held[]> {
  return (await db.getAll<Held>('records')).sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}

export const find = (id: string): Promise<Held | undefined> => db.get<Held>('records', id);

/**
 * What lies here already is never written over: where another window has saved what was begun in both, and this says something else, this is a record
 * of its own.
 */
export async function add(kind: Kind, content: Content, now: Date): Promise<void> {
  let isTaken = false;
  await db.update<Held>('records', content.id, (held) => {
    isTaken = held !== undefined && JSON.stringify(held.content) !== JSON.stringify(content);
    // Beginning with the time, as one that was removed may have had the id.
    return held === undefined ? { id: content.id, kind, content, state: 'waiting', form: FORM, savedAt: now.toISOString(), revision: now.getTime() } : undefined;
  });
  if (isTaken) await add(kind, { ...content, id: newId() }, now);
}

/** Mended or changed before it was sent: false where it is gone, or held by now. The server may hold the earlier content already: then it answers with a conflict. */
export async function change(id: string, content: Content): Promise<boolean> {
  let isChanged = false;
  await db.update<Held>('records', id, (held) => {
    if (held === undefined || held.state === 'sent') return undefined;
    isChanged = true;
    const { problem: _, ...rest } = held;
    return { ...rest, content, state: 'waiting', revision: held.revision + 1 };
  });
  return isChanged;
}

/** What the server holds is to say this instead. */
export function replace(kind: Kind, content: Content, etag: string, now: Date): Promise<void> {
  return db.update<Held>('records', content.id, (held) => {
    const { problem: _, warnings: __, sentAt: ___, ...rest } = held ?? { id: content.id, kind, form: FORM, savedAt: now.toISOString(), revision: 0 };
    return { ...rest, content, state: 'waiting', replaces: etag, revision: rest.revision + 1 };
  });
}

export async function remove(id: string): Promise<void> {
  await db.remove('records', id);
  await drafts.drop(`mend ${id}`);
}

/** Oldest first. What is being mended is not sent in between. */
export async function waiting(): Promise<Held[]> {
  const mended = new Set((await drafts.mended()).map((one) => one.id));
  const all = await db.getAll<Held>('records');
  return all.filter((held) => held.state === 'waiting' && !mended.has(held.id)).sort((a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0));
}

/** What became of records. One that was changed or deleted while it was under way keeps its new state. */
export async function settle(outcomes: ReadonlyMap<string, { revision: number; outcome: Outcome }>, now: Date): Promise<void> {
  for (const [id, { revision, outcome }] of outcomes) {
    await db.update<Held>('records', id, (held) => (held === undefined || held.revision !== revision ? undefined : settled(held, outcome, now)));
  }
}

function settled(held: Held, outcome: Outcome, now: Date): Held {
  if (outcome.kind === 'refused') return { ...held, state: 'refused', problem: outcome.problem };
  const { replaces, problem: _, ...rest } = held;
  return {
    ...rest,
    state: 'sent',
    sentAt: now.toISOString(),
    ...(replaces === undefined ? {} : { replaced: replaces }),
    ...(outcome.warnings.length > 0 ? { warnings: outcome.warnings } : {}),
  };
}

export type Outcome = { kind: 'held'; warnings: Warning[] } | { kind: 'refused'; problem: Problem };

/** What the server has held for long is let go of. */
export async function forgetOld(now: Date): Promise<void> {
  for (const held of await all()) {
    if (held.state === 'sent' && held.sentAt !== undefined && now.getTime() - Date.parse(held.sentAt) > KEPT_DAYS * DAY) await remove(held.id);
  }
}

/** Everything that the server does not hold, as a file to carry elsewhere. */
export async function unsentFile(): Promise<Blob> {
  const unsent = (await all()).filter((held) => held.state !== 'sent').map(({ kind, content }) => ({ kind, content }));
  return new Blob([JSON.stringify(unsent, null, 2)], { type: 'application/json' });
}
