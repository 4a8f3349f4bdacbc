import { useState } from 'preact/hooks';
import type { Answer, Problem, Request } from '../../common/api';
import { t } from '../../common/text';
import { useSession } from '../../office/session';

/** What is sent to the server from a form, and what came of it. */

/** The thing is not as it would have to be. */
export const CONFLICT = 409;
/** Somebody else has changed the thing since it was seen. */
export const STALE = 412;

export type Trouble = { kind: 'away' } | { kind: 'refused'; status: number; problem: Problem };

export interface Sending {
  isBusy: boolean;
  trouble: Trouble | null;
  /** What the server says of a field. */
  faultAt: (pointer: string) => string | undefined;
  /** The body of a success; null where there was none. */
  send: <T>(path: string, request: Request) => Promise<T | null>;
  attempt: <T>(path: string, request: Request) => Promise<Answer<T>>;
  clear: () => void;
}

/** @param onStale Fetches what somebody else has changed meanwhile; what was typed may then be sent once more. */
export function useSending(onStale?: () => void): Sending {
  const { ask } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  async function attempt<T>(path: string, request: Request): Promise<Answer<T>> {
    setBusy(true);
    const answer: Answer<T> = await ask<T>(path, request);
    setBusy(false);
    setTrouble(troubleOf(answer));
    if (answer.kind === 'refused' && answer.status === STALE) onStale?.();
    return answer;
  }

  return {
    isBusy,
    trouble,
    attempt,
    faultAt: (pointer) => (trouble?.kind === 'refused' ? trouble.problem.errors?.find((fault) => fault.pointer === pointer)?.detail : undefined),
    async send<T>(path: string, request: Request): Promise<T | null> {
      const answer = await attempt<T>(path, request);
      return answer.kind === 'ok' ? answer.body : null;
    },
    clear: () => setTrouble(null),
  };
}

export function troubleOf(answer: Answer<unknown>): Trouble | null {
  if (answer.kind === 'ok') return null;
  return answer.kind === 'away' ? { kind: 'away' } : { kind: 'refused', status: answer.status, problem: answer.problem };
}

/** Says what went wrong; faults that stand beside their fields are not said twice. */
export function Told({ trouble, beside = [] }: { trouble: Trouble | null; beside?: readonly string[] }) {
  if (trouble === null) return null;
  const faults = trouble.kind === 'away' ? [] : (trouble.problem.errors ?? []);
  const rest = faults.filter((fault) => !beside.includes(fault.pointer));
  return (
    <div class="notice bad" role="alert">
      {trouble.kind === 'away' ? (
        <p>{t('away')}</p>
      ) : faults.length === 0 ? (
        <>
          <p class="strong">{trouble.problem.title}</p>
          <p>{trouble.status === STALE ? t('desk.form.stale') : trouble.problem.detail}</p>
        </>
      ) : (
        <p class="strong">{t('desk.form.faults')}</p>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map((fault) => (
            <li key={fault.pointer + fault.code}>{fault.detail}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
