import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { shortName } from '../common/periodNames';
import { t } from '../common/text';
import { Table } from '../office/Table';
import { useSession } from '../office/session';
import { type Loaded, type Question, Shown } from '../office/useAnswer';
import { IndicatorSelect, PlanSelect, UnitSelect } from './Choices';
import { hasMeaning, type Line } from '../office/figures/line';
import { type Figures, indicatorsPath } from './figures';
import { plansOf, shownLine } from './lines';
import { type Period, upTo, write } from '../common/periods';
import { countsOf, type Series, seriesOf, type Step } from './series';
import { StatusMark } from './StatusMark';
import { TrendChart } from './TrendChart';
import { bodyOf, useNames, useView } from './view';
import { amount, statusInWords, valueOf } from '../office/figures/words';

const COUNT = 8;
const FIRST = 'teams-active';

/** An indicator over the last eight periods of the chosen kind, in either calendar. */
export function TrendPage() {
  const { root, period, query } = useView();
  const unit = query.get('don-vi') ?? root;
  const series = useSeries(unit, period);
  const all = bodyOf(series.loaded);
  return (
    <>
      <h1>{t('trend.title')}</h1>
      <div class="filters unprinted">
        <UnitSelect unit={unit} />
        {all !== undefined && <Indicators all={all} />}
        {all !== undefined && plansIn(all).length > 1 && <PlanSelect unit={unit} plans={plansIn(all)} plan={query.get('ke-hoach')} />}
      </div>
      <Shown question={series}>{(body) => <Of unit={unit} all={body} />}</Shown>
    </>
  );
}

const plansIn = (all: Series): string[] => plansOf(all.flatMap((step) => (step.figures === null ? [] : [step.figures])));

function Indicators({ all }: { all: Series }) {
  const { query } = useView();
  const lines = newest(all).filter(hasMeaning);
  return <IndicatorSelect id={query.get('chi-so') ?? firstOf(all)} entries={lines} />;
}

const newest = (all: Series): Line[] => [...all].reverse().find((step) => step.figures !== null)?.figures?.plans[0]?.indicators ?? [];

/** Something that a plan judges, where there is a plan. */
const firstOf = (all: Series): string => newest(all).find((line) => line.target !== null)?.id ?? FIRST;

function Of({ unit, all }: { unit: string; all: Series }) {
  const { query } = useView();
  const nameOf = useNames(unit);
  const id = query.get('chi-so') ?? firstOf(all);
  const steps: Step[] = all.map(({ period, figures }) => ({ period, line: figures === null ? undefined : shownLine(figures.plans, id, query.get('ke-hoach')) }));
  const named = [...steps].reverse().find((step) => step.line !== undefined)?.line;
  if (named === undefined) return <p class="notice">{t('trend.none')}</p>;
  const file = `dien-bien-${unit}-${id}-${write(all[all.length - 1]!.period)}`;
  const name = t('trend.chart', { indicator: named.name, unit: nameOf(unit) });
  return (
    <>
      <TrendChart name={name} steps={steps} unit={named.unit} file={file} />
      {steps.some((step) => step.line === undefined) && <p class="hint">{t('trend.missing')}</p>}
      <Table
        name={name}
        file={file}
        rows={steps}
        keyOf={(step) => write(step.period)}
        columns={[
          { id: 'period', name: t('trend.period'), value: (step) => write(step.period), show: (step) => shortName(step.period) },
          { id: 'value', name: t('trend.value'), value: (step) => step.line?.value ?? null, show: (step) => (step.line === undefined ? '–' : valueOf(step.line)), isNumber: true },
          { id: 'target', name: t('trend.target'), value: (step) => step.line?.target ?? null, show: (step) => (step.line?.target == null ? '–' : amount(step.line.target, step.line.unit)), isNumber: true },
          { id: 'status', name: t('trend.status'), value: (step) => (step.line?.status == null ? '' : statusInWords(step.line.status, step.period)), show: (step) => <StatusMark status={step.line?.status ?? null} period={step.period} /> },
          ...countsOf(named),
        ]}
      />
    </>
  );
}

/** A question a period. */
function useSeries(unit: string, last: Period): Question<Series> {
  const { ask } = useSession();
  const [loaded, setLoaded] = useState<Loaded<Series>>({ kind: 'loading', before: undefined });
  const asked = useRef(0);
  const name = unit + ' ' + write(last);

  const again = useCallback((): void => {
    const turn = ++asked.current;
    setLoaded({ kind: 'loading', before: undefined });
    const periods = upTo(last, COUNT);
    void Promise.all(periods.map((period) => ask<Figures>(indicatorsPath(unit, write(period))))).then((answers) => {
      if (turn === asked.current) setLoaded(seriesOf(periods, answers));
    });
  }, [ask, name]);

  useEffect(() => {
    again();
    return () => void asked.current++;
  }, [again]);
  return { loaded, again };
}
