import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../common/api';
import { now } from '../common/clock';
import { dayInWords, dayOf } from '../common/format';
import { inSentence, periodInWords } from '../common/periodNames';
import { t, type TextId } from '../common/text';
import { timingInWords } from '../common/timing';
import type { Reference } from './reference';
import { ReportForm } from './ReportForm';
import * as held from './reports';
import { daysLeft, type Line, type Report, PARTS, reasonOf, type Reports, type Status, type Texts } from './reports';

const STATES: Record<Status, TextId> = {
  due: 'team-report.due',
  overdue: 'team-report.overdue',
  submitted: 'team-report.submitted',
  late: 'team-report.late',
  accepted: 'team-report.accepted',
  returned: 'team-report.returned',
};

interface Given {
  reports: Reports | undefined;
  reference: Reference;
  keyOfTeam: string;
  /** Done once the reports were asked for anew. */
  onChanged: () => Promise<void>;
}

/** The team's reports: what is owed, the next one first, what was accepted, and what the team was told. */
export function ReportList({ reports, reference, keyOfTeam, onChanged }: Given) {
  const [writing, setWriting] = useState<string>();
  if (reports === undefined) return <p class="notice">{t('team-report.none')}</p>;
  const report = reports.open.find((one) => one.period === writing);
  if (report !== undefined) return <ReportForm key={report.period} report={report} team={reference.team.id} keyOfTeam={keyOfTeam} onChanged={onChanged} onBack={() => setWriting(undefined)} />;
  const refused = ({ period }: Line): Problem | undefined => reports.refused[period];
  return (
    <>
      <h2>{t('team-report.title')}</h2>
      {reports.open.length + reports.done.length === 0 && <p>{t('team-report.nothing')}</p>}
      <ul class="records">
        {reports.open.map((one) => (
          <li class={'record ' + (one.status === 'returned' || one.status === 'overdue' || refused(one) !== undefined ? 'refused' : '')} key={one.period}>
            <Stand line={one} />
            <Reason report={one} />
            {refused(one) !== undefined && <p class="fault">{inWords(refused(one)!)}</p>}
            {reference.me.role === 'leader' && (
              <button type="button" class={isWanted(one) || refused(one) !== undefined ? 'main' : ''} onClick={() => setWriting(one.period)}>
                {t(one.status === 'due' || one.status === 'overdue' ? 'team-report.write' : 'team-report.change', { period: inName(one.period) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {reference.me.role !== 'leader' && reports.open.length > 0 && <p class="hint">{t('team-report.leader')}</p>}
      {reports.done.length > 0 && (
        <section>
          <h2>{t('team-report.done')}</h2>
          <ul class="records">
            {reports.done.map((one) => (
              <li class="record sent" key={one.period}>
                <Stand line={one} />
                {refused(one) !== undefined && <Unsent period={one.period} onDropped={onChanged} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reports.told.length > 0 && (
        <section>
          <h2>{t('team-report.told')}</h2>
          <ul class="records">
            {reports.told.map((one) => (
              <li class="record" key={one.id}>
                <p class="hint">{dayInWords(dayOf(new Date(one.postedAt)))}</p>
                <p class="state">{one.title}</p>
                <p>{one.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** As papers name their period: its days are said by the last one. */
const inName = (text: string): string => periodInWords(text, (period) => inSentence({ ...period, calendar: 'civil' }));

const SOON = 7;

const isWanted = (line: Line): boolean => line.status === 'overdue' || line.status === 'returned' || (line.status === 'due' && line.dueOn !== null && daysLeft(line.dueOn) <= SOON);

/** How many reports the leader should see to now. */
export const countWanted = (reports: Reports | undefined): number =>
  reports === undefined ? 0 : new Set([...reports.open.filter(isWanted).map(({ period }) => period), ...Object.keys(reports.refused)]).size;

export const isStale = (problem: Problem): boolean => problem.code === 'stale';

/** Why what was sent was not taken. */
export const inWords = (problem: Problem): string => (isStale(problem) ? t('team-report.stale') : (problem.detail ?? problem.title));

/** What came too late, the report being accepted: it can be read and taken away, and nothing else. */
function Unsent({ period, onDropped }: { period: string; onDropped: () => Promise<void> }) {
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => void held.written(period).then((found) => setTexts(found?.texts)), [period]);
  if (texts === undefined) return null;
  const drop = async (): Promise<void> => {
    await held.drop(period);
    setTexts(undefined);
    await onDropped();
  };
  return (
    <>
      <p class="fault">{t('team-report.unsent')}</p>
      {PARTS.filter((part) => texts[part] !== '').map((part) => (
        <p class="as-written" key={part}>
          {texts[part]}
        </p>
      ))}
      <button type="button" onClick={() => void drop()}>
        {t('team-report.drop')}
      </button>
    </>
  );
}

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
