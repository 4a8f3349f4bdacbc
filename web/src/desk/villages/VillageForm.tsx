import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { named, useCommune } from '../shared/commune';
import type { Village } from '../shared/data';
import { shiftDay } from '../shared/days';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import { nextVillageCode } from '../teams/codes';

/** Enters a village, changes it, or ends it: people name its last day, the server the first day out. */
export function VillageForm({ village, onClose }: { village: Village | undefined; onClose: () => void }) {
  const commune = useCommune();
  const sending = useSending(commune.again);
  const [code, setCode] = useState(village?.id ?? nextVillageCode(commune.code, commune.villages));
  const [name, setName] = useState(village?.name ?? '');
  const [kind, setKind] = useState(village?.kind ?? commune.villages[0]?.kind ?? 'thon');
  const [from, setFrom] = useState(village?.from ?? '');
  const [last, setLast] = useState(village?.to == null ? '' : shiftDay(village.to, -1));

  async function send(): Promise<void> {
    const body = { name, kind, from: from || null, to: last === '' ? null : shiftDay(last, 1), predecessors: village?.predecessors ?? [] };
    const after = await sending.send<Village>(`villages/${encodeURIComponent(code.trim())}`, { method: 'PUT', body, ...(village === undefined ? { headers: { 'If-None-Match': '*' } } : { ifMatch: village.etag }) });
    if (after === null) return;
    commune.say(t('desk.word.saved', { what: after.name }));
    onClose();
    commune.again();
  }

  return (
    <Panel title={village === undefined ? t('desk.village.add') : t('desk.village.change') + ': ' + village.name} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <TextField name={t('desk.village.name')} value={name} onChange={setName} fault={sending.faultAt('/name')} />
          <Select name={t('desk.village.kind')} value={kind} onChange={setKind} choices={commune.words.villageKinds.map(named)} fault={sending.faultAt('/kind')} />
          {village === undefined && <TextField name={t('desk.village.code')} value={code} onChange={setCode} hint={t('desk.village.code.hint', { commune: commune.code })} />}
          <DayField name={t('desk.village.from')} value={from} onChange={setFrom} fault={sending.faultAt('/from')} hint={t('desk.village.from.hint')} />
          <DayField name={t('desk.village.last')} value={last} onChange={setLast} fault={sending.faultAt('/to')} hint={t('desk.village.last.hint')} />
        </div>
        <Told trouble={sending.trouble} beside={['/name', '/kind', '/from', '/to']} />
        <Buttons name={t('save')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
