import { ask, type Answer, type Problem } from '../common/api';
import type { Held, Kind, Outcome, Warning } from './queue';
import * as queue from './queue';

/** Sends what waits, oldest first. Sending the same again changes nothing, so whatever was not answered is simply sent again. */

export type Ended =
  | { kind: 'done'; sent: number; refused: number }
  /** Try again after so many milliseconds. */
  | { kind: 'later'; after: number }
  /** The key is no longer good: nothing can be sent until there is another. */
  | { kind: 'locked'; problem: Problem };

interface Item {
  id: string;
  status: 'created' | 'duplicate' | 'conflict' | 'invalid' | 'refused' | 'retry';
  problem?: Problem;
  warnings?: Warning[];
}

export interface Memory {
  /** Attempts in a row that nobody answered. */
  failures: number;
}

const AT_ONCE = 25;
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
    const batch = next(await queue.waiting());
    if (batch === null) {
      memory.failures = 0;
      return { kind: 'done', sent, refused };
    }
    const answer = await ask<{ results: Item[] }>(batch.kind, {
      method: 'POST',
      key,
      language,
      body: batch.records.map((held) => held.content),
      headers: { 'Tcns-Sent-At': clock().toISOString() },
    });
    if (answer.kind === 'refused' && answer.status === 401) return { kind: 'locked', problem: answer.problem };
    const outcomes = outcomesOf(batch.records, answer);
    await queue.settle(outcomes, clock());
    for (const { outcome } of outcomes.values()) outcome.kind === 'held' ? sent++ : refused++;
    if (outcomes.size < batch.records.length) {
      memory.failures = outcomes.size > 0 ? 1 : memory.failures + 1;
      return { kind: 'later', after: waitAfter(memory.failures, answer.kind === 'away' ? answer.retryAfter : null, luck()) };
    }
  }
}

function next(waiting: readonly Held[]): { kind: Kind; records: Held[] } | null {
  const first = waiting[0];
  return first === undefined ? null : { kind: first.kind, records: waiting.filter((held) => held.kind === first.kind).slice(0, AT_ONCE) };
}

/** Those that were answered for good. */
function outcomesOf(records: readonly Held[], answer: Answer<{ results: Item[] }>): Map<string, { revision: number; outcome: Outcome }> {
  const outcomes = new Map<string, { revision: number; outcome: Outcome }>();
  if (answer.kind === 'away') return outcomes;
  records.forEach((held, place) => {
    const outcome = answer.kind === 'refused' ? { kind: 'refused' as const, problem: answer.problem } : outcomeOf(answer.body.results[place], held.id);
    if (outcome !== null) outcomes.set(held.id, { revision: held.revision, outcome });
  });
  return outcomes;
}

/** Null where it is to be sent again: also where the answer speaks of something else. */
function outcomeOf(item: Item | undefined, id: string): Outcome | null {
  if (item === undefined || item.id.toLowerCase() !== id) return null;
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
