import { describe, expect, test } from 'vitest';
import { begin, next, type Page } from '../src/desk/notices/merging';
import { askable, inOrder, isToWrite, periodsOf, usualPeriod, waitsFor } from '../src/desk/reports/lines';
import { rightsOn } from '../src/desk/reports/rights';
import { saysSomething, sumOf } from '../src/office/reports/report';
import { isTaken, taken } from '../src/desk/reports/taking';
import { placeOf } from '../src/desk/reports/writing';
import { each } from '../src/desk/shared/gather';
import type { ReportLine, ReportPart } from '../src/office/reports/report';

const TODAY = '2026-12-22';
const officer = { code: '13285', role: 'officer' } as const;
const province = { code: '13285', role: 'provincial' } as const;

const line = (unit: string, status: ReportLine['status'], dueOn: string | null, change: Partial<ReportLine> = {}): ReportLine => ({
  unit, period: '2026-RQ4', from: unit.includes('-') ? 'team' : 'commune', to: unit.includes('-') ? 'commune' : 'province', cutOff: '2026-12-14', dueOn, locksOn: '2027-01-15', status, daysLate: 0, submittedOn: null, version: 0, plans: [], default: false, requested: [], etag: '"r0"', ...change,
});

describe('who may do what with a report', () => {
  test.each([
    ['officer', '13285-T01', { maySubmit: true, mayDecide: true, mayAsk: true }],
    ['officer', '13285', { maySubmit: true, mayDecide: false, mayAsk: true }],
    ['provincial', '13285-T01', { maySubmit: false, mayDecide: false, mayAsk: false }],
    ['provincial', '13285', { maySubmit: false, mayDecide: true, mayAsk: true }],
    ['system', '13285', { maySubmit: true, mayDecide: true, mayAsk: true }],
  ] as const)('%s, %s', (role, unit, rights) => expect(rightsOn(line(unit, 'submitted', TODAY), { code: '13285', role })).toEqual(rights));

  test('the own one, where nobody above wants it', () => {
    const own = line('13285', 'submitted', TODAY, { to: 'commune' });
    expect([officer, province].map((whose) => rightsOn(own, whose).mayDecide)).toEqual([true, true]);
    expect([officer, province].map((whose) => waitsFor(own, whose, TODAY))).toEqual([true, false]);
  });
});

describe('a list of reports', () => {
  const own = line('13285', 'due', '2026-12-24');
  const late = line('13285-T02', 'late', '2026-12-20', { daysLate: 2, submittedOn: TODAY, version: 1 });
  const overdue = line('13285-T01', 'overdue', '2026-12-20', { daysLate: 2 });
  const accepted = line('13285-T03', 'accepted', '2026-12-20', { submittedOn: '2026-12-19', version: 1 });
  const next = line('13285-T01', 'due', '2027-03-20', { period: '2027-RQ1' });
  const all = [next, accepted, overdue, own, late];

  test('begins with what waits for who reads it', () => {
    expect(inOrder(all, officer, TODAY).map((one) => one.unit)).toEqual(['13285-T02', '13285', '13285-T01', '13285-T01', '13285-T03']);
    expect(all.filter((one) => waitsFor(one, province, TODAY))).toEqual([]);
    expect(waitsFor({ ...own, status: 'submitted' }, province, TODAY)).toBe(true);
    expect(waitsFor({ ...own, status: 'submitted' }, officer, TODAY)).toBe(false);
  });

  test('has an own report to write a fortnight before its deadline, late, and after a return', () => {
    expect(isToWrite(own, officer, '2026-12-10')).toBe(true);
    expect(isToWrite(own, officer, '2026-12-09')).toBe(false);
    expect(isToWrite({ ...own, status: 'overdue' }, officer, TODAY)).toBe(true);
    expect(isToWrite({ ...own, status: 'returned' }, officer, TODAY)).toBe(true);
    expect(isToWrite(overdue, officer, TODAY)).toBe(false);
  });

  test('shows the period whose deadline is nearest, not the one that has hardly begun', () => {
    expect(usualPeriod(all, TODAY)).toBe('2026-RQ4');
    expect(usualPeriod(all, '2027-03-01')).toBe('2027-RQ1');
    expect(usualPeriod([], TODAY)).toBeUndefined();
    expect(periodsOf(all)).toEqual(['2027-RQ1', '2026-RQ4']);
  });

  test('is summed up', () => expect(sumOf(all)).toEqual({ all: 5, submitted: 2, late: 1, overdue: 1, accepted: 1 }));

  test('may be asked for of the running periods of both calendars and those before, known ones first', () => {
    const periods = askable(['2026-RQ2'], TODAY);
    expect(periods.slice(0, 5)).toEqual(['2026-RQ2', '2026-12', '2026-11', '2026-Q4', '2026-Q3']);
    expect(periods).toContain('2027-RQ1');
    expect(new Set(periods).size).toBe(periods.length);
  });
});

test('what somebody writes is found again by the same key alone', () => {
  const report = { unit: '13285', period: '2026-RQ4' };
  const places = [placeOf('k1', report), placeOf('k2', report), placeOf('k1', { ...report, unit: '13285-T01' }), placeOf('k1', { ...report, period: '2026-12' })];
  expect(new Set(places).size).toBe(places.length);
  expect(placeOf('k1', { ...report })).toBe(places[0]);
});

test('what a team wrote is taken over once, under its name, below what is there', () => {
  const part: ReportPart = { unit: '13285-T01', name: 'Tổ thôn 1', period: '2026-RQ4', status: 'submitted', dueOn: null, submittedOn: TODAY, daysLate: 0, difficulties: ' Sóng yếu ', proposals: '', nextPeriod: 'Phát tờ rơi' };
  const after = taken({ difficulties: 'Thiếu máy.\nTổ thôn 1: Sóng yếu ở cuối thôn', proposals: 'Thêm máy.', nextPeriod: '' }, part, '2026-RQ4');
  expect(after).toEqual({ difficulties: 'Thiếu máy.\nTổ thôn 1: Sóng yếu ở cuối thôn\nTổ thôn 1: Sóng yếu', proposals: 'Thêm máy.', nextPeriod: 'Tổ thôn 1: Phát tờ rơi' });
  expect([isTaken(after, part, '2026-RQ4'), taken(after, part, '2026-RQ4')]).toEqual([true, after]);
  expect(taken(after, { ...part, period: '2026-11' }, '2026-RQ4').nextPeriod).toBe('Tổ thôn 1: Phát tờ rơi\nTổ thôn 1, tháng 11/2026: Phát tờ rơi');
  expect(saysSomething({ ...part, difficulties: ' ', nextPeriod: '' })).toBe(false);
});

describe('lists of many units', () => {
  const lists: Record<string, string[]> = { a: ['9', '5', '3', '1'], b: ['8', '7', '6', '2'], c: [] };
  const read = async (unit: string, cursor: string | null): Promise<Page<string>> => {
    const from = Number(cursor ?? 0);
    return { items: lists[unit]!.slice(from, from + 2), cursor: from + 2 < lists[unit]!.length ? String(from + 2) : null };
  };

  test('are read as one, the newest first, page by page', async () => {
    const first = await next(await begin(['a', 'b', 'c'], read, each), 3, read, (item) => item);
    const second = await next(first.sources, 3, read, (item) => item);
    const third = await next(second.sources, 3, read, (item) => item);
    expect([first.items, second.items, third.items]).toEqual([['9', '8', '7'], ['6', '5', '3'], ['2', '1']]);
    expect([first.isMore, second.isMore, third.isMore]).toEqual([true, true, false]);
  });
});
