import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { containing, daysBetween, daysOf, shifted } from '../../common/periods';
import { t, type TextId } from '../../common/text';
import { Select } from '../../common/ui';
import { Shown } from '../../office/useAnswer';
import { today, useCommune } from '../shared/commune';
import type { Deadline, Quarter } from '../shared/data';
import { all, useGathered } from '../shared/gather';
import { Listing } from '../../office/Listing';
import { ReportLink } from '../reports/ReportLink';

/** Which reports fall due in this quarter and the next, and which periods are closed. */
export function Deadlines() {
  const { code } = useCommune();
  const day = today();
  const quarter = containing(day, 'civil', 'quarter');
  const [from, to] = [daysOf(quarter).from, daysOf(shifted(quarter, 1)).to];
  const question = useGathered(
    async (ask) => {
      const [dues, plans] = await Promise.all([all<Deadline>(ask, `communes/${code}/deadlines?from=${from}&to=${to}`), all<{ id: string; title: string }>(ask, `plans?unit=${code}`)]);
      return { dues, titles: new Map(plans.map((plan) => [plan.id, plan.title])) };
    },
    [code, from],
  );
  return (
    <>
      <h1>{t('desk.place.deadlines')}</h1>
      <p>{t('desk.deadlines.how')}</p>
      <Shown question={question}>
        {({ dues, titles }) =>
          dues.length === 0 ? (
            <p>{t('desk.deadlines.none')}</p>
          ) : (
            <Listing
              name={t('desk.deadlines.table', { from: dayInWords(from), to: dayInWords(to) })}
              rows={dues}
              file={`han-bao-cao-${code}`}
              keyOf={(due) => due.from + due.period + due.dueOn}
              columns={[
                { id: 'period', name: t('desk.deadline.report'), value: (due) => periodInWords(due.period), show: (due) => <ReportLink period={due.period} unit={due.from === 'team' ? undefined : code} /> },
                { id: 'from', name: t('desk.deadline.who'), value: (due) => t(due.from === 'team' ? 'desk.due.team' : 'desk.due.commune') },
                { id: 'due', name: t('desk.deadline.day'), value: (due) => due.dueOn, show: (due) => dayInWords(due.dueOn) },
                { id: 'left', name: t('desk.deadline.left'), value: (due) => daysBetween(day, due.dueOn), show: (due) => <Left days={daysBetween(day, due.dueOn)} /> },
                { id: 'plans', name: t('desk.deadline.plans'), value: (due) => due.plans.map((plan) => titles.get(plan) ?? plan).join('; ') },
              ]}
            />
          )
        }
      </Shown>
      <Periods code={code} />
    </>
  );
}

function Left({ days }: { days: number }) {
  if (days < 0) return <span class="soft">{t('desk.deadline.past')}</span>;
  if (days === 0) return <span class="bad">{t('desk.deadline.today')}</span>;
  return <span class={days <= 3 ? 'bad' : ''}>{t('desk.deadline.days', { days })}</span>;
}

function Periods({ code }: { code: string }) {
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(now);
  const question = useGathered((ask) => all<Quarter>(ask, `periods?unit=${code}&year=${year}`), [code, year]);
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{t('desk.periods.title')}</h2>
      <p>{t('desk.periods.how')}</p>
      <form class="filter" onSubmit={(event) => event.preventDefault()}>
        <Select name={t('desk.word.year')} value={String(year)} onChange={(next) => setYear(Number(next))} choices={[now + 1, now, now - 1, now - 2].map((one) => ({ id: String(one), name: String(one) }))} />
      </form>
      <Shown question={question}>
        {(quarters) => (
          <Listing
            name={t('desk.periods.table', { year })}
            rows={quarters}
            keyOf={(quarter) => quarter.period}
            columns={[
              { id: 'period', name: t('desk.word.period'), value: (quarter) => quarter.period, show: (quarter) => periodInWords(quarter.period) },
              { id: 'days', name: t('desk.period.days'), value: (quarter) => `${dayInWords(quarter.from)} – ${dayInWords(quarter.to)}` },
              { id: 'closes', name: t('desk.period.closes'), value: (quarter) => quarter.closesOn, show: (quarter) => dayInWords(quarter.closesOn) },
              { id: 'state', name: t('desk.period.state'), value: (quarter) => stateOf(quarter), show: (quarter) => <span class={quarter.state === 'closed' ? 'soft' : quarter.state === 'reopened' ? 'bad' : 'good'}>{stateOf(quarter)}</span> },
            ]}
          />
        )}
      </Shown>
    </section>
  );
}

function stateOf(quarter: Quarter): string {
  if (quarter.reopening !== undefined) return t('desk.period.reopened', { day: dayInWords(quarter.reopening.until) }) + (quarter.reopening.reason === null ? '' : ` (${quarter.reopening.reason})`);
  if (quarter.from > today()) return t('desk.period.future');
  return t(`desk.period.${quarter.state}` as TextId);
}
