import { useEffect, useRef, useState } from 'preact/hooks';
import { dayInWords, number } from '../common/format';
import { languageNow, t, type TextId } from '../common/text';
import { Field } from '../common/ui';
import { inWords, isStale, Reason, Stand } from './ReportStand';
import * as reports from './reports';
import { type Figure, LONGEST, PARTS, type Report, type Texts, type Written } from './reports';

const NAMES: Record<keyof Texts, TextId> = { difficulties: 'team-report.difficulties', proposals: 'team-report.proposals', nextPeriod: 'team-report.next' };
const PAUSE = 300;

interface Given {
  report: Report;
  team: string;
  keyOfTeam: string;
  onChanged: () => Promise<void>;
  onBack: () => void;
}

/** One report: the figures, which the system fills in, and what the leader writes beside them, kept on the phone as it grows. */
export function ReportForm({ report, team, keyOfTeam, onChanged, onBack }: Given) {
  const [kept, setKept] = useState<Written>();
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<TextId>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unkept = useRef<Written | undefined>(undefined);

  async function flush(): Promise<void> {
    clearTimeout(timer.current);
    const waiting = unkept.current;
    unkept.current = undefined;
    if (waiting !== undefined) await reports.write(team, report.period, waiting);
  }

  useEffect(() => {
    void reports.written(team, report.period).then((found) => setKept(found ?? { texts: textsOf(report) }));
    // A phone may end a page that it has put aside without another word.
    const hide = (): void => void flush();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      void flush();
    };
  }, [report.period]);

  if (kept === undefined) return null;

  function type(part: keyof Texts, text: string): void {
    const next: Written = { texts: { ...kept!.texts, [part]: text } };
    setKept(next);
    setSaid(undefined);
    unkept.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE);
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setSending(true);
    await flush();
    await reports.write(team, report.period, { texts: kept!.texts, onto: report.etag });
    await reports.send(keyOfTeam, team, languageNow());
    const left = await reports.written(team, report.period);
    if (left?.onto === undefined) await onChanged();
    setKept(left ?? { texts: kept!.texts });
    setSaid(left === undefined ? 'team-report.sent' : left.onto !== undefined ? 'team-report.to-go' : undefined);
    setSending(false);
  }

  const fault = (part: string): string | undefined => kept.problem?.errors?.find((one) => one.pointer === '/' + part)?.detail;
  const isNamed = PARTS.some((part) => fault(part) !== undefined);
  return (
    <>
      <button type="button" class="plain" onClick={onBack}>
        {t('team-report.back')}
      </button>
      <div class={'record ' + (report.status === 'returned' ? 'refused' : '')}>
        <Stand line={report} heading="h2" />
        <Reason report={report} />
      </div>
      <Figures report={report} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        {PARTS.map((part) => (
          <Field key={part} name={t(NAMES[part])} fault={fault(part)}>
            {(given) => <textarea {...given} rows={4} readOnly={isSending} maxLength={LONGEST} value={kept.texts[part]} onInput={(event) => type(part, event.currentTarget.value)} />}
          </Field>
        ))}
        <p class="hint">{t('team-report.no-names')}</p>
        <div role="status">{(said ?? (kept.onto !== undefined ? 'team-report.to-go' : undefined)) !== undefined && <p class="notice">{t(said ?? 'team-report.to-go')}</p>}</div>
        {kept.problem !== undefined && !isNamed && (
          <div class="notice bad" role="alert">
            <p>{inWords(kept.problem)}</p>
            {isStale(kept.problem) && <There texts={report} />}
          </div>
        )}
        <button class="main wide" disabled={isSending}>
          {t('team-report.send')}
        </button>
      </form>
    </>
  );
}

const textsOf = ({ difficulties, proposals, nextPeriod }: Report): Texts => ({ difficulties, proposals, nextPeriod });

/** What the commune holds, beside what was not taken. */
function There({ texts }: { texts: Texts }) {
  return (
    <dl class="figures">
      {PARTS.map((part) => (
        <div key={part}>
          <dt>{t(NAMES[part])}</dt>
          <dd class="as-written">{texts[part] === '' ? t('team-report.empty') : texts[part]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ report }: { report: Report }) {
  const figures = report.figures?.plans.flatMap((plan) => plan.figures.map((figure) => ({ ...figure, plan: plan.plan }))) ?? [];
  if (report.figures === null || figures.length === 0) return <p class="hint">{t('team-report.no-figures')}</p>;
  return (
    <details>
      <summary>{t('team-report.figures', { day: dayInWords(report.figures.asOf) })}</summary>
      {!report.figures.complete && <p class="hint">{t('standing.incomplete')}</p>}
      <dl class="figures">
        {figures.map((figure) => (
          <div key={`${figure.plan} ${figure.indicator.id}`}>
            <dt>{figure.indicator.name}</dt>
            <dd>{amountOf(figure)}</dd>
          </div>
        ))}
        {report.feedback.map((topic) => (
          <div key={topic.topic ?? ''}>
            <dt>{t('team-report.feedback', { topic: topic.name ?? t('team-report.no-topic') })}</dt>
            <dd>{t('team-report.feedback.counts', { difficulties: topic.difficulties, proposals: topic.proposals, complaints: topic.complaints })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function amountOf({ indicator: { value, target, unit }, change }: Figure): string {
  if (value === null) return t('standing.no-data');
  const sign = unit === 'percent' ? '%' : '';
  const parts = [number(value, 1) + sign];
  if (target !== null) parts.push(t('team-report.target', { target: number(target, 1) + sign }));
  if (change !== null && change !== 0) parts.push(t(change > 0 ? 'team-report.more' : 'team-report.less', { change: number(Math.abs(change), 1) }));
  return parts.join(' · ');
}
