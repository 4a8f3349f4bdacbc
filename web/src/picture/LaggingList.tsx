import { number } from '../common/format';
import { t } from '../common/text';
import { type Question, Shown } from '../office/useAnswer';
import type { Line } from '../office/figures/line';
import type { Figures, Rank } from './figures';
import { isEmpty, lagging } from './overview';
import { levelOf } from './places';
import { useNames, useView } from './view';
import { missingInWords, SIGNS, valueOf } from '../office/figures/words';

const WORST = 5;
const REASONS = 2;

/** The worst five, each with the reason in words. */
export function LaggingList({ figures, ranking }: { figures: Figures; ranking: Question<{ items: Rank[] }> }) {
  const { link } = useView();
  const kind = levelOf(figures.unit) === 'province' ? 'communes' : 'teams';
  const empty = figures.children.filter(isEmpty).length;
  return (
    <section class="lagging">
      <h2>{t(`lagging.${kind}`)}</h2>
      <Shown question={ranking}>{({ items }) => <Worst figures={figures} ranking={items} kind={kind} />}</Shown>
      {empty > 0 && (
        <p class="hint">
          <a href={link(['xep-hang'])}>{t('lagging.empty', { count: number(empty), of: number(figures.children.length) })}</a>
        </p>
      )}
    </section>
  );
}

function Worst({ figures, ranking, kind }: { figures: Figures; ranking: readonly Rank[]; kind: 'communes' | 'teams' }) {
  const { link } = useView();
  const nameOf = useNames(figures.unit);
  const worst = lagging(figures.children, ranking, WORST);
  if (worst.length === 0) return <p>{t(`lagging.none.${kind}`)}</p>;
  return (
    <ol class="rows">
      {worst.map((unit) => (
        <li key={unit.unit}>
          <a href={link(['don-vi', unit.unit])}>
            <span class="name">{nameOf(unit.unit)}</span>
            <span class="score">{t('score', { score: number(unit.score, 1) })}</span>
            <span class="reason">
              {unit.behind.slice(0, REASONS).map(reason).join('; ')}
              {unit.behind.length > REASONS && ' ' + t('lagging.more', { count: unit.behind.length - REASONS })}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** `! Báo cáo đúng hạn 0% (cần 100%)` */
function reason(line: Line): string {
  const value = line.value === null ? line.missing.map(missingInWords).join(', ') || t('status.no-data') : t('lagging.reason', { value: valueOf(line), target: number(line.target ?? 0, 1) });
  return `${SIGNS[line.status!]} ${line.name}: ${value}`;
}
