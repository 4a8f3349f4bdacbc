import { containing, daysBetween, kindsOf, read, shifted, write } from '../../common/periods';
import type { Role } from '../../common/home';
import { isUndecided, type ReportLine } from '../../office/reports/report';
import { decides } from './rights';

/** Reports of a commune and its teams as a list: what waits for whom, and in which order they are read. */

/** An own report that is due so soon is something to do today. */
const NEAR = 14;

interface Whose {
  code: string;
  role: Role;
}

const dayOf = (line: ReportLine): string => line.dueOn ?? line.submittedOn ?? line.cutOff;

/** Whether it is this person's turn. */
export function waitsFor(line: ReportLine, whose: Whose, today: string): boolean {
  return (decides(line, whose.role) && isUndecided(line)) || isToWrite(line, whose, today);
}

/** The commune's own, to be written by its officer: soon, late, or once more. */
export function isToWrite(line: ReportLine, { code, role }: Whose, today: string): boolean {
  if (line.unit !== code || role !== 'officer') return false;
  return line.status === 'returned' || line.status === 'overdue' || (line.status === 'due' && line.dueOn !== null && daysBetween(today, line.dueOn) <= NEAR);
}

const RANKS: Record<NonNullable<ReportLine['status']>, number> = { overdue: 1, returned: 2, due: 3, late: 4, submitted: 4, accepted: 5 };

/** What waits for this person first, then what others still have to do. */
export function inOrder(lines: readonly ReportLine[], whose: Whose, today: string): ReportLine[] {
  const rank = (line: ReportLine): number => (waitsFor(line, whose, today) ? 0 : line.status === null ? 6 : RANKS[line.status]);
  return [...lines].sort((a, b) => rank(a) - rank(b) || dayOf(a).localeCompare(dayOf(b)) || a.unit.localeCompare(b.unit));
}

/** The newest deadline first. */
export function periodsOf(lines: readonly ReportLine[]): string[] {
  const last = new Map<string, string>();
  for (const line of lines) if ((last.get(line.period) ?? '') < dayOf(line)) last.set(line.period, dayOf(line));
  return [...last.keys()].sort((a, b) => last.get(b)!.localeCompare(last.get(a)!) || b.localeCompare(a));
}

/** The period whose deadline is nearest: when one has just passed, its reports are what there is to do, not those of the next quarter. */
export function usualPeriod(lines: readonly ReportLine[], today: string): string | undefined {
  const away = (line: ReportLine): number => Math.abs(daysBetween(today, dayOf(line)));
  return lines.reduce<ReportLine | undefined>((nearest, line) => (nearest === undefined || away(line) < away(nearest) || (away(line) === away(nearest) && dayOf(line) > dayOf(nearest)) ? line : nearest), undefined)?.period;
}

/** Periods that a report may be asked for: those that are owed, then the running ones of both calendars and those before them. */
export function askable(known: readonly string[], today: string): string[] {
  const begun = known.filter((text) => read(text) !== null);
  const usual = (['civil', 'reporting'] as const).flatMap((calendar) => kindsOf(calendar).map((kind) => containing(today, calendar, kind)));
  return [...new Set([...begun, ...usual.flatMap((period) => [write(period), write(shifted(period, -1))])])];
}
