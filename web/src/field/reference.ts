import { ask, type Answer, type Problem, UNKNOWN } from '../common/api';
import * as db from '../common/db';
import type { Role } from '../common/home';
import { dayOf } from '../common/format';
import { languageNow } from '../common/text';
import { isRecording, questionsOf, takeAsked } from './asked';
import { WRITTEN } from './reports';

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
  formats: Word[];
  organisers: Word[];
  channels: Word[];
  roles: Word[];
  trainingKinds: Word[];
  feedbackKinds: Word[];
  recordKinds: Word[];
}

export interface Me {
  id: string;
  role: Role;
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
  | { kind: 'wrong-role'; role: Role }
  | { kind: 'refused'; status: number; problem: Problem }
  | { kind: 'away' };

const HELD = 'team';

export const held = (): Promise<Reference | undefined> => db.get<Reference>('reference', HELD);

/** The kind of a record as people say it. */
export const whatItIs = (reference: Reference, kind: string): string => reference.words.recordKinds.find((word) => word.id === kind)?.[languageNow()] ?? kind;

/** From the server; what was held stays until all of the new is there. */
export async function load(key: string, language: string, clock: () => Date): Promise<Loading> {
  const asked = takeAsked(key, language);
  const me = await ask<Me>('me', { key, language, asked: asked?.me });
  if (me.kind !== 'ok') return failed(me);
  const { role, unit } = me.body;
  if (!isRecording(role) || unit === null) return { kind: 'wrong-role', role };
  const before = await held();
  if (before !== undefined && before.team.id !== unit) await db.clear('reference', WRITTEN);
  // The answer has told the time, too.
  const now = clock();
  const rest = await asked?.rest;
  const get = <T>(path: string): Promise<Answer<T>> => ask<T>(path, { key, language, asked: rest?.get(path) });
  const of = questionsOf(unit, dayOf(now));
  const [team, members, villages, words] = await Promise.all([
    get<Team>(of.team),
    get<{ items: Member[] }>(of.members),
    get<{ items: Village[] }>(of.villages),
    get<Vocabulary>(of.words),
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

/** Whether the server says that it does not know the key: where nobody answers, nobody says so. */
export async function isUnknown(key: string): Promise<boolean> {
  const me = await ask<Me>('me', { key });
  return me.kind === 'refused' && me.status === UNKNOWN;
}

function failed(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Loading {
  return answer.kind === 'away' ? { kind: 'away' } : answer;
}
