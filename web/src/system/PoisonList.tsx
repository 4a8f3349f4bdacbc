import { useState } from 'preact/hooks';
import { t } from '../common/text';
import { useSession } from '../office/session';
import { Section } from './Section';
import { orderInWords, type Poison, sinceInWords } from './system';

const GONE = 404;

/** The messages that failed too often; each is tried again or, after a question, let go. */
export function PoisonList({ messages, onDone }: { messages: readonly Poison[]; onDone: (what: string) => void }) {
  const { ask } = useSession();
  const [asked, setAsked] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const many = [...new Set(messages.map((message) => message.queue))].filter((queue) => messages.filter((message) => message.queue === queue).length > 1);

  async function act(queue: string, verb: 'retry' | 'discard', body: object, done: string): Promise<void> {
    setBusy(true);
    const answer = await ask(`system/poison/${queue}/${verb}`, { method: 'POST', body });
    setBusy(false);
    if (answer.kind === 'ok' || (answer.kind === 'refused' && answer.status === GONE)) {
      setAsked(undefined);
      setTrouble('');
      document.getElementById('poison')?.focus({ preventScroll: true });
      onDone(answer.kind === 'ok' ? done : t('system.poison.gone'));
    } else {
      setTrouble(answer.kind === 'away' ? t('away') : (answer.problem.detail ?? answer.problem.title));
    }
  }

  return (
    <Section part="poison">
      {trouble !== '' && (
        <p class="notice bad" role="alert">
          {trouble}
        </p>
      )}
      {messages.length === 0 ? <p>{t('system.poison.none')}</p> : <p>{t('system.poison.how')}</p>}
      {many.map((queue) => (
        <button key={queue} type="button" disabled={isBusy} onClick={() => void act(queue, 'retry', { all: true }, t('system.poison.retried', { what: queue }))}>
          {t('system.poison.retry.all', { queue })}
        </button>
      ))}
      <ul class="cards">
        {messages.map((message) => {
          const what = `${message.queue}: ${orderInWords(message)}`;
          const body = { id: message.id };
          return (
            <li class="card" key={message.id}>
              <p class="strong">{what}</p>
              {message.unitName !== null && <p>{message.unitName}</p>}
              <p class="soft">{sinceInWords(message)}</p>
              {asked === message.id ? (
                <div class="sure" role="group" aria-label={t('system.poison.discard.sure')}>
                  <p class="strong">{t('system.poison.discard.sure')}</p>
                  <p>{t('system.poison.discard.how')}</p>
                  <div class="actions">
                    <button type="button" class="main danger" ref={focus} disabled={isBusy} onClick={() => void act(message.queue, 'discard', body, t('system.poison.discarded', { what }))}>
                      {t('system.poison.discard')}
                    </button>
                    <button type="button" onClick={() => setAsked(undefined)}>
                      {t('cancel')}
                    </button>
                  </div>
                </div>
              ) : (
                <div class="actions">
                  <button
                    type="button"
                    class="main"
                    aria-label={t('system.poison.retry.which', { what })}
                    disabled={isBusy}
                    onClick={() => void act(message.queue, 'retry', body, t('system.poison.retried', { what }))}
                  >
                    {t('system.poison.retry')}
                  </button>
                  <button type="button" aria-label={t('system.poison.discard.which', { what })} disabled={isBusy} onClick={() => setAsked(message.id)}>
                    {t('system.poison.discard')}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What was asked stands where the button was that asked it. */
const focus = (button: HTMLButtonElement | null): void => button?.focus();
