import { useState } from 'preact/hooks';
import { ask } from '../common/api';
import { download } from '../common/download';
import { dayInWords, number } from '../common/format';
import { languageNow, t, type TextId } from '../common/text';
import type { Content, Kind } from './content';
import { type Draft, draftOf } from './draft';
import type { Mending, Place } from './drafts';
import type { Answered, Returned } from './fromOffice';
import * as queue from './queue';
import type { Held, State } from './queue';
import { type Reference, whatItIs } from './reference';
import type { Sending } from './useSending';

const STATES: Record<State, TextId> = { waiting: 'list.waiting', sent: 'list.sent', refused: 'list.refused' };

interface Given {
  records: readonly Held[];
  returned: readonly Returned[];
  answered: readonly Answered[];
  reference: Reference;
  sending: Sending;
  keyOfTeam: string;
  /** Where somebody is entering something now. */
  mended: Place;
  onSend: () => void;
  onMend: (draft: Draft, mending: Mending) => void;
  onChanged: () => void;
}

/** What came back from the commune; then what was recorded on this phone, the newest first, each with its state and what to do about it. */
export function List(props: Given) {
  const { records, returned, answered, reference, sending } = props;
  const waiting = records.filter((held) => held.state === 'waiting' && held.content.team === reference.team.id).length;
  const isUnsent = records.some((held) => held.state !== 'sent');
  return (
    <>
      {waiting > 0 && (
        <button type="button" class="main" disabled={sending.kind === 'under-way'} onClick={props.onSend}>
          {t(sending.kind === 'under-way' ? 'list.sending' : 'list.send')}
        </button>
      )}
      {sending.kind === 'later' && <p role="status">{t('list.later', { seconds: number(Math.max(1, Math.round((sending.at - Date.now()) / 1000))) })}</p>}
      {returned.length > 0 && (
        <section>
          <h2>{t('returned.title')}</h2>
          <ul class="records">
            {returned.map((one) => (
              <li class="record refused" key={one.content.id}>
                <p class="state">{t('returned')}</p>
                <p>{inWords(one.kind, one.content, reference)}</p>
                <p class="fault">{t('returned.reason', { reason: one.reason })}</p>
                {reference.me.role === 'leader' ? (
                  <button type="button" onClick={() => props.onMend(draftOf(one.kind, one.content), { where: 'there', etag: one.etag })}>
                    {t('list.mend')}
                  </button>
                ) : (
                  <p class="hint">{t('returned.leader')}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answered.length > 0 && (
        <section>
          <h2>{t('answered.title')}</h2>
          <ul class="records">
            {answered.map((one) => (
              <li class="record" key={one.content.id}>
                <p class="hint">
                  {dayInWords(one.content.date)} · {String(one.content['text'] ?? '')}
                </p>
                <p>{one.answer}</p>
                {one.isResolved && <p class="state">{t('answered.resolved')}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('list.title')}</h2>
        {records.length === 0 && <p>{t('list.empty')}</p>}
        <ul class="records">
          {records.map((held) => (
            <Row key={held.id} {...props} held={held} />
          ))}
        </ul>
      </section>
      {isUnsent && (
        <button type="button" onClick={() => void queue.unsentFile().then((file) => download('tcns.json', file))}>
          {t('list.export')}
        </button>
      )}
    </>
  );
}

function Row({ held, reference, onMend, onChanged, ...given }: Given & { held: Held }) {
  return (
    <li class={'record ' + held.state}>
      <p class="state">{t(given.mended === `mend ${held.id}` ? 'list.mending' : held.state === 'waiting' && held.replaces !== undefined ? 'list.waiting.change' : STATES[held.state])}</p>
      <p>{inWords(held.kind, held.content, reference)}</p>
      {held.state === 'waiting' && held.content.team !== reference.team.id && <p class="hint">{t('list.waiting.team', { team: held.content.team })}</p>}
      {held.problem !== undefined && <Why held={held} />}
      {held.warnings?.map((warning) => (
        <p class="hint" key={warning.code}>
          {warning.detail}
        </p>
      ))}
      {held.state !== 'sent' && (
        <div class="actions">
          {isConflict(held) ? (
            <Conflict {...given} held={held} reference={reference} onChanged={onChanged} />
          ) : (
            <button type="button" onClick={() => onMend(draftOf(held.kind, held.content), held.replaces === undefined ? { where: 'here' } : { where: 'there', etag: held.replaces })}>
              {t('list.mend')}
            </button>
          )}
          <Sure ask={t('list.delete')} question={t(isConflict(held) || held.replaces !== undefined ? 'list.delete.change' : 'list.delete.sure')} onSure={() => void queue.remove(held.id).then(onChanged)} />
        </div>
      )}
    </li>
  );
}

/** The server holds it already, and something else: what was sent first, or what somebody made of it since. */
const isConflict = (held: Held): boolean => held.state === 'refused' && (held.problem?.code === 'record-conflict' || held.problem?.code === 'stale');

function Conflict({ held, reference, keyOfTeam, onChanged }: Pick<Given, 'reference' | 'keyOfTeam' | 'onChanged'> & { held: Held }) {
  const [said, setSaid] = useState('');
  if (reference.me.role !== 'leader') return <p class="hint">{t('conflict.leader')}</p>;

  async function replace(): Promise<void> {
    const answer = await ask<{ etag: string }>(`${held.kind}/${held.content.team}/${held.id}`, { key: keyOfTeam, language: languageNow() });
    if (answer.kind !== 'ok') return setSaid(answer.kind === 'refused' ? (answer.problem.detail ?? answer.problem.title) : t('away'));
    await queue.replace(held.kind, held.content, answer.body.etag, new Date());
    onChanged();
  }

  return (
    <>
      <Sure ask={t('conflict.replace')} question={t('conflict.sure')} onSure={() => void replace()} />
      {said !== '' && <p role="alert">{said}</p>}
    </>
  );
}

/** What cannot be undone is asked about once more, in its place. */
function Sure({ ask, question, onSure }: { ask: string; question: string; onSure: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" class="plain" onClick={() => setAsked(true)}>
        {ask}
      </button>
    );
  return (
    <>
      <p role="alert">{question}</p>
      <button type="button" onClick={onSure}>
        {ask}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {t('cancel')}
      </button>
    </>
  );
}

function Why({ held: { problem } }: { held: Held }) {
  return (
    <div class="fault">
      {problem?.errors === undefined || problem.errors.length === 0 ? (
        <p>{problem?.detail ?? problem?.title}</p>
      ) : (
        problem.errors.map((fault) => <p key={fault.pointer + fault.code}>{fault.detail}</p>)
      )}
    </div>
  );
}

function inWords(kind: Kind, content: Content, reference: Reference): string {
  const people = Object.values((content['people'] ?? {}) as Record<string, number>).reduce((sum, count) => sum + count, 0);
  const parts = [
    whatItIs(reference, kind),
    [dayInWords(content.date), content['start']].filter(Boolean).join(' '),
    content['title'] ?? content['household'] ?? '',
    people > 0 ? t('list.people', { people: number(people) }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
