import { now } from '../../common/clock';
import { dayOf } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { read } from '../../common/periods';
import { t } from '../../common/text';
import { Dates } from '../../office/reports/Dates';
import { Documents } from '../../office/reports/Documents';
import { FeedbackTable } from '../../office/reports/FeedbackTable';
import { FiguresTable } from '../../office/reports/FiguresTable';
import { type Report, type ReportPart, saysSomething, TEXTS } from '../../office/reports/report';
import { ReportMark } from '../../office/reports/ReportMark';
import { TextsShown } from '../../office/reports/TextsShown';
import { Versions } from '../../office/reports/Versions';
import { useSession } from '../../office/session';
import { Shown, useAnswer } from '../../office/useAnswer';
import { communeOf, levelOf } from '../places';
import { useView } from '../view';
import { longName } from '../../office/figures/words';
import { ReportTable } from './ReportTable';

/** One report, to be read; of a province what those of its communes say together. */
export function ReportView({ unit, period }: { unit: string; period: string }) {
  const { query, link } = useView();
  const version = /^\d{1,4}$/.test(query.get('ban') ?? '') ? query.get('ban') : null;
  const question = useAnswer<Report>(`reports/${encodeURIComponent(unit)}/${encodeURIComponent(period)}${version === null ? '' : '?version=' + version}`);
  return (
    <>
      <p class="unprinted">
        <a href={link(['bao-cao'])}>{t('reports.back')}</a>
      </p>
      <Shown question={question}>{(report) => <Of report={report} />}</Shown>
    </>
  );
}

function Of({ report }: { report: Report }) {
  const { link } = useView();
  const { me } = useSession();
  const period = read(report.period);
  const file = `bao-cao-${report.unit}-${report.period}`;
  const isProvince = levelOf(report.unit) === 'province';
  const mayDecide = !isProvince && (me.role === 'system' || (me.role === 'provincial' && levelOf(report.unit) === 'commune') || (me.role === 'officer' && levelOf(report.unit) === 'team'));
  return (
    <>
      <div class="head">
        <div>
          <h1>
            {t('report.of', { unit: report.name })} <ReportMark status={report.status} />
          </h1>
          <p class="soft">{period === null ? report.period : longName(period)}</p>
        </div>
        {mayDecide && (
          <a class="button unprinted" href={`/xa?commune=${communeOf(report.unit)}#/reports/${report.unit}/${report.period}`}>
            {t('reports.decide')}
          </a>
        )}
      </div>
      {!isProvince && <Dates report={report} today={dayOf(now())} />}
      {!isProvince && (
        <section aria-labelledby="report-texts">
          <h2 id="report-texts">{t('report.texts')}</h2>
          <TextsShown texts={report} isSubmitted={report.shown > 0} />
        </section>
      )}
      {report.parts.length > 0 && <Parts report={report} />}
      <section aria-labelledby="report-figures">
        <h2 id="report-figures">{t('report.figures')}</h2>
        {period !== null && <FiguresTable figures={report.figures} period={period} file={file} />}
      </section>
      <section aria-labelledby="report-feedback">
        <h2 id="report-feedback">{t('report.feedback')}</h2>
        <FeedbackTable topics={report.feedback} file={file + '-phan-anh'} />
      </section>
      {!isProvince && (
        <section aria-labelledby="report-versions">
          <h2 id="report-versions">{t('report.versions')}</h2>
          <Versions report={report} link={(version) => link(['bao-cao', report.unit, report.period], { ban: version === report.version ? undefined : String(version) })} />
        </section>
      )}
      <section class="unprinted" aria-labelledby="report-documents">
        <h2 id="report-documents">{t('report.documents')}</h2>
        <Documents report={report} path={`reports/${report.unit}/${report.period}`} />
      </section>
    </>
  );
}

/** The reports of the level below, the latest first, and what they say. */
function Parts({ report: { unit, parts } }: { report: Report }) {
  const speaking = parts.filter(saysSomething);
  return (
    <section aria-labelledby="report-parts">
      <h2 id="report-parts">{t(levelOf(unit) === 'province' ? 'reports.parts.communes' : 'report.parts')}</h2>
      <ReportTable name={t('report.parts.table', { submitted: parts.filter((part) => part.submittedOn !== null).length, all: parts.length })} rows={parts} nameOf={(part) => part.name} />
      {speaking.map((part) => (
        <Said key={part.unit + part.period} part={part} />
      ))}
    </section>
  );
}

function Said({ part }: { part: ReportPart }) {
  return (
    <details>
      <summary>{t('reports.said', { unit: part.name, period: periodInWords(part.period) })}</summary>
      <dl class="texts">
        {TEXTS.filter((id) => part[id] !== '').map((id) => (
          <div key={id}>
            <dt>{t(`report.text.${id}`)}</dt>
            <dd class="as-written">{part[id]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
