import { useRef, useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { today } from '../shared/commune';
import type { Team } from '../shared/data';
import { shiftDay } from '../shared/days';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import type { Issued } from './IssueForm';
import { usualLastDay } from './keyState';
import type { Sheet } from './Sheets';

/** A key for each team that has none of that role, and a sheet for each. */
export function IssueAll({ teams, onClose, onIssued }: { teams: (role: string) => Team[]; onClose: () => void; onIssued: (sheets: Sheet[]) => void }) {
  const sending = useSending();
  const [role, setRole] = useState('collector');
  const [lastDay, setLastDay] = useState(usualLastDay(today()));
  const expiresOn = lastDay === '' ? null : shiftDay(lastDay, 1);
  const [helper, setHelper] = useState('');
  const [done, setDone] = useState<Sheet[]>([]);
  const waiting = teams(role).filter((team) => !done.some((sheet) => sheet.team === team.id && sheet.role === role));

  // A key is shown once: whatever was made is handed over, however this is left.
  const made = useRef<Sheet[]>([]);
  const isLeft = useRef(false);

  function leave(): void {
    isLeft.current = true;
    if (made.current.length === 0) onClose();
    else onIssued(made.current);
  }

  async function send(): Promise<void> {
    for (const team of waiting) {
      if (isLeft.current) return;
      const issued = await sending.send<Issued>('keys', { method: 'POST', body: { role, unit: team.id, expiresOn } });
      if (issued === null) return setDone(made.current);
      made.current = [...made.current, { id: issued.id, url: issued.enrolUrl, qrSvg: issued.qrSvg, unit: team.name, team: team.id, role, lastDay, helper }];
      if (isLeft.current) return onIssued(made.current);
    }
    onIssued(made.current);
  }

  return (
    <Panel title={t('desk.keys.issue.all')} onClose={leave}>
      <form onSubmit={submit(send)} noValidate>
        <div class="pair">
          <Select
            name={t('desk.key.role')}
            value={role}
            onChange={setRole}
            choices={[
              { id: 'collector', name: t('desk.key.role.collector') },
              { id: 'leader', name: t('desk.key.role.leader') },
            ]}
          />
          <DayField name={t('desk.key.expires')} value={lastDay} onChange={setLastDay} fault={sending.faultAt('/expiresOn')} hint={t('desk.key.expires.hint')} />
        </div>
        <TextField name={t('desk.key.helper')} value={helper} onChange={setHelper} hint={t('desk.key.helper.hint')} />
        <p role="status">{waiting.length === 0 ? t('desk.keys.all.have') : t('desk.keys.all.count', { count: waiting.length })}</p>
        {waiting.length > 0 && <p class="soft">{waiting.map((team) => team.name).join(', ')}</p>}
        <Told trouble={sending.trouble} beside={['/expiresOn']} />
        <Buttons name={t('desk.keys.issue.do')} isBusy={sending.isBusy || waiting.length === 0} onCancel={leave}>
          {done.length > 0 && (
            <button type="button" onClick={leave}>
              {t('desk.keys.print.made', { count: done.length })}
            </button>
          )}
        </Buttons>
      </form>
    </Panel>
  );
}
