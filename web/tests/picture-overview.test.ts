import { expect, test } from 'vitest';
import type { Line, Status } from '../src/office/figures/line';
import { type Figures, type Rank, supportedIn, type UnitFigures } from '../src/picture/figures';
import { csvOf } from '../src/office/csv';
import { read, write } from '../src/common/periods';
import { columnsOf, shownLine } from '../src/picture/lines';
import { lagging, moves, targetsOf } from '../src/picture/overview';
import { countsOf } from '../src/picture/series';
import { scaleOf } from '../src/picture/shades';

const line = (id: string, value: number | null, status: Status | null = null, more: Partial<Line> = {}): Line => ({
  id, name: id, unit: 'percent', numerator: value ?? 0, denominator: 100, value, target: status === null ? null : 100, status, partial: false, missing: [], teamsMeeting: null, ...more,
});
const unit = (code: string, ...lines: Line[]): UnitFigures => ({ unit: code, level: 'commune', closed: false, plans: [{ plan: 'p', asOf: '2026-11-20', indicators: lines }] });
const figures = (lines: Line[], children: UnitFigures[] = []): Figures => ({
  unit: '08', period: '2026-Q4', asOf: '2026-11-20', closed: false, version: 'v', complete: true, plans: [{ plan: 'p', asOf: '2026-11-20', indicators: lines }], children,
});
const rank = (code: string, score: number | null): Rank => ({ rank: score === null ? null : 1, unit: code, score, parts: [] });

test('of a province the targets of all its communes are counted, what has no data apart', () => {
  const children = [unit('1', line('a', 100, 'met'), line('b', 50, 'on-track'), line('c', 1)), unit('2', line('a', 10, 'behind'), line('b', null, 'no-data'))];
  expect(targetsOf(figures([line('a', 1, 'missed')], children))).toEqual({ good: 2, poor: 1, unknown: 1, all: 4 });
  expect(targetsOf(figures([line('a', 1, 'missed')]))).toEqual({ good: 0, poor: 1, unknown: 0, all: 1 });
});

test('the worst come first; who has not begun, and who meets everything, does not lag', () => {
  const nothing = unit('9', line('village-coverage', null, 'no-data', { missing: ['villages'] }), line('teams-active', null, null, { missing: ['teams'] }));
  const units = [unit('1', line('a', 50, 'behind'), line('b', 20, 'missed')), unit('2', line('a', 50, 'behind')), unit('3', line('a', 100, 'met')), nothing];
  const found = lagging(units, [rank('3', 10), rank('1', 50), rank('2', 50), rank('9', 0)], 5);
  expect(found.map((one) => one.unit)).toEqual(['1', '2']);
  expect(found[0]!.behind.map((one) => one.id)).toEqual(['b', 'a']);
  expect(lagging(units, [rank('1', 50), rank('2', 40)], 1).map((one) => one.unit)).toEqual(['2']);
});

test('people supported are all of whom priority groups are a share, those of dissolved teams among them', () => {
  const now = figures([line('supports-per-team', 3, null, { unit: 'people', numerator: 3, denominator: 1 }), line('priority-supports', 18.9, null, { numerator: 10, denominator: 53 })]);
  expect([supportedIn(now.plans), supportedIn([])]).toEqual([53, null]);
});

test('a trend as a file has its counts as numbers, each in a column of its own, and nothing where there are none', () => {
  const [first, last] = ['2026-Q3', '2026-Q4'].map((text) => read(text)!);
  const steps = [{ period: first!, line: undefined }, { period: last!, line: line('a', 71.428571, null, { numerator: 5, denominator: 7 }) }];
  const rows = (columns: ReturnType<typeof countsOf>) => csvOf(steps.map((step) => [write(step.period), ...columns.map((column) => column.value(step))]));
  expect(rows(countsOf({ denominator: 7 }))).toBe('\uFEFF2026-Q3,,\r\n2026-Q4,5,7\r\n');
  expect(rows(countsOf({ denominator: null }))).toBe('\uFEFF2026-Q3,\r\n2026-Q4,5\r\n');
  expect(countsOf({ denominator: 7 }).map((column) => steps.map((step) => column.show!(step)))).toEqual([['–', '5'], ['–', '7']]);
});

test('moves are of shares, the largest first, and what begins anew is left out while the period runs', () => {
  const before = figures([line('a', 50), line('b', 50), line('teams-active', 90), line('d', null), line('e', 70), line('f', 5, null, { unit: 'people' })]);
  const now = figures([line('a', 52), line('b', 60), line('teams-active', 40), line('d', 5), line('e', 70.01), line('f', 50, null, { unit: 'people' })]);
  const told = ({ up, down }: ReturnType<typeof moves>): string[][] => [up.map((move) => move.line.id), down.map((move) => move.line.id)];
  expect(told(moves(now, before, true, 3))).toEqual([['b', 'a'], []]);
  expect(told(moves(now, before, false, 1))).toEqual([['b'], ['teams-active']]);
});

test('of two plans the one that judges is shown, unless one was chosen', () => {
  const plans = [{ plan: 'p', asOf: '', indicators: [line('a', 1)] }, { plan: 'q', asOf: '', indicators: [line('a', 2, 'met')] }];
  expect(shownLine(plans, 'a', null)!.value).toBe(2);
  expect(shownLine(plans, 'a', 'p')!.value).toBe(1);
  expect(shownLine(plans, 'a', 'r')).toBeUndefined();
});

test('columns that are judged come first, those without meaning go', () => {
  const units = [unit('1', line('a', 1), line('b', 1), line('c', null, null, { missing: ['not-applicable'] })), unit('2', line('a', 1), line('b', 1, 'met'))];
  expect(columnsOf(units, null).map((column) => column.id)).toEqual(['b', 'a']);
});

test('shares have the same five classes everywhere, counts those of the largest', () => {
  const shares = scaleOf([line('a', 30)]);
  expect([0, 19.9, 20, 99.9, 100, null].map(shares.classOf)).toEqual([1, 1, 2, 5, 5, null]);
  expect(scaleOf([line('a', 10, null, { unit: 'people' }), line('a', 50, null, { unit: 'people' })]).classOf(10)).toBe(2);
});
