/**
 * A module worker. Where the script is of another origin than the page, a browser starts it
 * only by way of a script of the page's own that imports it.
 *
 * @param {URL} url
 * @returns {Worker}
 */
export function startWorker(url) {
  if (url.origin === self.origin) return new Worker(url, { type: "module" });
  const script = new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" });
  const own = URL.createObjectURL(script);
  const worker = new Worker(own, { type: "module" });
  // Before it has begun, the address is needed.
  worker.addEventListener("message", () => URL.revokeObjectURL(own), { once: true });
  return worker;
}
