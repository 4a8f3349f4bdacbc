import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Answer, Problem } from '../common/api';
import { languageNow, t } from '../common/text';
import { useSession } from './session';

export type Loaded<T> =
  /** What was there before stays to be seen while it is asked for anew. */
  { kind: 'loading'; before: T | undefined } | { kind: 'ok'; body: T; etag: string | null } | { kind: 'refused'; status: number; problem: Problem } | { kind: 'away' };

export interface Question<T> {
  loaded: Loaded<T>;
  again: () => void;
}

/** What the server answers to a path; null asks nothing. */
export function useAnswer<T>(path: string | null): Question<T> {
  const { ask } = useSession();
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading', before: undefined });
  const asked = useRef(0);
  const held = useRef<{ path: string | null; body: T | undefined }>({ path, body: undefined });
  const language = languageNow();

  const again = useCallback((): void => {
    if (path === null) return;
    const turn = ++asked.current;
    if (held.current.path !== path) held.current = { path, body: undefined };
    setLoaded({ kind: 'loading', before: held.current.body });
    void ask<T>(path).then((answer: Answer<T>) => {
      if (turn !== asked.current) return;
      if (answer.kind === 'ok') held.current = { path, body: answer.body };
      setLoaded(answer.kind === 'away' ? { kind: 'away' } : answer);
    });
    // The language is part of what is asked: problems and findings are told in it.
  }, [ask, path, language]);

  useEffect(() => {
    again();
    return () => void asked.current++;
  }, [again]);
  return { loaded, again };
}

/** All pages of a list. */
export function useList<T>(path: string | null): Question<T[]> {
  const { ask } = useSession();
  const [loaded, setLoaded] = useState<Loaded<T[]>>({ kind: 'loading', before: undefined });
  const asked = useRef(0);
  const language = languageNow();

  const again = useCallback((): void => {
    if (path === null) return;
    const turn = ++asked.current;
    setLoaded((old) => ({ kind: 'loading', before: old.kind === 'ok' ? old.body : undefined }));
    void (async () => {
      const items: T[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const next: Answer<{ items: T[]; cursor: string | null }> = await ask(cursor === '' ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`);
        if (turn !== asked.current) return;
        if (next.kind !== 'ok') return setLoaded(next.kind === 'away' ? { kind: 'away' } : next);
        items.push(...next.body.items);
        cursor = next.body.cursor;
      }
      setLoaded({ kind: 'ok', body: items, etag: null });
    })();
  }, [ask, path, language]);

  useEffect(() => {
    again();
    return () => void asked.current++;
  }, [again]);
  return { loaded, again };
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
