import { number } from '../common/format';
import { t } from '../common/text';
import { Select } from '../common/ui';
import { downloadCsv } from '../office/csv';
import { useAnswer } from '../office/useAnswer';
import { UnitSelect, useAsk } from './Choices';
import { Figured } from './Figured';
import type { CatalogueEntry, Rank } from './figures';
import { write } from '../common/periods';
import { communeOf, levelOf } from './places';
import { bodyOf, useCatalogue, useNames, useView } from './view';
import { amount, missingInWords } from '../office/figures/words';

/** Who does best by the score, with what it is made of. */
export function RankingPage() {
  const { root, period, query } = useView();
  const ask = useAsk();
  // A team sees where it stands among the others of its commune.
  const unit = levelOf(root) === 'province' ? (query.get('don-vi') ?? root) : communeOf(root);
  const isProvince = levelOf(unit) === 'province';
  const of = isProvince ? 'communes' : query.get('cap') === 'villages' ? 'villages' : 'teams';
  const nameOf = useNames(unit);
  const ranking = useAnswer<{ items: Rank[] }>(`ranking?unit=${unit}&period=${write(period)}&of=${of}`);
  return (
    <>
      <h1>{t('ranking.title')}</h1>
      <p class="hint">{t('ranking.how')}</p>
      <div class="filters unprinted">
        <UnitSelect unit={unit} />
        {!isProvince && <Select name={t('ranking.of')} value={of} choices={(['teams', 'villages'] as const).map((id) => ({ id, name: t(`ranking.of.${id}`) }))} onChange={(cap) => ask({ cap })} />}
      </div>
      <Figured question={ranking} period={period}>
        {({ items }) => <List items={items} nameOf={nameOf} file={`${unit}-${of}-${write(period)}`} />}
      </Figured>
    </>
  );
}

function List({ items, nameOf, file }: { items: readonly Rank[]; nameOf: (code: string) => string; file: string }) {
  const { root, link } = useView();
  const entries = bodyOf(useCatalogue().loaded)?.items ?? [];
  const ranked = items.filter((item) => item.rank !== null);
  const isReached = (code: string): boolean => levelOf(root) !== 'team' || code === root;
  if (ranked.length === 0) return <p class="notice">{t('ranking.none')}</p>;
  return (
    <>
      <ol class="ranking">
        {ranked.map((item) => (
          <li key={item.unit} class={item.unit === root ? 'own' : undefined}>
            <details>
              <summary>
                <span class="rank">{item.rank}</span>
                <span class="name">{nameOf(item.unit)}</span>
                <span class="value">{number(item.score!, 1)}</span>
                <Bar score={item.score!} />
              </summary>
              <ul>
                {item.parts.map((part) => (
                  <li key={`${part.plan} ${part.indicator}`}>{partInWords(part, entries)}</li>
                ))}
              </ul>
              {isReached(item.unit) && <a href={link(['don-vi', item.unit])}>{t('ranking.open')}</a>}
            </details>
          </li>
        ))}
      </ol>
      {ranked.length < items.length && (
        <p class="hint">
          {t('ranking.unranked')}:{' '}
          {items
            .filter((item) => item.rank === null)
            .map((item) => nameOf(item.unit))
            .join(', ')}
        </p>
      )}
      <p class="unprinted">
        <button type="button" class="plain" onClick={() => downloadCsv(`xep-hang-${file}.csv`, csvOf(items, nameOf, entries))}>
          {t('table.csv')}
        </button>
      </p>
    </>
  );
}

function Bar({ score }: { score: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width="100" height="4" />
      <rect class="part" width={score} height="4" />
    </svg>
  );
}

function partInWords(part: Rank['parts'][number], entries: readonly CatalogueEntry[]): string {
  const entry = entries.find((one) => one.id === part.indicator);
  const unit = entry?.unit ?? 'percent';
  const value = part.value === null ? part.missing.map(missingInWords).join(', ') || t('value.none') : amount(part.value, unit);
  return t('ranking.part', { indicator: entry?.name ?? part.indicator, value, target: amount(part.target, unit), score: number(part.score, 1) });
}

const csvOf = (items: readonly Rank[], nameOf: (code: string) => string, entries: readonly CatalogueEntry[]) => [
  [t('ranking.rank'), t('table.code'), t('unit'), t('ranking.score'), t('ranking.parts')],
  ...items.map((item) => [item.rank, item.unit, nameOf(item.unit), item.score, item.parts.map((part) => partInWords(part, entries)).join('; ')]),
];
