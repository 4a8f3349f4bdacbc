import { useEffect, useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { Listing } from '../../office/Listing';
import { REPORT_STATUSES, type ReportLine, sumOf } from '../../office/reports/report';
import { ReportMark } from '../../office/reports/ReportMark';
import { timingInWords } from '../../common/timing';
import { Select } from '../../common/ui';
import { linkTo } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { type Commune, today, unitName, useCommune } from '../shared/commune';
import { all, useGathered } from '../shared/gather';
import { inOrder, periodsOf, usualPeriod, waitsFor } from './lines';
import { RequestForm } from './RequestForm';
import { mayAskFor } from './rights';

const ALL = 'all';
const WAITING = 'waiting';

/** The reports of the teams and the commune's own, of a period; `?period=all&status=waiting`. */
export function ReportList({ query }: { query: URLSearchParams }) {
  const commune = useCommune();
  const [isAsking, setAsking] = useState(false);
  const question = useGathered((ask) => all<ReportLine>(ask, `reports?unit=${commune.code}&limit=500`), [commune.code]);
  return (
    <>
      <div class="head">
        <h1>{t('desk.place.reports')}</h1>
        <div class="actions">
          {!isAsking && mayAskFor(commune.code, commune) && (
            <button type="button" onClick={() => setAsking(true)}>
              {t('desk.report.request')}
            </button>
          )}
          <a class="button" href="#/letterhead">
            {t('desk.letterhead.title')}
          </a>
        </div>
      </div>
      <Shown question={question}>
        {(lines) => (
          <>
            {isAsking && (
              <RequestForm
                known={periodsOf(lines)}
                period={usualPeriod(lines, today())}
                onClose={() => setAsking(false)}
                onDone={() => {
                  setAsking(false);
                  question.again();
                }}
              />
            )}
            {lines.length === 0 ? <p>{t('desk.reports.none')}</p> : <Chosen lines={lines} query={query} />}
          </>
        )}
      </Shown>
    </>
  );
}

function Chosen({ lines, query }: { lines: readonly ReportLine[]; query: URLSearchParams }) {
  const commune = useCommune();
  const day = today();
  const periods = periodsOf(lines);
  const usual = usualPeriod(lines, day) ?? ALL;
  const asked = query.get('period') ?? '';
  const [filter, setFilter] = useState({ period: asked === ALL || periods.includes(asked) ? asked : usual, status: query.get('status') ?? '' });

  // The browser's own back brings the filters back too.
  useEffect(() => history.replaceState(null, '', linkTo(['reports'], { period: filter.period === usual ? '' : filter.period, status: filter.status })), [filter]);

  const waits = (line: ReportLine): boolean => waitsFor(line, commune, day);
  const ofPeriod = lines.filter((line) => filter.period === ALL || line.period === filter.period);
  const shown = inOrder(ofPeriod, commune, day).filter((line) => filter.status === '' || (filter.status === WAITING ? waits(line) : line.status === filter.status));
  const elsewhere = periods.map((period) => ({ period, count: lines.filter((line) => line.period === period && waits(line)).length })).filter(({ period, count }) => count > 0 && filter.period !== ALL && period !== filter.period);
  return (
    <>
      <form class="filter wide" role="search" aria-label={t('desk.records.filter')} onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.word.period')} value={filter.period} onChange={(period) => setFilter({ ...filter, period })} choices={[...periods.map((id) => ({ id, name: periodInWords(id) })), { id: ALL, name: t('desk.reports.period.all') }]} />
        <Select
          name={t('report.status')}
          value={filter.status}
          onChange={(status) => setFilter({ ...filter, status })}
          none={t('desk.records.status.all')}
          choices={[{ id: WAITING, name: t('desk.reports.status.waiting') }, ...REPORT_STATUSES.map((id) => ({ id, name: t(`report.status.${id}`) }))]}
        />
      </form>
      <p class="sum" role="status">
        {t('report.sum', sumOf(ofPeriod))} {ofPeriod.some(waits) ? <strong>{t('desk.reports.sum.waiting', { count: ofPeriod.filter(waits).length })}</strong> : t('desk.reports.sum.nothing')}
      </p>
      {elsewhere.length > 0 && (
        <p class="notice">
          {t('desk.reports.elsewhere')}{' '}
          {elsewhere.map(({ period, count }, place) => (
            <span key={period}>
              {place > 0 && ', '}
              <button type="button" class="plain inline" onClick={() => setFilter({ period, status: '' })}>
                {t('desk.reports.elsewhere.one', { period: periodInWords(period), count })}
              </button>
            </span>
          ))}
        </p>
      )}
      {shown.length === 0 ? <p>{t('desk.reports.none.such')}</p> : <Lines lines={shown} commune={commune} day={day} isOfOne={filter.period !== ALL} waits={waits} />}
    </>
  );
}

function Lines({ lines, commune, day, isOfOne, waits }: { lines: readonly ReportLine[]; commune: Commune; day: string; isOfOne: boolean; waits: (line: ReportLine) => boolean }) {
  return (
    <Listing
      name={t('desk.reports.table', { count: lines.length })}
      file={`bao-cao-${commune.code}`}
      rows={lines}
      keyOf={(line) => line.unit + line.period}
      columns={[
        {
          id: 'unit',
          name: t('report.unit'),
          value: (line) => unitName(commune, line.unit),
          show: (line) => (
            <a href={linkTo(['reports', line.unit, line.period])} aria-label={`${unitName(commune, line.unit)}, ${periodInWords(line.period)}`}>
              {unitName(commune, line.unit)}
            </a>
          ),
        },
        ...(isOfOne ? [] : [{ id: 'period', name: t('desk.word.period'), value: (line: ReportLine) => line.period, show: (line: ReportLine) => periodInWords(line.period) }]),
        {
          id: 'status',
          name: t('report.status'),
          value: (line) => (line.status === null ? null : t(`report.status.${line.status}`)),
          show: (line) => (
            <>
              <ReportMark status={line.status} /> {waits(line) && <span class="badge turn">{t('desk.reports.turn')}</span>}
            </>
          ),
        },
        {
          id: 'due',
          name: t('report.day.due'),
          value: (line) => line.dueOn,
          show: (line) => (
            <>
              {line.dueOn === null ? t('report.day.due.none') : dayInWords(line.dueOn)} <span class={line.daysLate > 0 ? 'bad once' : 'soft once'}>{timingInWords(line, day)}</span>
            </>
          ),
        },
        { id: 'submitted', name: t('report.submitted'), value: (line) => line.submittedOn, show: (line) => (line.submittedOn === null ? null : dayInWords(line.submittedOn)) },
        { id: 'cut-off', name: t('report.day.cut-off'), value: (line) => line.cutOff, show: (line) => dayInWords(line.cutOff) },
        { id: 'locks', name: t('report.day.locks'), value: (line) => line.locksOn, show: (line) => (line.locksOn === null ? null : dayInWords(line.locksOn)) },
      ]}
    />
  );
}
