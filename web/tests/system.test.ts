import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import texts from '../src/texts/system.vi.json';
import { speak, teach } from '../src/common/text';
import { orderInWords, partOf, type Poison, sinceInWords, stateOfTimer, type Timer } from '../src/system/system';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  teach(texts, async () => ({ default: texts }));
  await speak('vi');
});

const message: Poison = { id: 'a', queue: 'rebuild', insertedAt: '2026-11-20T01:00:00Z', expiresAt: '9999-12-31T00:00:00Z', order: null, unitName: null, bytes: 26 };
const timer: Timer = { name: 'Watch', when: '', does: '', finishedAt: null, failedAt: null, failure: null, nextAt: '2026-11-20T01:03:00Z', lateSince: null };

test('a message is named by what it asks for, and by its length where that cannot be read', () => {
  expect(orderInWords(message)).toBe('Không đọc được, 26 byte');
  expect(orderInWords({ ...message, order: { unit: '11113', quarter: '2026-Q4', notice: null } })).toBe('11113 · Quý IV/2026');
  expect(orderInWords({ ...message, order: { unit: '11113-T01', quarter: null, notice: 'n|123456' } })).toBe('11113-T01 · thông báo 123456');
});

test('a message that stays until somebody has looked tells no end', () => {
  expect(sinceInWords(message)).toBe('Hỏng lúc 08:00 20/11/2026');
  expect(sinceInWords({ ...message, expiresAt: '2026-11-27T01:00:00Z' })).toBe('Hỏng lúc 08:00 20/11/2026, hết hạn 08:00 27/11/2026');
});

test('a timer that is late and failed says both, with Vietnamese hours', () => {
  expect(stateOfTimer(timer)).toEqual({ isGood: true, words: 'bình thường' });
  expect(stateOfTimer({ ...timer, lateSince: '2026-11-19T18:30:00Z', failedAt: '2026-11-19T18:31:00Z', failure: 'IOException' })).toEqual({
    isGood: false,
    words: 'trễ từ 01:30 20/11/2026, lỗi lúc 01:31 20/11/2026 (IOException)',
  });
});

test('every symptom of the runbook leads to a part of the page', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
  const codes = [...runbook.matchAll(/^## ([a-z]+(?:-[a-z]+)*)$/gm)].map((found) => found[1]!);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => partOf(code) === null)).toEqual([]);
});
