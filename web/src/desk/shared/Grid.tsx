import { useState } from 'preact/hooks';
import type { Answer, Problem } from '../../common/api';
import { number } from '../../common/format';
import { t } from '../../common/text';
import { useCommune } from './commune';
import { each } from './gather';
import { wholeOf } from './number';
import { afterSaving, type Typed } from './typed';
import { useNarrow } from '../../office/useNarrow';

/** Counts of many things, edited where they stand: what is empty is not known, 0 is known. */

export type Counts = Record<string, number | null>;

export interface GridRow {
  id: string;
  name: string;
  counts: Counts;
  /** Why it cannot be edited. */
  shut?: string | undefined;
}

interface GridColumn {
  id: string;
  name: string;
}

interface Given {
  name: string;
  rowName: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** What the server says of a row that is sent. */
  save: (row: GridRow, counts: Counts) => Promise<Answer<unknown>>;
  pointerOf: (column: string) => string;
  onSaved: () => void;
}

export function Grid({ name, rowName, columns, rows, save, pointerOf, onSaved }: Given) {
  const { mayWrite, say } = useCommune();
  const isNarrow = useNarrow();
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<Record<string, Problem | 'away'>>({});
  const [isBusy, setBusy] = useState(false);
  const shown = (row: GridRow, column: string): string => typed[row.id]?.[column] ?? (row.counts[column] == null ? '' : String(row.counts[column]));
  const isChanged = (row: GridRow): boolean => columns.some((column) => shown(row, column.id).trim() !== (row.counts[column.id] == null ? '' : String(row.counts[column.id])));
  const isFaulty = (row: GridRow): boolean => columns.some((column) => wholeOf(shown(row, column.id)) === undefined);
  const dirty = rows.filter((row) => row.shut === undefined && isChanged(row));

  async function send(): Promise<void> {
    if (dirty.some(isFaulty)) return;
    setBusy(true);
    const answers = await each(dirty, (row) => save(row, Object.fromEntries(columns.map((column) => [column.id, wholeOf(shown(row, column.id)) ?? null]))));
    setBusy(false);
    const saved = dirty.filter((_, place) => answers[place]!.kind === 'ok').map((row) => row.id);
    const failed = dirty.map((row, place) => [row.id, answers[place]!] as const).filter(([, answer]) => answer.kind !== 'ok');
    setProblems(Object.fromEntries(failed.map(([id, answer]) => [id, answer.kind === 'refused' ? answer.problem : 'away'])));
    setTyped((now) => afterSaving(now, typed, saved));
    if (saved.length > 0) {
      say(t('desk.grid.saved', { count: saved.length }));
      onSaved();
    }
  }

  const title = (row: GridRow) => (
    <>
      {row.name}
      {row.shut !== undefined && <span class="badge">{row.shut}</span>}
      <Said problem={problems[row.id]} isFaulty={dirty.includes(row) && isFaulty(row)} columns={columns} pointerOf={pointerOf} />
    </>
  );

  function cell(row: GridRow, column: GridColumn) {
    const held = row.counts[column.id] ?? null;
    if (row.shut !== undefined || !mayWrite) return held === null ? <span class="soft">{t('desk.word.unknown')}</span> : <span>{number(held)}</span>;
    return (
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${row.name}: ${column.name}`}
        aria-invalid={wholeOf(shown(row, column.id)) === undefined}
        placeholder={t('desk.word.unknown')}
        value={shown(row, column.id)}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped((now) => ({ ...now, [row.id]: { ...now[row.id], [column.id]: text } }));
        }}
      />
    );
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      {isNarrow ? (
        <ul class="cards" aria-label={name}>
          {rows.map((row) => (
            <li class={dirty.includes(row) ? 'card dirty' : 'card'} key={row.id}>
              <div>{title(row)}</div>
              {row.shut !== undefined || !mayWrite ? (
                <dl class="said-of">
                  {columns.map((column) => (
                    <div key={column.id}>
                      <dt>{column.name}</dt>
                      <dd>{cell(row, column)}</dd>
                    </div>
                  ))}
                </dl>
              ) : (
                <div class="counts">
                  {columns.map((column) => (
                    <label key={column.id}>
                      <span>{column.name}</span>
                      {cell(row, column)}
                    </label>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={name}>
          <table class="grid">
            <caption class="unseen">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{rowName}</th>
                {columns.map((column) => (
                  <th scope="col" class="number" key={column.id}>
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} class={dirty.includes(row) ? 'dirty' : undefined}>
                  <th scope="row">{title(row)}</th>
                  {columns.map((column) => (
                    <td class="number" key={column.id}>
                      {cell(row, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayWrite && (
        <div class="actions sticky">
          <button class="main" disabled={isBusy || dirty.length === 0}>
            {dirty.length === 0 ? t('desk.grid.nothing') : t('desk.grid.save', { count: dirty.length })}
          </button>
          {dirty.length > 0 && (
            <button type="button" onClick={() => (setTyped({}), setProblems({}))}>
              {t('desk.grid.undo')}
            </button>
          )}
        </div>
      )}
    </form>
  );
}

function Said({ problem, isFaulty, columns, pointerOf }: { problem: Problem | 'away' | undefined; isFaulty: boolean } & Pick<Given, 'columns' | 'pointerOf'>) {
  const lines = problem === undefined ? [] : problem === 'away' ? [t('away')] : problem.errors === undefined || problem.errors.length === 0 ? [problem.detail ?? problem.title] : problem.errors.map((fault) => {
    const column = columns.find((one) => pointerOf(one.id) === fault.pointer);
    return (column === undefined ? '' : column.name + ': ') + fault.detail;
  });
  if (isFaulty) lines.unshift(t('desk.grid.number'));
  return lines.length === 0 ? null : (
    <div role="alert">
      {lines.map((line) => (
        <p class="fault" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}
