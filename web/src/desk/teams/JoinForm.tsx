import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Chips, Select, toggled } from '../../common/ui';
import { named, today, useCommune } from '../shared/commune';
import type { Member, Team } from '../shared/data';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';

/** Somebody joins; entered by the commune it holds at once. */
export function JoinForm({ team, onClose, onDone }: { team: Team; onClose: () => void; onDone: () => void }) {
  const commune = useCommune();
  const { words } = commune;
  const sending = useSending();
  const [name, setName] = useState('');
  const [role, setRole] = useState('member');
  const [joinedOn, setJoinedOn] = useState(today());
  const [affiliation, setAffiliation] = useState('');
  const [phone, setPhone] = useState('');
  const [duties, setDuties] = useState<string[]>([]);

  async function send(): Promise<void> {
    const body = { name, role, joinedOn, duties, ...(affiliation === '' ? {} : { affiliation }), ...(phone === '' ? {} : { phone }) };
    const after = await sending.send<Member>(`teams/${team.id}/members`, { method: 'POST', body });
    if (after === null) return;
    commune.say(t('desk.word.saved', { what: name }));
    onDone();
  }

  return (
    <Panel title={t('desk.member.add')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <TextField name={t('desk.member.name')} value={name} onChange={setName} fault={sending.faultAt('/name')} />
          <Select name={t('desk.member.role')} value={role} onChange={setRole} choices={words.roles.map(named)} fault={sending.faultAt('/role')} />
          <DayField name={t('desk.member.joined')} value={joinedOn} onChange={setJoinedOn} fault={sending.faultAt('/joinedOn')} />
          <Select name={t('desk.member.affiliation')} value={affiliation} onChange={setAffiliation} none={t('desk.member.affiliation.none')} choices={words.affiliations.map(named)} />
          <TextField name={t('desk.member.phone')} type="tel" value={phone} onChange={setPhone} fault={sending.faultAt('/phone')} />
        </div>
        <Duties chosen={duties} onToggle={(id) => setDuties(toggled(duties, id))} />
        <Told trouble={sending.trouble} beside={['/name', '/role', '/joinedOn', '/phone']} />
        <Buttons name={t('desk.member.add')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}

export function Duties({ chosen, onToggle }: { chosen: readonly string[]; onToggle: (id: string) => void }) {
  const { words } = useCommune();
  return <Chips name={t('desk.member.duties')} type="checkbox" groups={[{ choices: words.duties.map(named) }]} chosen={chosen} onToggle={onToggle} />;
}
