import { t } from '../common/text';
import { PlanSelect, UnitSelect, useAsk } from './Choices';
import { Select } from '../common/ui';
import { AsOf, Figured } from './Figured';
import type { Figures } from './figures';
import { HeatTable } from './HeatTable';
import { columnsOf, plansOf } from './lines';
import { levelOf } from './places';
import { useFigures, useNames, useView } from './view';

/** Units by indicators: where it is green and where it is not, on one sheet. */
export function TablePage() {
  const { root, period, query } = useView();
  const unit = query.get('don-vi') ?? root;
  const figures = useFigures(unit, period, true);
  return (
    <>
      <h1>{t(levelOf(unit) === 'province' ? 'table.title' : 'table.title.below')}</h1>
      <Figured question={figures} period={period}>
        {(body) => <Of figures={body} />}
      </Figured>
    </>
  );
}

function Of({ figures }: { figures: Figures }) {
  const { period, query } = useView();
  const ask = useAsk();
  const nameOf = useNames(figures.unit);
  const plan = query.get('ke-hoach');
  const levels = (['commune', 'team', 'village'] as const).filter((level) => figures.children.some((child) => child.level === level));
  const level = levels.find((one) => one === query.get('cap')) ?? levels[0];
  const units = figures.children.filter((child) => child.level === level && (plan === null || child.plans.some((one) => one.plan === plan)));
  return (
    <>
      <AsOf of={figures} period={period} />
      <div class="filters unprinted">
        <UnitSelect unit={figures.unit} />
        {levels.length > 1 && <Select name={t('table.level')} value={level!} choices={levels.map((id) => ({ id, name: t(`ranking.of.${id as 'team' | 'village'}s`) }))} onChange={(cap) => ask({ cap })} />}
        <PlanSelect unit={figures.unit} plans={plansOf(figures.children)} plan={plan} />
      </div>
      <HeatTable name={`${nameOf(figures.unit)}`} file={`${figures.unit}-${figures.period}`} units={units} columns={columnsOf(units, plan)} plan={plan} nameOf={nameOf} />
    </>
  );
}
