import { useEffect, useState } from 'preact/hooks';
import { momentInWords } from '../common/format';
import { t, type TextId } from '../common/text';
import type { Route } from '../office/route';
import { Shown, useAnswer, useList } from '../office/useAnswer';
import { FeedTable } from './FeedTable';
import { MarkTable } from './MarkTable';
import { PoisonList } from './PoisonList';
import { QueueTable } from './QueueTable';
import { Rest } from './Rest';
import { StorageTables } from './StorageTables';
import { SymptomList } from './SymptomList';
import type { Poison, System } from './system';
import { TimerTable } from './TimerTable';
import { useEachMinute } from './useEachMinute';

/** How the system is: what is wrong first, then each part. `#/poison` leads to a part. */
export function SystemPage({ route }: { route: Route }) {
  const system = useAnswer<System>('system');
  const poison = useList<Poison>('system/poison');
  const [said, setSaid] = useState('');
  const part = route.steps[0];

  function again(): void {
    system.again();
    poison.again();
  }

  useEachMinute(again);

  useEffect(() => {
    if (part === undefined) return;
    // After the frame has gone to the beginning of the page.
    const timer = setTimeout(() => {
      const heading = document.getElementById(part);
      heading?.focus();
      heading?.scrollIntoView({ block: 'start' });
    });
    return () => clearTimeout(timer);
  }, [part]);

  return (
    <>
      <div class="head">
        <h1>{t('page.system')}</h1>
        <button type="button" onClick={again}>
          {t('system.refresh')}
        </button>
      </div>
      <Shown question={system}>
        {(state) => (
          <>
            <p class="as-of">
              {t('system.as-of', { at: momentInWords(state.now), version: state.version })} {t('system.refresh.how')}
            </p>
            {state.unknown.length > 0 && (
              <p class="notice bad">{t('system.unknown', { parts: state.unknown.map((one) => t(`system.part.${one}` as TextId)).join(', ') })}</p>
            )}
            <SymptomList symptoms={state.symptoms} />
            <TimerTable timers={state.timers} />
            <QueueTable queues={state.queues} />
            <Shown question={poison}>{(messages) => <PoisonList messages={messages} onDone={(what) => (setSaid(what), again())} />}</Shown>
            <FeedTable feeds={state.feeds} />
            <MarkTable marks={state.marks} />
            <StorageTables parts={state.storage} errors={state.storageErrors} />
            <Rest disk={state.disk} keys={state.keys} />
          </>
        )}
      </Shown>
      <p class={said === '' ? 'unseen' : 'said'} role="status">
        {said}
      </p>
    </>
  );
}
