import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { linkTo } from '../../office/route';
import { Shown } from '../../office/useAnswer';
import { useCommune, villageName } from '../shared/commune';
import type { Compliance, Deadline, Member, Team } from '../shared/data';
import { shiftDay } from '../shared/days';
import { all, need, useGathered } from '../shared/gather';
import { ReportLink } from '../reports/ReportLink';
import { findingsIn } from '../today/Today';
import { Applications } from './Applications';
import { JoinForm } from './JoinForm';
import { Members } from './Members';
import { DissolveForm, TeamForm } from './TeamForm';

type Opened = 'change' | 'dissolve' | 'join';

/** One team: who is in it, who wants to be, what the plans still want of it. */
export function TeamPage({ team }: { team: Team }) {
  const commune = useCommune();
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  const question = useGathered(
    async (ask) => {
      const [members, compliance, deadlines] = await Promise.all([
        all<Member>(ask, `teams/${team.id}/members`),
        need(ask<Compliance>(`teams/${team.id}/compliance`)),
        all<Deadline>(ask, `teams/${team.id}/deadlines`),
      ]);
      return { members, findings: findingsIn(compliance), deadlines };
    },
    [team.id],
  );
  const again = (): void => {
    question.again();
    commune.again();
  };

  return (
    <>
      <p>
        <a href="#/teams">{t('desk.back.teams')}</a>
      </p>
      <div class="head">
        <div>
          <h1>{team.name}</h1>
          <p class="soft">{about(team, team.village === null ? t('desk.team.commune') : villageName(commune, team.village))}</p>
        </div>
        {commune.mayWrite && opened === undefined && (
          <div class="actions">
            {team.active && (
              <button type="button" class="main" onClick={() => setOpened('join')}>
                {t('desk.member.add')}
              </button>
            )}
            <button type="button" onClick={() => setOpened('change')}>
              {t('desk.team.change')}
            </button>
            <button type="button" onClick={() => setOpened('dissolve')}>
              {t('desk.team.dissolve')}
            </button>
            <a class="button" href={linkTo(['keys'], { team: team.id })}>
              {t('desk.team.key')}
            </a>
          </div>
        )}
      </div>
      {opened === 'change' && <TeamForm team={team} onClose={close} />}
      {opened === 'dissolve' && <DissolveForm team={team} onClose={close} />}
      {opened === 'join' && (
        <JoinForm
          team={team}
          onClose={close}
          onDone={() => {
            close();
            again();
          }}
        />
      )}
      <Shown question={question}>
        {({ members, findings, deadlines }) => (
          <>
            <Applications members={members} onDone={again} />
            {findings.length > 0 && (
              <div class="notice bad">
                <p class="strong">{t('desk.rules.title', { count: findings.length })}</p>
                <ul>
                  {findings.map((one) => (
                    <li key={one.rule + one.subject}>{one.detail}</li>
                  ))}
                </ul>
              </div>
            )}
            <Members team={team} members={members} onDone={again} />
            <section aria-labelledby="team-deadlines">
              <h2 id="team-deadlines">{t('desk.team.deadlines')}</h2>
              {deadlines.length === 0 ? (
                <p>{t('desk.team.deadlines.none')}</p>
              ) : (
                <ul>
                  {deadlines.slice(0, 4).map((due) => (
                    <li key={due.period + due.dueOn}>
                      <ReportLink period={due.period} unit={team.id} name={t('desk.team.due', { report: periodInWords(due.period), day: dayInWords(due.dueOn) })} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </Shown>
    </>
  );
}

function about(team: Team, place: string): string {
  const parts = [team.id, place, t('desk.team.since', { day: dayInWords(team.establishedOn) })];
  if (team.decision?.number != null) parts.push(t('desk.team.decision', { number: team.decision.number }));
  if (team.dissolvedOn !== null) parts.push(t('desk.team.until', { day: dayInWords(shiftDay(team.dissolvedOn, -1)) }));
  return parts.join(' · ');
}
