import { afterEach, expect, test } from 'vitest';
import english from '../src/texts/office.en.json';
import vietnamese from '../src/texts/office.vi.json';
import { speak, teach } from '../src/common/text';
import { inSentence, periodInWords, shortName } from '../src/common/periodNames';
import { read } from '../src/common/periods';
import { amount, difference, longName, missingInWords, statusInWords } from '../src/office/figures/words';

// The document is asked for nothing else than the language of what it says.
(globalThis as unknown as { document: unknown }).document = { documentElement: { lang: '' } };
teach(vietnamese, async () => ({ default: english }));

const speaking = async (language: 'vi' | 'en'): Promise<void> => speak(language);
afterEach(() => speaking('vi'));

test.each([
  ['2026-Q4', 'Quý IV/2026', 'Quý IV/2026'],
  ['2026-03', 'Tháng 03/2026', 'Tháng 03/2026'],
  ['2026', 'Năm 2026', 'Năm 2026'],
  ['2026-RQ4', 'Kỳ báo cáo quý IV/2026', 'Kỳ báo cáo quý IV/2026 (15/09–14/12/2026)'],
  ['2026-RQ1', 'Kỳ báo cáo quý I/2026', 'Kỳ báo cáo quý I/2026 (15/12/2025–14/03/2026)'],
  ['2026-RH1', 'Kỳ báo cáo 6 tháng đầu năm 2026', 'Kỳ báo cáo 6 tháng đầu năm 2026 (15/12/2025–14/06/2026)'],
  ['2026-RH2', 'Kỳ báo cáo 6 tháng cuối năm 2026', 'Kỳ báo cáo 6 tháng cuối năm 2026 (15/06–14/12/2026)'],
  ['2026-R11', 'Kỳ báo cáo tháng 11/2026', 'Kỳ báo cáo tháng 11/2026 (15/10–14/11/2026)'],
  ['2026-R', 'Kỳ báo cáo năm 2026', 'Kỳ báo cáo năm 2026 (15/12/2025–14/12/2026)'],
])('%s is called %s', async (text, short, long) => {
  await speaking('vi');
  expect([shortName(read(text)!), longName(read(text)!)]).toEqual([short, long]);
});

test('what is no period is said as it is written', () => expect([periodInWords('2026-RQ4'), periodInWords('2026-W3')]).toEqual(['Kỳ báo cáo quý IV/2026', '2026-W3']));

test('a period within a sentence begins small, but not a name of letters', async () => {
  await speaking('vi');
  expect(inSentence(read('2026-Q3')!)).toBe('quý III/2026');
  expect(inSentence(read('2026-RQ3')!)).toBe('kỳ báo cáo quý III/2026');
  await speaking('en');
  expect(inSentence(read('2026-Q3')!)).toBe('Q3/2026');
});

test('numbers have a comma in Vietnamese and a point in English, and one decimal, half away from nought', async () => {
  await speaking('vi');
  expect([amount(98.507463, 'percent'), amount(1234.25, 'people'), amount(0.05, 'hours'), amount(null, 'days')]).toEqual(['98,5%', '1.234,3 lượt', '0,1 giờ', 'chưa có']);
  expect([difference(-15.28, 'percent'), difference(4, 'households')]).toEqual(['−15,3 điểm %', '+4 hộ']);
  await speaking('en');
  expect(amount(98.507463, 'percent')).toBe('98.5%');
});

test.each([
  ['baseline.households: 3 thôn', '3 thôn chưa nhập số hộ'],
  ['statistics.dossiers: 120 tháng', '120 tháng chưa nhập số hồ sơ'],
  ['households: 0', 'đã nhập: không có hộ nào'],
  ['households', 'chưa nhập số hộ'],
  ['teams.range', 'kế hoạch không quy định số lượng cho cấp tổ này'],
  ['something.new: 4', 'something.new: 4'],
])('what lacks is said in words: %s', async (missing, words) => {
  await speaking('vi');
  expect(missingInWords(missing)).toBe(words);
});

test('what is missed is final only after the period', async () => {
  await speaking('vi');
  expect([statusInWords('missed', read('2020')!), statusInWords('missed', read('2999')!), statusInWords('met', read('2999')!)]).toEqual(['Không đạt', 'Chưa đạt', 'Đạt']);
});
