import type { Session } from '../../office/session';
import type { Member, Team } from '../shared/data';
import { all, each } from '../shared/gather';

/** Everybody who was, is or wants to be in a team, each team asked for itself. */
export async function membersOf(ask: Session['ask'], teams: readonly Team[]): Promise<Member[]> {
  return (await each(teams, (team) => all<Member>(ask, `teams/${team.id}/members`))).flat();
}

export const applications = (members: readonly Member[]): Member[] => members.filter((member) => member.status === 'pending');

export const leavings = (members: readonly Member[]): Member[] => members.filter((member) => member.leaveProposed !== null && (member.status === 'active' || member.status === 'joining'));

export const waitingMembers = async (ask: Session['ask'], teams: readonly Team[]): Promise<Member[]> =>
  (await membersOf(ask, teams.filter((team) => team.active))).filter((member) => member.status === 'pending' || member.leaveProposed !== null);
