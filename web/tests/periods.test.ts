import { expect, test } from 'vitest';
import { containing, daysOf, type Kind, read, shifted, upTo, write } from '../src/common/periods';

const period = (text: string) => read(text)!;

test.each(['2026-11', '2026-Q4', '2026', '2026-R11', '2026-RQ4', '2026-RH2', '2026-R', '2026-R01', '2026-12'])('%s is read and written alike', (text) => {
  expect(write(period(text))).toBe(text);
});

test.each(['', '2026-', '2026-13', '2026-00', '2026-Q5', '2026-H1', '2026-RH3', '26-Q1', '2026-R13', '2026-q4', '2026-RQ', '2026-Q4 '])('%s is no period', (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ['2026-11', '2026-11-01', '2026-11-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-R11', '2026-10-15', '2026-11-14'],
  ['2026-R01', '2025-12-15', '2026-01-14'],
  ['2026-RQ1', '2025-12-15', '2026-03-14'],
  ['2026-RQ4', '2026-09-15', '2026-12-14'],
  ['2026-RH1', '2025-12-15', '2026-06-14'],
  ['2026-RH2', '2026-06-15', '2026-12-14'],
  ['2026-R', '2025-12-15', '2026-12-14'],
])('%s is from %s to %s', (text, from, to) => {
  expect(daysOf(period(text))).toEqual({ from, to });
});

test.each([
  ['2026-11-14', '2026-R11'],
  ['2026-11-15', '2026-R12'],
  ['2026-12-14', '2026-R12'],
  ['2026-12-15', '2027-R01'],
])('the reporting calendar turns between the 14th and the 15th: %s lies in %s', (day, text) => {
  expect(write(containing(day, 'reporting', 'month'))).toBe(text);
});

test.each(['civil', 'reporting'] as const)('the periods of the %s calendar hold their own first and last day, and the next begins the day after', (calendar) => {
  for (const kind of ['month', 'quarter', ...(calendar === 'reporting' ? ['half'] : []), 'year'] as Kind[]) {
    for (const one of upTo(containing('2027-02-10', calendar, kind), 14)) {
      const { from, to } = daysOf(one);
      expect(write(containing(from, calendar, kind))).toBe(write(one));
      expect(write(containing(to, calendar, kind))).toBe(write(one));
      const next = new Date(Date.parse(to) + 24 * 3600_000).toISOString().slice(0, 10);
      expect(daysOf(shifted(one, 1)).from).toBe(next);
    }
  }
});

test.each([
  ['2026-Q1', -1, '2025-Q4'],
  ['2026-R01', -1, '2025-R12'],
  ['2026-RH1', -3, '2024-RH2'],
  ['2026', 2, '2028'],
  ['2026-11', 14, '2028-01'],
])('%s and %i more is %s', (text, by, other) => {
  expect(write(shifted(period(text), by))).toBe(other);
});

test('the last eight quarters come oldest first', () => {
  expect(upTo(period('2026-Q4'), 8).map(write)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
});
