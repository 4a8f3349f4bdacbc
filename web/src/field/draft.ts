import { isSure } from '../common/clock';
import { dayOf, timeOf } from '../common/format';
import type { TextId } from '../common/text';
import { type Content, type Kind, newId } from './content';
import type { Reference } from './reference';

/** A record as it stands in the form, and as the server takes it. */

/** Which form this is: what was begun with an earlier one is read as this one's. */
export const FORM = 2;

export interface Draft {
  id: string;
  /** Whose record it is: also where the phone has another team's key by now. */
  team: string;
  kind: Kind;
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
  /** Of a training: `member` or `community`. */
  training: string;
  title: string;
  format: string;
  organiser: string;
  attendees: string[];
  channel: string;
  reachHouseholds: number;
  reachWorkingAge: number;
  /** Of feedback: `difficulty`, `proposal`, `complaint`. */
  feedback: string;
  text: string;
}

export type FieldName = Exclude<keyof Draft, 'id' | 'team' | 'kind'>;

export interface DraftFault {
  field: FieldName;
  text: TextId;
  gaps?: Record<string, number>;
}

export const KINDS: readonly Kind[] = ['visits', 'trainings', 'campaigns', 'shifts', 'feedback'];

const WHEN = ['date', 'start', 'minutes'] as const;
const LONGEST = 1440;
const USUAL_MINUTES: Record<Kind, string> = { visits: '30', trainings: '120', campaigns: '', shifts: '240', feedback: '' };

/** What a record of its kind says. */
export function fieldsOf(draft: Pick<Draft, 'kind' | 'training'>): readonly FieldName[] {
  switch (draft.kind) {
    case 'visits':
      return ['member', 'village', ...WHEN, 'household', 'business', 'place', 'people', 'workingAge', 'topics', 'outcomes', 'note'];
    case 'trainings':
      return draft.training === 'member'
        ? ['training', ...WHEN, 'title', 'format', 'organiser', 'topics', 'attendees']
        : ['training', 'village', ...WHEN, 'title', 'format', 'organiser', 'topics', 'people', 'workingAge'];
    case 'campaigns':
      return ['member', 'village', 'date', 'channel', 'topics', 'reachHouseholds', 'reachWorkingAge'];
    case 'shifts':
      return ['member', 'village', ...WHEN, 'place'];
    case 'feedback':
      return ['member', 'date', 'feedback', 'topics', 'text'];
  }
}

const OPTIONAL: readonly FieldName[] = ['village', 'household', 'business', 'workingAge', 'outcomes', 'note', 'reachHouseholds', 'reachWorkingAge'];

const isNeeded = (draft: Draft, field: FieldName): boolean =>
  !OPTIONAL.includes(field) && !(field === 'member' && (draft.kind === 'campaigns' || draft.kind === 'feedback'));

const EMPTY: Omit<Draft, 'id' | 'team' | 'kind'> = {
  member: '',
  village: '',
  date: '',
  start: '',
  minutes: '',
  household: '',
  business: false,
  place: '',
  people: {},
  workingAge: 0,
  topics: [],
  outcomes: [],
  note: '',
  training: 'community',
  title: '',
  format: '',
  organiser: '',
  attendees: [],
  channel: '',
  reachHouseholds: 0,
  reachWorkingAge: 0,
  feedback: '',
  text: '',
};

/** As much as can be known is filled in: from the team, and from the last record of the kind on this phone. */
export function blank(kind: Kind, reference: Reference, last: Content | undefined, now: Date): Draft {
  const known = (value: unknown, among: readonly { id: string }[]): string => (among.some((one) => one.id === value) ? String(value) : '');
  const { words } = reference;
  return {
    ...EMPTY,
    id: newId(),
    team: reference.team.id,
    kind,
    member: known(reference.me.member, reference.members) || known(last?.['member'], reference.members) || only(reference.members),
    village: known(reference.team.village, reference.villages) || known(last?.['village'], reference.villages) || only(reference.villages),
    date: dayOf(now),
    start: timeOf(now),
    minutes: USUAL_MINUTES[kind],
    place: known(last?.['place'], words.places) || (kind === 'shifts' ? 'community-point' : 'home'),
    format: known(last?.['format'], words.formats) || 'in-person',
    organiser: known(last?.['organiser'], words.organisers) || 'team',
    training: kind === 'trainings' ? known(last?.['kind'], words.trainingKinds) || 'community' : EMPTY.training,
    feedback: 'difficulty',
  };
}

const only = (among: readonly { id: string }[]): string => (among.length === 1 ? among[0]!.id : '');

/** Whether somebody has entered something that nobody would like to enter again. */
export const isBegun = (draft: Draft, fresh: Draft): boolean => fieldsOf(draft).some((field) => field !== 'date' && field !== 'start' && JSON.stringify(draft[field]) !== JSON.stringify(fresh[field]));

/** Entered with this form or an older one: what that one did not know is empty. */
export const renewed = (kept: Partial<Draft> & Pick<Draft, 'id' | 'team' | 'kind'>): Draft => ({ ...EMPTY, ...kept });

export const peopleIn = (draft: Draft): number => Object.values(draft.people).reduce((sum, count) => sum + count, 0);

/** What the server would refuse, as far as a phone can tell. */
export function faultsOf(draft: Draft, now: Date): DraftFault[] {
  const faults: DraftFault[] = [];
  const fields = fieldsOf(draft);
  for (const field of fields) {
    if (!isNeeded(draft, field)) continue;
    if (field === 'people' && peopleIn(draft) === 0) faults.push({ field, text: 'fault.people' });
    if (field === 'topics' && draft.topics.length === 0) faults.push({ field, text: 'fault.topics' });
    if (field === 'attendees' && draft.attendees.length === 0) faults.push({ field, text: 'fault.attendees' });
    const value = draft[field];
    if (typeof value === 'string' && field !== 'minutes' && value.trim() === '') faults.push({ field, text: 'fault.required' });
  }
  // A phone that nobody has told the time may be behind: then the server judges.
  if (isSure() && draft.date > dayOf(now)) faults.push({ field: 'date', text: 'fault.future' });
  const minutes = Number(draft.minutes);
  if (fields.includes('minutes') && (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST)) faults.push({ field: 'minutes', text: 'fault.minutes' });
  const people = peopleIn(draft);
  if (fields.includes('workingAge') && draft.workingAge > people) faults.push({ field: 'workingAge', text: 'fault.working-age', gaps: { people } });
  return faults;
}

export function contentOf(draft: Draft): Content {
  const fields = fieldsOf(draft);
  const content: Content = { id: draft.id, team: draft.team, date: draft.date };
  const has = (field: FieldName): boolean => fields.includes(field);
  const text = (field: FieldName, name: string = field): void => {
    const value = String(draft[field]).trim();
    if (has(field) && value !== '') content[name] = value;
  };
  text('member');
  text('village');
  text('start');
  if (has('minutes')) content['minutes'] = Number(draft.minutes);
  if (has('household') && draft.household.trim() !== '') content['household'] = draft.household.trim().toUpperCase();
  if (has('business') && draft.business) content['business'] = true;
  text('place');
  if (has('people')) content['people'] = Object.fromEntries(Object.entries(draft.people).filter(([, count]) => count > 0));
  if (has('workingAge') && draft.workingAge > 0) content['workingAge'] = draft.workingAge;
  if (has('topics')) content['topics'] = draft.topics;
  if (has('outcomes') && draft.outcomes.length > 0) content['outcomes'] = draft.outcomes;
  text('note');
  text('training', 'kind');
  text('title');
  text('format');
  text('organiser');
  if (has('attendees')) content['attendees'] = draft.attendees;
  text('channel');
  if (draft.kind === 'campaigns') content['reach'] = { households: draft.reachHouseholds, workingAge: draft.reachWorkingAge };
  text('feedback', 'kind');
  text('text');
  return content;
}

/** To be mended: whatever the form of that time wrote. */
export function draftOf(kind: Kind, content: Content): Draft {
  const text = (name: string): string => (content[name] === undefined ? '' : String(content[name]));
  const list = (name: string): string[] => (Array.isArray(content[name]) ? [...(content[name] as string[])] : []);
  const reach = (content['reach'] ?? {}) as Record<string, number | undefined>;
  return {
    ...EMPTY,
    id: content.id,
    team: content.team,
    kind,
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
    training: kind === 'trainings' ? text('kind') : EMPTY.training,
    title: text('title'),
    format: text('format'),
    organiser: text('organiser'),
    attendees: list('attendees'),
    channel: text('channel'),
    reachHouseholds: reach['households'] ?? 0,
    reachWorkingAge: reach['workingAge'] ?? 0,
    feedback: kind === 'feedback' ? text('kind') : '',
    text: text('text'),
  };
}
