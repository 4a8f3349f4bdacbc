import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { useCommune } from '../shared/commune';
import type { FieldRecord } from '../shared/data';
import { Buttons, Prose, submit } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';

/** Sends a record back to its team, or voids it. Neither goes without a reason. */
export function ReasonForm({ act, path, record, onClose, onDone, onStale }: { act: 'return' | 'void'; path: string; record: FieldRecord; onClose: () => void; onDone: () => void; onStale: () => void }) {
  const commune = useCommune();
  const sending = useSending(onStale);
  const [reason, setReason] = useState('');

  async function send(): Promise<void> {
    const after = await sending.send<FieldRecord>(`${path}/${act}`, { method: 'POST', body: { reason }, ...(act === 'void' ? { ifMatch: record.etag } : {}) });
    if (after === null) return;
    commune.say(t(act === 'return' ? 'desk.record.returned' : 'desk.record.voided'));
    onDone();
  }

  return (
    <Panel title={t(act === 'return' ? 'desk.record.return' : 'desk.record.void')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <p>{t(act === 'return' ? 'desk.record.return.how' : 'desk.record.void.how')}</p>
        <Prose name={t('desk.record.reason')} value={reason} onChange={setReason} fault={sending.faultAt('/reason')} />
        <Told trouble={sending.trouble} beside={['/reason']} />
        <Buttons name={t(act === 'return' ? 'desk.record.return.do' : 'desk.record.void.do')} isBusy={sending.isBusy} onCancel={onClose} isBad={act === 'void'} />
      </form>
    </Panel>
  );
}
