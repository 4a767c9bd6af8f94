/** The engine's two parts: when each is fetched, and what happens while one is on its way. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { finalSentence, openLab, primary } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** Longer than an engine may be silent. */
const LONG_MS = 14_000;

const APART = "The network, taken apart";

/** The engine's files that are asked for, in their order. @param {string[]} asked */
const listen = (asked) => async (/** @type {Page} */ page) =>
  void page.on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").at(-1) ?? "";
    if (name.endsWith(".wasm")) asked.push(name);
  });

describe("the engine's parts", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("the second is fetched after the first, and in a frame once it is wanted", async () => {
    /** @type {string[]} */
    const asked = [];
    const { page, errors, close } = await lab.visit("", { before: listen(asked) });
    await finalSentence(page);
    await eventually(async () =>
      assert.deepEqual(asked, ["cosetta_bg.wasm", "cosetta_analysis.wasm"]),
    );
    assert.deepEqual(errors, []);
    await close();

    /** @type {string[]} */
    const framed = [];
    const frame = await lab.visit("embed.html#v=1&g=C7&view=table.run.curves.anatomy", {
      before: listen(framed),
    });
    await primary(frame.page).click();
    await finalSentence(frame.page);
    assert.deepEqual(framed, ["cosetta_bg.wasm"]);
    await openPanel(frame.page, APART);
    await frame.page.locator("cosetta-anatomy").getByText("live neurons").first().waitFor();
    assert.deepEqual(framed, ["cosetta_bg.wasm", "cosetta_analysis.wasm"]);
    assert.deepEqual(frame.errors, []);
    await frame.close();
  });

  test("one that is long on its way is waited for", async () => {
    const { page, errors, close } = await lab.visit("#g=C7", {
      before: (page) =>
        page.route("**/*.wasm", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, LONG_MS));
          await route.continue();
        }),
    });
    await primary(page).click();
    await finalSentence(page);
    await openPanel(page, APART);
    await page.locator("cosetta-anatomy").getByText("live neurons").first().waitFor();
    assert.equal(await page.getByText("The engine stopped").count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a second that cannot be fetched is said to be missing, and tried again", async () => {
    const { page, close } = await lab.visit("#g=C7", {
      before: (page) => page.route("**/cosetta_analysis.wasm", (route) => route.abort()),
    });
    await primary(page).click();
    await finalSentence(page);
    await openPanel(page, APART);
    const missing = page.getByText("A part of the engine could not be fetched");
    await missing.first().waitFor();
    await page.unroute("**/cosetta_analysis.wasm");
    await page.locator("cosetta-anatomy").getByRole("button", { name: "Try again" }).click();
    await page.locator("cosetta-anatomy").getByText("live neurons").first().waitFor();
    await close();
  });
});
