import { type Period, read } from './periods';
import { languageNow, t } from './text';

/** Periods as people say them. */

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `Quý IV/2026`, without the days of the reporting calendar. */
export function shortName({ calendar, kind, year, number }: Period): string {
  // Quarters have Roman numbers in Vietnamese.
  const gaps = { year, number: kind === 'month' ? String(number).padStart(2, '0') : kind === 'quarter' && languageNow() === 'vi' ? ROMAN[number - 1]! : number };
  if (kind === 'half') return t(number === 1 ? 'period.reporting.half1' : 'period.reporting.half2', gaps);
  return t(`period.${calendar}.${kind}`, gaps);
}

/** Within a sentence. */
export const inSentence = (period: Period): string => {
  const name = shortName(period);
  return name.startsWith('Q') && !name.startsWith('Qu') ? name : name[0]!.toLocaleLowerCase('vi') + name.slice(1);
};

/** Of what the server writes: `2026-RQ4`. What this page does not know yet is said as it is written. */
export function periodInWords(text: string, say: (period: Period) => string = shortName): string {
  const period = read(text);
  return period === null ? text : say(period);
}
