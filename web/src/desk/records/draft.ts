import type { FieldRecord, Kind } from '../shared/data';
import { wholeOf } from '../shared/number';

/** A record as a form holds it, and as it is sent again: counts are text while they are typed. */

export type FieldId =
  | 'member' | 'date' | 'start' | 'minutes' | 'village' | 'household' | 'business' | 'place' | 'title' | 'format' | 'organiser'
  | 'channel' | 'people' | 'workingAge' | 'reach' | 'topics' | 'outcomes' | 'attendees' | 'note' | 'text';

const SAID: readonly (keyof FieldRecord)[] = [
  'member', 'kind', 'date', 'start', 'minutes', 'village', 'household', 'business', 'place', 'title', 'format', 'organiser', 'channel', 'people', 'workingAge', 'reach', 'topics', 'outcomes', 'attendees', 'note', 'text',
];

/** The fields of a kind, in the order of their forms. */
export function fieldsOf(kind: Kind, record: Pick<FieldRecord, 'kind'>): readonly FieldId[] {
  switch (kind) {
    case 'visits':
      return ['member', 'date', 'start', 'minutes', 'village', 'household', 'place', 'people', 'workingAge', 'business', 'topics', 'outcomes', 'note'];
    case 'trainings':
      return record.kind === 'member'
        ? ['title', 'date', 'start', 'minutes', 'format', 'organiser', 'topics', 'attendees']
        : ['title', 'date', 'start', 'minutes', 'village', 'format', 'organiser', 'people', 'workingAge', 'topics'];
    case 'campaigns':
      return ['member', 'date', 'channel', 'village', 'reach', 'topics'];
    case 'shifts':
      return ['member', 'date', 'start', 'minutes', 'place', 'village'];
    case 'feedback':
      return ['member', 'date', 'topics', 'text'];
  }
}

export type Draft = Record<string, unknown> & { people?: Record<string, string>; reach?: Record<string, string> };

/** What a record says, without how it stands. */
export function draftOf(record: FieldRecord): Draft {
  const draft: Record<string, unknown> = {};
  for (const id of SAID) if (record[id] !== undefined) draft[id] = record[id];
  for (const id of ['minutes', 'workingAge']) if (draft[id] !== undefined) draft[id] = String(draft[id]);
  if (record.people !== undefined) {
    draft['people'] = written(record.people);
    draft['workingAge'] ??= '0';
  }
  if (record.reach !== undefined) draft['reach'] = written(record.reach);
  return draft as Draft;
}

const written = (counts: object): Record<string, string> => Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, String(count)]));

/** What is no number goes as it was typed: the server says what is wrong with it, as with everything else. */
const count = (typed: unknown): unknown => {
  const whole = wholeOf(String(typed));
  return whole === undefined ? typed : whole;
};

const counts = (typed: Record<string, string>): Record<string, unknown> => Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== '').map(([id, text]) => [id, count(text)]));

export function bodyOf(draft: Draft): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(draft)) if (value !== '') body[id] = value;
  for (const id of ['minutes', 'workingAge']) if (body[id] !== undefined) body[id] = count(body[id]);
  if (draft.people !== undefined) body['people'] = counts(draft.people);
  if (draft.reach !== undefined) body['reach'] = counts(draft.reach);
  return body;
}

/** The fields in which two versions differ: what somebody else has changed meanwhile. */
export function changed(before: FieldRecord, after: FieldRecord): FieldId[] {
  return SAID.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id])) as FieldId[];
}
