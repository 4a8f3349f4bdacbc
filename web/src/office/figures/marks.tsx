import { t } from '../../common/text';
import type { Period } from '../../common/periods';
import type { Line, Status } from './line';
import { missingInWords, SIGNS, statusInWords } from './words';

interface Given {
  status: Status | null;
  period: Period;
  /** Whether the figures may not change any more; where nothing is said, by today. */
  isOver?: boolean;
  isShort?: boolean;
}

/** A sign and a word: nobody needs to tell colours apart. */
export function Verdict({ status, period, isOver, isShort }: Given) {
  if (status === null) return null;
  return (
    <span class={`status ${status}`}>
      <span aria-hidden="true">{SIGNS[status]}</span> <span class={isShort === true ? 'unseen' : undefined}>{statusInWords(status, period, isOver)}</span>
    </span>
  );
}

/** What of a figure lacks, in words. */
export function Lacks({ line }: { line: Pick<Line, 'partial' | 'missing'> }) {
  const said = line.missing.filter((missing) => missing !== 'not-applicable');
  if (said.length === 0) return null;
  return (
    <span class="lacks">
      {line.partial ? t('partial') + ' ' : ''}
      {said.map(missingInWords).join('; ')}
    </span>
  );
}
