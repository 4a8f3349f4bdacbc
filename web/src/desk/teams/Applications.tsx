import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { t } from '../../common/text';
import { nameIn, teamName, today, useCommune } from '../shared/commune';
import type { Member } from '../shared/data';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import { applications, leavings } from './waiting';

type Asked = { member: Member; act: 'approve' | 'reject' };

/** Whom leaders propose, and who wants to leave: the commune decides. */
export function Applications({ members, onDone }: { members: readonly Member[]; onDone: () => void }) {
  const commune = useCommune();
  const [asked, setAsked] = useState<Asked>();
  const waiting = [...applications(members), ...leavings(members)];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{t('desk.applications.title', { count: waiting.length })}</h2>
      <ul class="cards">
        {waiting.map((member) => (
          <li class="card" key={member.id}>
            <p>
              <span class="strong">{member.name}</span> · {teamName(commune, member.team)}
            </p>
            <p>{sentence(member, nameIn(commune.words.roles, member.role))}</p>
            {member.leaveProposed?.reason != null && <p class="soft">{t('desk.applications.reason', { reason: member.leaveProposed.reason })}</p>}
            {asked?.member.id === member.id ? (
              <Decide
                {...asked}
                onClose={() => setAsked(undefined)}
                onDone={() => {
                  setAsked(undefined);
                  onDone();
                }}
              />
            ) : (
              commune.mayWrite && (
                <div class="actions">
                  <button type="button" class="main" aria-label={t('desk.applications.approve.whom', { name: member.name ?? member.id })} onClick={() => setAsked({ member, act: 'approve' })}>
                    {t('desk.applications.approve')}
                  </button>
                  <button type="button" aria-label={t('desk.applications.reject.whom', { name: member.name ?? member.id })} onClick={() => setAsked({ member, act: 'reject' })}>
                    {t('desk.applications.reject')}
                  </button>
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence(member: Member, role: string): string {
  return member.leaveProposed === null
    ? t('desk.applications.join', { role: role.toLowerCase(), on: dayInWords(member.joinedOn) })
    : t('desk.applications.leave', { on: dayInWords(member.leaveProposed.on) });
}

function Decide({ member, act, onClose, onDone }: Asked & { onClose: () => void; onDone: () => void }) {
  const commune = useCommune();
  const sending = useSending();
  const [on, setOn] = useState(today());
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const name = member.name ?? member.id;

  async function send(): Promise<void> {
    const body = { on, ...(decision === '' ? {} : { decision }), ...(reason === '' ? {} : { reason }) };
    const after = await sending.send<Member>(`members/${member.team}/${member.id}/${act}`, { method: 'POST', body });
    if (after === null) return;
    commune.say(t(act === 'approve' ? 'desk.applications.approved' : 'desk.applications.rejected', { name }));
    onDone();
  }

  return (
    <Panel title={t(act === 'approve' ? 'desk.applications.approve.whom' : 'desk.applications.reject.whom', { name })} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <DayField name={t('desk.decision.on')} value={on} onChange={setOn} fault={sending.faultAt('/on')} />
          {act === 'approve' ? (
            <TextField name={t('desk.decision.number')} value={decision} onChange={setDecision} fault={sending.faultAt('/decision')} />
          ) : (
            <TextField name={t('desk.decision.reason')} value={reason} onChange={setReason} fault={sending.faultAt('/reason')} />
          )}
        </div>
        <Told trouble={sending.trouble} beside={['/on', '/decision', '/reason']} />
        <Buttons name={t(act === 'approve' ? 'desk.applications.approve' : 'desk.applications.reject')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
