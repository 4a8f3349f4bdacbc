import { beforeAll, describe, expect, test, vi } from 'vitest';
import vietnamese from '../src/texts/desk.vi.json';
import { daysBetween, daysOf } from '../src/common/periods';
import { speak, teach } from '../src/common/text';
import { faultsIn, held, placeOf, taken } from '../src/desk/import/answer';
import { stateOf, usualLastDay, withoutKey } from '../src/desk/keys/keyState';
import { bodyOf, changed, draftOf, fieldsOf } from '../src/desk/records/draft';
import { communeIn, pathOf } from '../src/desk/shared/address';
import type { FieldRecord, Key, Member, Quarter, Statistics, Team } from '../src/desk/shared/data';
import { monthsBegun, shiftDay, span } from '../src/desk/shared/days';
import { each } from '../src/desk/shared/gather';
import { wholeOf } from '../src/desk/shared/number';
import { afterSaving } from '../src/desk/shared/typed';
import { nextTeamCode, nextVillageCode } from '../src/desk/teams/codes';
import { applications, leavings } from '../src/desk/teams/waiting';
import { missingMonths, shortOf } from '../src/desk/today/missing';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  teach(vietnamese, async () => ({ default: {} }));
  await speak('vi');
});

const team = (id: string, change: Partial<Team> = {}): Team => ({ id, level: 'village', village: null, name: id, decision: null, establishedOn: '2025-07-16', dissolvedOn: null, active: true, members: 5, etag: '', ...change });
const key = (change: Partial<Key>): Key => ({ id: 'a', role: 'collector', unit: '11113-T01', member: null, label: null, expiresOn: null, createdAt: '', revokedAt: null, lastUsedAt: null, ...change });

test.each([
  ['', null],
  ['0', 0],
  [' 12 ', 12],
  ['1.234', 1234],
  ['1 234 567', 1234567],
  ['12,5', undefined],
  ['-1', undefined],
  ['1.2345', undefined],
  ['mười', undefined],
])('«%s» is read as a count', (typed, count) => expect(wholeOf(typed)).toBe(count));

describe('days', () => {
  test('go over the ends of months and years', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-22', '2026-12-24')).toBe(32);
  });

  test('make months that have begun and no others', () => {
    expect(monthsBegun(2026, '2026-03-01')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(monthsBegun(2025, '2026-03-01')).toHaveLength(12);
    expect(monthsBegun(2027, '2026-03-01')).toEqual([]);
  });

  test('of a life end with the last one, not with the first out', () => expect(span('2025-07-01', '2026-07-01')).toBe('01/07/2025 – 30/06/2026'));
});

describe('months that lack figures', () => {
  const quarter = (year: number, number: number, state: Quarter['state']): Quarter => ({ period: `${year}-Q${number}`, ...daysOf({ calendar: 'civil', kind: 'quarter', year, number }), closesOn: '', state });
  const whole = (month: string): Statistics => ({ month, dossiers: { total: 1, online: 1 }, ocop: { products: 0, online: 0 } });
  const inJanuary = [1, 2, 3].map((number) => quarter(2025, number, 'closed')).concat(quarter(2025, 4, 'open'), quarter(2026, 1, 'running'));

  test('are of last year too, until its last quarter is closed', () => {
    expect(missingMonths('2026-01-10', [whole('2025-10')], inJanuary)).toEqual(['2025-11', '2025-12']);
    expect(missingMonths('2026-01-10', [], inJanuary.map((one) => ({ ...one, state: one.state === 'open' ? 'closed' : one.state })))).toEqual([]);
  });

  test('are over, and lack either part', () => {
    expect(missingMonths('2026-03-31', [whole('2026-01'), { ...whole('2026-02'), ocop: null }], [quarter(2026, 1, 'running')])).toEqual(['2026-02']);
  });

  test('are called by their year where it is not this one', () => expect(['2025-12', '2026-01'].map((month) => shortOf(month, '2026-02-10'))).toEqual(['12/2025', '1']));
});

test('what is typed while a grid is saved stays, and so does what was refused', () => {
  const sent = { a: { x: '1', y: '2' }, b: { x: '3' }, c: { x: '4' } };
  const now = { a: { x: '1', y: '20', z: '5' }, b: { x: '3' }, c: { x: '4' } };
  expect(afterSaving(now, sent, ['a', 'b'])).toEqual({ a: { y: '20', z: '5' }, c: { x: '4' } });
});

describe('the address', () => {
  test.each([
    ['?commune=11113', '11113'],
    ['?commune=11113/../x', null],
    ['?commune=', null],
    ['', null],
  ])('«%s» asks for the commune %s', (search, code) => expect(communeIn(search)).toBe(code));

  test.each([
    [['visits', '11113-T03', '01J9'], '/visits/11113-T03/01J9'],
    [['visits', 'a/b', 'c?d'], '/visits/a%2Fb/c%3Fd'],
    [['visits', '..', '.'], '/visits/%252E%252E/%252E'],
  ])('the steps %j stay steps', (steps, path) => expect(new URL(pathOf(...steps), 'http://a/').pathname).toBe(path));
});

describe('keys', () => {
  test('are good through the day before they expire', () => {
    expect(stateOf(key({ expiresOn: '2026-11-23' }), '2026-11-22')).toBe('good');
    expect(stateOf(key({ expiresOn: '2026-11-22' }), '2026-11-22')).toBe('expired');
    expect(stateOf(key({ revokedAt: '2026-11-01T00:00:00Z', expiresOn: '2026-11-22' }), '2026-11-22')).toBe('revoked');
  });

  test('are wanted for active teams without a good one of that role', () => {
    const teams = [team('11113-T01'), team('11113-T02'), team('11113-T03', { active: false })];
    const ids = (keys: Key[], role = 'collector'): string[] => withoutKey(teams, keys, role, '2026-11-22').map((one) => one.id);
    expect(ids([key({})])).toEqual(['11113-T02']);
    expect(ids([key({})], 'leader')).toEqual(['11113-T01', '11113-T02']);
    expect(ids([key({ revokedAt: '2026-01-01T00:00:00Z' })])).toEqual(['11113-T01', '11113-T02']);
  });

  test('end with the year, near its end with the next one', () => {
    expect(usualLastDay('2026-03-01')).toBe('2026-12-31');
    expect(usualLastDay('2026-11-22')).toBe('2027-12-31');
  });
});

describe('codes', () => {
  test('of a team are those of its village where they are free', () => {
    expect(nextTeamCode('11113', '11113-05', [team('11113-T01')])).toBe('11113-T05');
    expect(nextTeamCode('11113', '11113-05', [team('11113-T05'), team('11113-T21')])).toBe('11113-T22');
  });

  test('of a village go on after the last', () => {
    expect(nextVillageCode('11113', [])).toBe('11113-01');
    expect(nextVillageCode('11113', [{ id: '11113-09' }])).toBe('11113-10');
  });
});

test('who waits is told apart from who has gone', () => {
  const member = (change: Partial<Member>): Member => ({ id: 'm', team: 't', name: 'A', role: 'member', status: 'active', joinedOn: '2025-07-16', leftOn: null, affiliation: null, duties: [], phone: null, leaveProposed: null, etag: '', ...change });
  const wish = { on: '2026-12-01', reason: null };
  const all = [member({ id: 'new', status: 'pending' }), member({ id: 'going', leaveProposed: wish }), member({ id: 'gone', status: 'left', leaveProposed: wish }), member({ id: 'here' })];
  expect(applications(all).map((one) => one.id)).toEqual(['new']);
  expect(leavings(all).map((one) => one.id)).toEqual(['going']);
});

describe('a correction', () => {
  const visit: FieldRecord = {
    id: 'v', team: '11113-T03', date: '2026-11-20', status: 'active', version: 1, etag: '"r1"', receivedAt: '', changedAt: '',
    member: 'm', start: '08:30', minutes: 45, place: 'home', people: { elderly: 1, general: 2 }, topics: ['vneid'],
  };

  test('that changes nothing sends what was there, and nothing of how it stands', () => {
    const body = bodyOf(draftOf(visit));
    expect(body).toEqual({ member: 'm', date: '2026-11-20', start: '08:30', minutes: 45, place: 'home', people: { elderly: 1, general: 2 }, workingAge: 0, topics: ['vneid'] });
  });

  test('takes counts as they are typed, and leaves to the server what is none', () => {
    const draft = { ...draftOf(visit), minutes: 'nhiều', people: { elderly: '', general: '1.200' }, note: '' };
    expect(bodyOf(draft)).toMatchObject({ minutes: 'nhiều', people: { general: 1200 } });
    expect(bodyOf(draft)).not.toHaveProperty('note');
    expect(bodyOf(draft)['people']).not.toHaveProperty('elderly');
  });

  test('knows what somebody else has changed', () => expect(changed(visit, { ...visit, minutes: 60, etag: '"r2"', version: 2, note: 'x' })).toEqual(['minutes', 'note']));

  test('has the fields of its kind', () => {
    expect(fieldsOf('trainings', { kind: 'member' })).toContain('attendees');
    expect(fieldsOf('trainings', { kind: 'community' })).not.toContain('attendees');
  });
});

describe('an import', () => {
  test('counts what is taken in and what stands already, whichever kind it is', () => {
    const answer = { dryRun: true, rows: 9, created: 4, results: [] };
    expect([taken({ ...answer, changed: 2, unchanged: 3 }), held({ ...answer, changed: 2, unchanged: 3 })]).toEqual([6, 3]);
    expect([taken({ ...answer, duplicate: 5 }), held({ ...answer, duplicate: 5 })]).toEqual([4, 5]);
  });

  test('names the cells of each bad row, and the row where no cell is to blame', () => {
    const invalid = { code: 'invalid', title: 'Nội dung có lỗi', errors: [{ pointer: '/E3', code: 'out-of-range', detail: 'Dòng 3, cột E', row: 3, column: 'E' }] };
    const closed = { code: 'period-closed', title: 'Kỳ đã chốt', detail: 'Ngày này thuộc kỳ đã chốt.' };
    const faults = faultsIn({ dryRun: true, rows: 3, created: 1, results: [{ row: 2, status: 'created' }, { row: 3, status: 'invalid', problem: invalid }, { row: 4, status: 'refused', problem: closed }] });
    expect(faults.map(placeOf)).toEqual(['E3', '4']);
    expect(faults[1]!.detail).toBe('Ngày này thuộc kỳ đã chốt.');
  });
});

test('many questions are asked a few at a time and answered in order', async () => {
  let [under, most] = [0, 0];
  const answers = await each([...Array(20).keys()], async (one) => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, 20 - one));
    under--;
    return one;
  });
  expect(answers).toEqual([...Array(20).keys()]);
  expect(most).toBe(6);
});
