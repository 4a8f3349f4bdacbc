import common from '../texts/common.vi.json';

/** Each page has texts of its own beside those of all. */
export type TextId =
  | keyof typeof common
  | keyof typeof import('../texts/field.vi.json')
  | keyof typeof import('../texts/office.vi.json')
  | keyof typeof import('../texts/desk.vi.json')
  | keyof typeof import('../texts/picture.vi.json')
  | keyof typeof import('../texts/public.vi.json')
  | keyof typeof import('../texts/system.vi.json');
export type Language = 'vi' | 'en';

type Texts = Record<string, string>;

let language: Language = 'vi';
let vietnamese: Texts = common;
let english: () => Promise<Texts> = async () => ({});
let texts: Texts = common;

export const languageNow = (): Language => language;

/** What the page says, before it speaks. English is fetched only where somebody reads it. */
export function teach(own: Texts, inEnglish: () => Promise<{ default: Texts }>): void {
  vietnamese = { ...common, ...own };
  english = async () => ({ ...(await import('../texts/common.en.json')).default, ...(await inEnglish()).default });
}

export async function speak(next: Language): Promise<void> {
  texts = next === 'vi' ? vietnamese : await english();
  language = next;
  document.documentElement.lang = next;
}

/** A text, with its `{gaps}` filled. */
export function t(id: TextId, gaps: Record<string, string | number> = {}): string {
  return (texts[id] ?? id).replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
}
