import type { ComponentChildren } from 'preact';
import { now } from '../../common/clock';
import { dayInWords, dayOf } from '../../common/format';
import { daysOf, type Period } from '../../common/periods';
import { t } from '../../common/text';

export interface Standing {
  asOf: string;
  closed: boolean;
}

/** Of which day figures are, and whether they may still change. */
export function AsOf({ of, period, children }: { of: Standing; period: Period; children?: ComponentChildren }) {
  return (
    <p class="as-of">
      {children}
      {t('as-of', { day: dayInWords(of.asOf) })} · <strong>{t(of.closed ? 'state.closed' : isRunning(period) ? 'state.running' : 'state.open')}</strong>
    </p>
  );
}

/** Until its last day is over. */
export const isRunning = (period: Period): boolean => dayOf(now()) <= daysOf(period).to;
