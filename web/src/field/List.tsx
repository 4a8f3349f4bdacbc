import { useState } from 'preact/hooks';
import { dayInWords, number } from '../common/format';
import { t, type TextId } from '../common/text';
import type { Sending } from './App';
import { type Held, type State, unsentFile } from './queue';

const STATES: Record<State, TextId> = { waiting: 'list.waiting', sent: 'list.sent', refused: 'list.refused' };

/** What was recorded on this phone, the newest first, each with its state and what to do about it. */
export function List(props: { records: readonly Held[]; sending: Sending; onSend: () => void; onMend: (held: Held) => void; onDelete: (held: Held) => void }) {
  const isUnsent = props.records.some((held) => held.state !== 'sent');
  return (
    <>
      {isUnsent && (
        <div class="actions">
          <button type="button" class="main" disabled={props.sending.kind === 'under-way'} onClick={props.onSend}>
            {t(props.sending.kind === 'under-way' ? 'list.sending' : 'list.send')}
          </button>
          <button type="button" onClick={() => void download()}>
            {t('list.export')}
          </button>
        </div>
      )}
      {props.sending.kind === 'later' && <p role="status">{t('list.later', { seconds: number(Math.max(1, Math.round((props.sending.at - Date.now()) / 1000))) })}</p>}
      {props.records.length === 0 && <p>{t('list.empty')}</p>}
      <ul class="records">
        {props.records.map((held) => (
          <Row key={held.id} held={held} onMend={() => props.onMend(held)} onDelete={() => props.onDelete(held)} />
        ))}
      </ul>
    </>
  );
}

function Row({ held, onMend, onDelete }: { held: Held; onMend: () => void; onDelete: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const people = Object.values((held.content['people'] ?? {}) as Record<string, number>).reduce((sum, count) => sum + count, 0);
  return (
    <li class={'record ' + held.state}>
      <p class="state">{t(STATES[held.state])}</p>
      <p>
        {dayInWords(held.content.date)} {String(held.content['start'] ?? '')} · {t('list.people', { people: number(people) })}
        {held.content['household'] !== undefined && ` · ${String(held.content['household'])}`}
      </p>
      {held.problem !== undefined && <Why held={held} />}
      {held.warnings?.map((warning) => (
        <p class="hint" key={warning.code}>
          {warning.detail}
        </p>
      ))}
      {held.state !== 'sent' && (
        <div class="actions">
          <button type="button" onClick={onMend}>
            {t('list.mend')}
          </button>
          {isAsked ? (
            <>
              <p role="alert">{t('list.delete.sure')}</p>
              <button type="button" onClick={onDelete}>
                {t('list.delete')}
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                {t('cancel')}
              </button>
            </>
          ) : (
            <button type="button" class="plain" onClick={() => setAsked(true)}>
              {t('list.delete')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Why({ held }: { held: Held }) {
  const { problem } = held;
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

async function download(): Promise<void> {
  const url = URL.createObjectURL(await unsentFile());
  const link = document.createElement('a');
  link.href = url;
  link.download = 'tcns.json';
  link.click();
  URL.revokeObjectURL(url);
}
