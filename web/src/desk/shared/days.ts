import { dayInWords } from '../../common/format';
import { t } from '../../common/text';

/** Days, and stretches of them as people say them. Days are text as machines write it: `2026-11-22`. */

export function shiftDay(day: string, days: number): string {
  const at = new Date(day + 'T00:00:00Z');
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The months of a year that have begun: `2026-01` and on. */
export function monthsBegun(year: number, today: string): string[] {
  return Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, '0')}`).filter((month) => month <= today.slice(0, 7));
}

export const span = (from: string | null, firstOut: string | null): string => {
  if (from === null && firstOut === null) return '';
  const until = firstOut === null ? '' : dayInWords(shiftDay(firstOut, -1));
  if (from === null) return t('desk.span.until', { until });
  return firstOut === null ? t('desk.span.from', { from: dayInWords(from) }) : t('desk.span.both', { from: dayInWords(from), until });
};
