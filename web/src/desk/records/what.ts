import { dayInWords, number } from '../../common/format';
import { t, type TextId } from '../../common/text';
import { type Commune, nameIn, teamName, villageName } from '../shared/commune';
import type { FieldRecord, Kind, Member, Vocabulary } from '../shared/data';

/** What records say, in words. */

export interface OfKind extends FieldRecord {
  /** A record does not name its own kind: a class and feedback have a kind of another sort. */
  recordKind: Kind;
}

const WORDS: Record<string, keyof Vocabulary> = {
  place: 'places',
  format: 'formats',
  organiser: 'organisers',
  channel: 'channels',
};

export const peopleIn = (record: FieldRecord): number => Object.values(record.people ?? {}).reduce((sum, count) => sum + count, 0);

/** One line that tells records of a list apart. */
export function summaryOf(record: OfKind, commune: Commune): string {
  const { words } = commune;
  const topics = (record.topics ?? []).map((topic) => nameIn(words.topics, topic)).join(', ');
  switch (record.recordKind) {
    case 'visits':
      return [record.household, t('desk.record.people.count', { count: number(peopleIn(record)) }), topics].filter((part) => part !== undefined && part !== '').join(' · ');
    case 'trainings':
      return [record.title, record.attendees === undefined ? t('desk.record.people.count', { count: number(peopleIn(record)) }) : t('desk.record.attendees.count', { count: number(record.attendees.length) })].join(' · ');
    case 'campaigns':
      return [nameIn(words.channels, record.channel ?? ''), t('desk.record.reach', { households: number(record.reach?.households ?? 0) }), topics].join(' · ');
    case 'shifts':
      return [nameIn(words.places, record.place ?? ''), t('desk.record.minutes.count', { count: number(record.minutes ?? 0) })].join(' · ');
    case 'feedback':
      return record.text ?? '';
  }
}

/** Everything that a record says, name by name. */
export function factsOf(record: OfKind, commune: Commune, members: readonly Member[]): { name: string; value: string }[] {
  const { words } = commune;
  const member = (id: string): string => members.find((one) => one.id === id)?.name ?? id;
  const facts: [TextId, string | undefined][] = [
    ['desk.record.team', teamName(commune, record.team)],
    ['desk.record.date', dayInWords(record.date)],
    ['desk.record.sort', record.kind === undefined ? undefined : nameIn(record.recordKind === 'feedback' ? words.feedbackKinds : words.trainingKinds, record.kind)],
    ['desk.record.member', record.member === undefined ? undefined : member(record.member)],
    ['desk.record.start', record.start],
    ['desk.record.minutes', record.minutes === undefined ? undefined : number(record.minutes)],
    ['desk.record.title', record.title],
    ['desk.record.village', record.village === undefined ? undefined : villageName(commune, record.village)],
    ['desk.record.household', record.household],
    ['desk.record.business', record.business === true ? t('desk.word.yes') : undefined],
    ...Object.entries(WORDS).map(([id, list]): [TextId, string | undefined] => {
      const value = record[id as 'place'];
      return [`desk.record.${id}` as TextId, value === undefined ? undefined : nameIn(words[list], value)];
    }),
    ['desk.record.people', record.people === undefined ? undefined : Object.entries(record.people).map(([group, count]) => `${nameIn(words.peopleGroups, group)}: ${number(count)}`).join(', ') || '0'],
    ['desk.record.workingAge', record.people === undefined ? undefined : number(record.workingAge ?? 0)],
    ['desk.record.reach.households', record.reach === undefined ? undefined : number(record.reach.households)],
    ['desk.record.reach.workingAge', record.reach === undefined ? undefined : number(record.reach.workingAge)],
    ['desk.record.attendees', record.attendees?.map(member).join(', ')],
    ['desk.record.topics', record.topics?.map((topic) => nameIn(words.topics, topic)).join(', ')],
    ['desk.record.outcomes', record.outcomes?.map((outcome) => nameIn(words.outcomes, outcome)).join(', ')],
    ['desk.record.note', record.note],
    ['desk.record.text', record.text],
  ];
  return facts.filter((fact): fact is [TextId, string] => fact[1] !== undefined && fact[1] !== '').map(([id, value]) => ({ name: t(id), value }));
}
