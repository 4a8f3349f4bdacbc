import type { Fault, Problem } from '../../common/api';

/** What became of a file, or would: the two kinds of import answer in shapes of their own. */

export interface CellFault extends Fault {
  sheet?: string;
  row?: number;
  column?: string;
}

interface Row {
  sheet?: string;
  row: number;
  status: string;
  problem?: Problem & { errors?: CellFault[] };
}

export interface ImportAnswer {
  dryRun: boolean;
  rows: number;
  created: number;
  changed?: number;
  unchanged?: number;
  duplicate?: number;
  conflict?: number;
  invalid?: number;
  refused?: number;
  retry?: number;
  results: Row[];
}

/** Which cells are wrong, in the order of the file; a row that as a whole does not go counts as one fault. */
export function faultsIn(answer: ImportAnswer): CellFault[] {
  return answer.results
    .filter((row) => row.problem !== undefined)
    .flatMap(({ row, problem }) => (problem!.errors !== undefined && problem!.errors.length > 0 ? problem!.errors : [{ pointer: '/' + row, code: problem!.code, detail: problem!.detail ?? problem!.title, row }]));
}

/** Rows that are, or would be, taken in. */
export const taken = (answer: ImportAnswer): number => answer.created + (answer.changed ?? 0);

/** What stands already as the file says it. */
export const held = (answer: ImportAnswer): number => (answer.unchanged ?? 0) + (answer.duplicate ?? 0);

/** A4 of the pointer, where a row and column are not named by themselves. */
export const placeOf = (fault: CellFault): string => [fault.sheet, fault.column === undefined ? fault.row : `${fault.column}${fault.row ?? ''}`].filter((part) => part !== undefined && part !== '').join(' · ');
