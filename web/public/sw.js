// The service worker keeps one whole version of the page on this machine, so that it starts without internet. It knows
// the files of its own version only. All of them but the page itself have names that change with their content: a page
// finds its own files or none, never those of another version. A newer page is taken at the next start.
"use strict";

const VERSION = "{{VERSION}}";

/** All files of this version, each with the sum of its bytes; "./" is the page itself. */
const FILES = {{FILES}};

/** Letters of further scripts, in the same form: kept where somebody needs them. */
const LETTERS = {{LETTER_FILES}};

const PAGE = new URL("./", self.location).href;

/** Other programs, and another Archipel in another folder, keep their files under the same host. */
const OURS = `archipel ${new URL(PAGE).pathname} `;
const CACHE = OURS + VERSION;

/** How long, in milliseconds, a start waits for a newer page before it takes the one that is here. */
const PATIENCE = 2_000;

self.addEventListener("install", (event) => event.waitUntil(install()));

// A page that came before its service worker shall find its files later, too.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(PAGE)) return;
  if (request.mode !== "navigate") event.respondWith(file(request, address));
  else if (address === PAGE || address === `${PAGE}index.html`) event.respondWith(start(event));
});

self.addEventListener("message", (event) => {
  if (event.data === "tidy") event.waitUntil(tidy());
  else if (event.data.keep) event.waitUntil(Promise.all(event.data.keep.map(letters)));
});

/** All or nothing: only a whole version is ever used. */
async function install() {
  try {
    await keepAll();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
  // Pages of an older version may stay open: their files stay too, see `tidy`.
  await self.skipWaiting();
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  const all = [...Object.entries(FILES), ...(await neededLetters())];
  await Promise.all(all.map(([name, sum]) => keep(cache, new URL(name, PAGE).href, sum)));
}

/** The letters that the last version had, perhaps under another name: somebody on this machine reads them. */
async function neededLetters() {
  const plain = (address) => address.replace(/-[0-9a-f]{8}(?=\.)/, "");
  const kept = new Set();
  for (const name of (await caches.keys()).filter((name) => name.startsWith(OURS))) {
    for (const { url } of await (await caches.open(name)).keys()) kept.add(plain(url));
  }
  return Object.entries(LETTERS).filter(([name]) => kept.has(plain(new URL(name, PAGE).href)));
}

async function keep(cache, address, integrity) {
  if (await cache.match(address)) return;
  // What did not change since the last version is here already.
  const same = address !== PAGE && (await caches.match(address));
  await cache.put(address, same || (await load(address, integrity)));
}

/** A file of just this version: the browser compares the sum. */
async function load(address, integrity) {
  const by = async (cache) => {
    const response = await fetch(address, { integrity, cache });
    if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
    return response;
  };
  // The page that has just been loaded brought nearly all of them along.
  return address === PAGE ? by("no-cache") : by("default").catch(() => by("reload"));
}

/** The newest page that can be had without long waiting. Its files come after it, by their own names. */
async function start(event) {
  const kept = await caches.match(PAGE, { cacheName: CACHE }).catch(() => undefined);
  if (!kept) {
    event.waitUntil(keepAll().catch(() => {}));
    return fetch(event.request);
  }
  const fresh = fetch(event.request.url, { cache: "no-cache", redirect: "manual" }).catch(() => undefined);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const found = await Promise.race([fresh, late]);
  // A page that asks for a password, or says that the server is ill, is not ours.
  return found?.ok ? found : kept;
}

async function file(request, address) {
  const kept = await caches.match(request, { ignoreVary: true }).catch(() => undefined);
  return kept ?? (await letters(address).catch(() => undefined)) ?? fetch(request);
}

/** Keeps the letters that lie at this address, if there are any, and gives them back. */
async function letters(address) {
  const sum = LETTERS[address.slice(PAGE.length)];
  if (!sum) return undefined;
  const cache = await caches.open(CACHE);
  await keep(cache, address, sum);
  return cache.match(address);
}

/** Puts the files of older versions away, but for those of pages that are still open: each holds a lock, see boot.js. */
async function tidy() {
  const names = await caches.keys();
  const { held } = await navigator.locks.query();
  // What a newer service worker is just gathering is not old.
  if (self.registration.installing || self.registration.waiting) return;
  const used = [CACHE, ...held.map(({ name }) => name)];
  const old = names.filter((name) => name.startsWith(OURS) && !used.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
