import { beforeAll, expect, test, vi } from 'vitest';
import { speak, teach } from '../src/common/text';
import { folded } from '../src/common/format';
import { type Count, countOf, named, provinceIn, shareOf, unitInSentence, wholeOf } from '../src/public/figures';
import { boundariesIn, mapPath, MOST_BYTES } from '../src/picture/boundaryFile';
import texts from '../src/texts/public.vi.json';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  teach(texts, async () => ({ default: {} }));
  await speak('vi');
});

const count = (given: Partial<Count>): Count => ({ id: 'households-guided', numerator: null, denominator: null, value: null, fewerThan: null, lackingFewerThan: null, isAtLeast: false, ...given });

test.each([
  [count({ numerator: 1234, denominator: 2000, value: 61.7 }), '1.234 trên 2.000', '61,7%'],
  [count({ numerator: 0 }), '0', null],
  [count({ fewerThan: 5 }), 'dưới 5', null],
  [count({ fewerThan: 9, denominator: 9 }), 'dưới 9 trên 9', null],
  [count({ lackingFewerThan: 5, denominator: 312 }), 'gần như toàn bộ 312 (còn dưới 5)', null],
  [count({ numerator: 300, denominator: 400, value: 75, isAtLeast: true }), 'ít nhất 300 trên 400', '75%'],
  [count({ isAtLeast: true }), 'không nêu', null],
  [count({}), 'chưa có', null],
])('%j is read as %s', (given, whole, share) => {
  expect([wholeOf(given), shareOf(given)]).toEqual([whole, share]);
  expect(whole.startsWith(countOf(given))).toBe(true);
});

test('a commune is found however its name is typed', () => {
  const communes = ['Xã Tân Kỳ', 'Phường Đông Hải'].map((name) => ({ code: name, name, figures: [] }));
  expect(['tan ky', 'DONG', 'kỳ', 'x'].map((text) => named(communes, text).map((one) => one.name))).toEqual([['Xã Tân Kỳ'], ['Phường Đông Hải'], ['Xã Tân Kỳ'], ['Xã Tân Kỳ']]);
  expect(folded(' Đặc khu ')).toBe('dac khu');
});

test.each([
  ['?tinh=31', '', '31'],
  ['', '#31', '31'],
  ['', '#/08', '08'],
  ['?tinh=x', '#31', null],
  ['', '', null],
])('%s%s names %s', (search, fragment, province) => {
  expect(provinceIn(search, fragment)).toBe(province);
});

test('a file of boundaries is an object of JSON that the server takes', () => {
  expect(boundariesIn('\uFEFF{"type":"Topology"}')).toEqual({ kind: 'file', content: { type: 'Topology' } });
  expect(['{', '[]', 'null', '7'].map((text) => boundariesIn(text).kind)).toEqual(['no-json', 'no-json', 'no-json', 'no-json']);
  expect(boundariesIn(JSON.stringify({ a: 'ă'.repeat(MOST_BYTES / 2) })).kind).toBe('too-large');
  expect(boundariesIn('{' + ' '.repeat(MOST_BYTES) + '}').kind).toBe('file');
  expect([mapPath('31'), mapPath('31', ' Sở & ban ')]).toEqual(['units/31/map', 'units/31/map?attribution=S%E1%BB%9F%20%26%20ban']);
});

test('a province is named within a sentence as in one', () => {
  expect(['Tỉnh Tuyên Quang', 'Thành phố Đà Nẵng'].map(unitInSentence)).toEqual(['tỉnh Tuyên Quang', 'thành phố Đà Nẵng']);
});
