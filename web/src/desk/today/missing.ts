import type { Quarter, Statistics } from '../shared/data';
import { monthsBegun } from '../shared/days';

/** Months that are over, may still be entered, and lack something; in January those of last year are entered yet. */
export function missingMonths(day: string, held: readonly Statistics[], quarters: readonly Quarter[]): string[] {
  const year = Number(day.slice(0, 4));
  const isOpen = (month: string): boolean => quarters.some((quarter) => quarter.state !== 'closed' && quarter.from.slice(0, 7) <= month && month <= quarter.to.slice(0, 7));
  return [...monthsBegun(year - 1, day), ...monthsBegun(year, day)]
    .filter((month) => month < day.slice(0, 7) && isOpen(month))
    .filter((month) => !held.some((one) => one.month === month && one.dossiers !== null && one.ocop !== null));
}

/** «12/2025» where it is not of this year. */
export const shortOf = (month: string, day: string): string => Number(month.slice(5)) + (month.slice(0, 4) === day.slice(0, 4) ? '' : '/' + month.slice(0, 4));
