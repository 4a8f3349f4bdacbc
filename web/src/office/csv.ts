import { download } from '../common/download';

/** Tables as files that Excel opens with their marks right: with a byte order mark, and nothing that it would take for a formula. */

export type Cell = string | number | null;

/** At the beginning; and behind a mark at which an Excel that divides by semicolons begins a cell, past the quotes around the text. */
const RISKY = /(^|[;\t\r\n])(?=['"]*[=+\-@＝＋－＠])/g;
const RISKY_BLANK = /^(?=[\t\r\n])/;

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(written).join(',') + '\r\n').join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(RISKY, "$1'").replace(RISKY_BLANK, "'");
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

export const downloadCsv = (name: string, rows: readonly (readonly Cell[])[]): void => download(name, new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
