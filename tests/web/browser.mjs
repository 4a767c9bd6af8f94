/** A browser on the built page, for the tests. */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";
import { PATIENCE_MS } from "./patience.mjs";

/** @import { BrowserContextOptions, Page } from "playwright-core" */

/** The folder of the built page. */
export const SITE = fileURLToPath(new URL("../../target/site", import.meta.url));
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A whole run may take this long on a busy machine. */
export const RUN_MS = 180_000;

/**
 * Serves the page and starts the browser named by `CHROME`.
 *
 * @returns {Promise<Lab>}
 */
export async function openLab() {
  const server = await serve(SITE, 0);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  return new Lab(server, browser);
}

class Lab {
  #server;
  #browser;

  /**
   * @param {{ url: string, close: () => void }} server
   * @param {import("playwright-core").Browser} browser
   */
  constructor(server, browser) {
    this.#server = server;
    this.#browser = browser;
  }

  get url() {
    return this.#server.url;
  }

  /**
   * A page that is ready to train, with the errors it has reported so far: with an empty
   * `hash` one that shows the network it comes with.
   *
   * @param {string} [hash] or any address
   * @param {BrowserContextOptions & { before?: (page: Page) => Promise<unknown> }} [options]
   */
  async visit(hash = "#v=1", { before, ...options } = {}) {
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      // It would answer what tests refuse or delay.
      serviceWorkers: "block",
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const address = `${new URL(hash, this.url)}`;
    const homes = [this.url, `${new URL(".", address)}`];
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(`${error}`));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      const isOwn = /^(data|blob):/.test(url) || homes.some((home) => url.startsWith(home));
      if (!isOwn) errors.push(`went to ${url}`);
    });
    await before?.(page);
    await page.goto(address);
    return { page, errors, close: () => context.close() };
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
  }
}

/** The big button. @param {Page} page */
export const primary = (page) => page.locator("button.primary");

/**
 * One of the figures of the run, as a number.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function figure(page, name) {
  const shown = await page.locator(`[data-figure=${name}] dd`).textContent();
  return Number((shown ?? "").replaceAll(",", ""));
}

/** Waits for the run to end, and returns its final sentence. @param {Page} page */
export async function finalSentence(page) {
  return (await page.locator(".final .sentence").textContent({ timeout: RUN_MS })) ?? "";
}

/**
 * Waits until the run has made more than that many steps.
 *
 * @param {Page} page
 * @param {number} steps
 */
export const stepsBeyond = (page, steps) =>
  page.waitForFunction((least) => {
    const shown = document.querySelector("[data-figure=step] dd")?.textContent ?? "";
    return Number(shown.replaceAll(",", "")) > least;
  }, steps);

/** Lets a test reach the workers that the page starts. @param {Page} page */
export const keepWorkers = (page) =>
  page.addInitScript(() => {
    const workers = /** @type {Worker[]} */ ([]);
    const Plain = Worker;
    Object.assign(window, {
      workers,
      Worker: class extends Plain {
        /** @param {ConstructorParameters<typeof Worker>} given */
        constructor(...given) {
          super(...given);
          workers.push(this);
        }
      },
    });
  });

/**
 * Stands between the page and its workers: `handle`, which runs in the page by itself, gets
 * every question and what sends it on.
 *
 * @param {Page} page
 * @param {(question: { action?: string, input?: any }, send: () => void) => void} handle
 */
export const interpose = (page, handle) =>
  page.addInitScript(`{
    const handle = ${handle};
    const plain = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...given) {
      handle(given[0], () => plain.apply(this, given));
    };
  }`);

/** Ends the worker that holds the engine, as a browser short of memory would. @param {Page} page */
export const killEngine = (page) =>
  page.evaluate(() => {
    const [worker] = /** @type {any} */ (window).workers;
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent("error", { message: "gone" }));
  });
