import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../common/text';
import { type Cell, downloadCsv } from './csv';

export interface Column<T> {
  id: string;
  name: string;
  /** What it is sorted by and what stands in a file. */
  value: (row: T) => Cell;
  /** Where people see it otherwise than a file has it. */
  show?: (row: T) => ComponentChildren;
  isNumber?: boolean;
}

interface Given<T> {
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** The name of the file that the table can be had as. */
  file?: string;
  isNameHidden?: boolean;
}

const order = new Intl.Collator('vi', { numeric: true });

/** A table that sorts by its headings and can be had as a file. The first column names the row. */
export function Table<T>({ name, columns, rows, keyOf, file, isNameHidden }: Given<T>) {
  const [sorting, setSorting] = useState<{ id: string; isDown: boolean }>();
  const by = columns.find((column) => column.id === sorting?.id);
  const sorted = by === undefined ? rows : [...rows].sort((a, b) => compare(by.value(a), by.value(b), sorting!.isDown));
  return (
    <div class="table">
      <div class="scroll" tabIndex={0} role="region" aria-label={name}>
        <table>
          <caption class={isNameHidden === true ? 'unseen' : undefined}>{name}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" class={column.isNumber === true ? 'number' : undefined} aria-sort={column !== by ? undefined : sorting!.isDown ? 'descending' : 'ascending'}>
                  <button type="button" class="heading" onClick={() => setSorting({ id: column.id, isDown: column === by && !sorting!.isDown })}>
                    {column.name}
                    <span aria-hidden="true">{column !== by ? '' : sorting!.isDown ? ' ▼' : ' ▲'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, place) => {
                  const shown = column.show === undefined ? column.value(row) : column.show(row);
                  const kind = column.isNumber === true ? 'number' : undefined;
                  return place === 0 ? (
                    <th key={column.id} scope="row" class={kind}>
                      {shown}
                    </th>
                  ) : (
                    <td key={column.id} class={kind}>
                      {shown}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {file !== undefined && (
        <button type="button" class="plain unprinted" onClick={() => downloadCsv(file + '.csv', [columns.map((column) => column.name), ...sorted.map((row) => columns.map((column) => column.value(row)))])}>
          {t('table.csv')}
        </button>
      )}
    </div>
  );
}

/** What is not known comes last, whichever way it is sorted. */
function compare(a: Cell, b: Cell, isDown: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const way = typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b));
  return isDown ? -way : way;
}
