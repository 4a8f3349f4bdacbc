import office from '../texts/office.vi.json';
import { teach } from '../common/text';

type Texts = Record<string, string>;

/** What a page of an office says: its own texts, and those of figures and reports. */
export const teachOffice = (own: Texts, inEnglish: () => Promise<{ default: Texts }>): void =>
  teach({ ...office, ...own }, async () => {
    const [all, its] = await Promise.all([import('../texts/office.en.json'), inEnglish()]);
    return { default: { ...all.default, ...its.default } };
  });
