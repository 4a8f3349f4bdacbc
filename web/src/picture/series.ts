import type { Answer } from '../common/api';
import type { Loaded } from '../office/useAnswer';
import type { Line } from '../office/figures/line';
import type { Figures } from './figures';
import type { Period } from '../common/periods';

/** One indicator's line in one period. */
export interface Step {
  period: Period;
  /** Undefined where nothing was published. */
  line: Line | undefined;
}

/** Figures of periods one after the other; null where none were made. */
export type Series = { period: Period; figures: Figures | null }[];

/** A period without figures is a gap; any other trouble is that of the whole series. */
export function seriesOf(periods: readonly Period[], answers: readonly Answer<Figures>[]): Loaded<Series> {
  if (answers.some((answer) => answer.kind === 'away')) return { kind: 'away' };
  const refused = answers.find((answer) => answer.kind === 'refused' && answer.problem.code !== 'no-rollup');
  if (refused?.kind === 'refused') return refused;
  return { kind: 'ok', etag: null, body: answers.map((answer, place) => ({ period: periods[place]!, figures: answer.kind === 'ok' ? answer.body : null })) };
}
