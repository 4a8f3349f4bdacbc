import { describe, expect, it } from 'vitest';
import { blank, contentOf, draftOf, type Draft, faultsOf, fieldsOf, isBegun, KINDS, renewed } from '../src/field/draft';
import { heard } from '../src/common/clock';
import type { Content, Kind } from '../src/field/queue';
import type { Reference } from '../src/field/reference';

const NOW = new Date('2026-11-20T18:30:00Z'); // 01:30 on the 21st in Vietnam
const words = (...ids: string[]) => ids.map((id) => ({ id, vi: id, en: id }));
const reference = {
  me: { id: 'k', role: 'collector', unit: '11113-T03', unitName: null, member: null },
  team: { id: '11113-T03', commune: '11113', village: '11113-03', name: 'Tổ' },
  members: [
    { id: 'm1', name: 'Hoa', status: 'active' },
    { id: 'm2', name: 'Bình', status: 'active' },
  ],
  villages: [{ id: '11113-03', name: 'Thôn Đông' }],
  words: {
    places: words('home', 'community-point', 'market'),
    formats: words('in-person', 'online'),
    organisers: words('team', 'commune'),
    trainingKinds: words('member', 'community'),
  },
} as unknown as Reference;

const full: Record<Kind, Content> = {
  visits: {
    id: 'i', team: '11113-T03', member: 'm1', date: '2026-11-20', start: '08:30', minutes: 45, village: '11113-03', household: 'H0123', business: true,
    place: 'home', people: { elderly: 1, general: 2 }, workingAge: 2, topics: ['vneid'], outcomes: ['vneid-activated'], note: 'xong',
  },
  trainings: { id: 'i', team: '11113-T03', kind: 'member', date: '2026-11-20', start: '14:00', minutes: 120, title: 'Lớp', format: 'online', organiser: 'commune', topics: ['vneid'], attendees: ['m1'] },
  campaigns: { id: 'i', team: '11113-T03', member: 'm1', date: '2026-11-20', channel: 'zalo', village: '11113-03', topics: ['vneid'], reach: { households: 250, workingAge: 480 } },
  shifts: { id: 'i', team: '11113-T03', member: 'm1', date: '2026-11-20', start: '08:00', minutes: 240, place: 'market', village: '11113-03' },
  feedback: { id: 'i', team: '11113-T03', member: 'm1', date: '2026-11-20', kind: 'proposal', topics: ['vneid'], text: 'Thêm sóng' },
};

describe('a draft', () => {
  it.each(KINDS)('of %s says what the record said', (kind) => {
    expect(contentOf(draftOf(kind, full[kind]))).toEqual(full[kind]);
    expect(faultsOf(draftOf(kind, full[kind]), NOW)).toEqual([]);
  });

  it('of a community class has people in the place of attendees', () => {
    const { attendees: _, ...rest } = full.trainings;
    const community = { ...rest, kind: 'community', village: '11113-03', people: { general: 25 }, workingAge: 22 };
    expect(contentOf(draftOf('trainings', community))).toEqual(community);
  });

  it('leaves out what may be left out', () => {
    const draft: Draft = { ...draftOf('visits', full.visits), household: ' ', business: false, workingAge: 0, outcomes: [], note: '', people: { general: 1, elderly: 0 } };
    const { household, business, workingAge, outcomes, note, ...rest } = full.visits;
    expect(contentOf(draft)).toEqual({ ...rest, people: { general: 1 } });
  });

  it('begins with what is known: the village of the team, the day and time in Vietnam, who recorded last', () => {
    expect(blank('visits', reference, { ...full.visits, member: 'm2', place: 'market' }, NOW)).toMatchObject({ member: 'm2', village: '11113-03', place: 'market', date: '2026-11-21', start: '01:30', minutes: '30' });
    expect(blank('visits', reference, { ...full.visits, member: 'gone', place: 'moon' }, NOW)).toMatchObject({ member: '', place: 'home' });
    expect(blank('shifts', reference, undefined, NOW)).toMatchObject({ place: 'community-point', minutes: '240' });
  });

  it('is begun once somebody has entered what they would have to enter again', () => {
    const fresh = blank('visits', reference, undefined, NOW);
    expect(isBegun({ ...fresh, start: '09:00' }, fresh)).toBe(false);
    expect(isBegun({ ...fresh, topics: ['vneid'] }, fresh)).toBe(true);
    const shift = blank('shifts', reference, undefined, NOW);
    expect(isBegun({ ...shift, minutes: '95' }, shift)).toBe(true);
  });

  it('of an older form opens, with what that one did not know empty', () => {
    expect(renewed({ id: 'i', team: '11113-T03', kind: 'visits', note: 'cũ' })).toMatchObject({ id: 'i', note: 'cũ', attendees: [], reachHouseholds: 0 });
  });
});

describe('faults', () => {
  const fields = (draft: Draft): string[] => faultsOf(draft, NOW).map((fault) => fault.field);

  it('name all that lacks', () => {
    expect(fields({ ...blank('visits', reference, undefined, NOW) })).toEqual(['member', 'people', 'topics']);
    expect(fields({ ...blank('feedback', reference, undefined, NOW) })).toEqual(['topics', 'text']);
    expect(fields({ ...blank('campaigns', reference, undefined, NOW) })).toEqual(['channel', 'topics']);
    expect(fields({ ...blank('trainings', reference, full.trainings, NOW) })).toEqual(['title', 'topics', 'attendees']);
  });

  it('tell tomorrow from today in Vietnam, once the server has told the time', () => {
    expect(fields({ ...draftOf('shifts', full.shifts), date: '2026-11-22' })).toEqual([]);
    heard(NOW.toUTCString(), NOW.getTime());
    const draft = draftOf('shifts', full.shifts);
    expect(fields({ ...draft, date: '2026-11-21' })).toEqual([]);
    expect(fields({ ...draft, date: '2026-11-22' })).toEqual(['date']);
  });

  it.each(['0', '1441', '', '1,5', 'x'])('refuse %s minutes', (minutes) => {
    expect(fields({ ...draftOf('shifts', full.shifts), minutes })).toEqual(['minutes']);
  });

  it('know that no more can be of working age than came', () => {
    expect(faultsOf({ ...draftOf('visits', full.visits), workingAge: 4 }, NOW)).toEqual([{ field: 'workingAge', text: 'fault.working-age', gaps: { people: 3 } }]);
  });

  it('are of no field that the kind does not have', () => {
    for (const kind of KINDS) for (const fault of faultsOf(blank(kind, reference, undefined, NOW), NOW)) expect(fieldsOf(blank(kind, reference, undefined, NOW))).toContain(fault.field);
  });
});
