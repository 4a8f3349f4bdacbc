import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import type { Report } from '../../office/reports/report';
import { pathOf } from '../shared/address';
import { today, unitName, useCommune } from '../shared/commune';
import { shiftDay } from '../shared/days';
import { Buttons, DayField, Prose, submit } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { CONFLICT, Told, useSending } from '../shared/sending';
import { askable } from './lines';
import { mayAskFor } from './rights';

const USUAL_DAYS = 7;

interface Given {
  /** Periods that reports are owed for. */
  known: readonly string[];
  period: string | undefined;
  /** Where it is known already, it is not asked for. */
  unit?: string;
  onClose: () => void;
  onDone: () => void;
}

/** Asks for a report on a day of its own: one that no plan asks for, or sooner than it does. */
export function RequestForm({ known, period: usual, unit: fixed, onClose, onDone }: Given) {
  const commune = useCommune();
  const sending = useSending();
  const [unit, setUnit] = useState(fixed ?? (commune.role === 'provincial' ? commune.code : ''));
  const [period, setPeriod] = useState(usual ?? '');
  const [dueOn, setDueOn] = useState(shiftDay(today(), USUAL_DAYS));
  const [reason, setReason] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const units = [...commune.teams.filter((team) => team.active).map((team) => ({ id: team.id, name: team.name })), { id: commune.code, name: commune.name }].filter(({ id }) => mayAskFor(id, commune));
  const isSubmitted = sending.trouble?.kind === 'refused' && sending.trouble.status === CONFLICT;

  async function send(): Promise<void> {
    setIncomplete(unit === '' || period === '');
    if (unit === '' || period === '') return;
    const after = await sending.send<Report>(pathOf('reports', unit, period, 'request'), { method: 'POST', body: { dueOn: dueOn || null, reason: reason.trim() || null } });
    if (after === null) return;
    commune.say(t('desk.report.requested', { unit: unitName(commune, unit), day: dayInWords(after.dueOn ?? dueOn) }));
    onDone();
  }

  return (
    <Panel title={t('desk.report.request')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <p>{t('desk.report.request.how')}</p>
        <div class="pair">
          {fixed === undefined && (
            <>
              <Select name={t('report.unit')} value={unit} onChange={setUnit} choices={units} fault={isIncomplete && unit === '' ? t('fault.required') : undefined} />
              <Select name={t('desk.word.period')} value={period} onChange={setPeriod} choices={askable(known, today()).map((id) => ({ id, name: periodInWords(id) }))} fault={(isIncomplete && period === '' ? t('fault.required') : undefined) ?? sending.faultAt('{period}')} />
            </>
          )}
          <DayField name={t('report.day.due')} value={dueOn} onChange={setDueOn} fault={sending.faultAt('/dueOn')} />
        </div>
        <Prose name={t('desk.report.request.reason')} value={reason} onChange={setReason} fault={sending.faultAt('/reason')} hint={t('desk.report.request.reason.hint')} />
        {isSubmitted ? (
          <p class="notice bad" role="alert">
            {t('desk.report.request.submitted')}
          </p>
        ) : (
          <Told trouble={sending.trouble} beside={['/dueOn', '/reason', '{period}']} />
        )}
        <Buttons name={t('desk.report.request.do')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
