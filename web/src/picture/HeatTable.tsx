import { useState } from 'preact/hooks';
import { number } from '../common/format';
import { t } from '../common/text';
import { type Cell, downloadCsv } from '../office/csv';
import type { Line } from '../office/figures/line';
import type { UnitFigures } from './figures';
import { shownLine } from './lines';
import type { Period } from '../common/periods';
import { useView } from './view';
import { missingInWords, SIGNS, statusInWords } from '../office/figures/words';

interface Given {
  name: string;
  file: string;
  units: readonly UnitFigures[];
  columns: readonly Line[];
  plan: string | null;
  nameOf: (code: string) => string;
}

const order = new Intl.Collator('vi', { numeric: true });

/** A cell says its status by a sign, a colour and, to those who listen, a word. */
export function HeatTable({ name, file, units, columns, plan, nameOf }: Given) {
  const { period, link } = useView();
  const [sorting, setSorting] = useState<{ id: string; isDown: boolean }>({ id: '', isDown: false });
  const valueOf = (unit: UnitFigures, id: string): number | null => shownLine(unit.plans, id, plan)?.value ?? null;
  const sorted = [...units].sort((a, b) => {
    const way = sorting.id === '' ? order.compare(nameOf(a.unit), nameOf(b.unit)) : compare(valueOf(a, sorting.id), valueOf(b, sorting.id), sorting.isDown);
    return sorting.id === '' && sorting.isDown ? -way : way;
  });
  const heading = (id: string, text: string) => (
    <th key={id} scope="col" aria-sort={sorting.id !== id ? undefined : sorting.isDown ? 'descending' : 'ascending'}>
      <button type="button" class="heading" onClick={() => setSorting({ id, isDown: sorting.id === id && !sorting.isDown })}>
        {text}
        <span aria-hidden="true">{sorting.id !== id ? '' : sorting.isDown ? ' ▼' : ' ▲'}</span>
      </button>
    </th>
  );
  return (
    <div class="table">
      <div class="scroll heat" tabIndex={0} role="region" aria-label={name}>
        <table>
          <caption class="unseen">{name}</caption>
          <thead>
            <tr>
              {heading('', t('unit'))}
              {columns.map((column) => heading(column.id, column.name))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((unit) => (
              <tr key={unit.unit} data-unit={unit.unit}>
                <th scope="row">
                  <a href={link(['don-vi', unit.unit])}>{nameOf(unit.unit)}</a>
                </th>
                {columns.map((column) => (
                  <HeatCell key={column.id} line={shownLine(unit.plans, column.id, plan)} to={link(['don-vi', unit.unit, 'chi-so', column.id], { 'ke-hoach': plan ?? undefined })} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" class="plain unprinted" onClick={() => downloadCsv(file + '.csv', csvOf(sorted, columns, plan, nameOf, period))}>
        {t('table.all-csv')}
      </button>
    </div>
  );
}

function HeatCell({ line, to }: { line: Line | undefined; to: string }) {
  const { period } = useView();
  if (line === undefined || line.missing.includes('not-applicable')) return <td class="none">–</td>;
  const value = line.value === null ? (line.status === null ? '–' : '') : number(line.value, 1);
  return (
    <td class={line.status ?? 'unjudged'} title={line.missing.map(missingInWords).join('; ') || undefined}>
      {line.status !== null && (
        <>
          <span aria-hidden="true">{SIGNS[line.status]} </span>
          <span class="unseen">{statusInWords(line.status, period)} </span>
        </>
      )}
      {line.value === null ? value : <a href={to}>{value}</a>}
      {line.partial && <sup aria-label={t('partial')}>*</sup>}
    </td>
  );
}

export function csvOf(units: readonly UnitFigures[], columns: readonly Line[], plan: string | null, nameOf: (code: string) => string, period: Period): Cell[][] {
  const rows = units.map((unit) => [
    unit.unit,
    nameOf(unit.unit),
    ...columns.flatMap(({ id }): Cell[] => {
      const line = shownLine(unit.plans, id, plan);
      return [line?.value ?? null, line?.status == null ? '' : statusInWords(line.status, period)];
    }),
  ]);
  return [[t('table.code'), t('unit'), ...columns.flatMap((column) => [column.name, t('table.status-of', { indicator: column.name })])], ...rows];
}

/** What is not known comes last, whichever way it is sorted. */
function compare(a: number | null, b: number | null, isDown: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return isDown ? b - a : a - b;
}
