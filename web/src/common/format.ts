import { languageNow } from './text';

const ZONE = 'Asia/Ho_Chi_Minh';

/** Made once, and not before they are needed: the first one takes a slow phone a tenth of a second. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const days = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }));
const times = once(() => new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));

/** The day of an instant in Vietnam, as machines write it. */
export const dayOf = (instant: Date): string => days().format(instant);

/** The time of day of an instant in Vietnam: `08:30`. */
export const timeOf = (instant: Date): string => times().format(instant);

/** `2026-10-05` as people write it: `05/10/2026`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** An instant as people say it: `08:30 05/10/2026`. */
export const momentInWords = (instant: string): string => `${timeOf(new Date(instant))} ${dayInWords(dayOf(new Date(instant)))}`;

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(languageNow() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value);
}

/** As people type a name: without marks, in any case. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .trim();
