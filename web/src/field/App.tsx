import { useEffect, useState } from 'preact/hooks';
import { minutesOff, now } from '../common/clock';
import { dayInWords, dayOf, timeOf } from '../common/format';
import { leaveKey, replaceKey } from '../common/key';
import * as language from '../common/language';
import { languageNow, t } from '../common/text';
import { NoEntry } from '../common/ui';
import type { Content } from './content';
import { type Draft } from './draft';
import * as drafts from './drafts';
import { Enrol } from './Enrol';
import { List } from './List';
import * as queue from './queue';
import { Recording } from './Recording';
import { countWanted, ReportList } from './ReportList';
import { StandingView } from './StandingView';
import { useSending } from './useSending';
import { type Trouble, useTeam } from './useTeam';

type Tab = 'record' | 'list' | 'standing' | 'reports';

/** The whole of the field form: who records, what is recorded, and where it stands. */
export function App({ enrolled }: { enrolled: string | undefined }) {
  const [, setLanguage] = useState(languageNow());
  const [key, setKey] = useState(enrolled);
  const { team, office, figures, owed, trouble, locked, refuse, load, loadReports, forgetTrouble } = useTeam(key, () => setPlace('visits'), goOnWith);
  const [tab, setTab] = useState<Tab>('record');
  const [place, setPlace] = useState<drafts.Place>('visits');
  const [isOnline, setOnline] = useState(navigator.onLine);
  const [said, setSaid] = useState('');
  const { records, sending, sendNow, sendSoon, show } = useSending(key, refuse);

  useEffect(() => {
    // What the phone keeps for the next start must not hold up this one.
    void load().then(settleIn);
    const change = (): void => {
      setOnline(navigator.onLine);
      if (navigator.onLine) void load();
    };
    addEventListener('online', change);
    addEventListener('offline', change);
    return () => {
      removeEventListener('online', change);
      removeEventListener('offline', change);
    };
  }, [load]);

  useEffect(() => {
    let isOther = false;
    if (team !== undefined) void mendedBefore(team.team.id).then((mended) => mended !== undefined && !isOther && setPlace(mended));
    return () => {
      isOther = true;
    };
  }, [team?.team.id]);

  /** The link that was opened is dead. */
  function goOnWith(before: string): void {
    setKey(before);
    setSaid(t('enrol.back'));
  }

  async function enter(next: string): Promise<void> {
    await replaceKey(next);
    forgetTrouble();
    setKey(next);
  }

  async function leave(): Promise<void> {
    setKey(key === undefined ? undefined : await leaveKey(key));
  }

  function go(next: Tab): void {
    setSaid('');
    setTab(next);
  }

  async function mend(draft: Draft, mending: drafts.Mending): Promise<void> {
    const place = drafts.placeOf({ draft, mending });
    const kept = await drafts.begun(drafts.spotOf(draft.team, place));
    if (JSON.stringify(kept?.mending) !== JSON.stringify(mending)) await drafts.keep({ draft, mending });
    setPlace(place);
    go('record');
    scrollTo({ top: 0 });
  }

  async function save(draft: Draft, mending: drafts.Mending | null, content: Content): Promise<boolean> {
    try {
      if (mending === null) await queue.add(draft.kind, content, new Date());
      else if (mending.where === 'here') {
        if (!(await queue.change(draft.id, content))) {
          setSaid(t('mend.gone'));
          return true;
        }
      } else await queue.replace(draft.kind, content, mending.etag, new Date());
    } catch (failure) {
      setSaid(t('storage.trouble', { why: String(failure) }));
      return false;
    }
    setSaid(t('visit.saved'));
    scrollTo({ top: 0 });
    await show();
    sendSoon();
    return true;
  }

  async function change(): Promise<void> {
    await language.change(languageNow() === 'vi' ? 'en' : 'vi');
    setLanguage(languageNow());
    void load();
  }

  const unmended = office?.returned.filter((one) => !records.some((held) => held.id === one.content.id && (held.replaces !== undefined || held.replaced === one.etag))) ?? [];
  const counts = { waiting: records.filter((held) => held.state === 'waiting').length, toMend: records.filter((held) => held.state === 'refused').length + unmended.length };
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
        {key === undefined ? (
          <Enrol onKey={(next) => void enter(next)} />
        ) : team === undefined ? (
          <Missing trouble={trouble} onAgain={() => void load()} onKey={() => void leave()} />
        ) : (
          <>
            {tab === 'list' && (
              <List
                records={records}
                returned={unmended}
                answered={office?.answered ?? []}
                reference={team}
                sending={sending}
                keyOfTeam={key}
                onSend={sendNow}
                onMend={(draft, mending) => void mend(draft, mending)}
                mended={place}
                onChanged={() => {
                  void show();
                  sendSoon();
                }}
              />
            )}
            {tab === 'standing' && <StandingView standing={figures} />}
            {tab === 'reports' && <ReportList reports={owed} reference={team} keyOfTeam={key} onChanged={loadReports} />}
            {/* Stays while something else is looked at, with what was typed. */}
            <div hidden={tab !== 'record'}>
              <Recording
                reference={team}
                records={records}
                place={place}
                onPlace={setPlace}
                onSave={save}
                onMended={() => {
                  setPlace('visits');
                  go('list');
                  sendSoon();
                }}
              />
            </div>
          </>
        )}
      </main>
      {key !== undefined && (
        <nav class="tabs" aria-label={t('menu')}>
          <Way tab="record" now={tab} name={t('tab.record')} onGo={go} />
          <Way tab="list" now={tab} name={t('tab.list')} onGo={go}>
            {counts.waiting > 0 && <span class="count">{t('list.count.waiting', { count: counts.waiting })}</span>}
            {counts.toMend > 0 && <span class="count bad">{t('list.count.refused', { count: counts.toMend })}</span>}
          </Way>
          <Way tab="standing" now={tab} name={t('tab.standing')} onGo={go} />
          <Way tab="reports" now={tab} name={t('tab.reports')} onGo={go}>
            {countWanted(owed) > 0 && <span class="count bad">{t('tab.reports.count', { count: countWanted(owed) })}</span>}
          </Way>
        </nav>
      )}
    </>
  );
}

/** The browser is asked to keep what lies here, and the worker to keep the form itself. */
function settleIn(): void {
  void navigator.storage?.persist?.();
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js');
}

/** A record that the team was mending when the app was closed, or had another team's key, if it is still to be mended. */
async function mendedBefore(of: string): Promise<drafts.Place | undefined> {
  for (const { id, team, mending } of await drafts.mended()) {
    if (team !== of) continue;
    const held = await queue.find(id);
    if (mending.where === 'there' || (held !== undefined && held.state !== 'sent')) return `mend ${id}`;
    await drafts.drop(`mend ${id}`);
  }
  return undefined;
}

function Way({ tab, now, name, onGo, children }: { tab: Tab; now: Tab; name: string; onGo: (tab: Tab) => void; children?: preact.ComponentChildren }) {
  return (
    <button type="button" aria-current={tab === now ? 'page' : undefined} onClick={() => onGo(tab)}>
      {name}
      {children}
    </button>
  );
}

function Missing({ trouble, onAgain, onKey }: { trouble: Trouble | undefined; onAgain: () => void; onKey: () => void }) {
  if (trouble === undefined) return <p role="status">{t('loading')}</p>;
  return <NoEntry why={trouble.kind === 'refused' ? (trouble.problem.detail ?? trouble.problem.title) : t('first.offline')} onAgain={onAgain} onKey={onKey} />;
}
