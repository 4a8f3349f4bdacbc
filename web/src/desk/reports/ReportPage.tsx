import { useState } from 'preact/hooks';
import { longName } from '../../office/figures/words';
import { Dates } from '../../office/reports/Dates';
import { Documents } from '../../office/reports/Documents';
import { FeedbackTable } from '../../office/reports/FeedbackTable';
import { FiguresTable } from '../../office/reports/FiguresTable';
import { isSubmitted, isUndecided, type Report, type ReportLine } from '../../office/reports/report';
import { ReportMark } from '../../office/reports/ReportMark';
import { TextsShown } from '../../office/reports/TextsShown';
import { Versions } from '../../office/reports/Versions';
import { dayInWords } from '../../common/format';
import { read } from '../../common/periods';
import { t } from '../../common/text';
import { linkTo } from '../../office/route';
import { type Question, Shown } from '../../office/useAnswer';
import { pathOf } from '../shared/address';
import { today, unitName, useCommune } from '../shared/commune';
import { all, need, useGathered } from '../shared/gather';
import { Overtaken, useActing } from './acting';
import { Acts, type Opened } from './Acts';
import { inOrder, waitsFor } from './lines';
import { Parts } from './Parts';
import { RequestForm } from './RequestForm';
import { ReturnForm } from './ReturnForm';
import { rightsOn } from './rights';
import { taken } from './taking';
import { TextsForm } from './TextsForm';
import { useWriting } from './writing';

interface Told {
  report: Report;
  /** Reports of the same period that wait for this person. */
  waiting: ReportLine[];
}

/** One report: how it stands, what it says, and what this person may do with it. */
export function ReportPage({ unit, period, version }: { unit: string; period: string; version: string | null }) {
  const commune = useCommune();
  const question = useGathered(
    async (ask): Promise<Told> => {
      const [report, lines] = await Promise.all([
        need(ask<Report>(pathOf('reports', unit, period) + (version === null ? '' : `?version=${encodeURIComponent(version)}`))),
        all<ReportLine>(ask, `reports?unit=${commune.code}&period=${encodeURIComponent(period)}&limit=500`),
      ]);
      return { report, waiting: inOrder(lines, commune, today()).filter((line) => line.unit !== unit && waitsFor(line, commune, today())) };
    },
    [unit, period, version],
  );
  return (
    <>
      <p>
        <a href="#/reports">{t('desk.back.reports')}</a>
      </p>
      <Shown question={question}>{(told) => <Of {...told} question={question} />}</Shown>
    </>
  );
}

function Of({ report, waiting, question }: Told & { question: Question<Told> }) {
  const commune = useCommune();
  const [opened, setOpened] = useState<Opened>();
  const writing = useWriting(report);
  const acting = useActing(report, question.again);
  const rights = rightsOn(report, commune);
  const isOwn = report.unit === commune.code;
  const isNewest = report.shown === report.version;
  const mustWrite = isOwn && (!isSubmitted(report) || report.status === 'returned');
  const mayWrite = rights.maySubmit && isNewest && report.status !== 'accepted';
  const isWriting = mayWrite && (mustWrite || opened === 'write' || writing.isKept);
  const path = pathOf('reports', report.unit, report.period);
  const link = (version: number): string => linkTo(['reports', report.unit, report.period], { version: version === report.version ? undefined : String(version) });
  const period = read(report.period);
  const file = `bao-cao-${report.unit}-${report.period}`;
  const close = (): void => setOpened(undefined);

  return (
    <>
      <div class="head">
        <div>
          <h1>
            {t('report.of', { unit: report.name })}
            <span class="badge">
              <ReportMark status={report.status} />
            </span>
          </h1>
          <p class="soft">{period === null ? report.period : longName(period)}</p>
        </div>
      </div>
      {!isNewest && (
        <p class="notice">
          {t('desk.report.older', { shown: report.shown, newest: report.version })} <a href={link(report.version)}>{t('desk.report.older.newest')}</a>
        </p>
      )}
      <Overtaken acting={acting} report={report} />
      {isNewest && <Returned report={report} />}
      {report.requested.map(({ by, askedOn, dueOn, reason }) => (
        <p class="notice" key={by}>
          {t(`desk.report.asked.${by}`, { asked: dayInWords(askedOn), due: dayInWords(dueOn) })} {reason !== null && t('desk.report.asked.why', { reason })}
        </p>
      ))}
      {isNewest && <Acts report={report} acting={acting} rights={rights} opened={opened} isWriting={isWriting} onOpen={setOpened} />}
      {opened === 'return' && <ReturnForm report={report} acting={acting} onClose={close} />}
      {opened === 'request' && <RequestForm known={[]} period={report.period} unit={report.unit} onClose={close} onDone={() => (close(), question.again())} />}
      {waiting[0] !== undefined && !isUndecided(report) && !isWriting && (
        <p>
          <a href={linkTo(['reports', waiting[0].unit, waiting[0].period])}>{t('desk.report.next', { unit: unitName(commune, waiting[0].unit), count: waiting.length })}</a>
        </p>
      )}
      <Dates report={report} today={today()} />
      <section aria-labelledby="report-texts">
        <h2 id="report-texts">{t('report.texts')}</h2>
        {isWriting ? <TextsForm report={report} acting={acting} writing={writing} isOnBehalf={!isOwn} onClose={mustWrite ? undefined : close} /> : <TextsShown texts={report} isSubmitted={report.shown > 0} />}
      </section>
      {report.parts.length > 0 && <Parts report={report} texts={isWriting ? writing.texts : undefined} onTake={(parts) => writing.change(parts.reduce((texts, part) => taken(texts, part, report.period), writing.texts))} />}
      <section aria-labelledby="report-figures">
        <h2 id="report-figures">{t('report.figures')}</h2>
        {period !== null && <FiguresTable figures={report.figures} period={period} file={file} />}
      </section>
      <section aria-labelledby="report-feedback">
        <h2 id="report-feedback">{t('report.feedback')}</h2>
        <FeedbackTable topics={report.feedback} file={file + '-phan-anh'} />
      </section>
      <section aria-labelledby="report-versions">
        <h2 id="report-versions">{t('report.versions')}</h2>
        <Versions report={report} link={link} />
      </section>
      <section aria-labelledby="report-documents">
        <h2 id="report-documents">{t('report.documents')}</h2>
        <p>
          {t(report.shown === 0 ? 'desk.report.documents.draft' : 'desk.report.documents.how', { version: report.shown })} <a href="#/letterhead">{t('desk.letterhead.title')}</a>
        </p>
        <Documents report={report} path={path} />
      </section>
    </>
  );
}

/** Why it came back stands on top, before anything else. */
function Returned({ report }: { report: Report }) {
  const last = report.versions.at(-1);
  if (report.status !== 'returned' || last === undefined) return null;
  return <p class="notice bad">{t('desk.report.returned.why', { version: last.version, reason: last.reason ?? '' })}</p>;
}
