import { expect, test } from 'vitest';
import type { Answer } from '../src/common/api';
import type { Figures } from '../src/picture/figures';
import { read } from '../src/common/periods';
import { remembering } from '../src/picture/remembering';
import { seriesOf } from '../src/picture/series';
import { knownOf } from '../src/picture/view';

const ok: Answer<unknown> = { kind: 'ok', status: 200, body: 'figures' };
const away: Answer<unknown> = { kind: 'away', retryAfter: null };
const refused = (status: number, code: string) => ({ kind: 'refused', status, problem: { code, title: code } }) as const;

/** Answers in turn, and how often it was asked. */
function server(...answers: Answer<unknown>[]) {
  const given = { count: 0, now: 0 };
  const ask = remembering(async <T>() => answers[Math.min(given.count++, answers.length - 1)] as Answer<T>, () => given.now);
  return { given, ask };
}

test('a good answer is remembered for a minute, also while it is on its way', async () => {
  const { given, ask } = server(ok);
  await Promise.all([ask('a'), ask('a')]);
  given.now = 59_999;
  expect([await ask('a'), given.count]).toEqual([ok, 1]);
  given.now = 60_000;
  await ask('a');
  await ask('b');
  expect(given.count).toBe(3);
});

test.each([away, refused(401, 'unauthorized'), refused(403, 'forbidden'), refused(404, 'no-rollup'), refused(422, 'invalid')])('who tries again after %j is answered anew', async (trouble) => {
  const { given, ask } = server(trouble, ok);
  expect(await ask('a')).toEqual(trouble);
  expect(await ask('a')).toEqual(ok);
  expect([await ask('a'), given.count]).toEqual([ok, 2]);
});

test('a lost answer that comes late does not forget the good one after it', async () => {
  let lose = (_: Answer<unknown>): void => undefined;
  const first = new Promise<Answer<unknown>>((resolve) => (lose = resolve));
  const time = { now: 0, count: 0 };
  const ask = remembering(<T>() => (time.count++ === 0 ? first : Promise.resolve(ok)) as Promise<Answer<T>>, () => time.now);
  const lost = ask('a');
  time.now = 60_000;
  await ask('a');
  lose(away);
  await lost;
  expect([await ask('a'), time.count]).toEqual([ok, 2]);
});

test('what is changed makes all be asked anew', async () => {
  const { given, ask } = server(ok);
  await ask('a');
  await ask('a', { method: 'PUT' });
  await ask('a');
  expect(given.count).toBe(3);
});

test('only the word that there are no figures is none; any other trouble leaves it unknown', () => {
  expect([refused(404, 'no-rollup'), refused(403, 'forbidden'), { kind: 'away' } as const].map((loaded) => knownOf(loaded))).toEqual([null, undefined, undefined]);
  expect(knownOf({ kind: 'loading', before: 1 })).toBe(1);
});

test('a series has gaps where a period has no figures, and is refused as a whole otherwise', () => {
  const periods = [read('2026-Q3')!, read('2026-Q4')!];
  const good = { kind: 'ok', status: 200, body: { unit: '08' } as Figures } as const;
  expect(seriesOf(periods, [refused(404, 'no-rollup'), good])).toEqual({ kind: 'ok', body: [{ period: periods[0], figures: null }, { period: periods[1], figures: { unit: '08' } }] });
  expect(seriesOf(periods, [good, refused(403, 'forbidden')])).toEqual(refused(403, 'forbidden'));
  expect(seriesOf(periods, [refused(403, 'forbidden'), { kind: 'away', retryAfter: null }])).toEqual({ kind: 'away' });
});
