import type { TextId } from '../common/text';
import { dayOf, timeOf } from '../common/format';
import type { Reference } from './reference';
import { type Content, newId } from './queue';

/** A visit as it stands in the form, and as the server takes it. */

export interface Draft {
  id: string;
  member: string;
  village: string;
  date: string;
  start: string;
  minutes: string;
  household: string;
  business: boolean;
  place: string;
  people: Record<string, number>;
  workingAge: number;
  topics: string[];
  outcomes: string[];
  note: string;
}

export interface DraftFault {
  field: keyof Draft;
  text: TextId;
  gaps?: Record<string, number>;
}

const USUAL_MINUTES = '30';
const USUAL_PLACE = 'home';
const LONGEST = 1440;

/** As much as can be known is filled in: from the team, and from the last visit of this phone. */
export function blank(reference: Reference, last: Content | undefined, now: Date): Draft {
  const known = (value: unknown, among: readonly { id: string }[]): string => (among.some((one) => one.id === value) ? String(value) : '');
  return {
    id: newId(),
    member: known(reference.me.member, reference.members) || known(last?.['member'], reference.members) || only(reference.members),
    village: known(reference.team.village, reference.villages) || known(last?.['village'], reference.villages) || only(reference.villages),
    date: dayOf(now),
    start: timeOf(now),
    minutes: USUAL_MINUTES,
    household: '',
    business: false,
    place: known(last?.['place'], reference.words.places) || USUAL_PLACE,
    people: {},
    workingAge: 0,
    topics: [],
    outcomes: [],
    note: '',
  };
}

const only = (among: readonly { id: string }[]): string => (among.length === 1 ? among[0]!.id : '');

export const peopleIn = (draft: Draft): number => Object.values(draft.people).reduce((sum, count) => sum + count, 0);

/** What the server would refuse, as far as a phone can tell. */
export function faultsOf(draft: Draft, now: Date): DraftFault[] {
  const faults: DraftFault[] = [];
  for (const field of ['member', 'date', 'start', 'place'] as const) {
    if (draft[field] === '') faults.push({ field, text: 'fault.required' });
  }
  if (draft.date > dayOf(now)) faults.push({ field: 'date', text: 'fault.future' });
  const minutes = Number(draft.minutes);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST) faults.push({ field: 'minutes', text: 'fault.minutes' });
  const people = peopleIn(draft);
  if (people === 0) faults.push({ field: 'people', text: 'fault.people' });
  if (draft.workingAge > people) faults.push({ field: 'workingAge', text: 'fault.working-age', gaps: { people } });
  if (draft.topics.length === 0) faults.push({ field: 'topics', text: 'fault.topics' });
  return faults;
}

export function contentOf(draft: Draft, team: string): Content {
  return {
    id: draft.id,
    team,
    member: draft.member,
    date: draft.date,
    start: draft.start,
    minutes: Number(draft.minutes),
    ...(draft.village === '' ? {} : { village: draft.village }),
    ...(draft.household.trim() === '' ? {} : { household: draft.household.trim().toUpperCase() }),
    ...(draft.business ? { business: true } : {}),
    place: draft.place,
    people: Object.fromEntries(Object.entries(draft.people).filter(([, count]) => count > 0)),
    ...(draft.workingAge === 0 ? {} : { workingAge: draft.workingAge }),
    topics: draft.topics,
    ...(draft.outcomes.length === 0 ? {} : { outcomes: draft.outcomes }),
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
  };
}

/** To be mended: whatever the form of that time wrote. */
export function draftOf(content: Content): Draft {
  const text = (name: string): string => (content[name] === undefined ? '' : String(content[name]));
  const list = (name: string): string[] => (Array.isArray(content[name]) ? (content[name] as string[]) : []);
  return {
    id: content.id,
    member: text('member'),
    village: text('village'),
    date: content.date,
    start: text('start'),
    minutes: text('minutes'),
    household: text('household'),
    business: content['business'] === true,
    place: text('place'),
    people: { ...(content['people'] as Record<string, number> | undefined) },
    workingAge: Number(content['workingAge'] ?? 0),
    topics: list('topics'),
    outcomes: list('outcomes'),
    note: text('note'),
  };
}
