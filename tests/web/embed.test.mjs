/** The lab in a frame of somebody else's page. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { embedCode, viewsOf } from "../../www/page/embedding.js";
import { DEFAULTS } from "../../www/page/state.js";
import { finalSentence, openLab, primary } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

/** A page with a frame far below what is seen first. @param {string} frame */
const post = (frame) =>
  `<!doctype html><title>A post</title><p>Scroll.</p><div style="height: 9000px"></div>${frame}`;

describe("a frame", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  /** @type {import("node:http").Server} */
  let host;
  let frame = "";
  before(async () => {
    lab = await openLab();
    host = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(post(frame));
    });
    await new Promise((resolve) => host.listen(0, () => resolve(undefined)));
  });
  after(async () => {
    host.close();
    await lab.close();
  });

  /** @param {string} hash */
  async function open(hash) {
    frame = `<iframe src="${lab.url}embed.html${hash}" loading="lazy" style="width: 100%; height: 700px"></iframe>`;
    const { port } = /** @type {import("node:net").AddressInfo} */ (host.address());
    /** @type {string[]} */
    const fetched = [];
    const visited = await lab.visit("#v=1", {
      before: async (page) => void page.on("request", (request) => fetched.push(request.url())),
    });
    const { page, close } = visited;
    await page.goto("about:blank");
    fetched.length = 0;
    await page.goto(`http://localhost:${port}/`);
    return { page, fetched, close };
  }

  for (const group of ["C7", "A5"]) {
    test(`trains ${group}, and fetches nothing before it is near`, async () => {
      const { page, fetched, close } = await open(`#v=1&g=${group}&seed=2&view=table.run.curves`);
      await page.waitForTimeout(1500);
      assert.deepEqual(
        fetched.filter((url) => url.startsWith(lab.url)),
        [],
      );
      await page.locator("iframe").scrollIntoViewIfNeeded();
      const inside = /** @type {Page} */ (/** @type {unknown} */ (page.frameLocator("iframe")));
      await primary(inside).getByText("Train").click();
      assert.match(await finalSentence(inside), /pairs/);
      for (const name of ["cosetta-table", "cosetta-run", "cosetta-curves"]) {
        assert.equal(await inside.locator(name).count(), 1, name);
      }
      for (const name of ["cosetta-settings", "cosetta-anatomy", "cosetta-facts"]) {
        assert.equal(await inside.locator(name).count(), 0, name);
      }
      const whole = await inside
        .getByRole("link", { name: "Open the whole lab" })
        .getAttribute("href");
      assert.equal(whole, `./#v=1&g=${group}&seed=2`);
      await close();
    });
  }

  test("is what the page's button copies", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Copy embed code" }).click();
    await page.getByText("Embed code copied").waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const source = `${lab.url}embed.html#v=1&amp;g=S4&amp;view=table.run.curves`;
    assert.ok(code.startsWith(`<iframe src="${source}" title="`), code);
    assert.match(code, /loading="lazy"/);
    assert.deepEqual(errors, []);
    await close();
  });
});

test("a link that names no part that is there shows all", () => {
  assert.deepEqual([...viewsOf("curves.table.moon")], ["table", "curves"]);
  assert.equal(viewsOf("moon").size, viewsOf(null).size);
});

test("the code of a frame cannot be broken out of", () => {
  Object.assign(globalThis, { document: { baseURI: "https://lab.example/" } });
  const code = embedCode({ ...DEFAULTS, g: '"><b>' }, [["x", '"']], "A lab");
  assert.equal(code.match(/"/g)?.length, 8);
  assert.doesNotMatch(code, /<b>/);
});
