import type { ComponentChildren } from 'preact';
import { inSentence, shortName } from '../common/periodNames';
import { t } from '../common/text';
import { AsOf as Of, type Standing } from '../office/figures/AsOf';
import { type Question, Shown } from '../office/useAnswer';
import { type Period, shifted, write } from '../common/periods';
import { hasNoFigures, useView } from './view';

/** Figures, or in kind words why there are none yet and what to do about it. */
export function Figured<T>({ question, period, children }: { question: Question<T>; period: Period; children: (body: T) => ComponentChildren }) {
  if (hasNoFigures(question.loaded)) return <NoRollup period={period} />;
  return <Shown question={question}>{children}</Shown>;
}

/** Of questions whose answers stand elsewhere on the page: why some have none, and a way to ask all of those again. */
export function Trouble({ questions }: { questions: readonly Question<unknown>[] }) {
  const troubled = questions.filter(({ loaded }) => loaded.kind === 'away' || (loaded.kind === 'refused' && !hasNoFigures(loaded)));
  if (troubled.length === 0) return null;
  return <Shown question={{ loaded: troubled[0]!.loaded, again: () => troubled.forEach((one) => one.again()) }}>{() => null}</Shown>;
}

function NoRollup({ period }: { period: Period }) {
  const { link, query } = useView();
  const before = shifted(period, -1);
  const steps = location.hash.replace(/^#\/?/, '').split('?')[0]!.split('/').filter((step) => step !== '');
  return (
    <div class="notice" role="status">
      <p>
        <strong>{t('no-rollup.title', { period: inSentence(period) })}</strong>
      </p>
      <p>{t('no-rollup.why')}</p>
      <p>
        <a href={link(steps.map(decodeURIComponent), { ...Object.fromEntries(query), ky: write(before) })}>{t('no-rollup.before', { period: inSentence(before) })}</a>
      </p>
    </div>
  );
}

/** Of which day the figures are, and whether they may still change. */
export function AsOf({ of, period }: { of: Standing & { complete: boolean }; period: Period }) {
  return (
    <>
      <Of of={of} period={period}>
        <span class="printed">{shortName(period)}. </span>
      </Of>
      {!of.complete && (
        <p class="notice" role="status">
          {t('incomplete')}
        </p>
      )}
    </>
  );
}
