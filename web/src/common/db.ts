/** The browser's own database: what a phone holds must survive a restart, an update of the app and a dead battery. */

const NAME = 'tcns';
const VERSION = 2;

export type StoreName = 'settings' | 'records' | 'reference' | 'drafts';

let opened: Promise<IDBDatabase> | undefined;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      const db = request.result;
      if (oldVersion < 1) {
        db.createObjectStore('settings');
        db.createObjectStore('reference');
        db.createObjectStore('records', { keyPath: 'id' });
      }
      if (oldVersion < 2) db.createObjectStore('drafts');
    };
    request.onsuccess = () => {
      // A newer version in another window must not wait for this one.
      request.result.onversionchange = () => close();
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  }).catch((trouble: unknown) => {
    opened = undefined;
    throw trouble;
  });
  return opened;
}

/** Done once the changes are on the disk, not merely asked for. */
async function change(store: StoreName, act: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await open()).transaction(store, 'readwrite', { durability: 'strict' });
  act(transaction.objectStore(store));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** Nothing comes between what is read and what is written. Where `act` gives nothing, nothing is written. */
export function update<T>(store: StoreName, key: string, act: (value: T | undefined) => T | undefined): Promise<void> {
  return change(store, (held) => {
    const request = held.get(key) as IDBRequest<T | undefined>;
    request.onsuccess = () => {
      const next = act(request.result);
      if (next !== undefined) held.put(next);
    };
  });
}

/** Nothing comes between what is read of several and what is written in their places; undefined removes. Where `act` gives nothing, nothing is written. */
export function exchange(store: StoreName, names: readonly string[], act: (values: unknown[]) => readonly unknown[] | undefined): Promise<void> {
  return change(store, (held) => {
    const requests = names.map((name) => held.get(name));
    requests.at(-1)!.onsuccess = () => {
      const next = act(requests.map((request) => request.result as unknown));
      if (next !== undefined) names.forEach((name, place) => (next[place] === undefined ? held.delete(name) : held.put(next[place], name)));
    };
  });
}

async function read<T>(store: StoreName, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return settled(act((await open()).transaction(store, 'readonly').objectStore(store)));
}

export function close(): void {
  void opened?.then((db) => db.close());
  opened = undefined;
}

export const get = <T>(store: StoreName, key: string): Promise<T | undefined> => read(store, (held) => held.get(key) as IDBRequest<T | undefined>);

export const getAll = <T>(store: StoreName): Promise<T[]> => read(store, (held) => held.getAll() as IDBRequest<T[]>);

/** Values of `records` have their key in them, those of the others are given one. */
export const put = (store: StoreName, value: unknown, key?: string): Promise<void> => change(store, (held) => void held.put(value, key));

export const remove = (store: StoreName, key: string): Promise<void> => change(store, (held) => void held.delete(key));

/** All but those whose keys begin so. */
export const clear = (store: StoreName, but: string): Promise<void> =>
  change(store, (held) => {
    const keys = held.getAllKeys() as IDBRequest<string[]>;
    keys.onsuccess = () => keys.result.filter((key) => !key.startsWith(but)).forEach((key) => held.delete(key));
  });
