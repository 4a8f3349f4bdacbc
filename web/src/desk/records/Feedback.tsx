import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { linkTo, type Route } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { nameIn, teamName, useCommune } from '../shared/commune';
import type { FieldRecord } from '../shared/data';
import { all, useGathered } from '../shared/gather';
import { Panel } from '../shared/Panel';
import { Handling } from './Handling';
import { RecordPage } from './RecordPage';

const STATES = ['open', 'answered', 'resolved'] as const;

/** What people have said, those without an answer first; answered where it stands. */
export function Feedback({ route }: { route: Route }) {
  const [, team, id] = route.steps;
  return team !== undefined && id !== undefined ? <RecordPage key={id} kind="feedback" team={team} id={id} /> : <List />;
}

function List() {
  const commune = useCommune();
  const { code, words } = commune;
  const [state, setState] = useState('open');
  const [opened, setOpened] = useState<string>();
  const question = useGathered((ask) => all<FieldRecord>(ask, `feedback?unit=${code}&limit=500${state === '' ? '' : '&state=' + state}`), [code, state]);
  return (
    <>
      <h1>{t('desk.place.feedback')}</h1>
      <form class="filter" role="search" aria-label={t('desk.records.filter')} onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.feedback.state')} value={state} onChange={setState} none={t('desk.feedback.state.all')} choices={STATES.map((one) => ({ id: one, name: t(`desk.feedback.state.${one}`) }))} />
      </form>
      <Shown question={question}>
        {(list) =>
          list.length === 0 ? (
            <p role="status">{t(state === 'open' ? 'desk.feedback.none.open' : 'desk.feedback.none')}</p>
          ) : (
            <ul class="cards">
              {list.map((record) => (
                <li class="card" key={record.id}>
                  <p class="soft">
                    {dayInWords(record.date)} · {teamName(commune, record.team)} · {nameIn(words.feedbackKinds, record.kind ?? '')} · <State record={record} />
                  </p>
                  <p>{record.text}</p>
                  <p class="soft">{(record.topics ?? []).map((topic) => nameIn(words.topics, topic)).join(', ')}</p>
                  {opened === record.id ? (
                    <Panel title={t('desk.feedback.handling')} onClose={() => setOpened(undefined)}>
                      <Handling record={record} path={`feedback/${record.team}/${record.id}`} onDone={() => (setOpened(undefined), question.again())} />
                    </Panel>
                  ) : (
                    <div class="actions">
                      {commune.mayWrite && (
                        <button type="button" class={record.answeredAt === undefined ? 'main' : ''} aria-expanded={false} aria-label={t('desk.feedback.answer.which', { text: (record.text ?? '').slice(0, 60) })} onClick={() => setOpened(record.id)}>
                          {t(record.answeredAt === undefined ? 'desk.feedback.answer.do' : 'desk.feedback.answer.see')}
                        </button>
                      )}
                      <a class="button" href={linkTo(['feedback', record.team, record.id])} aria-label={t('desk.feedback.more') + ': ' + (record.text ?? '').slice(0, 60)}>
                        {t('desk.feedback.more')}
                      </a>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}

function State({ record }: { record: FieldRecord }) {
  const state = record.resolvedAt !== undefined ? 'resolved' : record.answeredAt !== undefined ? 'answered' : 'open';
  return <span class={state === 'open' ? 'bad' : state === 'resolved' ? 'good' : ''}>{t(`desk.feedback.state.${state}`)}</span>;
}
