/** What stands in the address was written by anybody: it is looked at before it becomes part of a question to the server. */

export const ASKED = 'commune';

/** The commune that is asked for by `?commune=11113`. */
export function communeIn(search: string): string | null {
  const asked = new URLSearchParams(search).get(ASKED);
  return asked !== null && /^\d{5}$/.test(asked) ? asked : null;
}

/** A path in which each step stays one step. Browsers take dots for a way up even where they are encoded once. */
export const pathOf = (...steps: readonly string[]): string => steps.map((step) => (/^\.{1,2}$/.test(step) ? step.replaceAll('.', '%252E') : encodeURIComponent(step))).join('/');
