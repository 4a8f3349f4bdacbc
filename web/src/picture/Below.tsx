import { number } from '../common/format';
import { t } from '../common/text';
import { type Figures, isPoor, lineOf, supportedIn, type UnitFigures } from './figures';
import { tally } from './overview';
import { useView } from './view';
import { amount, SIGNS } from '../office/figures/words';

/** Villages and teams of a commune, communes of a province: each leads to its own page. */
export function Below({ figures, nameOf }: { figures: Figures; nameOf: (code: string) => string }) {
  return (
    <div class="columns">
      {(['commune', 'team', 'village'] as const).map((level) => {
        const units = figures.children.filter((child) => child.level === level && isThere(child));
        return (
          units.length > 0 && (
            <section key={level}>
              <h2>
                {t(`below.${level}`, { count: number(units.length) })} <small>· {t(level === 'village' ? 'below.guided' : 'below.people')}</small>
              </h2>
              <ul class="rows">
                {units.map((unit) => (
                  <Row key={unit.unit} unit={unit} name={nameOf(unit.unit)} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

/** A village that has ended has nothing left to be counted, and a team that is dissolved is none any more: whom it supported stands in its commune's number. */
function isThere({ level, plans }: UnitFigures): boolean {
  const line = lineOf(plans, level === 'team' ? 'teams-active' : 'households-guided');
  return level === 'commune' || line === undefined || !(line.denominator === 0 && (line.missing.includes('teams') || (line.missing.includes('households') && line.numerator === 0)));
}

function Row({ unit, name }: { unit: UnitFigures; name: string }) {
  const { link } = useView();
  const households = lineOf(unit.plans, 'households-guided');
  const targets = tally(unit.plans);
  const behind = unit.plans.flatMap((plan) => plan.indicators).filter((line) => isPoor(line.status));
  return (
    <li>
      <a href={link(['don-vi', unit.unit])}>
        <span class="name">{name}</span>
        <span class="value">{unit.level === 'village' ? amount(households?.value ?? null, 'percent') : amount(supportedIn(unit.plans), 'people')}</span>
        {targets.all > 0 && (
          <span class="reason">
            {t('below.targets', { good: targets.good, all: targets.all })}
            {behind.length > 0 && ': ' + behind.map((line) => `${SIGNS[line.status!]} ${line.name}`).join('; ')}
          </span>
        )}
      </a>
    </li>
  );
}
