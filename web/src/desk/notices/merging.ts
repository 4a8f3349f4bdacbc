/** Lists of many units, each the newest first and in pages, read as one list. */

export interface Page<T> {
  items: T[];
  cursor: string | null;
}

interface Source<T> {
  unit: string;
  items: T[];
  /** Null where nothing follows. */
  cursor: string | null;
}

export interface Merged<T> {
  items: T[];
  /** Where the next page goes on. */
  sources: Source<T>[];
  isMore: boolean;
}

type Read<T> = (unit: string, cursor: string | null) => Promise<Page<T>>;

/** The first page of each. */
export async function begin<T>(units: readonly string[], read: Read<T>, each: <R>(list: readonly string[], act: (unit: string) => Promise<R>) => Promise<R[]>): Promise<Source<T>[]> {
  return each(units, async (unit) => ({ unit, ...(await read(unit, null)) }));
}

/** So many more, the newest first. A unit whose page is used up is read on before anything older is taken from another. */
export async function next<T>(before: readonly Source<T>[], count: number, read: Read<T>, keyOf: (item: T) => string): Promise<Merged<T>> {
  const sources = before.map((source) => ({ ...source, items: [...source.items] }));
  const items: T[] = [];
  while (items.length < count) {
    for (const source of sources.filter((one) => one.items.length === 0 && one.cursor !== null)) Object.assign(source, await read(source.unit, source.cursor));
    const newest = sources.filter((one) => one.items.length > 0).reduce<Source<T> | undefined>((best, one) => (best === undefined || keyOf(one.items[0]!) > keyOf(best.items[0]!) ? one : best), undefined);
    if (newest === undefined) break;
    items.push(newest.items.shift()!);
  }
  return { items, sources, isMore: sources.some((one) => one.items.length > 0 || one.cursor !== null) };
}
