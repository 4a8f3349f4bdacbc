/** Codes of units tell their level and what they lie in: `08`, `02536`, `02536-03`, `02536-T03`. */

export type Level = 'province' | 'commune' | 'village' | 'team';

export function levelOf(code: string): Level {
  if (/^\d{2}$/.test(code)) return 'province';
  if (/^\d{5}$/.test(code)) return 'commune';
  return /-T\d+$/.test(code) ? 'team' : 'village';
}

export const communeOf = (code: string): string => code.split('-')[0]!;

/** A village or team. */
export const isBelowCommune = (code: string): boolean => code.includes('-');
