/** A whole number as people type it: `1.234` too. Undefined where it is none, null where nothing was typed. */
export function wholeOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  return /^\d{1,3}([.,\s]\d{3}){1,2}$/.test(typed) ? Number(typed.replace(/\D/g, '')) : undefined;
}
