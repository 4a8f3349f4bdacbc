import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import '../common/base.css';
import './office.css';
import type { Problem } from '../common/api';
import { homeOf } from '../common/home';
import { dropKey, heldKey, keepKey, keyIn, officeKeyOf } from '../common/key';
import * as language from '../common/language';
import { languageNow, t, type TextId } from '../common/text';
import { Field, NoEntry } from '../common/ui';
import { linkTo, type Route, useRoute } from './route';
import { asking, type Me, type Session, SessionProvider } from './session';

const SLOT = 'office-key';

export interface Place {
  /** The first step of its address; the first place has none. */
  step: string;
  name: TextId;
}

export interface Page {
  title: TextId;
  /** Whom the page is made for; others are told so. */
  roles: readonly Me['role'][];
  /** Some pages have other places for other people. */
  places: readonly Place[] | ((me: Me) => readonly Place[]);
  /** What stands in the address from place to place, by its names in the query. */
  kept?: readonly string[];
  body: (route: Route) => ComponentChildren;
}

/** Opens a page of an office: with the key of the link, or the one that was kept, or by asking for one. */
export async function open(page: Page): Promise<void> {
  const key = keyIn(location.hash);
  if (location.hash.includes('key=')) history.replaceState(null, '', location.pathname);
  if (key !== null) await keepKey(key, SLOT);
  // A link opened where the page is open already changes the fragment alone.
  addEventListener('hashchange', () => keyIn(location.hash) !== null && location.reload());
  await language.speakAsBefore();
  render(<Office page={page} held={await heldKey(SLOT)} />, document.getElementById('app')!);
}

type Entry = { kind: 'loading' } | { kind: 'in'; me: Me } | { kind: 'refused'; status: number; problem: Problem } | { kind: 'away' };

function Office({ page, held }: { page: Page; held: string | undefined }) {
  const [, setLanguage] = useState(languageNow());
  const [key, setKey] = useState(held);
  const [entry, setEntry] = useState<Entry>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (key === undefined) return;
    setEntry({ kind: 'loading' });
    void asking(key)<Me>('me').then((answer) => setEntry(answer.kind === 'ok' ? { kind: 'in', me: answer.body } : answer.kind === 'away' ? { kind: 'away' } : answer));
  }, [key, turn]);

  const session = useMemo<Session | null>(() => (key === undefined || entry.kind !== 'in' ? null : { key, me: entry.me, ask: asking(key) }), [key, entry]);

  async function enter(next: string): Promise<void> {
    await keepKey(next, SLOT);
    setKey(next);
  }

  async function leave(): Promise<void> {
    await dropKey(SLOT);
    setKey(undefined);
    location.hash = '';
  }

  useEffect(() => {
    document.title = t(page.title) + ' – Tcns';
  });

  return (
    <>
      <a class="skip" href="#content" onClick={toContent}>
        {t('skip')}
      </a>
      <header class="top unprinted">
        <div>
          <p class="title">{t(page.title)}</p>
          {session !== null && <p>{session.me.unitName ?? t(`role.${session.me.role}`)}</p>}
        </div>
        <div class="actions">
          <button type="button" lang={languageNow() === 'vi' ? 'en' : 'vi'} onClick={() => void language.change(languageNow() === 'vi' ? 'en' : 'vi').then(() => setLanguage(languageNow()))}>
            {t('language.other')}
          </button>
          {key !== undefined && (
            <button type="button" onClick={() => void leave()}>
              {t('key.leave')}
            </button>
          )}
        </div>
      </header>
      {key === undefined ? (
        <main id="content" tabIndex={-1}>
          <SignIn onKey={(next) => void enter(next)} />
        </main>
      ) : session === null ? (
        <main id="content" tabIndex={-1}>
          {entry.kind === 'refused' || entry.kind === 'away' ? <NoEntry why={entry.kind === 'away' ? t('away') : (entry.problem.detail ?? entry.problem.title)} onAgain={() => setTurn(turn + 1)} onKey={() => void leave()} /> : <p role="status">{t('loading')}</p>}
        </main>
      ) : page.roles.includes(session.me.role) ? (
        <SessionProvider value={session}>
          <Inside page={page} me={session.me} />
        </SessionProvider>
      ) : (
        <main id="content" tabIndex={-1}>
          <Elsewhere role={session.me.role} />
        </main>
      )}
    </>
  );
}

function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Inside({ page, me }: { page: Page; me: Me }) {
  const route = useRoute();
  const places = typeof page.places === 'function' ? page.places(me) : page.places;
  const kept = Object.fromEntries((page.kept ?? []).map((name) => [name, route.query.get(name) ?? undefined]));
  const main = useRef<HTMLElement>(null);
  const address = route.steps.join('/');
  const last = useRef(address);

  // As a new page would: read from its beginning.
  useEffect(() => {
    if (last.current === address) return;
    last.current = address;
    scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [address]);

  return (
    <>
      {places.length > 1 && (
        <nav class="places unprinted" aria-label={t('menu')}>
          <ul>
            {places.map((place) => (
              <li key={place.step}>
                <a href={linkTo(place.step === '' ? [] : [place.step], kept)} aria-current={(route.steps[0] ?? '') === place.step ? 'page' : undefined}>
                  {t(place.name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main id="content" ref={main} tabIndex={-1}>
        {page.body(route)}
      </main>
    </>
  );
}

function SignIn({ onKey }: { onKey: (key: string) => void }) {
  const [entered, setEntered] = useState('');
  const [isMalformed, setMalformed] = useState(false);

  function keep(event: Event): void {
    event.preventDefault();
    const key = officeKeyOf(entered);
    setMalformed(key === null);
    if (key !== null) onKey(key);
  }

  return (
    <form class="narrow" onSubmit={keep} noValidate>
      <h1>{t('enrol.title')}</h1>
      <p>{t('office.enrol.how')}</p>
      <Field name={t('enrol.key')} fault={isMalformed ? t('enrol.malformed') : undefined}>
        {(given) => <input {...given} type="password" autoComplete="off" value={entered} onInput={(event) => setEntered(event.currentTarget.value)} />}
      </Field>
      <button class="main">{t('enrol.keep')}</button>
    </form>
  );
}

function Elsewhere({ role }: { role: Me['role'] }) {
  const home = homeOf(role);
  return (
    <div class="notice">
      <p>{t('office.elsewhere', { role: t(`role.${role}`) })}</p>
      <p>
        <a href={home.address}>{t(home.name)}</a>
      </p>
    </div>
  );
}
