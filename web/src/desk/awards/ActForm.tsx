import { useState } from 'preact/hooks';
import type { Request } from '../../common/api';
import { t } from '../../common/text';
import { type Award, nomineeInWords } from '../../office/awards/award';
import { pathOf } from '../shared/address';
import { today, useCommune } from '../shared/commune';
import { Buttons, DayField, Prose, submit, TextField } from '../shared/fields';
import { Told, useSending } from '../shared/sending';

export type Act = 'approve' | 'correct' | 'decline' | 'amend' | 'withdraw' | 'forward' | 'again';

const BESIDE = ['/reason', '/number', '/decidedOn'];

interface Given {
  act: Act;
  award: Award;
  onClose: () => void;
  onStale: () => void;
  onDone: () => void;
}

/** One step of a nomination, always on the condition that it is still as it was seen. */
export function ActForm({ act, award, onClose, onStale, onDone }: Given) {
  const commune = useCommune();
  const sending = useSending(onStale);
  const isCorrect = act === 'correct';
  const isApproval = act === 'approve' || isCorrect;
  const [form, setForm] = useState({ reason: act === 'amend' || act === 'again' ? (award.reason ?? '') : '', number: isCorrect ? (award.decision?.number ?? '') : '', decidedOn: isCorrect ? (award.decision?.decidedOn ?? today()) : today() });
  const set = (change: Partial<typeof form>): void => setForm({ ...form, ...change });

  async function send(): Promise<void> {
    const [path, request] = whatToSend(act, award, form);
    if ((await sending.send<Award>(path, { ...request, ...(act === 'again' ? {} : { ifMatch: award.etag }) })) === null) return;
    commune.say(t(`desk.award.done.${act}`, { what: nomineeInWords(award) }));
    onDone();
  }

  return (
    <form onSubmit={submit(send)} noValidate>
      {award.status === 'forwarded' && <p>{t('desk.award.from-list')}</p>}
      {isApproval && (
        <>
          <TextField name={t('desk.award.number')} hint={t('desk.award.number.hint')} value={form.number} onChange={(number) => set({ number })} fault={sending.faultAt('/number')} />
          <DayField name={t('desk.award.decided-on')} value={form.decidedOn} onChange={(decidedOn) => set({ decidedOn })} fault={sending.faultAt('/decidedOn')} />
        </>
      )}
      {!isApproval && <Prose name={t(act === 'forward' ? 'desk.award.note' : 'award.reason')} value={form.reason} onChange={(reason) => set({ reason })} fault={sending.faultAt('/reason')} />}
      <Told trouble={sending.trouble} beside={BESIDE} />
      <Buttons name={t(`desk.award.act.${act}`)} isBusy={sending.isBusy} onCancel={onClose} isBad={act === 'decline' || act === 'withdraw'} />
    </form>
  );
}

function whatToSend(act: Act, award: Award, { reason, number, decidedOn }: { reason: string; number: string; decidedOn: string }): [string, Request] {
  const path = pathOf('awards', award.unit, award.id);
  switch (act) {
    case 'approve':
    case 'correct':
      return [path + '/decide', { method: 'POST', body: { outcome: 'approved', number, decidedOn } }];
    case 'decline':
      return [path + '/decide', { method: 'POST', body: { outcome: 'declined', reason } }];
    case 'amend':
      return [path, { method: 'PUT', body: { reason } }];
    case 'withdraw':
      return [path + '/withdraw', { method: 'POST', body: { reason } }];
    case 'forward':
      return [path + '/forward', { method: 'POST', body: reason === '' ? {} : { reason } }];
    case 'again':
      return ['awards', { method: 'POST', body: { unit: award.unit, title: award.title, period: award.period, nominee: nomineeOf(award), reason } }];
  }
}

function nomineeOf({ nominee }: Award): object {
  switch (nominee?.kind) {
    case 'team':
      return { team: nominee.team };
    case 'member':
      return { member: nominee.member };
    case 'village':
      return { village: nominee.village };
    default:
      return { village: nominee?.village, household: nominee?.household };
  }
}
