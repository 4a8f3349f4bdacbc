import { expect, test } from 'vitest';
import { csvOf } from '../src/office/csv';

const written = (cell: string): string => csvOf([['x', cell]]).slice('\uFEFFx,'.length, -'\r\n'.length);

test.each(['=1+1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a'])('%s gets an apostrophe', (cell) => {
  expect(written(cell)).toBe("'" + cell);
});

test.each([
  ['a;=1', "a;'=1"],
  ['a;b;-1;+2', "a;b;'-1;'+2"],
  ['a\n=1', '"a\n\'=1"'],
  ['a;"=1', '"a;\'""=1"'],
  ['=a;=b', "'=a;'=b"],
])('%j is no formula to who divides by semicolons either', (cell, text) => {
  expect(written(cell)).toBe(text);
});

test.each(['a=1', 'a;b', 'a; =1', '1-2', ''])('%s stays as it is', (cell) => {
  expect(written(cell)).toBe(cell);
});
