import { now } from '../common/clock';
import { dayOf } from '../common/format';
import { shortName } from '../common/periodNames';
import { t } from '../common/text';
import { Select } from '../common/ui';
import { linkTo } from '../office/route';
import { type Calendar, containing, daysOf, type Kind, kindsOf, type Period, read, shifted, upTo, write } from '../common/periods';
import { useView } from './view';
import { longName } from '../office/figures/words';

const OFFERED: Record<Kind, number> = { month: 24, quarter: 12, half: 6, year: 4 };

/** Which period is looked at; every page keeps it in its address. */
export function PeriodChoice() {
  const { period } = useView();
  const today = dayOf(now());
  const running = containing(today, period.calendar, period.kind);
  const [before, after] = [shifted(period, -1), shifted(period, 1)];
  const offered = upTo(running, OFFERED[period.kind]).reverse();
  if (!offered.some((one) => write(one) === write(period))) offered.push(period);
  return (
    <div class="period unprinted">
      <Step to={before} sign="‹" />
      <details>
        <summary>
          <span class="unseen">{t('period.chosen')} </span>
          {longName(period)}
        </summary>
        <div class="period-choice">
          <Select
            name={t('period.calendar')}
            value={period.calendar}
            choices={(['civil', 'reporting'] as const).map((id) => ({ id, name: t(`calendar.${id}`) }))}
            onChange={(id) => go(containing(middle(period, today), id as Calendar, id === 'civil' && period.kind === 'half' ? 'quarter' : period.kind))}
          />
          <Select
            name={t('period.kind')}
            value={period.kind}
            choices={kindsOf(period.calendar).map((id) => ({ id, name: t(`kind.${id}`) }))}
            onChange={(id) => go(containing(middle(period, today), period.calendar, id as Kind))}
          />
          <Select name={t('period.which')} value={write(period)} choices={offered.map((one) => ({ id: write(one), name: longName(one) }))} onChange={(id) => go(read(id)!)} />
        </div>
      </details>
      {daysOf(after).from <= today ? <Step to={after} sign="›" /> : <span class="step" />}
    </div>
  );
}

function Step({ to, sign }: { to: Period; sign: string }) {
  return (
    <a class="step" href={addressOf(to)} aria-label={shortName(to)}>
      <span aria-hidden="true">{sign}</span>
    </a>
  );
}

/** A day of it that the other calendar, or a shorter period, has too: today while it runs, else its last but a half month. */
function middle(period: Period, today: string): string {
  const { from, to } = daysOf(period);
  if (from <= today && today <= to) return today;
  return period.calendar === 'civil' ? to.slice(0, 8) + '10' : to;
}

const go = (period: Period): void => {
  location.hash = addressOf(period).slice(1);
};

/** The same page for another period. */
function addressOf(period: Period): string {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const kept = Object.fromEntries(new URLSearchParams(query));
  return linkTo(path.split('/').filter((step) => step !== '').map(decodeURIComponent), { ...kept, ky: write(period) });
}
