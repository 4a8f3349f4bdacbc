import { dayOf } from '../../common/format';
import { now } from '../../common/clock';
import { daysOf, type Period } from '../../common/periods';
import { t } from '../../common/text';
import { AsOf } from '../figures/AsOf';
import { hasMeaning } from '../figures/line';
import { Lacks, Verdict } from '../figures/marks';
import { amount, difference, fraction, statusInWords, valueOf } from '../figures/words';
import { Listing } from '../Listing';
import type { Column } from '../Table';
import type { ReportFigure, ReportFigures } from './report';

interface Given {
  figures: ReportFigures | null;
  period: Period;
  /** The beginning of the names of files that its tables can be had as. */
  file: string;
}

/** The figures of a report: of each plan what it aims at, and folded away what it does not. */
export function FiguresTable({ figures, period, file }: Given) {
  if (figures === null) return <p>{t('report.figures.none')}</p>;
  return (
    <>
      <AsOf of={figures} period={period} />
      {!figures.complete && <p class="notice">{t('report.figures.incomplete')}</p>}
      {figures.plans.map(({ plan, title, figures: all }) => {
        const isJudged = (figure: ReportFigure): boolean => figure.indicator.target !== null || figure.indicator.status !== null;
        const aims = all.filter(isJudged);
        const others = all.filter((figure) => !isJudged(figure) && hasMeaning(figure.indicator));
        const name = title ?? t('report.figures.no-plan');
        const table = (rows: readonly ReportFigure[], caption: string, part: string) => (
          <Listing name={caption} rows={rows} keyOf={(figure) => figure.indicator.id} file={`${file}-${part}`} columns={columnsOf(figures, period, rows)} />
        );
        return (
          <div key={plan} class="plan-figures">
            {aims.length > 0 ? table(aims, name, plan ?? 'chi-tieu') : <p class="strong">{name}</p>}
            {others.length > 0 && (
              <details open={aims.length === 0}>
                <summary>{t('report.figures.others', { count: others.length })}</summary>
                {table(others, t('report.figures.others.table', { plan: name }), `${plan ?? 'so-lieu'}-khac`)}
              </details>
            )}
          </div>
        );
      })}
    </>
  );
}

function columnsOf(figures: ReportFigures, period: Period, rows: readonly ReportFigure[]): Column<ReportFigure>[] {
  const last = daysOf(period).to;
  const isOver = figures.asOf >= last && dayOf(now()) > last;
  const columns: Column<ReportFigure>[] = [
    {
      id: 'indicator',
      name: t('report.figure.indicator'),
      value: ({ indicator }) => indicator.name,
      show: ({ indicator }) => (
        <>
          {indicator.name} <Lacks line={indicator} />
        </>
      ),
    },
    {
      id: 'value',
      name: t('report.figure.value'),
      value: ({ indicator }) => indicator.value,
      show: ({ indicator }) => (
        <>
          <span class="strong">{valueOf(indicator)}</span> {indicator.unit === 'percent' && indicator.value !== null && indicator.denominator !== null && <span class="soft">({fraction(indicator.numerator, indicator.denominator)})</span>}
        </>
      ),
      isNumber: true,
    },
    { id: 'target', name: t('report.figure.target'), value: ({ indicator }) => indicator.target, show: ({ indicator }) => (indicator.target === null ? null : amount(indicator.target, indicator.unit)), isNumber: true },
    { id: 'status', name: t('report.figure.status'), value: ({ indicator: { status } }) => (status === null ? null : statusInWords(status, period, isOver)), show: ({ indicator: { status } }) => (status === null ? null : <Verdict status={status} period={period} isOver={isOver} />) },
    { id: 'change', name: t('report.figure.change'), value: ({ change }) => change, show: (figure) => <Change figure={figure} />, isNumber: true },
  ];
  return columns.filter((column) => (column.id !== 'target' && column.id !== 'status') || rows.some((row) => column.value(row) !== null));
}

/** A sign besides the number, and what it was before. */
function Change({ figure: { indicator, before, change } }: { figure: ReportFigure }) {
  if (before === null || change === null) return <span class="soft">{t('report.figure.before.none')}</span>;
  return (
    <>
      {change === 0 ? t('report.figure.change.none') : difference(change, indicator.unit)} <span class="soft">({t('report.figure.before', { value: amount(before, indicator.unit) })})</span>
    </>
  );
}
