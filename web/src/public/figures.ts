import { folded, number } from '../common/format';
import { t } from '../common/text';

/** What the server tells to anybody, and how people read it. */

export interface Count {
  id: FigureId;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  fewerThan: number | null;
  lackingFewerThan: number | null;
  isAtLeast: boolean;
}

export type FigureId = 'people-supported' | 'households-guided' | 'teams-active' | 'members-trained';

export interface Commune {
  code: string;
  name: string;
  figures: Count[];
}

export interface Totals {
  province: string;
  name: string;
  fullName: string;
  period: string;
  periods: string[];
  asOf: string;
  closed: boolean;
  threshold: number;
  totals: Count[];
  communes: Commune[];
}

/** Too few lack to be told: of how many is then part of what is said. */
const isNearlyAll = (count: Count): count is Count & { denominator: number; lackingFewerThan: number } => count.lackingFewerThan !== null && count.denominator !== null;

/** The count itself: a number, or what is known of one that is withheld. */
export function countOf(count: Count): string {
  if (count.numerator !== null) return count.isAtLeast ? t('public.atLeast', { count: number(count.numerator) }) : number(count.numerator);
  if (count.fewerThan !== null) return t('public.fewerThan', { count: number(count.fewerThan) });
  if (isNearlyAll(count)) return t('public.lacking', { of: number(count.denominator), count: number(count.lackingFewerThan) });
  return t(count.isAtLeast ? 'public.withheld' : 'public.unknown');
}

/** Of how many, where that is known. */
export const wholeOf = (count: Count): string => (count.denominator === null || isNearlyAll(count) ? countOf(count) : t('public.of', { some: countOf(count), all: number(count.denominator) }));

export const shareOf = (count: Count): string | null => (count.value === null ? null : t('public.share', { value: number(count.value, 1) }));

export const named = (communes: readonly Commune[], text: string): Commune[] => communes.filter((commune) => folded(commune.name).includes(folded(text)));

/** The province that an address names: `?tinh=31` or `#31`. */
export function provinceIn(search: string, fragment: string): string | null {
  const asked = new URLSearchParams(search).get('tinh') ?? fragment.replace(/^#\/?/, '');
  return /^\d{2}$/.test(asked) ? asked : null;
}

/** A unit's name within a sentence: `tỉnh Tuyên Quang`. */
export const unitInSentence = (fullName: string): string => fullName[0]!.toLocaleLowerCase('vi') + fullName.slice(1);
