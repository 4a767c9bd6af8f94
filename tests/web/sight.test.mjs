/** What trains only while it can be seen. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { figure, openLab, primary, stepsBeyond } from "./browser.mjs";
import { openHost, visitHost } from "./hostPage.mjs";
import { button, ended, open, twins } from "./twinsPanel.mjs";

/** @import { Page } from "playwright-core" */

const PAUSED = "Paused while out of sight.";

/** The step of a lab inside the page. @param {Page} inside */
const stepOf = async (inside) => figure(inside, "step");

/** Waits until a lab has made more steps than that. @param {Page} inside @param {number} least */
async function goesOn(inside, least) {
  while ((await stepOf(inside)) <= least) await new Promise((done) => setTimeout(done, 100));
}

describe("out of sight", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  /** @type {Awaited<ReturnType<typeof openHost>>} */
  let host;
  before(async () => {
    lab = await openLab();
    host = await openHost();
  });
  after(async () => {
    host.close();
    await lab.close();
  });

  for (const kind of /** @type {const} */ (["frame", "element"])) {
    test(`${kind === "frame" ? "a frame" : "an element"} that is scrolled away pauses, says so, and goes on when it is back`, async () => {
      host.show(
        `<!doctype html><title>A post</title>
        <script type="module" src="${lab.url}element.js"></script>
        ${
          kind === "frame"
            ? `<iframe src="${lab.url}embed.html#v=1&rec=paper&view=run" style="width: 100%; height: 500px"></iframe>`
            : `<cosetta-lab recipe="paper" view="run"></cosetta-lab>`
        }
        <div style="height: 9000px"></div><p id="end">The end.</p>`,
      );
      const { page, errors, close } = await visitHost(lab, host.url);
      const place = kind === "frame" ? page.frameLocator("iframe") : page.locator("cosetta-lab");
      const inside = /** @type {Page} */ (/** @type {unknown} */ (place));
      await primary(inside).getByText("Train").click();
      await goesOn(inside, 0);
      await page.locator("#end").scrollIntoViewIfNeeded();
      await inside.getByText(PAUSED).waitFor({ state: "attached" });
      await page.waitForTimeout(500);
      const step = await stepOf(inside);
      await page.waitForTimeout(1000);
      assert.equal(await stepOf(inside), step);
      await page.evaluate(() => scrollTo(0, 0));
      await goesOn(inside, step);
      assert.equal(await inside.getByText(PAUSED).count(), 0);
      assert.deepEqual(errors(), []);
      await close();
    });
  }

  test("the twins wait for their tab, too, and say so", async () => {
    const { page, close } = await lab.visit("#g=S4", {
      before: (page) =>
        page.addInitScript(() => {
          const plain = Worker.prototype.postMessage;
          Object.assign(window, { slices: 0 });
          Worker.prototype.postMessage = function (/** @type {any[]} */ ...given) {
            if (given[0]?.action === "advance") /** @type {any} */ (window).slices += 1;
            return /** @type {any} */ (plain).apply(this, given);
          };
        }),
    });
    const slices = () => page.evaluate(() => /** @type {any} */ (window).slices);
    const show = (/** @type {boolean} */ hidden) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await open(page);
    await twins(page).getByLabel("Seeds").fill("1");
    await button(page, "Run the twins").press("Enter");
    await button(page, "Cancel").waitFor();
    await page.waitForFunction(() => /** @type {any} */ (window).slices > 1);
    await show(true);
    await twins(page).getByText(PAUSED).waitFor();
    await page.waitForTimeout(500);
    const before = await slices();
    await page.waitForTimeout(1000);
    assert.equal(await slices(), before);
    await show(false);
    await ended(page);
    assert.ok((await slices()) > before);
    await close();
  });

  test("the whole page is never scrolled out of sight", async () => {
    const { page, close } = await lab.visit("#g=S4&rec=paper", {
      viewport: { width: 390, height: 500 },
    });
    await primary(page).click();
    await stepsBeyond(page, 10);
    await page.locator(".colophon").scrollIntoViewIfNeeded();
    const step = await figure(page, "step");
    await stepsBeyond(page, step);
    await close();
  });
});
