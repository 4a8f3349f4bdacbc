import { useState } from 'preact/hooks';
import { dayInWords, dayOf } from '../../common/format';
import { t } from '../../common/text';
import { useCommune } from '../shared/commune';
import type { FieldRecord } from '../shared/data';
import { Buttons, Prose, submit } from '../shared/fields';
import { Told, useSending } from '../shared/sending';

const day = (instant: string): string => dayInWords(dayOf(new Date(instant)));

/** What the commune said to feedback, and what it may still say; allowed at any time, whatever is closed. */
export function Handling({ record, path, onDone }: { record: FieldRecord; path: string; onDone: () => void }) {
  const commune = useCommune();
  const [isAnswering, setAnswering] = useState(record.answeredAt === undefined);
  return (
    <>
      {record.answer !== undefined && (
        <p>
          <span class="strong">{t('desk.feedback.answered', { day: day(record.answeredAt ?? record.changedAt) })}</span> {record.answer}
        </p>
      )}
      {record.resolvedAt !== undefined && (
        <p class="good">
          <span aria-hidden="true">✓ </span>
          {t('desk.feedback.resolved', { day: day(record.resolvedAt) })}
        </p>
      )}
      {record.forwardedTo !== undefined && <p>{t(`desk.feedback.forwarded.${record.forwardedTo}`)}</p>}
      {commune.mayWrite &&
        record.status !== 'voided' &&
        (isAnswering ? (
          <AnswerForm
            record={record}
            path={path}
            onDone={() => {
              setAnswering(false);
              onDone();
            }}
          />
        ) : (
          <button type="button" onClick={() => setAnswering(true)}>
            {t('desk.feedback.answer.again')}
          </button>
        ))}
    </>
  );
}

function AnswerForm({ record, path, onDone }: { record: FieldRecord; path: string; onDone: () => void }) {
  const commune = useCommune();
  const sending = useSending();
  const [answer, setAnswer] = useState(record.answer ?? '');
  const [isResolved, setResolved] = useState(record.resolvedAt !== undefined || record.answeredAt === undefined);

  async function reply(): Promise<void> {
    if ((await sending.send<FieldRecord>(`${path}/answer`, { method: 'POST', body: { answer, resolved: isResolved } })) === null) return;
    commune.say(t('desk.feedback.answer.done'));
    onDone();
  }

  async function forward(to: 'commune' | 'province'): Promise<void> {
    if ((await sending.send<FieldRecord>(`${path}/forward`, { method: 'POST', body: { to } })) === null) return;
    commune.say(t(`desk.feedback.forwarded.${to}`));
    onDone();
  }

  return (
    <form onSubmit={submit(reply)} noValidate>
      <Prose name={t('desk.feedback.answer')} value={answer} onChange={setAnswer} fault={sending.faultAt('/answer')} hint={t('desk.feedback.answer.hint')} />
      <label class="check">
        <input type="checkbox" checked={isResolved} onChange={() => setResolved(!isResolved)} />
        <span>{t('desk.feedback.resolved.tick')}</span>
      </label>
      <Told trouble={sending.trouble} beside={['/answer']} />
      <Buttons name={t('desk.feedback.answer.do')} isBusy={sending.isBusy}>
        {(['commune', 'province'] as const)
          .filter((to) => to !== record.forwardedTo)
          .map((to) => (
            <button type="button" key={to} onClick={() => void forward(to)}>
              {t(`desk.feedback.forward.${to}`)}
            </button>
          ))}
      </Buttons>
    </form>
  );
}
