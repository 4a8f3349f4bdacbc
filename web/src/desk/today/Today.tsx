import type { ComponentChildren } from 'preact';
import { dayInWords, number } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { daysBetween } from '../../common/periods';
import { t } from '../../common/text';
import type { ReportLine } from '../../office/reports/report';
import { timingInWords } from '../../common/timing';
import { linkTo } from '../../office/route';
import { Shown, type Question } from '../../office/useAnswer';
import { isActiveOn, today, unitName, useCommune, type Commune } from '../shared/commune';
import type { Baseline, Compliance, Deadline, FieldRecord, Quarter, Signal, Statistics } from '../shared/data';
import { all, each, need, useGathered } from '../shared/gather';
import { isToWrite, waitsFor } from '../reports/lines';
import { ReportLink } from '../reports/ReportLink';
import { applications, leavings, waitingMembers } from '../teams/waiting';
import { missingMonths, shortOf } from './missing';

const MOST_TOLD = 3;
const RETURNABLE = ['visits', 'trainings', 'campaigns', 'shifts'] as const;

/** What waits for the officer, each with its number and the way there. What is done is said too: it is worth knowing. */
export function Today() {
  const commune = useCommune();
  const { code } = commune;
  const day = today();
  const year = Number(day.slice(0, 4));
  const members = useGathered((ask) => waitingMembers(ask, commune.teams), [code, commune.teams.length]);
  const returned = useGathered(async (ask) => (await each(RETURNABLE, (kind) => all<FieldRecord>(ask, `${kind}?unit=${code}&status=returned&limit=500`))).flat().length, [code]);
  const feedback = useGathered(async (ask) => (await all<FieldRecord>(ask, `feedback?unit=${code}&state=open&limit=500`)).length, [code]);
  const reports = useGathered((ask) => all<ReportLine>(ask, `reports?unit=${code}&limit=500`), [code]);
  const rules = useGathered(async (ask) => findingsIn(await need(ask<Compliance>(`communes/${code}/compliance`))), [code]);
  const signals = useGathered((ask) => all<Signal>(ask, `signals?unit=${code}&limit=500`), [code]);
  const months = useGathered((ask) => monthsMissing(ask, code, year, day), [code, day]);
  const villages = useGathered((ask) => withoutBaseline(ask, commune, year, day), [code, commune.villages.length]);
  const isEmpty = commune.villages.length === 0 && commune.teams.length === 0;

  return (
    <>
      <h1>{t('desk.today.title')}</h1>
      {isEmpty && <FirstSteps />}
      <Next commune={code} />
      <section aria-labelledby="today-waits">
        <h2 id="today-waits">{t('desk.today.waits')}</h2>
        <ul class="tasks">
          <Task question={members} name={t('desk.today.applications')} count={(found) => applications(found).length} link="#/teams" />
          <Task question={members} name={t('desk.today.leavings')} count={(found) => leavings(found).length} link="#/teams" />
          <Task question={feedback} name={t('desk.today.feedback')} count={(found) => found} link="#/feedback" />
          <Task question={returned} name={t('desk.today.returned')} count={(found) => found} link={linkTo(['records'], { status: 'returned' })} />
          <Task question={reports} name={t('desk.today.reports')} count={(found) => toDecide(found, commune, day).length} link={(found) => linkOf(toDecide(found, commune, day))} />
          {commune.role === 'officer' && (
            <Task question={reports} name={t('desk.today.report')} count={(found) => toWrite(found, commune, day).length} link={(found) => linkOf(toWrite(found, commune, day))}>
              {(found) => <Some lines={toWrite(found, commune, day).map((one) => [periodInWords(one.period), one.status === 'returned' ? t('report.status.returned') : timingInWords(one, day)].join(': '))} />}
            </Task>
          )}
          <Task question={rules} name={t('desk.today.rules')} count={(found) => found.length} link={linkTo(['teams'], { show: 'rules' })}>
            {(found) => <Some lines={found.map((one) => one.detail)} />}
          </Task>
          <Task question={signals} name={t('desk.today.signals')} count={(found) => found.length} link="#/signals">
            {(found) => <Some lines={found.map((one) => one.detail)} />}
          </Task>
          <Task question={months} name={t('desk.today.months')} count={(found) => found.length} link={(found) => linkTo(['villages', 'months'], { year: found[0]?.slice(0, 4) })}>
            {(found) => <p>{found.map((month) => t('desk.month.short', { month: shortOf(month, day) })).join(', ')}</p>}
          </Task>
          <Task question={villages} name={t('desk.today.baselines', { year })} count={(found) => found.length} link={linkTo(['villages', 'baselines'])}>
            {(found) => <Some lines={found.map((id) => unitName(commune, id))} />}
          </Task>
        </ul>
      </section>
    </>
  );
}

export const findingsIn = (compliance: Compliance) => [...compliance.plans.flatMap((plan) => plan.findings.map((one) => ({ ...one, title: plan.title as string | null }))), ...compliance.other.map((one) => ({ ...one, title: null }))];

const toWrite = (found: readonly ReportLine[], commune: Commune, day: string): ReportLine[] => found.filter((one) => isToWrite(one, commune, day));

const toDecide = (found: readonly ReportLine[], commune: Commune, day: string): ReportLine[] => found.filter((one) => waitsFor(one, commune, day) && !isToWrite(one, commune, day));

/** Straight to the one that waits, or to the list of all. */
const linkOf = (waiting: readonly ReportLine[]): string => {
  const [first, ...others] = waiting;
  if (first === undefined) return '#/reports';
  return others.length === 0 ? linkTo(['reports', first.unit, first.period]) : linkTo(['reports'], { period: 'all', status: 'waiting' });
};

async function monthsMissing(ask: Parameters<typeof all>[0], code: string, year: number, day: string): Promise<string[]> {
  const [held, ...quarters] = await Promise.all([all<Statistics>(ask, `communes/${code}/statistics`), ...[year - 1, year].map((one) => all<Quarter>(ask, `periods?unit=${code}&year=${one}`))]);
  return missingMonths(day, held, quarters.flat());
}

async function withoutBaseline(ask: Parameters<typeof all>[0], commune: Commune, year: number, day: string): Promise<string[]> {
  const villages = commune.villages.filter((village) => isActiveOn(village, day));
  const held = (await each(villages, (village) => all<Baseline>(ask, `villages/${village.id}/baselines`))).flat();
  return villages.map((village) => village.id).filter((id) => !held.some((one) => one.village === id && one.year === year));
}

function Task<T>({ question, name, count, link, children }: { question: Question<T>; name: string; count: (found: T) => number; link: string | ((found: T) => string); children?: (found: T) => ComponentChildren }) {
  return (
    <li>
      <Shown question={question}>
        {(found) => {
          const waiting = count(found);
          return (
            <div class={waiting === 0 ? 'task done' : 'task'}>
              <a href={typeof link === 'string' ? link : link(found)}>
                <span class="figure">{waiting === 0 ? <span aria-hidden="true">✓</span> : number(waiting)}</span>
                <span>
                  {name}
                  {waiting === 0 && <span class="soft"> · {t('desk.today.none')}</span>}
                </span>
              </a>
              {waiting > 0 && children !== undefined && <div class="task-more">{children(found)}</div>}
            </div>
          );
        }}
      </Shown>
    </li>
  );
}

function Some({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.slice(0, MOST_TOLD).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST_TOLD && <li>{t('desk.today.more', { count: lines.length - MOST_TOLD })}</li>}
    </ul>
  );
}

function Next({ commune }: { commune: string }) {
  const question = useGathered((ask) => all<Deadline>(ask, `communes/${commune}/deadlines`), [commune]);
  return (
    <Shown question={question}>
      {(dues) => {
        const next = dues[0];
        if (next === undefined) return null;
        const left = daysBetween(today(), next.dueOn);
        return (
          <p class={left <= 3 ? 'notice bad' : 'notice'}>
            {t(left === 0 ? 'desk.today.due.today' : 'desk.today.due', { report: periodInWords(next.period), who: t(`desk.due.${next.from}`), day: dayInWords(next.dueOn), left })}{' '}
            <ReportLink period={next.period} unit={next.from === 'team' ? undefined : commune} name={t('desk.today.due.report')} /> · <a href="#/deadlines">{t('desk.today.due.all')}</a>
          </p>
        );
      }}
    </Shown>
  );
}

function FirstSteps() {
  const { mayWrite } = useCommune();
  return (
    <div class="notice">
      <p class="strong">{t('desk.today.empty')}</p>
      {mayWrite && (
        <p>
          {t('desk.today.empty.how')} <a href="#/import">{t('desk.today.empty.import')}</a>
        </p>
      )}
    </div>
  );
}
