import { useState } from 'preact/hooks';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { isUndecided, type Report, TEXTS } from '../../office/reports/report';
import { lastInWords } from '../../office/reports/words';
import { useCommune } from '../shared/commune';
import { Buttons, Prose, submit } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { ActTold, type Acting } from './acting';
import type { Writing } from './writing';

const LONGEST = 4000;

interface Given {
  report: Report;
  acting: Acting;
  writing: Writing;
  isOnBehalf: boolean;
  /** Undefined where it has to be written. */
  onClose: (() => void) | undefined;
}

/** The texts of a report while they are written; sent after a question, and kept until then. */
export function TextsForm({ report, acting, writing, isOnBehalf, onClose }: Given) {
  const commune = useCommune();
  const [isSure, setSure] = useState(false);
  const { texts } = writing;
  const beside = TEXTS.map((id) => '/' + id);

  async function send(): Promise<void> {
    const isDone = await acting.act('submit', Object.fromEntries(TEXTS.map((id) => [id, texts[id].trim() || null])));
    setSure(false);
    if (!isDone) return;
    writing.drop();
    commune.say(t('desk.report.submitted.done', { unit: report.name }));
    onClose?.();
  }

  return (
    <>
      {writing.isKept && writing.base !== report.version && <Rebase report={report} writing={writing} />}
      <form class="writing" onSubmit={submit(() => setSure(true))} noValidate>
        {TEXTS.map((id) => (
          <Prose key={id} name={t(`report.text.${id}`)} value={texts[id]} rows={5} most={LONGEST} onChange={(text) => writing.change({ ...texts, [id]: text })} fault={acting.faultAt('/' + id)} />
        ))}
        <p class="hint">{t(writing.isKept ? 'desk.report.kept' : 'desk.report.texts.how')}</p>
        {!isSure && <ActTold acting={acting} report={report} what="submit" beside={beside} />}
        {!isSure && (
          <Buttons name={t(report.version === 0 ? 'desk.report.submit' : 'desk.report.submit.again')} isBusy={acting.isBusy || (isUndecided(report) && !writing.isKept)}>
            {writing.isKept && (
              <button type="button" onClick={() => (writing.drop(), onClose?.())}>
                {t('desk.report.drop')}
              </button>
            )}
            {!writing.isKept && onClose !== undefined && (
              <button type="button" onClick={onClose}>
                {t('cancel')}
              </button>
            )}
          </Buttons>
        )}
      </form>
      {isSure && (
        <Panel title={t('desk.report.submit.sure', { unit: report.name, period: periodInWords(report.period) })} onClose={() => setSure(false)}>
          <ul>
            <li>{t(isOnBehalf ? 'desk.report.submit.behalf' : 'desk.report.submit.to')}</li>
            <li>{t(report.figures === null ? 'desk.report.submit.no-figures' : 'desk.report.submit.figures')}</li>
            {TEXTS.every((id) => texts[id].trim() === '') && <li class="bad">{t('desk.report.submit.empty')}</li>}
          </ul>
          <div class="actions">
            <button type="button" class="main" disabled={acting.isBusy} onClick={() => void send()}>
              {t('desk.report.submit.do')}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {t('cancel')}
            </button>
          </div>
        </Panel>
      )}
    </>
  );
}

/** Somebody submitted a version since this was begun: it may be taken instead. */
function Rebase({ report, writing }: { report: Report; writing: Writing }) {
  const last = report.versions.at(-1);
  return (
    <div class="notice bad">
      <p>
        {t('desk.report.rebase', { base: writing.base })} {last !== undefined && lastInWords(last)}
      </p>
      <p>
        <button type="button" onClick={writing.drop}>
          {t('desk.report.rebase.take', { version: report.version })}
        </button>
      </p>
    </div>
  );
}
