import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../common/api';
import { languageNow } from '../../common/text';
import { type Session, useSession } from '../../office/session';
import type { Loaded, Question } from '../../office/useAnswer';

/** Several questions whose answers make one thing to show. */

type Ask = Session['ask'];
type NoAnswer = Exclude<Answer<never>, { kind: 'ok' }>;

class Unanswered extends Error {
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

export async function all<T>(ask: Ask, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: T[]; cursor: string | null } = await need(ask(cursor === '' ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`));
    items.push(...page.items);
    cursor = page.cursor;
  }
  return items;
}

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
export function useGathered<T>(load: (ask: Ask) => Promise<T>, given: readonly unknown[]): Question<T> {
  const { ask } = useSession();
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading', before: undefined });
  const turn = useRef(0);
  const key = JSON.stringify(given);
  const held = useRef<{ key: string; body: T | undefined }>({ key, body: undefined });

  const again = useCallback((): void => {
    const own = ++turn.current;
    if (held.current.key !== key) held.current = { key, body: undefined };
    setLoaded({ kind: 'loading', before: held.current.body });
    load(ask).then(
      (body) => {
        if (own !== turn.current) return;
        held.current = { key, body };
        setLoaded({ kind: 'ok', body, etag: null });
      },
      (trouble: unknown) => {
        if (own !== turn.current) return;
        if (!(trouble instanceof Unanswered)) throw trouble;
        setLoaded(trouble.answer.kind === 'away' ? { kind: 'away' } : trouble.answer);
      },
    );
    // What is asked is told by `given`; the language is part of it, because sentences come in it.
  }, [ask, key, languageNow()]);

  useEffect(() => {
    again();
    return () => void turn.current++;
  }, [again]);
  return { loaded, again };
}
