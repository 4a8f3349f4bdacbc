import { dayInWords } from '../../common/format';
import { t } from '../../common/text';
import { isSubmitted, type ReportLine } from './report';
import { timingInWords } from '../../common/timing';

/** The three days of a report by their names, and how far the deadline is or how late it was. */
export function Dates({ report, today }: { report: ReportLine; today: string }) {
  const timing = timingInWords(report, today);
  const isLate = report.daysLate > 0;
  return (
    <dl class="days">
      <div>
        <dt>{t('report.day.cut-off')}</dt>
        <dd>{dayInWords(report.cutOff)}</dd>
        <dd class="soft">{t(isSubmitted(report) ? 'report.day.cut-off.is' : 'report.day.cut-off.would')}</dd>
      </div>
      <div>
        <dt>{t('report.day.due')}</dt>
        <dd>{report.dueOn === null ? t('report.day.due.none') : dayInWords(report.dueOn)}</dd>
        {timing !== '' && <dd class={isLate ? 'bad' : 'soft'}>{timing}</dd>}
        {report.default && <dd class="soft">{t('report.day.due.default')}</dd>}
      </div>
      {report.locksOn !== null && (
        <div>
          <dt>{t('report.day.locks')}</dt>
          <dd>{dayInWords(report.locksOn)}</dd>
          <dd class="soft">{t(report.locksOn < today ? 'report.day.locks.past' : 'report.day.locks.how')}</dd>
        </div>
      )}
      {report.submittedOn !== null && (
        <div>
          <dt>{t('report.day.submitted')}</dt>
          <dd>{dayInWords(report.submittedOn)}</dd>
        </div>
      )}
    </dl>
  );
}
