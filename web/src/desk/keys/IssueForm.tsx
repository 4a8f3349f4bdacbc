import { useState } from 'preact/hooks';
import { t, type TextId } from '../../common/text';
import { Select } from '../../common/ui';
import { today, useCommune } from '../shared/commune';
import { shiftDay } from '../shared/days';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import { usualLastDay } from './keyState';
import type { Sheet } from './Sheets';

export interface Issued {
  id: string;
  enrolUrl: string;
  qrSvg: string;
}

const ROLES = ['collector', 'leader', 'viewer'] as const;

/** One key: for a team's phone, its leader, or somebody who only looks. */
export function IssueForm({ team, onClose, onIssued }: { team: string | null; onClose: () => void; onIssued: (sheets: Sheet[]) => void }) {
  const commune = useCommune();
  const sending = useSending();
  const [role, setRole] = useState('collector');
  const [unit, setUnit] = useState(team ?? '');
  const [label, setLabel] = useState('');
  const [lastDay, setLastDay] = useState(usualLastDay(today()));
  const expiresOn = lastDay === '' ? null : shiftDay(lastDay, 1);
  const [helper, setHelper] = useState('');
  const roles: readonly string[] = commune.role === 'officer' ? ROLES : [...ROLES, 'officer'];
  const teams = commune.teams.filter((one) => one.active).map((one) => ({ id: one.id, name: one.name }));
  const own = { id: commune.code, name: commune.name };
  const units = role === 'officer' ? [own] : role === 'viewer' ? [own, ...teams] : teams;

  async function send(): Promise<void> {
    const body = { role, unit: unit || null, label: label || null, expiresOn };
    const made = await sending.send<Issued>('keys', { method: 'POST', body });
    if (made === null) return;
    onIssued([{ id: made.id, url: made.enrolUrl, qrSvg: made.qrSvg, unit: units.find((one) => one.id === unit)?.name ?? unit, role, lastDay, helper }]);
  }

  function chooseRole(next: string): void {
    setRole(next);
    if (next === 'officer') setUnit(commune.code);
    else if (next !== 'viewer' && unit === commune.code) setUnit('');
  }

  return (
    <Panel title={t('desk.keys.issue')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <Select name={t('desk.key.role')} value={role} onChange={chooseRole} choices={roles.map((id) => ({ id, name: t(`desk.key.role.${id}` as TextId) }))} fault={sending.faultAt('/role')} />
          <Select name={t('desk.key.unit')} value={unit} onChange={setUnit} choices={units} fault={sending.faultAt('/unit')} />
          <DayField name={t('desk.key.expires')} value={lastDay} onChange={setLastDay} fault={sending.faultAt('/expiresOn')} hint={t('desk.key.expires.hint')} />
          <TextField name={t('desk.key.label')} value={label} onChange={setLabel} fault={sending.faultAt('/label')} hint={t('desk.key.label.hint')} />
        </div>
        <TextField name={t('desk.key.helper')} value={helper} onChange={setHelper} hint={t('desk.key.helper.hint')} />
        <Told trouble={sending.trouble} beside={['/role', '/unit', '/expiresOn', '/label']} />
        <Buttons name={t('desk.keys.issue.do')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
