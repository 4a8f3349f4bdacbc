import { ask, type Answer, type Problem } from '../common/api';
import * as db from '../common/db';
import { dayOf } from '../common/format';

/** What the form offers to choose from: the team, its members and villages, and the words. Kept on the phone, so that a start needs no network. */

export interface Word {
  id: string;
  vi: string;
  en: string;
}

export interface Topic extends Word {
  pillar: string;
}

export interface Group extends Word {
  priority: boolean;
}

export interface Vocabulary {
  version: string;
  pillars: Word[];
  topics: Topic[];
  outcomes: Word[];
  peopleGroups: Group[];
  places: Word[];
  roles: Word[];
}

export interface Me {
  id: string;
  role: string;
  unit: string | null;
  unitName: string | null;
  member: string | null;
}

export interface Team {
  id: string;
  commune: string;
  village: string | null;
  name: string;
}

export interface Member {
  id: string;
  name: string | null;
  status: string;
}

export interface Village {
  id: string;
  name: string;
}

export interface Reference {
  me: Me;
  team: Team;
  members: Member[];
  villages: Village[];
  words: Vocabulary;
  readAt: string;
}

export type Loading =
  | { kind: 'ok'; reference: Reference }
  | { kind: 'wrong-role'; role: string }
  | { kind: 'refused'; status: number; problem: Problem }
  | { kind: 'away' };

const HELD = 'team';
const RECORDING = new Set(['collector', 'leader']);

export const held = (): Promise<Reference | undefined> => db.get<Reference>('reference', HELD);

export const forget = (): Promise<void> => db.remove('reference', HELD);

/** From the server; what was held stays until all of the new is there. */
export async function load(key: string, language: string, now: Date): Promise<Loading> {
  const me = await ask<Me>('me', { key, language });
  if (me.kind !== 'ok') return failed(me);
  const { role, unit } = me.body;
  if (!RECORDING.has(role) || unit === null) return { kind: 'wrong-role', role };
  const [team, members, villages, words] = await Promise.all([
    ask<Team>(`teams/${unit}`, { key, language }),
    ask<{ items: Member[] }>(`teams/${unit}/members?on=${dayOf(now)}`, { key, language }),
    ask<{ items: Village[] }>(`villages?unit=${unit}&on=${dayOf(now)}`, { key, language }),
    ask<Vocabulary>(`vocabulary?unit=${unit}`, { key, language }),
  ]);
  if (team.kind !== 'ok') return failed(team);
  if (members.kind !== 'ok') return failed(members);
  if (villages.kind !== 'ok') return failed(villages);
  if (words.kind !== 'ok') return failed(words);
  const reference: Reference = {
    me: me.body,
    team: team.body,
    members: members.body.items.filter((member) => member.status === 'active'),
    villages: villages.body.items,
    words: words.body,
    readAt: now.toISOString(),
  };
  await db.put('reference', reference, HELD);
  return { kind: 'ok', reference };
}

function failed(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Loading {
  return answer.kind === 'away' ? { kind: 'away' } : answer;
}
