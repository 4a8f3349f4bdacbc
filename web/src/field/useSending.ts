import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { languageNow } from '../common/text';
import * as queue from './queue';
import { afterOthers, alone, type Ended, type Memory, type Refusal, sendAll, SYNC } from './sender';

export type Sending = { kind: 'idle' } | { kind: 'under-way' } | { kind: 'later'; at: number };

/** Another window sends; it may be closed before it is through. */
const OTHERS_TURN = 30_000;

export interface Sender {
  records: readonly queue.Held[];
  sending: Sending;
  /** Somebody asks for it: whatever the server asked for. */
  sendNow: () => void;
  /** There is something to be sent, or a network again. */
  sendSoon: () => void;
  /** What lies on the phone has changed. */
  show: () => Promise<void>;
}

/** The records of this phone, and what becomes of them. */
export function useSending(key: string | undefined, onLocked: (refusal: Refusal) => Promise<void>): Sender {
  const [records, setRecords] = useState<queue.Held[]>([]);
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const memory = useRef<Memory>({ failures: 0 });
  const callOff = useRef<() => void>(() => undefined);
  /** The key with which it sends now. */
  const underWay = useRef<string | undefined>(undefined);
  const current = useRef(key);
  current.current = key;

  const show = useCallback(async () => setRecords(await queue.all()), []);

  const send = useCallback(async (): Promise<void> => {
    if (key === undefined || underWay.current === key) return;
    callOff.current();
    const again = (after: number): void => {
      const timer = setTimeout(() => void send(), after);
      callOff.current = () => clearTimeout(timer);
    };
    const wait = (memory.current.notBefore ?? 0) - Date.now();
    if (wait > 0) {
      setSending({ kind: 'later', at: Date.now() + wait });
      return again(wait);
    }
    underWay.current = key;
    setSending({ kind: 'under-way' });
    const ended = await alone(() => sendAll(key, languageNow(), memory.current)).catch((): Ended => ({ kind: 'later', after: OTHERS_TURN }));
    if (underWay.current === key) underWay.current = undefined;
    await show();
    // With another key it has begun anew.
    if (current.current !== key) return;
    setSending({ kind: 'idle' });
    if (ended?.kind === 'locked') void onLocked(ended);
    if (ended?.kind === 'later') {
      setSending({ kind: 'later', at: Date.now() + ended.after });
      again(ended.after);
      void askForSync();
    }
    if (ended === undefined) callOff.current = afterOthers(OTHERS_TURN, () => void send());
  }, [key, show, onLocked]);

  const sendSoon = useCallback((): void => {
    memory.current.failures = 0;
    void send();
  }, [send]);

  const sendNow = useCallback((): void => {
    delete memory.current.notBefore;
    sendSoon();
  }, [sendSoon]);

  useEffect(() => {
    void queue.forgetOld(new Date()).then(show);
    void send();
    const change = (): void => {
      if (navigator.onLine) sendSoon();
    };
    // The worker may have sent while this window slept.
    const wake = (): void => void (document.visibilityState === 'visible' && show());
    addEventListener('online', change);
    document.addEventListener('visibilitychange', wake);
    return () => {
      removeEventListener('online', change);
      document.removeEventListener('visibilitychange', wake);
      callOff.current();
    };
  }, [send, sendSoon, show]);

  return { records, sending, sendNow, sendSoon, show };
}

/** Where the browser can, it wakes the worker once there is a network, with no window open. */
async function askForSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await registration?.sync?.register(SYNC).catch(() => undefined);
}
