import type { Answer } from '../common/api';
import type { Session } from '../office/session';
import { languageNow } from '../common/text';

/** Figures change every ten minutes at most: what was just asked need not be asked again from page to page. */
const MEMORY = 60_000;

interface Held {
  answer: Promise<Answer<unknown>>;
  at: number;
}

/** The same questions, of which good answers are remembered for a minute; what was refused or lost is asked anew. */
export function remembering(ask: Session['ask'], clock: () => number = () => performance.now()): Session['ask'] {
  const held = new Map<string, Held>();

  function remembered<T>(path: string, request?: Parameters<Session['ask']>[1]): Promise<Answer<T>> {
    if (request?.method !== undefined && request.method !== 'GET') {
      held.clear();
      return ask<T>(path, request);
    }
    const name = languageNow() + ' ' + path;
    const before = held.get(name);
    if (before !== undefined && clock() - before.at < MEMORY) return before.answer as Promise<Answer<T>>;
    const answer = ask<T>(path, request);
    held.set(name, { answer, at: clock() });
    void answer.then((given) => {
      if (given.kind !== 'ok' && held.get(name)?.answer === answer) held.delete(name);
    });
    return answer;
  }

  return remembered;
}
