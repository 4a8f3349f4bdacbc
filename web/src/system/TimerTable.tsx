import { momentInWords } from '../common/format';
import { t } from '../common/text';
import { Listing } from '../office/Listing';
import { Section } from './Section';
import { momentOrNever, stateOfTimer, type Timer } from './system';

export function TimerTable({ timers }: { timers: readonly Timer[] | null }) {
  if (timers === null) return null;
  return (
    <Section part="timers">
      <Listing
        name={t('system.timers')}
        isNameHidden
        rows={timers}
        keyOf={(timer) => timer.name}
        columns={[
          { id: 'name', name: t('system.timer.name'), value: (timer) => timer.name },
          { id: 'does', name: t('system.timer.does'), value: (timer) => timer.does },
          { id: 'when', name: t('system.timer.when'), value: (timer) => timer.when },
          { id: 'finished', name: t('system.timer.finished'), value: (timer) => timer.finishedAt, show: (timer) => momentOrNever(timer.finishedAt) },
          { id: 'next', name: t('system.timer.next'), value: (timer) => timer.nextAt, show: (timer) => momentInWords(timer.nextAt) },
          { id: 'state', name: t('system.timer.state'), value: (timer) => stateOfTimer(timer).words, show: (timer) => <State timer={timer} /> },
        ]}
      />
    </Section>
  );
}

function State({ timer }: { timer: Timer }) {
  const { isGood, words } = stateOfTimer(timer);
  return (
    <span class={isGood ? 'good' : 'bad'}>
      <span aria-hidden="true">{isGood ? '✓ ' : '✗ '}</span>
      {words}
    </span>
  );
}
