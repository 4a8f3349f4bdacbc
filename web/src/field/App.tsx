import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../common/api';
import { minutesOff, now } from '../common/clock';
import { dropKey, keepKey } from '../common/key';
import { dayInWords, dayOf, timeOf } from '../common/format';
import { languageNow, speak, t, type Language, type TextId } from '../common/text';
import { Enrol } from './Enrol';
import { List } from './List';
import * as queue from './queue';
import * as reference from './reference';
import { type Ended, type Memory, sendAll } from './sender';
import { VisitForm } from './VisitForm';
import { blank, contentOf, type Draft, draftOf } from './visit';

type Tab = 'visit' | 'list';

export type Sending = { kind: 'idle' } | { kind: 'under-way' } | { kind: 'later'; at: number };

/** The whole of the field form: who records, what is recorded, and where it stands. */
export function App({ enrolled, onLanguage }: { enrolled: string | undefined; onLanguage: (language: Language) => void }) {
  const [, setLanguage] = useState(languageNow());
  const [key, setKey] = useState(enrolled);
  const [team, setTeam] = useState<reference.Reference>();
  const [trouble, setTrouble] = useState<reference.Loading>();
  const [locked, setLocked] = useState<Problem>();
  const [tab, setTab] = useState<Tab>('visit');
  const [draft, setDraft] = useState<{ draft: Draft; isOld: boolean }>();
  const [records, setRecords] = useState<queue.Held[]>([]);
  const [isOnline, setOnline] = useState(navigator.onLine);
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const [said, setSaid] = useState('');
  const memory = useRef<Memory>({ failures: 0 });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const underWay = useRef(false);

  const show = useCallback(async () => setRecords(await queue.all()), []);

  const send = useCallback(async (): Promise<void> => {
    if (key === undefined || underWay.current) return;
    underWay.current = true;
    clearTimeout(timer.current);
    setSending({ kind: 'under-way' });
    const ended = await alone(() => sendAll(key, languageNow(), memory.current)).finally(() => (underWay.current = false));
    await show();
    if (ended?.kind === 'locked') setLocked(ended.problem);
    if (ended?.kind === 'later') {
      setSending({ kind: 'later', at: Date.now() + ended.after });
      timer.current = setTimeout(() => void send(), ended.after);
    } else {
      setSending({ kind: 'idle' });
    }
  }, [key, show]);

  const load = useCallback(async (): Promise<void> => {
    if (key === undefined) return;
    const held = await reference.held();
    if (held !== undefined) setTeam(held);
    const found = await reference.load(key, languageNow(), new Date());
    if (found.kind === 'ok') {
      setTeam(found.reference);
      setTrouble(undefined);
      setLocked(undefined);
    } else if (found.kind === 'refused' && found.status === 401) {
      setLocked(found.problem);
    } else {
      setTrouble(found);
    }
  }, [key]);

  useEffect(() => {
    void queue.forgetOld(new Date()).then(show);
    void load();
    void send();
    const change = (): void => {
      setOnline(navigator.onLine);
      if (!navigator.onLine) return;
      memory.current.failures = 0;
      void load();
      void send();
    };
    addEventListener('online', change);
    addEventListener('offline', change);
    return () => {
      removeEventListener('online', change);
      removeEventListener('offline', change);
      clearTimeout(timer.current);
    };
  }, [load, send, show]);

  useEffect(() => {
    if (team !== undefined && draft === undefined) void queue.all().then((all) => setDraft({ draft: blank(team, lastVisit(all), now()), isOld: false }));
  }, [team, draft]);

  async function enter(next: string): Promise<void> {
    await keepKey(next);
    await reference.forget();
    setTeam(undefined);
    setDraft(undefined);
    setTrouble(undefined);
    setLocked(undefined);
    setKey(next);
  }

  async function leave(): Promise<void> {
    await dropKey();
    setKey(undefined);
  }

  async function save(done: Draft): Promise<void> {
    try {
      const content = contentOf(done, team!.team.id);
      if (draft!.isOld) await queue.change(done.id, content);
      else await queue.add('visits', content, new Date());
    } catch (failure) {
      setSaid(t('storage.trouble', { why: String(failure) }));
      return;
    }
    setSaid(t('visit.saved'));
    setDraft(undefined);
    scrollTo({ top: 0 });
    await show();
    void send();
  }

  async function change(): Promise<void> {
    const next = languageNow() === 'vi' ? 'en' : 'vi';
    await speak(next);
    onLanguage(next);
    setLanguage(next);
  }

  const open = records.filter((held) => held.state === 'waiting').length;
  const refused = records.filter((held) => held.state === 'refused').length;
  return (
    <>
      <header class="top">
        <div>
          <h1>{team?.team.name ?? t('app')}</h1>
          <p role="status">{isOnline ? t('online') : t('offline')}</p>
        </div>
        <button type="button" lang={languageNow() === 'vi' ? 'en' : 'vi'} onClick={() => void change()}>
          {t('language.other')}
        </button>
      </header>
      <div role="status">{said !== '' && <p class="notice">{said}</p>}</div>
      <main>
        {locked !== undefined && (
          <div class="notice bad" role="alert">
            <p>{t('locked', { why: locked.detail ?? locked.title })}</p>
            <button type="button" onClick={() => void leave()}>
              {t('locked.enter')}
            </button>
          </div>
        )}
        {minutesOff() > 0 && (
          <p class="notice bad" role="alert">
            {t('clock.wrong', { at: `${timeOf(now())} ${dayInWords(dayOf(now()))}` })}
          </p>
        )}
        {key !== undefined && tab === 'list' && (
          <List
            records={records}
            sending={sending}
            onSend={() => {
              memory.current.failures = 0;
              void send();
            }}
            onMend={(held) => {
              setDraft({ draft: draftOf(held.content), isOld: true });
              setSaid('');
              setTab('visit');
            }}
            onDelete={(held) => void queue.remove(held.id).then(show)}
          />
        )}
        {/* Stays while the list is looked at, with what was typed. */}
        <div hidden={key !== undefined && tab === 'list'}>
          {key === undefined ? (
            <Enrol onKey={(next) => void enter(next)} />
          ) : team === undefined ? (
            <Missing trouble={trouble} onAgain={() => void load()} onKey={() => void leave()} />
          ) : (
            draft !== undefined && <VisitForm key={draft.draft.id + String(draft.isOld)} reference={team} households={recentHouseholds(records)} start={draft.draft} onSave={save} />
          )}
        </div>
      </main>
      {key !== undefined && (
        <nav class="tabs">
          <button type="button" aria-current={tab === 'visit' ? 'page' : undefined} onClick={() => setTab('visit')}>
            {t('tab.visit')}
          </button>
          <button
            type="button"
            aria-current={tab === 'list' ? 'page' : undefined}
            onClick={() => {
              setSaid('');
              setTab('list');
            }}
          >
            {t('tab.list')}
            {open > 0 && <span class="count">{t('list.count.waiting', { count: open })}</span>}
            {refused > 0 && <span class="count bad">{t('list.count.refused', { count: refused })}</span>}
          </button>
        </nav>
      )}
    </>
  );
}

function Missing({ trouble, onAgain, onKey }: { trouble: reference.Loading | undefined; onAgain: () => void; onKey: () => void }) {
  if (trouble === undefined) return <p role="status">{t('loading')}</p>;
  const isKeyWrong = trouble.kind === 'wrong-role';
  const text = trouble.kind === 'wrong-role' ? t('enrol.wrong-role', { role: t(`role.${trouble.role}` as TextId) }) : trouble.kind === 'refused' ? (trouble.problem.detail ?? trouble.problem.title) : t('first.offline');
  return (
    <div class="notice bad" role="alert">
      <p>{text}</p>
      <button type="button" onClick={isKeyWrong ? onKey : onAgain}>
        {isKeyWrong ? t('locked.enter') : t('again')}
      </button>
    </div>
  );
}

const lastVisit = (all: readonly queue.Held[]): queue.Content | undefined => all.find((held) => held.kind === 'visits')?.content;

/** By village, the newest first. */
function recentHouseholds(records: readonly queue.Held[]): { village: string; code: string }[] {
  const seen = new Map<string, { village: string; code: string }>();
  for (const { kind, content } of records) {
    if (kind !== 'visits' || typeof content['household'] !== 'string') continue;
    const [village, code] = [String(content['village'] ?? ''), content['household']];
    if (!seen.has(village + ' ' + code)) seen.set(village + ' ' + code, { village, code });
  }
  return [...seen.values()];
}

/** One window at a time; what another one sends need not be sent by this. */
async function alone(work: () => Promise<Ended>): Promise<Ended | undefined> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request('tcns-send', { ifAvailable: true }, async (lock) => (lock === null ? undefined : await work()));
}
