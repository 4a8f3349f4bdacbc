import { now } from '../../common/clock';
import { dayInWords, dayOf } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { Listing } from '../../office/Listing';
import { inLateness, type ReportLine } from '../../office/reports/report';
import { ReportMark } from '../../office/reports/ReportMark';
import { timingInWords } from '../../common/timing';
import type { Column } from '../../office/Table';
import { useNarrow } from '../../office/useNarrow';
import { useView } from '../view';

type Row = Pick<ReportLine, 'unit' | 'period' | 'status' | 'dueOn' | 'daysLate' | 'submittedOn'>;

interface Given<T extends Row> {
  name: string;
  file?: string;
  rows: readonly T[];
  nameOf: (row: T) => string;
}

/** Who has reported and who has not, the latest first; on a phone two lines each. */
export function ReportTable<T extends Row>({ name, file, rows, nameOf }: Given<T>) {
  const { link } = useView();
  const today = dayOf(now());
  const sorted = inLateness(rows);
  const isOfOne = rows.every((row) => row.period === rows[0]?.period);
  const to = (row: Row): string => link(['bao-cao', row.unit, row.period]);
  if (useNarrow())
    return (
      <ul class="rows" aria-label={name}>
        {sorted.map((row) => (
          <li key={row.unit + row.period}>
            <a href={to(row)}>
              <span class="name">{nameOf(row)}</span>
              <span class="reason">
                <ReportMark status={row.status} /> {[isOfOne ? '' : periodInWords(row.period), timingInWords(row, today)].filter((part) => part !== '').join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    );
  const period: Column<T>[] = isOfOne ? [] : [{ id: 'period', name: t('period.which'), value: (row) => row.period, show: (row) => periodInWords(row.period) }];
  return (
    <Listing
      name={name}
      {...(file === undefined ? {} : { file })}
      rows={sorted}
      keyOf={(row) => row.unit + row.period}
      columns={[
        { id: 'unit', name: t('report.unit'), value: nameOf, show: (row) => <a href={to(row)}>{nameOf(row)}</a> },
        ...period,
        { id: 'status', name: t('report.status'), value: (row) => (row.status === null ? null : t(`report.status.${row.status}`)), show: (row) => <ReportMark status={row.status} /> },
        { id: 'late', name: t('report.timing'), value: (row) => row.daysLate, show: (row) => <span class={row.daysLate > 0 ? 'bad' : ''}>{timingInWords(row, today)}</span> },
        { id: 'due', name: t('report.day.due'), value: (row) => row.dueOn, show: (row) => (row.dueOn === null ? t('report.day.due.none') : dayInWords(row.dueOn)) },
        { id: 'submitted', name: t('report.submitted'), value: (row) => row.submittedOn, show: (row) => (row.submittedOn === null ? null : dayInWords(row.submittedOn)) },
      ]}
    />
  );
}
