import { heldKey } from '../common/key';
import { alone, sendAll, SYNC } from './sender';

/** Keeps the form on the phone, so that it starts where there is no network, and sends what waits when the browser says that there is one again. */

declare const __FILES__: readonly string[];
declare const __RELEASE__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The build tells them: with another release this file is another, and browsers take the new one in. */
const FILES = __FILES__;
const PREFIX = 'form-';
const NAME = PREFIX + __RELEASE__;

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // All of it or nothing: a form of two versions would be none.
      const cache = await caches.open(NAME);
      await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((known) => known.startsWith(PREFIX) && known !== NAME);
      await Promise.all(old.map((known) => caches.delete(known)));
      await worker.clients.claim();
    })(),
  );
});

/** Questions to the server are never answered from here. */
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin || !FILES.includes(url.pathname)) return;
  event.respondWith(
    (async () => {
      const held = await (await caches.open(NAME)).match(url.pathname);
      return held ?? fetch(event.request);
    })(),
  );
});

worker.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SYNC) (event as SyncEvent).waitUntil(send());
});

/** Fails where something is left, so that the browser wakes this again. */
async function send(): Promise<void> {
  const key = await heldKey();
  if (key === undefined) return;
  const ended = await alone(() => sendAll(key, 'vi', { failures: 0 }));
  if (ended?.kind === 'later') throw new Error('Something is left to be sent.');
}
