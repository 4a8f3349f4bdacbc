import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../src/texts');
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((gap) => gap[0]).sort();

test.each(readdirSync(folder).filter((file) => file.endsWith('.vi.json')))('%s says the same in English', (file) => {
  const [vietnamese, english] = [read(file), read(file.replace('.vi.', '.en.'))];
  expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort());
  for (const [id, text] of Object.entries(vietnamese)) {
    expect(text, id).toBe(text.normalize('NFC'));
    expect(gaps(english[id]!), id).toEqual(gaps(text));
  }
});

test('no text is said by two files', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.vi.json'));
  const ids = files.flatMap((file) => Object.keys(read(file)));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test('every text is said somewhere', () => {
  const sources = join(import.meta.dirname, '../src');
  const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(sources, file), 'utf8'))
    .join('\n');
  const whole = new Set([...code.matchAll(/['"]([a-z][\w.-]*)['"]/g)].map((found) => found[1]!));
  // `desk.due.${state}`: those that begin so.
  const begun = [...new Set([...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((found) => found[1]!))];
  const isSaid = (id: string): boolean => whole.has(id) || begun.some((start) => id.startsWith(start));
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.vi.json'))
    .flatMap((file) => Object.keys(read(file)));
  expect(ids.filter((id) => !isSaid(id))).toEqual([]);
});
