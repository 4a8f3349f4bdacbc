/** What was typed into a grid and is not saved: by row, then by column. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is left to save once rows were saved as they stood when they were sent: people go on typing meanwhile. */
export function afterSaving(typed: Typed, sent: Typed, saved: readonly string[]): Typed {
  const rows = Object.entries(typed).map(([row, cells]) => [row, saved.includes(row) ? Object.fromEntries(Object.entries(cells).filter(([column, text]) => text !== sent[row]?.[column])) : cells] as const);
  return Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0));
}
