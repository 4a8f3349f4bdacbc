import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { Listing } from '../../office/Listing';
import { type Report, type ReportPart, type ReportTexts, saysSomething, TEXTS } from '../../office/reports/report';
import { ReportMark } from '../../office/reports/ReportMark';
import { timingInWords } from '../../common/timing';
import { linkTo } from '../../office/route';
import { today } from '../shared/commune';
import { isTaken } from './taking';

interface Given {
  report: Report;
  /** What the commune is writing; undefined while nobody writes. */
  texts: ReportTexts | undefined;
  onTake: (parts: ReportPart[]) => void;
}

/** The reports of the teams that the commune's gathers, and what they say. */
export function Parts({ report: { parts, period, shown }, texts, onTake }: Given) {
  const speaking = parts.filter(saysSomething);
  const isOfOne = parts.every((part) => part.period === period);
  const nameOf = (part: ReportPart): string => (isOfOne ? part.name : `${part.name} · ${periodInWords(part.period)}`);
  return (
    <section aria-labelledby="report-parts">
      <h2 id="report-parts">{t('report.parts')}</h2>
      {shown > 0 && <p class="soft">{t('desk.report.parts.then', { version: shown })}</p>}
      <Listing
        name={t('report.parts.table', { submitted: parts.filter((part) => part.submittedOn !== null).length, all: parts.length })}
        rows={parts}
        keyOf={(part) => part.unit + part.period}
        columns={[
          { id: 'unit', name: t('desk.record.team'), value: (part) => part.name, show: (part) => <a href={linkTo(['reports', part.unit, part.period])}>{part.name}</a> },
          ...(isOfOne ? [] : [{ id: 'period', name: t('desk.word.period'), value: (part: ReportPart) => part.period, show: (part: ReportPart) => periodInWords(part.period) }]),
          { id: 'status', name: t('report.status'), value: (part) => t(`report.status.${part.status}`), show: (part) => <ReportMark status={part.status} /> },
          { id: 'late', name: t('report.timing'), value: (part) => part.daysLate, show: (part) => <span class={part.daysLate > 0 ? 'bad' : ''}>{timingInWords(part, today())}</span> },
          { id: 'submitted', name: t('report.submitted'), value: (part) => part.submittedOn, show: (part) => (part.submittedOn === null ? null : dayInWords(part.submittedOn)) },
        ]}
      />
      {speaking.length > 0 && (
        <>
          <div class="head">
            <h3>{t('desk.report.parts.texts', { count: speaking.length })}</h3>
            {texts !== undefined && speaking.some((part) => !isTaken(texts, part, period)) && (
              <button type="button" onClick={() => onTake(speaking)}>
                {t('desk.report.take.all')}
              </button>
            )}
          </div>
          {texts !== undefined && <p class="hint">{t('desk.report.take.how')}</p>}
          <ul class="cards two">
            {speaking.map((part) => (
              <li class="card" key={part.unit + part.period}>
                <h4>{nameOf(part)}</h4>
                <dl class="texts">
                  {TEXTS.filter((id) => part[id] !== '').map((id) => (
                    <div key={id}>
                      <dt>{t(`report.text.${id}`)}</dt>
                      <dd class="as-written">{part[id]}</dd>
                    </div>
                  ))}
                </dl>
                {texts !== undefined && (
                  <div class="actions small">
                    <button type="button" disabled={isTaken(texts, part, period)} aria-label={t(isTaken(texts, part, period) ? 'desk.report.taken.whose' : 'desk.report.take.whose', { unit: nameOf(part) })} onClick={() => onTake([part])}>
                      {t(isTaken(texts, part, period) ? 'desk.report.taken' : 'desk.report.take')}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
