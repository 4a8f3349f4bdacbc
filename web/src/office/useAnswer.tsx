import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Answer, Problem } from '../common/api';
import { languageNow, t } from '../common/text';
import { type Session, useSession } from './session';

export type Loaded<T> =
  /** What was there before stays to be seen while it is asked for anew. */
  { kind: 'loading'; before: T | undefined } | { kind: 'ok'; body: T } | { kind: 'refused'; status: number; problem: Problem } | { kind: 'away' };

export interface Question<T> {
  loaded: Loaded<T>;
  again: () => void;
}

type Ask = Session['ask'];

const UNASKED = { kind: 'loading', before: undefined } as const;

/** Asks once, and anew when `key` changes, which names all that `load` depends on; null asks nothing. */
export function useAsked<T>(load: (ask: Ask) => Promise<Answer<T>>, key: string | null): Question<T> {
  const { ask } = useSession();
  const [answered, setAnswered] = useState<{ key: string | null; loaded: Loaded<T> }>({ key, loaded: UNASKED });
  const asked = useRef(0);
  const held = useRef<{ key: string | null; body: T | undefined }>({ key, body: undefined });
  const language = languageNow();

  const asking = useCallback((): void => {
    if (key === null) return;
    const turn = ++asked.current;
    if (held.current.key !== key) held.current = { key, body: undefined };
    setAnswered({ key, loaded: { kind: 'loading', before: held.current.body } });
    void load(ask).then((answer) => {
      if (turn !== asked.current) return;
      if (answer.kind === 'ok') held.current = { key, body: answer.body };
      setAnswered({ key, loaded: answer.kind === 'away' ? { kind: 'away' } : answer });
    });
    // The language is part of what is asked: problems and findings are told in it.
  }, [ask, key, language]);

  useEffect(() => {
    asking();
    return () => void asked.current++;
  }, [asking]);

  // Who saved something asks again once it is saved: by then perhaps about something else.
  const latest = useRef(asking);
  latest.current = asking;
  const again = useCallback((): void => latest.current(), []);

  // The answer to another question is none to this one, not for a moment.
  return { loaded: answered.key === key ? answered.loaded : UNASKED, again };
}

/** What the server answers to a path. */
export const useAnswer = <T,>(path: string | null): Question<T> => useAsked<T>((ask) => ask(path!), path);

/** All pages of a list. */
export const useList = <T,>(path: string | null): Question<T[]> => useAsked<T[]>((ask) => allPages(ask, path!), path);

export async function allPages<T>(ask: Ask, path: string): Promise<Answer<T[]>> {
  const items: T[] = [];
  for (let next = path; ; ) {
    const answer = await ask<{ items: T[]; cursor: string | null }>(next);
    if (answer.kind !== 'ok') return answer;
    items.push(...answer.body.items);
    if (answer.body.cursor === null) return { ...answer, body: items };
    next = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(answer.body.cursor)}`;
  }
}

/** The answer, or why there is none and what to do about it. */
export function Shown<T>({ question, children }: { question: Question<T>; children: (body: T) => ComponentChildren }) {
  const { loaded, again } = question;
  switch (loaded.kind) {
    case 'ok':
      return <>{children(loaded.body)}</>;
    case 'loading':
      return loaded.before === undefined ? <p role="status">{t('loading')}</p> : <>{children(loaded.before)}</>;
    default:
      return (
        <div class="notice bad" role="alert">
          <p>{loaded.kind === 'away' ? t('away') : (loaded.problem.detail ?? loaded.problem.title)}</p>
          <button type="button" onClick={again}>
            {t('again')}
          </button>
        </div>
      );
  }
}
