import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Select, toggled } from '../../common/ui';
import { named, today, useCommune } from '../shared/commune';
import type { Member, Team } from '../shared/data';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import { Duties } from './JoinForm';

interface Given {
  team: Team;
  member: Member;
  onClose: () => void;
  onDone: () => void;
  onStale: () => void;
}

const nameOf = (member: Member): string => member.name ?? member.id;

/** What a member is and does, from a day on; a corrected name holds always. */
export function ChangeForm({ member, onClose, onDone, onStale }: Given) {
  const commune = useCommune();
  const sending = useSending(onStale);
  const [from, setFrom] = useState(today() < member.joinedOn ? member.joinedOn : today());
  const [name, setName] = useState(nameOf(member));
  const [role, setRole] = useState(member.role);
  const [affiliation, setAffiliation] = useState(member.affiliation ?? '');
  const [phone, setPhone] = useState(member.phone ?? '');
  const [duties, setDuties] = useState<readonly string[]>(member.duties);

  async function send(): Promise<void> {
    const body = { from, role, affiliation, phone, duties, ...(name === member.name ? {} : { name }) };
    if ((await sending.send<Member>(`members/${member.team}/${member.id}`, { method: 'PUT', body, ifMatch: member.etag })) === null) return;
    commune.say(t('desk.word.saved', { what: name }));
    onDone();
  }

  return (
    <Panel title={t('desk.member.change') + ': ' + nameOf(member)} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <TextField name={t('desk.member.name')} value={name} onChange={setName} fault={sending.faultAt('/name')} />
          <DayField name={t('desk.member.from')} value={from} onChange={setFrom} fault={sending.faultAt('/from')} />
          <Select name={t('desk.member.role')} value={role} onChange={setRole} choices={commune.words.roles.map(named)} fault={sending.faultAt('/role')} />
          <Select name={t('desk.member.affiliation')} value={affiliation} onChange={setAffiliation} none={t('desk.member.affiliation.none')} choices={commune.words.affiliations.map(named)} />
          <TextField name={t('desk.member.phone')} type="tel" value={phone} onChange={setPhone} fault={sending.faultAt('/phone')} />
        </div>
        <Duties chosen={duties} onToggle={(id) => setDuties(toggled(duties, id))} />
        <Told trouble={sending.trouble} beside={['/name', '/from', '/role', '/phone']} />
        <Buttons name={t('save')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}

/** Leaving and dismissal: the day is the first one out. */
export function EndForm({ member, act, onClose, onDone, onStale }: Given & { act: 'leave' | 'dismiss' }) {
  const commune = useCommune();
  const sending = useSending(onStale);
  const [on, setOn] = useState(today());
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');

  async function send(): Promise<void> {
    const body = { on, ...(decision === '' ? {} : { decision }), ...(reason === '' ? {} : { reason }) };
    if ((await sending.send<Member>(`members/${member.team}/${member.id}/${act}`, { method: 'POST', body, ifMatch: member.etag })) === null) return;
    commune.say(t(`desk.member.${act}.done`, { name: nameOf(member) }));
    onDone();
  }

  return (
    <Panel title={t(`desk.member.${act}`) + ': ' + nameOf(member)} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <DayField name={t('desk.member.out')} value={on} onChange={setOn} fault={sending.faultAt('/on')} />
          <TextField name={t('desk.decision.number')} value={decision} onChange={setDecision} fault={sending.faultAt('/decision')} />
        </div>
        <TextField name={t('desk.decision.reason')} value={reason} onChange={setReason} fault={sending.faultAt('/reason')} />
        <Told trouble={sending.trouble} beside={['/on', '/decision', '/reason']} />
        <Buttons name={t(`desk.member.${act}`)} isBusy={sending.isBusy} onCancel={onClose} isBad />
      </form>
    </Panel>
  );
}

/** To another team, with everything that the member brings along. */
export function MoveForm({ team, member, onClose, onDone, onStale }: Given) {
  const commune = useCommune();
  const sending = useSending(onStale);
  const [on, setOn] = useState(today());
  const [to, setTo] = useState('');

  async function send(): Promise<void> {
    if ((await sending.send<Member>(`members/${member.team}/${member.id}/move`, { method: 'POST', body: { on, to: to || null }, ifMatch: member.etag })) === null) return;
    commune.say(t('desk.member.move.done', { name: nameOf(member) }));
    onDone();
  }

  return (
    <Panel title={t('desk.member.move') + ': ' + nameOf(member)} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <Select name={t('desk.member.move.to')} value={to} onChange={setTo} choices={commune.teams.filter((one) => one.active && one.id !== team.id).map((one) => ({ id: one.id, name: one.name }))} fault={sending.faultAt('/to')} />
          <DayField name={t('desk.member.move.on')} value={on} onChange={setOn} fault={sending.faultAt('/on')} />
        </div>
        <Told trouble={sending.trouble} beside={['/on', '/to']} />
        <Buttons name={t('desk.member.move')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
