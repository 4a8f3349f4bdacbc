import { t } from '../../common/text';
import { type ReportTexts, TEXTS } from './report';

/** What people wrote into a report, as they wrote it. */
export function TextsShown({ texts, isSubmitted }: { texts: ReportTexts; isSubmitted: boolean }) {
  if (!isSubmitted) return <p>{t('report.texts.not-yet')}</p>;
  return (
    <dl class="texts">
      {TEXTS.map((id) => (
        <div key={id}>
          <dt>{t(`report.text.${id}`)}</dt>
          <dd class={texts[id] === '' ? 'soft' : 'as-written'}>{texts[id] === '' ? t('report.texts.none') : texts[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
