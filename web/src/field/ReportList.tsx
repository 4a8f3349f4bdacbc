import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../common/api';
import { dayInWords, dayOf } from '../common/format';
import { t } from '../common/text';
import type { Reference } from './reference';
import { ReportForm } from './ReportForm';
import { inName, inWords, Reason, Stand } from './ReportStand';
import * as held from './reports';
import { daysLeft, type Line, PARTS, type Reports, type Texts } from './reports';

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
                {refused(one) !== undefined && <Unsent team={reference.team.id} period={one.period} onDropped={onChanged} />}
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

const SOON = 7;

const isWanted = (line: Line): boolean => line.status === 'overdue' || line.status === 'returned' || (line.status === 'due' && line.dueOn !== null && daysLeft(line.dueOn) <= SOON);

/** How many reports the leader should see to now. */
export const countWanted = (reports: Reports | undefined): number =>
  reports === undefined ? 0 : new Set([...reports.open.filter(isWanted).map(({ period }) => period), ...Object.keys(reports.refused)]).size;

/** What came too late, the report being accepted: it can be read and taken away, and nothing else. */
function Unsent({ team, period, onDropped }: { team: string; period: string; onDropped: () => Promise<void> }) {
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => void held.written(team, period).then((found) => setTexts(found?.texts)), [team, period]);
  if (texts === undefined) return null;
  const drop = async (): Promise<void> => {
    await held.drop(team, period);
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
