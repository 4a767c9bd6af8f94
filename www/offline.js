/** The service worker: keeps the page's files, so that the page opens without a network. */
import { FILES, OTHERS, VERSION } from "cosetta:files";
import { fileIn } from "./text/languages.js";

/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} LifeEvent */
/** @typedef {Event & { request: Request, respondWith: (answer: Promise<Response>) => void }} AskEvent */

/**
 * What is used of a service worker's surroundings.
 *
 * @typedef {object} Surroundings
 * @property {ServiceWorkerRegistration} registration
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim: () => Promise<void>, matchAll: () => Promise<unknown[]> }} clients
 */
const worker = /** @type {EventTarget & Surroundings} */ (/** @type {unknown} */ (self));

/** On the same host, there may be other labs. */
const OWN = `cosetta ${worker.registration.scope} `;
const CACHE = OWN + VERSION;

worker.addEventListener("install", (event) => {
  /** @type {LifeEvent} */ (event).waitUntil(keepFiles());
});

worker.addEventListener("activate", (event) => {
  /** @type {LifeEvent} */ (event).waitUntil(takeOver());
});

// Somebody wants the newer version now, and not once all pages are closed; or reads another language.
worker.addEventListener("message", (event) => {
  const { data, ports } = /** @type {MessageEvent} */ (/** @type {unknown} */ (event));
  if (data === "take over") return void worker.skipWaiting();
  const kept = keep(OTHERS[data] ?? []).then(() => ports[0].postMessage(data));
  /** @type {LifeEvent} */ (event).waitUntil(kept);
});

worker.addEventListener("fetch", (event) => {
  const asked = /** @type {AskEvent} */ (event);
  const { method, url } = asked.request;
  if (method !== "GET" || !url.startsWith(worker.registration.scope)) return;
  asked.respondWith(find(asked.request));
});

/** All files are of one version: what the browser still has of an earlier one is asked for anew. */
async function keepFiles() {
  const read = Object.entries(OTHERS).map(async ([language, files]) =>
    (await caches.match(fileIn("index.html", language))) ? files : [],
  );
  await keep([...FILES, ...(await Promise.all(read)).flat()]);
}

/** @param {string[]} files */
async function keep(files) {
  const cache = await caches.open(CACHE);
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
}

/** Forgets the files of earlier versions, unless other pages may still ask for them. */
async function takeOver() {
  await worker.clients.claim();
  if ((await worker.clients.matchAll()).length > 1) return;
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A file; what is not among the page's own, such as another network, is kept once it was asked for. @param {Request} request */
async function find(request) {
  const cache = await caches.open(CACHE);
  const loosely = { ignoreSearch: true, ignoreVary: true };
  const kept = (await cache.match(request, loosely)) ?? (await caches.match(request, loosely));
  if (kept) return kept;
  const response = await fetch(request);
  const isWhole = response.status === 200 && response.type === "basic";
  // Where there is no room for it, it is fetched again the next time.
  if (isWhole) await cache.put(request, response.clone()).catch(() => {});
  return response;
}
