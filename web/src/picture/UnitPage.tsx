import { t } from '../common/text';
import { useSession } from '../office/session';
import { AsOf, Figured } from './Figured';
import type { Figures } from './figures';
import { Below } from './Below';
import { Lines } from './Lines';
import { communeOf, isBelowCommune, levelOf } from './places';
import { useFigures, useNames, useView } from './view';

/** A commune, a village or a team: all of its figures, and who lies below it. */
export function UnitPage({ unit }: { unit: string }) {
  const { period } = useView();
  const nameOf = useNames(unit);
  const figures = useFigures(unit, period, !isBelowCommune(unit));
  return (
    <>
      <Way unit={unit} nameOf={nameOf} />
      <h1 class="unit-name">{nameOf(unit)}</h1>
      <Figured question={figures} period={period}>
        {(body) => <Of figures={body} />}
      </Figured>
    </>
  );
}

function Of({ figures }: { figures: Figures }) {
  const { period } = useView();
  const nameOf = useNames(figures.unit);
  return (
    <>
      <AsOf of={figures} period={period} />
      <Lines figures={figures} />
      {figures.children.length > 0 && <Below figures={figures} nameOf={nameOf} />}
    </>
  );
}

/** The units that this one lies in, as far as the key reaches. */
export function Way({ unit, nameOf, isWithin }: { unit: string; nameOf: (code: string) => string; isWithin?: boolean }) {
  const { root, link } = useView();
  const { me } = useSession();
  const rootName = useNames(root);
  const above = [root, ...(levelOf(root) === 'province' && isBelowCommune(unit) ? [communeOf(unit)] : []), ...(isWithin === true ? [unit] : [])].filter(
    (code, place, all) => all.indexOf(code) === place && (isWithin === true || code !== unit),
  );
  if (above.length === 0) return null;
  return (
    <nav class="way-up unprinted" aria-label={t('way')}>
      {above.map((code) => (
        <a key={code} href={code === root ? link([]) : link(['don-vi', code])}>
          {code === me.unit && me.unitName !== null && nameOf(code) === code ? me.unitName : code === root ? rootName(code) : nameOf(code)}
        </a>
      ))}
    </nav>
  );
}
