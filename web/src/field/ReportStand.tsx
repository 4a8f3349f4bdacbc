import type { Problem } from '../common/api';
import { now } from '../common/clock';
import { dayInWords, dayOf } from '../common/format';
import { inSentence, periodInWords } from '../common/periodNames';
import { t, type TextId } from '../common/text';
import { timingInWords } from '../common/timing';
import { type Line, reasonOf, type Report, type Status } from './reports';

const STATES: Record<Status, TextId> = {
  due: 'team-report.due',
  overdue: 'team-report.overdue',
  submitted: 'team-report.submitted',
  late: 'team-report.late',
  accepted: 'team-report.accepted',
  returned: 'team-report.returned',
};

/** As papers name their period: its days are said by the last one. */
export const inName = (text: string): string => periodInWords(text, (period) => inSentence({ ...period, calendar: 'civil' }));

export const isStale = (problem: Problem): boolean => problem.code === 'stale';

/** Why what was sent was not taken. */
export const inWords = (problem: Problem): string => (isStale(problem) ? t('team-report.stale') : (problem.detail ?? problem.title));

/** What a report is about, how it stands and when it is due. */
export function Stand({ line, heading: Heading = 'h3' }: { line: Line; heading?: 'h2' | 'h3' }) {
  return (
    <>
      <Heading>{t('team-report.name', { period: inName(line.period) })}</Heading>
      <p class="state">{t(STATES[line.status])}</p>
      <p class="hint">{t('team-report.cut-off', { day: dayInWords(line.cutOff) })}</p>
      {line.dueOn !== null && <p>{t('team-report.due-on', { day: dayInWords(line.dueOn), timing: timingInWords(line, dayOf(now())) })}</p>}
    </>
  );
}

export function Reason({ report }: { report: Report }) {
  const reason = reasonOf(report);
  return reason === null ? null : <p class="fault">{t('returned.reason', { reason })}</p>;
}
