import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import type { Report } from '../../office/reports/report';
import { useCommune } from '../shared/commune';
import { Buttons, Prose, submit } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { ActTold, type Acting } from './acting';

/** Sends a report back to who wrote it; never without a reason. */
export function ReturnForm({ report, acting, onClose }: { report: Report; acting: Acting; onClose: () => void }) {
  const commune = useCommune();
  const [reason, setReason] = useState('');

  async function send(): Promise<void> {
    if (!(await acting.act('return', { reason }))) return;
    commune.say(t('desk.report.returned', { unit: report.name }));
    onClose();
  }

  return (
    <Panel title={t('desk.report.return')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <p>{t(report.status === 'accepted' ? 'desk.report.return.accepted' : 'desk.report.return.how')}</p>
        <Prose name={t('desk.record.reason')} value={reason} onChange={setReason} fault={acting.faultAt('/reason')} />
        <ActTold acting={acting} report={report} what="return" beside={['/reason']} />
        <Buttons name={t('desk.record.return.do')} isBusy={acting.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
