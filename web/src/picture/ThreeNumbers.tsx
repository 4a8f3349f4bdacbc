import type { ComponentChildren } from 'preact';
import { number } from '../common/format';
import { inSentence } from '../common/periodNames';
import { t } from '../common/text';
import { isRunning } from '../office/figures/AsOf';
import { type Figures, lineOf, supportedIn, SUPPORTS } from './figures';
import { targetsOf } from './overview';
import { shifted } from '../common/periods';
import { levelOf } from './places';
import { useView } from './view';
import { amount } from '../office/figures/words';

/**
 * The three that a leader asks for, in this order:
 * 1. how many people were helped: what the teams are there for, and the one number that residents feel;
 * 2. how many teams did anything at all: a team that is silent for a quarter is the first thing that a leader can act on;
 * 3. how many of the targets that the plans set are met: whether what was promised is kept, whatever each target is about.
 * Each is a count that people can check, never an average of averages.
 */
export function ThreeNumbers({ now, before }: { now: Figures; before: Figures | null | undefined }) {
  const { period, link } = useView();
  const people = supportedIn(now.plans);
  const teams = lineOf(now.plans, 'teams-active');
  const targets = targetsOf(now);
  const runs = isRunning(period);
  const last = inSentence(shifted(period, -1));
  const trace = (id: string): string => link(['don-vi', now.unit, 'chi-so', id]);
  return (
    <ul class="three">
      {people !== null && (
        <Card to={trace(SUPPORTS)} big={number(people)} name={t('three.people')}>
          <Change now={people} before={before && supportedIn(before.plans)} last={last} isShortfall={runs} />
        </Card>
      )}
      {teams !== undefined && (
        <Card to={trace(teams.id)} big={number(teams.numerator)} of={number(teams.denominator ?? 0)} name={t('three.teams')} more={amount(teams.value, 'percent')}>
          <Change now={teams.numerator} before={before && (lineOf(before.plans, teams.id)?.numerator ?? null)} last={last} isShortfall={runs} />
        </Card>
      )}
      <Card to={link(levelOf(now.unit) === 'province' ? ['bang'] : ['don-vi', now.unit])} big={number(targets.good)} of={number(targets.all)} name={t('three.targets')} more={t('three.targets.rest', { poor: number(targets.poor), unknown: number(targets.unknown) })}>
        <Change now={targets.good} before={before && targetsOf(before).good} last={last} isShortfall={false} />
      </Card>
    </ul>
  );
}

/** Null where there was none, undefined where nobody knows (yet). */
type Held = number | null | undefined;

interface Given {
  to: string;
  big: string;
  of?: string;
  name: string;
  more?: string;
  children: ComponentChildren;
}

function Card({ to, big, of, name, more, children }: Given) {
  return (
    <li>
      <a href={to}>
        <span class="big">
          {big}
          {of !== undefined && <small>/{of}</small>}
        </span>
        <strong class="what">{name}</strong>
        <span class="below">
          {more !== undefined && <span class={of === undefined || more.length > 8 ? 'more' : 'more inline'}>{more}</span>}
          {children}
        </span>
      </a>
    </li>
  );
}

/** While a period runs, it is only told how far it is from the whole of the last one: less than that is no decline. */
function Change({ now, before, last, isShortfall }: { now: number; before: Held; last: string; isShortfall: boolean }) {
  // The line is kept free: nothing moves when it comes.
  if (before === undefined) return <span class="change">{'\u00A0'}</span>;
  if (before === null) return <span class="change">{t('change.none', { last })}</span>;
  const by = now - before;
  const gaps = { by: number(Math.abs(by)), last };
  const way = by === 0 ? 'same' : by > 0 ? 'up' : isShortfall ? 'short' : 'down';
  return (
    <span class={`change ${way}`}>
      <span aria-hidden="true">{{ up: '▲', down: '▼', same: '=', short: '…' }[way]}</span> {t(`change.${isShortfall && by > 0 ? 'passed' : way}`, gaps)}
    </span>
  );
}
