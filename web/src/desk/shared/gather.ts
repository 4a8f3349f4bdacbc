import type { Answer } from '../../common/api';
import type { Session } from '../../office/session';
import { allPages, type Question, useAsked } from '../../office/useAnswer';

/** Several questions whose answers make one thing to show. */

type Ask = Session['ask'];
type NoAnswer = Exclude<Answer<never>, { kind: 'ok' }>;

export class Unanswered extends Error {
  constructor(readonly answer: NoAnswer) {
    super(answer.kind);
  }
}

/** The body, or an end to the gathering that says why there is none. */
export async function need<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.kind !== 'ok') throw new Unanswered(given);
  return given.body;
}

export const all = async <T>(ask: Ask, path: string): Promise<T[]> => need(allPages<T>(ask, path));

/** So many at once as a browser has connections to one server. */
const WIDTH = 6;

export async function each<T, R>(list: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array<R>(list.length);
  let next = 0;
  async function work(): Promise<void> {
    while (next < list.length) {
      const place = next++;
      results[place] = await act(list[place]!);
    }
  }
  await Promise.all(Array.from({ length: Math.min(WIDTH, list.length) }, work));
  return results;
}

/** @param given What `load` depends on. */
export const useGathered = <T>(load: (ask: Ask) => Promise<T>, given: readonly unknown[]): Question<T> =>
  useAsked(async (ask): Promise<Answer<T>> => {
    try {
      return { kind: 'ok', status: 200, body: await load(ask) };
    } catch (trouble) {
      if (trouble instanceof Unanswered) return trouble.answer;
      throw trouble;
    }
  }, JSON.stringify(given));
