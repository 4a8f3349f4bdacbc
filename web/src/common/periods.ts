/** Periods of both calendars, as the server writes them: `2026-11`, `2026-Q4`, `2026`, `2026-R11`, `2026-RQ4`, `2026-RH2`, `2026-R`. Days are `2026-11-20`. */

export type Calendar = 'civil' | 'reporting';
export type Kind = 'month' | 'quarter' | 'half' | 'year';

export interface Period {
  calendar: Calendar;
  kind: Kind;
  year: number;
  number: number;
}

export interface Days {
  from: string;
  to: string;
}

const SHAPE = /^(\d{4})(?:-(R)?(?:(0[1-9]|1[0-2])|Q([1-4])|H([12]))?)?$/;
const MONTHS: Record<Kind, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Decree 09/2019: data of a reporting period close on the 14th of its last month. */
const LAST_OF_REPORTING = 14;

export const countIn = (kind: Kind): number => 12 / MONTHS[kind];

export const kindsOf = (calendar: Calendar): readonly Kind[] => (calendar === 'civil' ? ['month', 'quarter', 'year'] : ['month', 'quarter', 'half', 'year']);

export function read(text: string): Period | null {
  const found = SHAPE.exec(text);
  if (found === null || text.endsWith('-')) return null;
  const [, year, mark, month, quarter, half] = found;
  const calendar: Calendar = mark === undefined ? 'civil' : 'reporting';
  const base = { calendar, year: Number(year) };
  if (month !== undefined) return { ...base, kind: 'month', number: Number(month) };
  if (quarter !== undefined) return { ...base, kind: 'quarter', number: Number(quarter) };
  if (half !== undefined) return calendar === 'civil' ? null : { ...base, kind: 'half', number: Number(half) };
  return { ...base, kind: 'year', number: 1 };
}

export function write({ calendar, kind, year, number }: Period): string {
  const mark = calendar === 'reporting' ? 'R' : '';
  const rest = mark + { month: String(number).padStart(2, '0'), quarter: `Q${number}`, half: `H${number}`, year: '' }[kind];
  return rest === '' ? String(year) : `${year}-${rest}`;
}

/** First and last day, both inclusive. */
export function daysOf({ calendar, kind, year, number }: Period): Days {
  const last = number * MONTHS[kind];
  const first = last - MONTHS[kind] + 1;
  return calendar === 'civil' ? { from: day(year, first, 1), to: day(year, last + 1, 0) } : { from: day(year, first - 1, LAST_OF_REPORTING + 1), to: day(year, last, LAST_OF_REPORTING) };
}

export function containing(on: string, calendar: Calendar, kind: Kind): Period {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  const isNext = calendar === 'reporting' && date > LAST_OF_REPORTING;
  const [ofYear, ofMonth] = isNext ? (month === 12 ? [year + 1, 1] : [year, month + 1]) : [year, month];
  return { calendar, kind, year: ofYear, number: Math.ceil(ofMonth / MONTHS[kind]) };
}

/** The one so many periods later, or earlier. */
export function shifted(period: Period, by: number): Period {
  const count = countIn(period.kind);
  const place = period.year * count + period.number - 1 + by;
  return { ...period, year: Math.floor(place / count), number: (place % count) + 1 };
}

/** The last `count` periods up to this one, the oldest first. */
export const upTo = (period: Period, count: number): Period[] => Array.from({ length: count }, (_, place) => shifted(period, place - count + 1));

/** Whole days from one to the other. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** In UTC, where no hour is left out: only the date is of interest. */
function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}
