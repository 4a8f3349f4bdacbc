import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../common/text';
import { downloadCsv } from './csv';
import { type Column, Table } from './Table';
import { useNarrow } from './useNarrow';

type Given<T> = ComponentProps<typeof Table<T>>;

/** A table; on a phone a card for each row, which need not be pushed sideways. */
export function Listing<T>(given: Given<T>) {
  return useNarrow() ? <Cards {...given} /> : <Table {...given} />;
}

function Cards<T>({ name, columns, rows, keyOf, file, isNameHidden }: Given<T>) {
  const id = useId();
  const [first, ...rest] = columns;
  return (
    <div class="listing">
      <p class={isNameHidden === true ? 'unseen' : 'strong'} id={id}>
        {name}
      </p>
      <ul class="cards" aria-labelledby={id}>
        {rows.map((row) => (
          <li class="card" key={keyOf(row)}>
            <p class="strong">{first !== undefined && shown(first, row)}</p>
            <dl class="said-of">
              {rest
                .filter((column) => column.id !== 'act' && !isEmpty(column, row))
                .map((column) => (
                  <div key={column.id}>
                    <dt>{column.name}</dt>
                    <dd>{shown(column, row)}</dd>
                  </div>
                ))}
            </dl>
            {rest.filter((column) => column.id === 'act').map((column) => shown(column, row))}
          </li>
        ))}
      </ul>
      {file !== undefined && (
        <button type="button" class="plain unprinted" onClick={() => downloadCsv(file + '.csv', [columns.map((column) => column.name), ...rows.map((row) => columns.map((column) => column.value(row)))])}>
          {t('table.csv')}
        </button>
      )}
    </div>
  );
}

const shown = <T,>(column: Column<T>, row: T) => (column.show === undefined ? column.value(row) : column.show(row));

function isEmpty<T>(column: Column<T>, row: T): boolean {
  const what = shown(column, row);
  return what === null || what === '' || what === false;
}
