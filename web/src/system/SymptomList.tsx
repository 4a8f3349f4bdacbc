import { momentInWords } from '../common/format';
import { t } from '../common/text';
import { linkTo } from '../office/route';
import { partOf, type Symptom } from './system';

/** What is wrong, and what to do first. */
export function SymptomList({ symptoms }: { symptoms: readonly Symptom[] }) {
  return (
    <section aria-labelledby="symptoms">
      <h2 id="symptoms">{t('system.symptoms')}</h2>
      {symptoms.length === 0 ? (
        <p class="good strong">
          <span aria-hidden="true">✓ </span>
          {t('system.symptoms.none')}
        </p>
      ) : (
        <ul class="cards">
          {symptoms.map((symptom) => (
            <One key={symptom.code + symptom.where} symptom={symptom} />
          ))}
        </ul>
      )}
    </section>
  );
}

function One({ symptom }: { symptom: Symptom }) {
  const part = partOf(symptom.code);
  return (
    <li class={symptom.isUrgent ? 'card symptom urgent' : 'card symptom'}>
      <h3>
        {symptom.title}{' '}
        <span class={symptom.isUrgent ? 'status missed' : 'status behind'}>
          <span aria-hidden="true">{symptom.isUrgent ? '✗ ' : '! '}</span>
          {t(symptom.isUrgent ? 'system.symptom.urgent' : 'system.symptom.later')}
        </span>
      </h3>
      <p>
        {symptom.detail}
        {symptom.since !== null && ' ' + t('system.symptom.since', { at: momentInWords(symptom.since) }) + '.'}
      </p>
      <p class="strong">{symptom.todo}</p>
      <p class="soft">{t('system.symptom.runbook', { code: symptom.code })}</p>
      {part !== null && (
        <p>
          <a href={linkTo([part])}>{t('system.symptom.see', { part: t(`system.${part}`) })}</a>
        </p>
      )}
    </li>
  );
}
