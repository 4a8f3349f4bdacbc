import { useState } from 'preact/hooks';
import { number } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { containing, shifted, write } from '../../common/periods';
import { t } from '../../common/text';
import { Select } from '../../common/ui';
import { type Award, KINDS, type NomineeKind } from '../../office/awards/award';
import { useAnswer, useList } from '../../office/useAnswer';
import { isActiveOn, named, today, useCommune } from '../shared/commune';
import type { Member } from '../shared/data';
import { Buttons, Prose, submit, TextField } from '../shared/fields';
import { Panel } from '../shared/Panel';
import { Told, useSending } from '../shared/sending';

interface Rank {
  unit: string;
  rank: number | null;
  score: number | null;
}

const BESIDE = ['/title', '/period', '/nominee', '/nominee/team', '/nominee/member', '/nominee/village', '/nominee/household', '/reason'];

/** Puts somebody forward for a title. What can be ranked is offered with its score, the best first: the score proposes, people decide. */
export function ProposeForm({ onClose, onDone }: { onClose: () => void; onDone: (award: Award) => void }) {
  const { code, words } = useCommune();
  const sending = useSending();
  const periods = offered(today());
  const [form, setForm] = useState({ title: '', period: periods[0]!, kind: '' as NomineeKind | '', team: '', member: '', village: '', household: '', reason: '' });
  const set = (change: Partial<typeof form>): void => setForm({ ...form, ...change });
  const kinds = KINDS[form.title] ?? [];
  const kind = kinds.length === 1 ? kinds[0]! : form.kind;
  const fault = (...pointers: string[]): string | undefined => pointers.map(sending.faultAt).find((one) => one !== undefined);

  async function send(): Promise<void> {
    const award = await sending.send<Award>('awards', { method: 'POST', body: { unit: code, title: form.title, period: form.period, nominee: nomineeOf(kind, form), reason: form.reason } });
    if (award !== null) onDone(award);
  }

  return (
    <Panel title={t('desk.award.propose')} onClose={onClose}>
      <form onSubmit={submit(send)} noValidate>
        <Select name={t('award.title')} value={form.title} onChange={(title) => set({ title, kind: '', team: '', member: '', village: '', household: '' })} fault={fault('/title')} choices={words.awardTitles.map(named)} />
        <Select name={t('desk.word.period')} value={form.period} onChange={(period) => set({ period })} fault={fault('/period')} choices={periods.map((id) => ({ id, name: periodInWords(id) }))} />
        {kinds.length > 1 && <Select name={t('desk.award.who')} value={form.kind} onChange={(one) => set({ kind: one as NomineeKind })} fault={kind === '' ? fault('/nominee') : undefined} choices={kinds.map((id) => ({ id, name: t(`desk.award.kind.${id}`) }))} />}
        {kind === 'team' && <Ranked of="teams" period={form.period} value={form.team} onChange={(team) => set({ team })} fault={fault('/nominee/team', '/nominee')} />}
        {kind === 'village' && <Ranked of="villages" period={form.period} value={form.village} onChange={(village) => set({ village })} fault={fault('/nominee/village', '/nominee')} />}
        {kind === 'member' && <OneMember team={form.team} member={form.member} onChange={set} fault={fault('/nominee/member', '/nominee')} />}
        {kind === 'household' && <Household village={form.village} household={form.household} onChange={set} fault={fault} isPerson={form.title !== 'digital-family'} />}
        <Prose name={t('award.reason')} hint={t('desk.award.reason.hint')} value={form.reason} onChange={(reason) => set({ reason })} fault={fault('/reason')} />
        <Told trouble={sending.trouble} beside={BESIDE} />
        <Buttons name={t('desk.award.propose.do')} isBusy={sending.isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}

function nomineeOf(kind: NomineeKind | '', { team, member, village, household }: { team: string; member: string; village: string; household: string }): object {
  switch (kind) {
    case 'team':
      return { team };
    case 'member':
      return { member };
    case 'village':
      return { village };
    case 'household':
      return { village, household };
    default:
      return {};
  }
}

/** Running quarters and years of both calendars, and those before them. */
function offered(day: string): string[] {
  const running = (['quarter', 'year'] as const).flatMap((kind) => (['civil', 'reporting'] as const).map((calendar) => containing(day, calendar, kind)));
  return running.flatMap((period) => [write(period), write(shifted(period, -1))]);
}

/** Teams or villages with what the ranking says of them. */
function Ranked({ of, period, value, onChange, fault }: { of: 'teams' | 'villages'; period: string; value: string; onChange: (unit: string) => void; fault: string | undefined }) {
  const commune = useCommune();
  const { loaded } = useAnswer<{ items: Rank[] }>(`ranking?unit=${commune.code}&period=${period}&of=${of}`);
  const ranks = new Map((loaded.kind === 'ok' ? loaded.body.items : []).map((item) => [item.unit, item]));
  const units = of === 'teams' ? commune.teams.filter((team) => team.active) : commune.villages.filter((village) => isActiveOn(village, today()));
  const rankOf = (id: string): number => ranks.get(id)?.rank ?? Infinity;
  const name = (unit: { id: string; name: string }): string => {
    const { rank, score } = ranks.get(unit.id) ?? { rank: null, score: null };
    return rank === null || score === null ? unit.name : t('desk.award.ranked', { name: unit.name, rank, score: number(score, 1) });
  };
  const choices = [...units].sort((a, b) => rankOf(a.id) - rankOf(b.id) || a.name.localeCompare(b.name, 'vi')).map((unit) => ({ id: unit.id, name: name(unit) }));
  return (
    <Select
      name={t(`desk.award.kind.${of === 'teams' ? 'team' : 'village'}`)}
      {...(loaded.kind === 'refused' ? { hint: t('desk.award.unranked') } : {})}
      value={value}
      onChange={onChange}
      fault={fault}
      choices={choices}
    />
  );
}

function OneMember({ team, member, onChange, fault }: { team: string; member: string; onChange: (change: { team?: string; member: string }) => void; fault: string | undefined }) {
  const { teams } = useCommune();
  const { loaded } = useList<Member>(team === '' ? null : `teams/${team}/members?on=${today()}`);
  const members = (loaded.kind === 'ok' ? loaded.body : []).filter((one) => one.status === 'active');
  return (
    <>
      <Select name={t('desk.award.kind.team')} value={team} onChange={(next) => onChange({ team: next, member: '' })} choices={teams.filter((one) => one.active)} />
      <Select name={t('desk.award.kind.member')} value={member} onChange={(next) => onChange({ member: next })} fault={fault} choices={members.map((one) => ({ id: one.id, name: one.name ?? one.id }))} />
    </>
  );
}

function Household({ village, household, onChange, fault, isPerson }: { village: string; household: string; onChange: (change: { village?: string; household?: string }) => void; fault: (...pointers: string[]) => string | undefined; isPerson: boolean }) {
  const { villages } = useCommune();
  return (
    <>
      <Select name={t('desk.award.kind.village')} value={village} onChange={(next) => onChange({ village: next })} fault={fault('/nominee/village')} choices={villages.filter((one) => isActiveOn(one, today()))} />
      <TextField name={t('desk.award.household')} hint={t(isPerson ? 'desk.award.household.person' : 'desk.award.household.hint')} value={household} onChange={(next) => onChange({ household: next })} fault={fault('/nominee/household', '/nominee')} />
    </>
  );
}
