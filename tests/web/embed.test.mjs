/** The lab in a frame of somebody else's page, and the code that puts it there. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DEFAULTS } from "../../www/page/choices/state.js";
import { elementCode, frameCode } from "../../www/page/hosts/embedCode.js";
import { viewsOf } from "../../www/page/hosts/embedding.js";
import { assertClean } from "./axe.mjs";
import { finalSentence, openLab, primary } from "./browser.mjs";
import { openHost, visitHost } from "./hostPage.mjs";

/** @import { Page } from "playwright-core" */

describe("a frame", () => {
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

  for (const group of ["C7", "A5"]) {
    test(`trains ${group}, and fetches nothing before it is near`, async () => {
      const source = `${lab.url}embed.html#v=1&g=${group}&seed=2&view=table.run.curves`;
      host.show(
        `<!doctype html><title>A post</title><p>Scroll.</p><div style="height: 9000px"></div>
        <iframe src="${source}" loading="lazy" style="width: 100%; height: 700px"></iframe>`,
      );
      const { page, fetched, close } = await visitHost(lab, host.url);
      await page.waitForTimeout(1500);
      assert.deepEqual(fetched, []);
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
      assert.equal(whole, `${lab.url}#v=1&g=${group}&seed=2`);
      await close();
    });
  }

  for (const width of [320, 360, 640, 800, 898, 1000]) {
    test(`of ${width} pixels scrolls neither sideways nor, as high as its code says, down`, async () => {
      const code = frameCode(
        { values: { ...DEFAULTS, g: "S4" }, unknown: [], title: "A lab" },
        Math.max(360, width),
      ).replace(/src="[^"]*/, `src="${lab.url}embed.html#v=1&g=S4&view=table.run.curves`);
      host.show(`<!doctype html><title>A post</title><body style="margin: 0">${code}`);
      const { page, close } = await visitHost(lab, host.url, { viewport: { width, height: 800 } });
      const inside = /** @type {Page} */ (/** @type {unknown} */ (page.frameLocator("iframe")));
      await primary(inside).getByText("Train").click();
      await finalSentence(inside);
      const box = await inside.locator("html").evaluate((root) => ({
        ...{ wide: root.scrollWidth, width: root.clientWidth },
        ...{ high: root.scrollHeight, height: root.clientHeight },
        used: document.body.getBoundingClientRect().height,
      }));
      assert.equal(box.wide, width);
      assert.equal(box.width, width, "no bar for scrolling takes room");
      assert.equal(box.high, box.height);
      assert.ok(box.used > 0.75 * box.height, `${box.used} of ${box.height} pixels are used`);
      await close();
    });
  }

  test("is what the page's dialog copies, and so is an element", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const copied = async () => {
      await page.getByRole("button", { name: "Copy the code" }).click();
      await page.getByText("Copied.").waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await page.locator("button.primary:enabled").waitFor();
    await page.getByRole("button", { name: "Embed…" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "In your own page" }).waitFor();
    const code = await copied();
    const source = `${lab.url}embed.html#v=1&amp;g=S4&amp;view=table.run.curves`;
    assert.ok(code.startsWith(`<iframe src="${source}" title="`), code);
    assert.match(code, /loading="lazy"/);
    await assertClean(page, "embedding");
    await page.getByRole("radio", { name: "A frame" }).press("ArrowRight");
    assert.equal(
      await copied(),
      `<script type="module" src="${lab.url}element.js"></script>
<cosetta-lab group="S4" view="table run curves"><a href="${lab.url}#v=1&amp;g=S4">A network learns the multiplication of S4</a></cosetta-lab>`,
    );
    // Other parts, another theme, and a column as wide as the reader's, seen beforehand.
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Curves").uncheck();
    await dialog.getByLabel("About the group").press("Space");
    await dialog.getByLabel("Theme").selectOption("Dark");
    await dialog.getByLabel("Width of your column").selectOption("1000 pixels");
    assert.match(await copied(), /group="S4" view="table run facts" theme="dark"/);
    await page.getByRole("radio", { name: "An element" }).press("ArrowLeft");
    assert.match(await copied(), /view=table.run.facts&amp;theme=dark".*height: clamp\(\d+px, /);
    await dialog.getByRole("button", { name: "Show a preview" }).press("Enter");
    const preview = page.frameLocator("iframe[title=Preview]");
    await preview.getByText("About S4").first().waitFor();
    assert.equal(await preview.locator("cosetta-curves").count(), 0);
    assert.equal(await preview.locator("html").getAttribute("data-theme"), "dark");
    assert.equal(await preview.locator("html").evaluate(() => innerWidth), 1000);
    for (const part of ["Table", "Run", "About the group"]) {
      await dialog.getByLabel(part).uncheck();
    }
    await dialog.getByText("Choose at least one part.").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await page.locator("iframe").count(), 0, "no preview trains unseen");
    assert.deepEqual(errors, []);
    await close();
  });
});

test("a link that names no part that is there shows all", () => {
  assert.deepEqual([...viewsOf("curves.table.moon")], ["table", "curves"]);
  assert.equal(viewsOf("moon").size, viewsOf(null).size);
});

test("the codes cannot be broken out of", () => {
  const values = { ...DEFAULTS, g: '"><b>' };
  const shown = { values, unknown: /** @type {[string, string][]} */ ([["x", '"']]) };
  const frame = frameCode({ ...shown, title: 'A "lab"<b>' }, 640);
  assert.equal(frame.match(/"/g)?.length, 8);
  const element = elementCode({ ...shown, title: "A lab<b>" });
  assert.equal(element.match(/"/g)?.length, 10);
  for (const code of [frame, element]) assert.doesNotMatch(code, /<b>/);
});
