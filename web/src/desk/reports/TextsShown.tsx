import { t } from '../../common/text';
import { type ReportTexts, TEXTS } from '../../office/reports/report';

/** What people wrote into a report, as they wrote it. */
export function TextsShown({ texts, isSubmitted }: { texts: ReportTexts; isSubmitted: boolean }) {
  if (!isSubmitted) return <p>{t('desk.report.texts.not-yet')}</p>;
  return (
    <dl class="texts">
      {TEXTS.map((id) => (
        <div key={id}>
          <dt>{t(`desk.report.${id}`)}</dt>
          <dd class={texts[id] === '' ? 'soft' : 'as-written'}>{texts[id] === '' ? t('desk.report.texts.none') : texts[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
