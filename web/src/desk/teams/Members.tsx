import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { t } from '../../common/text';
import { nameIn, useCommune } from '../shared/commune';
import type { Member, Team } from '../shared/data';
import { shiftDay } from '../shared/days';
import { ChangeForm, EndForm, MoveForm } from './MemberForms';

type Act = 'change' | 'leave' | 'dismiss' | 'move';

/** Who is in the team, and those who were, folded away. */
export function Members({ team, members, onDone }: { team: Team; members: readonly Member[]; onDone: () => void }) {
  const now = members.filter((member) => member.status === 'active' || member.status === 'joining');
  const before = members.filter((member) => !now.includes(member) && member.status !== 'pending');
  return (
    <section aria-labelledby="team-members">
      <h2 id="team-members">{t('desk.members.title', { count: now.length })}</h2>
      {now.length === 0 ? <p>{t('desk.members.none')}</p> : <List team={team} members={now} onDone={onDone} />}
      {before.length > 0 && (
        <details>
          <summary>{t('desk.members.before', { count: before.length })}</summary>
          <List team={team} members={before} onDone={onDone} />
        </details>
      )}
    </section>
  );
}

function List({ team, members, onDone }: { team: Team; members: readonly Member[]; onDone: () => void }) {
  const [opened, setOpened] = useState<{ id: string; act: Act }>();
  const close = (): void => setOpened(undefined);
  return (
    <ul class="cards two">
      {members.map((member) => (
        <li class="card member" key={member.id}>
          <About member={member} />
          {opened?.id === member.id ? (
            <Form
              act={opened.act}
              team={team}
              member={member}
              onClose={close}
              onStale={onDone}
              onDone={() => {
                close();
                onDone();
              }}
            />
          ) : (
            <Acts member={member} onOpen={(act) => setOpened({ id: member.id, act })} />
          )}
        </li>
      ))}
    </ul>
  );
}

function About({ member }: { member: Member }) {
  const { words } = useCommune();
  const facts = [
    nameIn(words.roles, member.role),
    ...(member.affiliation === null ? [] : [nameIn(words.affiliations, member.affiliation)]),
    ...(member.phone === null ? [] : [member.phone]),
    t('desk.member.since', { day: dayInWords(member.joinedOn) }),
  ];
  return (
    <div>
      <p>
        <span class="strong">{member.name ?? t('desk.member.erased')}</span>
        {member.status !== 'active' && <span class="badge">{state(member)}</span>}
      </p>
      <p class="soft">{facts.join(' · ')}</p>
      <p>{member.duties.length === 0 ? <span class="soft">{t('desk.member.duties.none')}</span> : member.duties.map((duty) => nameIn(words.duties, duty)).join(', ')}</p>
    </div>
  );
}

const state = (member: Member): string => t(`desk.member.${member.status}`, { day: member.leftOn === null ? '' : dayInWords(shiftDay(member.leftOn, -1)) });

function Acts({ member, onOpen }: { member: Member; onOpen: (act: Act) => void }) {
  const { mayWrite } = useCommune();
  if (!mayWrite || (member.status !== 'active' && member.status !== 'joining')) return null;
  const name = member.name ?? member.id;
  const acts: Act[] = ['change', 'move', 'leave', 'dismiss'];
  return (
    <div class="actions small">
      {acts.map((act) => (
        <button type="button" key={act} aria-label={t(`desk.member.${act}`) + ': ' + name} onClick={() => onOpen(act)}>
          {t(`desk.member.${act}`)}
        </button>
      ))}
    </div>
  );
}

function Form({ act, ...given }: { act: Act; team: Team; member: Member; onClose: () => void; onDone: () => void; onStale: () => void }) {
  switch (act) {
    case 'change':
      return <ChangeForm {...given} />;
    case 'move':
      return <MoveForm {...given} />;
    default:
      return <EndForm {...given} act={act} />;
  }
}
