import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { isActiveOn, today, useCommune } from '../shared/commune';
import type { Team } from '../shared/data';
import { Buttons, DayField, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';
import { nextTeamCode } from './codes';

const BESIDE = ['/name', '/village', '/establishedOn', '/decision/number', '/decision/on', '/from', '/dissolvedOn'];

/** Founds a team, or changes one from a day on. */
export function TeamForm({ team, onClose }: { team?: Team; onClose: () => void }) {
  const commune = useCommune();
  const sending = useSending(commune.again);
  const hasCommuneTeam = commune.teams.some((one) => one.level === 'commune');
  const [level, setLevel] = useState<Team['level']>(team?.level ?? 'village');
  const [village, setVillage] = useState(team?.village ?? '');
  const [name, setName] = useState(team?.name ?? '');
  const [establishedOn, setEstablishedOn] = useState(team?.establishedOn ?? today());
  const [number, setNumber] = useState(team?.decision?.number ?? '');
  const [decidedOn, setDecidedOn] = useState(team?.decision?.on ?? '');
  const [from, setFrom] = useState('');
  const code = team?.id ?? (level === 'commune' ? commune.code + '-T00' : nextTeamCode(commune.code, village, commune.teams));
  const villages = commune.villages.filter((one) => isActiveOn(one, today()) || one.id === village);

  function chooseVillage(id: string): void {
    const chosen = villages.find((one) => one.id === id);
    setVillage(id);
    if (chosen !== undefined && (name === '' || name.startsWith('Tổ CNSCĐ '))) setName('Tổ CNSCĐ ' + chosen.name.charAt(0).toLowerCase() + chosen.name.slice(1));
  }

  async function send(): Promise<void> {
    const decision = number === '' && decidedOn === '' ? undefined : { number: number || null, on: decidedOn || null };
    const body = { level, name, establishedOn, ...(level === 'village' ? { village: village || null } : {}), dissolvedOn: team?.dissolvedOn ?? null, ...(decision === undefined ? {} : { decision }), ...(from === '' ? {} : { from }) };
    const after = await sending.send<Team>(`teams/${code}`, { method: 'PUT', body, ...(team === undefined ? { headers: { 'If-None-Match': '*' } } : { ifMatch: team.etag }) });
    if (after === null) return;
    commune.say(t('desk.word.saved', { what: after.name }));
    onClose();
    commune.again();
  }

  return (
    <Panel title={t(team === undefined ? 'desk.teams.found' : 'desk.team.change')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        {team === undefined && !hasCommuneTeam && (
          <Select
            name={t('desk.team.level')}
            value={level}
            onChange={(next) => {
              setLevel(next as Team['level']);
              if (next === 'commune') setName('Tổ CNSCĐ ' + commune.name.charAt(0).toLowerCase() + commune.name.slice(1));
            }}
            choices={[
              { id: 'village', name: t('desk.team.level.village') },
              { id: 'commune', name: t('desk.team.level.commune') },
            ]}
          />
        )}
        {level === 'village' && <Select name={t('desk.team.village')} value={village} onChange={chooseVillage} choices={villages.map((one) => ({ id: one.id, name: one.name }))} fault={sending.faultAt('/village')} />}
        <TextField name={t('desk.team.name')} value={name} onChange={setName} fault={sending.faultAt('/name')} hint={t('desk.team.code.is', { code })} />
        <div class="pair">
          <DayField name={t('desk.team.established')} value={establishedOn} onChange={setEstablishedOn} fault={sending.faultAt('/establishedOn')} />
          {team !== undefined && <DayField name={t('desk.team.from')} value={from} onChange={setFrom} fault={sending.faultAt('/from')} hint={t('desk.team.from.hint')} />}
          <TextField name={t('desk.decision.number')} value={number} onChange={setNumber} fault={sending.faultAt('/decision/number')} />
          <DayField name={t('desk.decision.day')} value={decidedOn} onChange={setDecidedOn} fault={sending.faultAt('/decision/on')} />
        </div>
        <Told trouble={sending.trouble} beside={BESIDE} />
        <Buttons name={t('save')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}

/** The first day on which the team is no more. */
export function DissolveForm({ team, onClose }: { team: Team; onClose: () => void }) {
  const commune = useCommune();
  const sending = useSending(commune.again);
  const [on, setOn] = useState(team.dissolvedOn ?? today());

  async function send(dissolvedOn: string | null): Promise<void> {
    const { level, name, village, establishedOn, decision } = team;
    const body = { level, name, establishedOn, dissolvedOn, ...(village === null ? {} : { village }), ...(decision === null ? {} : { decision }) };
    const after = await sending.send<Team>(`teams/${team.id}`, { method: 'PUT', body, ifMatch: team.etag });
    if (after === null) return;
    commune.say(t('desk.word.saved', { what: after.name }));
    onClose();
    commune.again();
  }

  return (
    <Panel title={t('desk.team.dissolve')} onClose={onClose}>
      <form onSubmit={submit(() => send(on))} noValidate>
        <p>{t('desk.team.dissolve.how', { team: team.name })}</p>
        <DayField name={t('desk.team.dissolved.on')} value={on} onChange={setOn} fault={sending.faultAt('/dissolvedOn')} />
        <Told trouble={sending.trouble} beside={['/dissolvedOn']} />
        <Buttons name={t('desk.team.dissolve')} isBusy={sending.isBusy} onCancel={onClose} isBad>
          {team.dissolvedOn !== null && (
            <button type="button" onClick={() => void send(null)}>
              {t('desk.team.undissolve')}
            </button>
          )}
        </Buttons>
      </form>
    </Panel>
  );
}

