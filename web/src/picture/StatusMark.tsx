import { t } from '../common/text';
import { type Line, type Status } from './figures';
import type { Period } from '../common/periods';
import { useView } from './view';
import { missingInWords, SIGNS, statusInWords } from './words';

/** A sign and a word, of the period that is looked at or of another: nobody needs to tell colours apart. */
export function StatusMark({ status, isShort, period }: { status: Status | null; isShort?: boolean; period?: Period }) {
  const view = useView();
  if (status === null) return null;
  return (
    <span class={`status ${status}`}>
      <span aria-hidden="true">{SIGNS[status]}</span> <span class={isShort === true ? 'unseen' : undefined}>{statusInWords(status, period ?? view.period)}</span>
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
