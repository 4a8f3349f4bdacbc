import { now } from '../../common/clock';
import { dayInWords, dayOf, number } from '../../common/format';
import { shortName } from '../../common/periodNames';
import { daysOf, type Period } from '../../common/periods';
import { t } from '../../common/text';
import type { Line, Status } from './line';

/** Periods, figures and what they lack, as people say them. */

/** `Kỳ báo cáo quý IV/2026 (15/09–14/12/2026)`. */
export function longName(period: Period): string {
  if (period.calendar === 'civil') return shortName(period);
  const { from, to } = daysOf(period);
  const first = from.slice(0, 4) === to.slice(0, 4) ? dayInWords(from).slice(0, 5) : dayInWords(from);
  return `${shortName(period)} (${first}–${dayInWords(to)})`;
}

export const SIGNS: Record<Status, string> = { met: '✓', 'on-track': '↗', behind: '!', missed: '✗', 'no-data': '?' };

export const STATUSES: readonly Status[] = ['met', 'on-track', 'behind', 'missed', 'no-data'];

/** While a period runs, what is missed by its figures may be a state that can still change: only after its last day is that final. */
export const statusInWords = (status: Status, period: Period, isOver = dayOf(now()) > daysOf(period).to): string => t(status === 'missed' && !isOver ? 'status.missed.yet' : `status.${status}`);

/** With one decimal, and what it is counted in. */
export function amount(value: number | null, unit: Line['unit']): string {
  return value === null ? t('value.none') : t(`value.${unit}`, { value: number(value, 1) });
}

export const valueOf = (line: Line): string => (line.missing.includes('not-applicable') ? t('value.not-applicable') : amount(line.value, line.unit));

/** `66/67`. */
export const fraction = (numerator: number, denominator: number): string => `${number(numerator)}/${number(denominator)}`;

/** A difference of two values of an indicator: of shares it is in points. */
export function difference(by: number, unit: Line['unit']): string {
  const size = number(Math.abs(by), 1);
  return (by < 0 ? '−' : '+') + (unit === 'percent' ? t('value.points', { value: size }) : t(`value.${unit}`, { value: size }));
}

const LACKS = [
  'villages',
  'teams',
  'teams.range',
  'members',
  'active-days',
  'reports',
  'feedback',
  'people',
  'dossiers',
  'ocop',
  'households',
  'workingAge',
  'businesses',
  'plan.quota',
  'not-applicable',
] as const;
const COUNTED = ['baseline.households', 'baseline.workingAge', 'baseline.businesses', 'statistics.dossiers', 'statistics.ocop'] as const;
const ENTERED = ['dossiers', 'ocop', 'households', 'workingAge', 'businesses'] as const;

/** What the server says that lacks: `villages`, `households: 0` (entered, and nought), `baseline.households: 3 thôn`. */
export function missingInWords(missing: string): string {
  const [what, rest] = missing.split(': ') as [string, string?];
  const counted = COUNTED.find((id) => id === what);
  const count = parseInt(rest ?? '', 10);
  if (counted !== undefined && !Number.isNaN(count)) return t(`missing.${counted}`, { count: number(count) });
  const entered = ENTERED.find((id) => id === what);
  if (rest === '0' && entered !== undefined) return t(`missing.zero.${entered}`);
  const known = LACKS.find((id) => id === what);
  return known === undefined ? missing : t(`missing.${known}`);
}
