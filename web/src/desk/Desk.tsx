import { useEffect, useState } from 'preact/hooks';
import { t } from '../common/text';
import type { Route } from '../office/route';
import { useSession } from '../office/session';
import { Shown } from '../office/useAnswer';
import { Awards } from './awards/Awards';
import { Deadlines } from './deadlines/Deadlines';
import { Feedback } from './records/Feedback';
import { Imports } from './import/Imports';
import { Keys } from './keys/Keys';
import { LetterheadPage } from './letterhead/Letterhead';
import { Notices } from './notices/Notices';
import { Records } from './records/Records';
import { Reports } from './reports/Reports';
import { ASKED, communeIn } from './shared/address';
import { ChooseCommune } from './shared/ChooseCommune';
import { type Commune, CommuneProvider } from './shared/commune';
import type { Team, Village, Vocabulary } from './shared/data';
import { all, need, useGathered } from './shared/gather';
import { Teams } from './teams/Teams';
import { Signals } from './today/Signals';
import { Today } from './today/Today';
import { Villages } from './villages/Villages';

/** An officer has one commune; others choose one, which then stands in the address. */
export function Desk({ route }: { route: Route }) {
  const { me } = useSession();
  const isOwn = me.role === 'officer';
  const [chosen, setChosen] = useState(isOwn ? me.unit : communeIn(location.search));

  function choose(commune: string | null): void {
    history.replaceState(null, '', location.pathname + (commune === null ? '' : `?${ASKED}=${commune}`) + location.hash);
    setChosen(commune);
  }

  if (chosen === null) return <ChooseCommune onChoose={choose} />;
  return <OfCommune key={chosen} code={chosen} route={route} onOther={isOwn ? undefined : () => choose(null)} />;
}

function OfCommune({ code, route, onOther }: { code: string; route: Route; onOther: (() => void) | undefined }) {
  const { me } = useSession();
  const [said, setSaid] = useState('');
  const address = route.steps.join('/');
  const question = useGathered(
    async (ask) => {
      const [unit, words, teams, villages] = await Promise.all([
        need(ask<{ name: string; fullName: string }>(`units/${code}`)),
        need(ask<Vocabulary>(`vocabulary?unit=${code}`)),
        all<Team>(ask, `teams?unit=${code}`),
        all<Village>(ask, `villages?unit=${code}`),
      ]);
      return { unit, words, teams, villages };
    },
    [code],
  );

  useEffect(() => {
    setSaid('');
    // On a phone the menu is longer than the screen.
    document.querySelector('nav.places [aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [address]);

  return (
    <>
      {onOther !== undefined && <WhoseDesk question={question.loaded.kind === 'ok' ? question.loaded.body.unit.fullName : code} onOther={onOther} isReader={me.role === 'provincial'} />}
      <Shown question={question}>
        {({ unit, words, teams, villages }) => {
          const commune: Commune = { code, name: unit.fullName, teams, villages, words, role: me.role, mayWrite: me.role !== 'provincial', again: question.again, say: setSaid };
          return (
            <CommuneProvider value={commune}>
              <Place route={route} />
            </CommuneProvider>
          );
        }}
      </Shown>
      <p class={said === '' ? 'unseen' : 'said unprinted'} role="status">
        {said}
      </p>
    </>
  );
}

function WhoseDesk({ question, onOther, isReader }: { question: string; onOther: () => void; isReader: boolean }) {
  return (
    <div class="notice whose unprinted">
      <p>
        <span class="strong">{question}</span>
        {isReader && ' · ' + t('desk.reader')}
      </p>
      <button type="button" onClick={onOther}>
        {t('desk.commune.other')}
      </button>
    </div>
  );
}

function Place({ route }: { route: Route }) {
  switch (route.steps[0]) {
    case 'teams':
      return <Teams route={route} />;
    case 'villages':
      return <Villages route={route} />;
    case 'keys':
      return <Keys route={route} />;
    case 'records':
      return <Records route={route} />;
    case 'feedback':
      return <Feedback route={route} />;
    case 'reports':
      return <Reports route={route} />;
    case 'letterhead':
      return <LetterheadPage />;
    case 'notices':
      return <Notices route={route} />;
    case 'import':
      return <Imports />;
    case 'deadlines':
      return <Deadlines />;
    case 'awards':
      return <Awards route={route} />;
    case 'signals':
      return <Signals />;
    default:
      return <Today />;
  }
}
