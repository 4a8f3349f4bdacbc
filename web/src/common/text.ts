import vi from '../texts/vi.json';

export type TextId = keyof typeof vi;
export type Language = 'vi' | 'en';

type Texts = Record<TextId, string>;

let language: Language = 'vi';
let texts: Texts = vi;

export const languageNow = (): Language => language;

/** English is fetched only where somebody reads it. */
export async function speak(next: Language): Promise<void> {
  texts = next === 'vi' ? vi : ((await import('../texts/en.json')).default satisfies Texts);
  language = next;
  document.documentElement.lang = next;
}

/** A text, with its `{gaps}` filled. */
export function t(id: TextId, gaps: Record<string, string | number> = {}): string {
  return texts[id].replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
}
