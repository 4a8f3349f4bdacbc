import { useEffect, useState } from 'preact/hooks';
import { now } from '../common/clock';
import { timeOf } from '../common/format';
import { t } from '../common/text';
import * as shift from './shift';

const MINUTE = 60_000;

/** On duty: started with one tap, stopped with another, whatever the phone does in between. */
export function ShiftClock({ onEnded }: { onEnded: (ended: ReturnType<typeof shift.ended>) => Promise<void> }) {
  const [running, setRunning] = useState<shift.Running | undefined>();
  const [, setTick] = useState(0);

  useEffect(() => {
    void shift.running().then(setRunning);
    const timer = setInterval(() => setTick((tick) => tick + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);

  async function begin(): Promise<void> {
    await shift.begin(now());
    setRunning(await shift.running());
  }

  async function end(begun: shift.Running): Promise<void> {
    // First there, then no longer here.
    await onEnded(shift.ended(begun, now()));
    await shift.forget();
    setRunning(undefined);
  }

  if (running === undefined)
    return (
      <div class="notice">
        <p>{t('shift.how')}</p>
        <button type="button" class="main" onClick={() => void begin()}>
          {t('shift.begin')}
        </button>
      </div>
    );
  return (
    <div class="notice" role="status">
      <p>{t('shift.running', { start: timeOf(new Date(running.startedAt)), minutes: shift.minutesOf(running, now()) })}</p>
      <button type="button" class="main" onClick={() => void end(running)}>
        {t('shift.end')}
      </button>
    </div>
  );
}
