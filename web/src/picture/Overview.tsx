import { t } from '../common/text';
import { type Question, useAnswer } from '../office/useAnswer';
import { isRunning } from '../office/figures/AsOf';
import { AsOf, Figured, Trouble } from './Figured';
import type { Figures, Rank } from './figures';
import { LaggingList } from './LaggingList';
import { Moves } from './Moves';
import { shifted, write } from '../common/periods';
import { levelOf } from './places';
import { ThreeNumbers } from './ThreeNumbers';
import { bodyOf, knownOf, useFigures, useNames, useView } from './view';

/** Thirty seconds on a phone: three numbers, who lags, what has changed. */
export function Overview({ unit }: { unit: string }) {
  const { period } = useView();
  const nameOf = useNames(unit);
  const figures = useFigures(unit, period, true);
  return (
    <>
      <h1 class="unit-name">{nameOf(unit)}</h1>
      <Figured question={figures} period={period}>
        {(now) => <OverviewOf now={now} />}
      </Figured>
    </>
  );
}

function OverviewOf({ now }: { now: Figures }) {
  const { period } = useView();
  const { before, ranking, rankingBefore } = useBeside(now.unit);
  const last = knownOf(before.loaded);
  return (
    <div class="overview">
      <AsOf of={now} period={period} />
      <ThreeNumbers now={now} before={last} />
      <LaggingList figures={now} ranking={ranking} />
      {last === null ? (
        <p class="hint">{t('moves.first')}</p>
      ) : (
        last !== undefined && <Moves now={now} before={last} isRunning={isRunning(period)} ranking={bodyOf(ranking.loaded)?.items} rankingBefore={bodyOf(rankingBefore.loaded)?.items} />
      )}
      <Trouble questions={[before, rankingBefore]} />
    </div>
  );
}

/** What the figures are held against. */
export function useBeside(unit: string): { before: Question<Figures>; ranking: Question<{ items: Rank[] }>; rankingBefore: Question<{ items: Rank[] }> } {
  const { period } = useView();
  const last = shifted(period, -1);
  const of = levelOf(unit) === 'province' ? 'communes' : 'teams';
  return {
    before: useFigures(unit, last, true),
    ranking: useAnswer<{ items: Rank[] }>(`ranking?unit=${unit}&period=${write(period)}&of=${of}`),
    rankingBefore: useAnswer<{ items: Rank[] }>(`ranking?unit=${unit}&period=${write(last)}&of=${of}`),
  };
}
