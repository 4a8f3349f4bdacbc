/** Keeps the form on the phone, so that it starts where there is no network. Questions to the server are never answered from here. */

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The build puts the list of files in the place of the word: with another list this file is another, and browsers take the new one in. */
const FILES = '__PRECACHE__' as unknown as string[];
const PREFIX = 'form-';

const name = async (): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FILES.join('\n')));
  return PREFIX + Array.from(new Uint8Array(bytes).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // All of it or nothing: a form of two versions would be none.
      const cache = await caches.open(await name());
      await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const current = await name();
      const old = (await caches.keys()).filter((known) => known.startsWith(PREFIX) && known !== current);
      await Promise.all(old.map((known) => caches.delete(known)));
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin || !FILES.includes(url.pathname)) return;
  event.respondWith(
    (async () => {
      const held = await (await caches.open(await name())).match(url.pathname);
      return held ?? fetch(event.request);
    })(),
  );
});

export {};
