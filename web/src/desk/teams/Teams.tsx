import { useState } from 'preact/hooks';
import { t } from '../../common/text';
import { linkTo, type Route } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { useCommune, villageName } from '../shared/commune';
import type { Compliance, Finding, Member, Team } from '../shared/data';
import { all, each, need, useGathered } from '../shared/gather';
import { Listing } from '../../office/Listing';
import { findingsIn } from '../today/Today';
import { Applications } from './Applications';
import { TeamForm } from './TeamForm';
import { TeamPage } from './TeamPage';

/** `#/teams`, `#/teams/11113-T03`. */
export function Teams({ route }: { route: Route }) {
  const { teams } = useCommune();
  const asked = route.steps[1];
  const team = teams.find((one) => one.id === asked);
  if (asked === undefined) return <TeamList isRules={route.query.get('show') === 'rules'} />;
  return team === undefined ? <p class="notice bad">{t('desk.teams.unknown', { team: asked })}</p> : <TeamPage key={team.id} team={team} />;
}

interface Found {
  members: Member[];
  findings: (Finding & { title: string | null })[];
}

function TeamList({ isRules }: { isRules: boolean }) {
  const commune = useCommune();
  const { teams, code, mayWrite } = commune;
  const [isFounding, setFounding] = useState(false);
  const active = teams.filter((team) => team.active);
  const question = useGathered<Found>(
    async (ask) => {
      const [members, compliance] = await Promise.all([each(active, (team) => all<Member>(ask, `teams/${team.id}/members`)), need(ask<Compliance>(`communes/${code}/compliance`))]);
      return { members: members.flat(), findings: findingsIn(compliance) };
    },
    [code, active.map((team) => team.etag + team.members)],
  );

  return (
    <>
      <div class="head">
        <h1>{t('desk.place.teams')}</h1>
        {mayWrite && !isFounding && (
          <button type="button" onClick={() => setFounding(true)}>
            {t('desk.teams.found')}
          </button>
        )}
      </div>
      {isFounding && <TeamForm onClose={() => setFounding(false)} />}
      <Shown question={question}>
        {({ members, findings }) => (
          <>
            <Applications members={members} onDone={() => (question.again(), commune.again())} />
            <Rules findings={findings} isOpen={isRules} />
            {teams.length === 0 ? <p>{t('desk.teams.none')}</p> : <TeamTable teams={teams} members={members} findings={findings} />}
          </>
        )}
      </Shown>
    </>
  );
}

function Rules({ findings, isOpen }: { findings: Found['findings']; isOpen: boolean }) {
  const { teams } = useCommune();
  if (findings.length === 0) return null;
  const titles = [...new Set(findings.map((one) => one.title))];
  return (
    <details class="card" open={isOpen}>
      <summary>{t('desk.rules.title', { count: findings.length })}</summary>
      {titles.map((title) => (
        <div key={title ?? ''}>
          <p class="soft">{title ?? t('desk.rules.other')}</p>
          <ul>
            {findings
              .filter((one) => one.title === title)
              .map((one) => (
                <li key={one.rule + one.subject}>{teams.some((team) => team.id === one.subject) ? <a href={linkTo(['teams', one.subject])}>{one.detail}</a> : one.detail}</li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function TeamTable({ teams, members, findings }: Found & { teams: readonly Team[] }) {
  const commune = useCommune();
  const leader = (team: Team): string | null => members.find((member) => member.team === team.id && member.status === 'active' && member.role === 'leader')?.name ?? null;
  const broken = (team: Team): Found['findings'] => findings.filter((one) => one.subject === team.id);
  return (
    <Listing
      name={t('desk.teams.table')}
      file={`to-${commune.code}`}
      rows={teams}
      keyOf={(team) => team.id}
      columns={[
        { id: 'name', name: t('desk.team.name'), value: (team) => team.name, show: (team) => <a href={linkTo(['teams', team.id])}>{team.name}</a> },
        { id: 'code', name: t('desk.team.code'), value: (team) => team.id },
        { id: 'village', name: t('desk.team.village'), value: (team) => (team.village === null ? t('desk.team.commune') : villageName(commune, team.village)) },
        { id: 'leader', name: t('desk.team.leader'), value: (team) => (team.active ? leader(team) : null), show: (team) => (team.active ? (leader(team) ?? <span class="bad">{t('desk.team.leader.none')}</span>) : '') },
        { id: 'size', name: t('desk.team.size'), value: (team) => (team.active ? team.members : null), isNumber: true },
        {
          id: 'state',
          name: t('desk.team.rules'),
          value: (team) => (team.active ? broken(team).map((one) => t(`desk.rule.${one.rule}` as 'desk.rule.too-few')).join('; ') || t('desk.team.fine') : t('desk.team.dissolved')),
          show: (team) => <TeamState isActive={team.active} broken={broken(team)} />,
        },
      ]}
    />
  );
}

function TeamState({ isActive, broken }: { isActive: boolean; broken: Found['findings'] }) {
  if (!isActive) return <span class="soft">{t('desk.team.dissolved')}</span>;
  if (broken.length === 0)
    return (
      <span class="good">
        <span aria-hidden="true">✓ </span>
        {t('desk.team.fine')}
      </span>
    );
  return (
    <span class="bad">
      <span aria-hidden="true">! </span>
      {broken.map((one) => t(`desk.rule.${one.rule}` as 'desk.rule.too-few')).join('; ')}
    </span>
  );
}
