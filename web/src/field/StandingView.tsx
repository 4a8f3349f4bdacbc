import { dayInWords, number } from '../common/format';
import { inSentence, periodInWords } from '../common/periodNames';
import { t, type TextId } from '../common/text';
import { type Line, missingOf, type Standing } from './standing';

/** The team's own targets and what is missing, and when its next report is due. */
export function StandingView({ standing }: { standing: Standing | undefined }) {
  if (standing === undefined) return <p class="notice">{t('standing.none')}</p>;
  const [due] = [...standing.dues].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return (
    <>
      <h2>{t('standing.title', { quarter: periodInWords(standing.period, inSentence) })}</h2>
      <p class="hint">
        {t('standing.as-of', { day: dayInWords(standing.asOf) })}
        {!standing.isComplete && ' ' + t('standing.incomplete')}
      </p>
      <p class="notice">{due === undefined ? t('standing.no-due') : t('standing.due', { day: dayInWords(due.dueOn), period: periodInWords(due.period, inSentence) })}</p>
      {standing.lines.length === 0 && <p>{t('standing.no-targets')}</p>}
      <ul class="records">
        {standing.lines.map((line) => (
          <li class={'record ' + (line.status ?? '')} key={`${line.plan} ${line.id}`}>
            <h3>{line.name}</h3>
            <p class="state">{t(STATES[line.status ?? ''] ?? 'standing.no-data')}</p>
            <p>{sentence(line)}</p>
            {line.value !== null && <progress aria-label={line.name} max={line.target} value={Math.min(line.value, line.target)} />}
          </li>
        ))}
      </ul>
    </>
  );
}

const STATES: Record<string, TextId> = { met: 'standing.met', 'on-track': 'standing.on-track', behind: 'standing.behind', missed: 'standing.missed', 'no-data': 'standing.no-data' };

const UNITS: Record<string, TextId> = { percent: 'unit.percent', people: 'unit.people', days: 'unit.days', hours: 'unit.hours', households: 'unit.households' };

function sentence(line: Line): string {
  const missing = missingOf(line);
  const amount = (value: number): string => t(UNITS[line.unit] ?? 'unit.plain', { value: number(value, 1) });
  switch (missing.kind) {
    case 'none':
      return t('standing.reached', { value: amount(line.value!), target: amount(line.target) });
    case 'count':
      return t('standing.missing', { count: number(missing.count), what: t(missing.what) });
    case 'value':
      return t('standing.now', { value: amount(line.value!), target: amount(line.target) });
    case 'unknown':
      return t('standing.unknown');
  }
}
