import { type Answer, ask, type Problem, type Request, UNKNOWN } from '../common/api';
import { contentIn, type FieldRecord } from './fromOffice';
import type { Content, Kind } from './content';
import type { Held, Outcome, Warning } from './queue';
import * as queue from './queue';
import { isRecording } from './asked';
import type { Me } from './reference';

/** Sends what waits, oldest first. Sending the same again changes nothing, so whatever was not answered is simply sent again. */

export type Ended =
  | { kind: 'done'; sent: number; refused: number }
  /** Try again after so many milliseconds. */
  | { kind: 'later'; after: number }
  /** The key is no longer good: nothing can be sent until there is another. */
  | ({ kind: 'locked' } & Refusal);

/** What the server says of a key that it does not take. */
export interface Refusal {
  status: number;
  problem: Problem;
}

interface Item {
  id: string;
  status: 'created' | 'duplicate' | 'conflict' | 'invalid' | 'refused' | 'retry';
  problem?: Problem;
  warnings?: Warning[];
}

export interface Memory {
  /** Attempts in a row that nobody answered. */
  failures: number;
  /** When the server asked to be left alone until, in milliseconds. */
  notBefore?: number;
  /** The key that is known to be one that records, and of which team. */
  known?: { key: string; team: string | null };
}

const AT_ONCE = 25;
const FORBIDDEN = 403;
const STALE = 412;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 15 * 60_000;

/** Twice as long each time, with some luck in it so that a village's phones do not all come at once. */
export function waitAfter(failures: number, retryAfter: number | null, luck: number): number {
  const own = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, failures - 1));
  return Math.max((retryAfter ?? 0) * 1000, own) * (1 + luck / 4);
}

export async function sendAll(key: string, language: string, memory: Memory, clock = () => new Date(), luck = Math.random): Promise<Ended> {
  let [sent, refused] = [0, 0];
  for (;;) {
    const waiting = await queue.waiting();
    if (waiting.length > 0 && memory.known?.key !== key) {
      const me = await ask<Me>('me', { key, language });
      if (me.kind === 'away') return later(memory, me.retryAfter, luck);
      if (me.kind === 'refused') return locked(me);
      // A key of an office came by a link: the records are not its own.
      if (!isRecording(me.body.role)) return { kind: 'done', sent, refused };
      memory.known = { key, team: me.body.unit };
    }
    // What was recorded for another team waits for that team's key: to this one the server would refuse it.
    const batch = next(waiting.filter((held) => held.content.team === memory.known?.team));
    if (batch === null) {
      memory.failures = 0;
      return { kind: 'done', sent, refused };
    }
    const first = batch.records[0]!;
    const headers = { 'Tcns-Sent-At': clock().toISOString() };
    const answer =
      first.replaces === undefined
        ? await ask<{ results: Item[] }>(batch.kind, { method: 'POST', key, language, headers, body: batch.records.map((held) => held.content) })
        : await replace(first, first.replaces, { key, language, headers });
    if (answer.kind === 'refused' && (answer.status === UNKNOWN || (answer.status === FORBIDDEN && first.replaces === undefined))) return locked(answer);
    const outcomes = outcomesOf(batch.records, answer);
    await queue.settle(outcomes, clock());
    for (const { outcome } of outcomes.values()) outcome.kind === 'held' ? sent++ : refused++;
    if (outcomes.size < batch.records.length) {
      if (outcomes.size > 0) memory.failures = 0;
      return later(memory, answer.kind === 'away' ? answer.retryAfter : null, luck);
    }
  }
}

const locked = ({ status, problem }: Refusal): Ended => ({ kind: 'locked', status, problem });

function later(memory: Memory, retryAfter: number | null, luck: () => number): Ended {
  memory.failures++;
  if (retryAfter !== null) memory.notBefore = Date.now() + retryAfter * 1000;
  return { kind: 'later', after: waitAfter(memory.failures, retryAfter, luck()) };
}

function next(waiting: readonly Held[]): { kind: Kind; records: Held[] } | null {
  const first = waiting[0];
  if (first === undefined) return null;
  if (first.replaces !== undefined) return { kind: first.kind, records: [first] };
  return { kind: first.kind, records: waiting.filter((held) => held.kind === first.kind && held.replaces === undefined).slice(0, AT_ONCE) };
}

/** One record that the server holds says something else from now on. Told like an item of a list. */
async function replace(held: Held, etag: string, request: Request): Promise<Answer<{ results: Item[] }>> {
  const path = `${held.kind}/${held.content.team}/${held.id}`;
  const answer = await ask<{ warnings?: Warning[] }>(path, { ...request, method: 'PUT', ifMatch: etag, body: held.content });
  const done = (warnings: Warning[] = []): Answer<{ results: Item[] }> => ({ kind: 'ok', status: 200, body: { results: [{ id: held.id, status: 'created', warnings }] } });
  if (answer.kind === 'ok') return done(answer.body.warnings);
  if (answer.kind === 'away' || answer.status !== STALE) return answer;

  // Perhaps it went through and only the answer was lost.
  const now = await ask<FieldRecord>(path, request);
  if (now.kind !== 'ok') return now;
  return now.body.status === 'active' && says(now.body, held.content) ? done() : answer;
}

/** Whether what is meant stands there, and nothing else. */
const says = (there: FieldRecord, meant: Content): boolean => canonical(contentIn(there)) === canonical(meant);

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part));
}

/** Those that were answered for good. */
function outcomesOf(records: readonly Held[], answer: Answer<{ results: Item[] }>): Map<string, { revision: number; outcome: Outcome }> {
  const outcomes = new Map<string, { revision: number; outcome: Outcome }>();
  if (answer.kind === 'away') return outcomes;
  records.forEach((held, place) => {
    const outcome = answer.kind === 'refused' ? { kind: 'refused' as const, problem: answer.problem } : outcomeOf(answer.body.results?.[place], held.id);
    if (outcome !== null) outcomes.set(held.id, { revision: held.revision, outcome });
  });
  return outcomes;
}

/** Null where it is to be sent again: also where the answer speaks of something else. */
function outcomeOf(item: Item | undefined, id: string): Outcome | null {
  if (typeof item?.id !== 'string' || item.id.toLowerCase() !== id) return null;
  switch (item.status) {
    case 'created':
    case 'duplicate':
      return { kind: 'held', warnings: item.warnings ?? [] };
    case 'conflict':
    case 'invalid':
    case 'refused':
      return { kind: 'refused', problem: item.problem ?? { code: item.status, title: item.status } };
    default:
      return null;
  }
}

/** The tag under which a browser is asked to wake the worker. */
export const SYNC = 'tcns-send';

/** One window or worker at a time; what another one sends need not be sent by this: undefined. */
export async function alone(work: () => Promise<Ended>): Promise<Ended | undefined> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request(SYNC, { ifAvailable: true }, async (lock) => (lock === null ? undefined : await work()));
}

/** Calls back once whoever sends now has ended, or after so long: it may hang. Gives what calls that off. */
export function afterOthers(longest: number, then: () => void): () => void {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), longest);
  let isCalledOff = false;
  void navigator.locks
    .request(SYNC, { signal: end.signal }, () => undefined)
    .catch(() => undefined)
    .then(() => {
      clearTimeout(timer);
      if (!isCalledOff) then();
    });
  return () => {
    isCalledOff = true;
    end.abort();
  };
}
