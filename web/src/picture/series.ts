import type { Answer } from '../common/api';
import { number } from '../common/format';
import type { Period } from '../common/periods';
import { t } from '../common/text';
import type { Line } from '../office/figures/line';
import type { Column } from '../office/Table';
import type { Loaded } from '../office/useAnswer';
import type { Figures } from './figures';

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
  return { kind: 'ok', body: answers.map((answer, place) => ({ period: periods[place]!, figures: answer.kind === 'ok' ? answer.body : null })) };
}

/** What an indicator counts, each count in a column of its own that a spreadsheet reads as numbers. A mere count has but one. */
export const countsOf = (indicator: Pick<Line, 'denominator'>): Column<Step>[] => [
  countOf('numerator', t('trace.numerator')),
  ...(indicator.denominator === null ? [] : [countOf('denominator', t('trace.denominator'))]),
];

const countOf = (id: 'numerator' | 'denominator', name: string): Column<Step> => ({
  id,
  name,
  value: (step) => step.line?.[id] ?? null,
  show: (step) => (step.line?.[id] == null ? '–' : number(step.line[id])),
  isNumber: true,
});
