/** Somebody else's page, on a port of its own, for the tests. */
import { createServer } from "node:http";

/** @import { Page } from "playwright-core" */
/** @import { openLab } from "./browser.mjs" */

/**
 * Serves a page that is not the lab's.
 *
 * @returns {Promise<{ url: string, close: () => void,
 *   show: (html: string, headers?: Record<string, string>) => void }>}
 */
export async function openHost() {
  let shown = { html: "", headers: /** @type {Record<string, string>} */ ({}) };
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    for (const [name, value] of Object.entries(shown.headers)) response.setHeader(name, value);
    response.end(shown.html);
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    show: (html, headers = {}) => void (shown = { html, headers }),
    close: () => void server.close(),
  };
}

/**
 * Opens such a page; `fetched` are the addresses of the lab that it has asked for so far.
 *
 * @param {Awaited<ReturnType<typeof openLab>>} lab
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function visitHost(lab, url, options) {
  /** @type {string[]} */
  const fetched = [];
  const follow = async (/** @type {Page} */ page) =>
    void page.on("request", (request) => {
      if (request.url().startsWith(lab.url)) fetched.push(request.url().slice(lab.url.length));
    });
  const { page, errors, close } = await lab.visit(url, { ...options, before: follow });
  return {
    page,
    fetched,
    close,
    /** Whatever went wrong; that the page is not the lab's is not. */
    errors: () => errors.filter((error) => error !== `went to ${url}`),
  };
}
