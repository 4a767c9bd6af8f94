import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { openFacts, ready, visitFacts } from "./factsPanel.mjs";

/** @import { Page } from "playwright-core" */

/** What is to be seen of the list: how deep, and how it begins. @param {Page} page */
const seen = (page) =>
  page.getByRole("treeitem").evaluateAll((items) =>
    items.map((item) => {
      const said = item.querySelector(".sr-only")?.textContent ?? "";
      return `${item.getAttribute("aria-level")} ${said.split(",").slice(0, 2).join(",")}`;
    }),
  );

/** What has the focus. @param {Page} page */
const focused = (page) =>
  page.evaluate(
    () => document.activeElement?.querySelector(".sr-only")?.textContent?.split(",")[0],
  );

describe("the subgroup lattice as a list", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** @param {Parameters<typeof lab.visit>} given */
  async function visit(...given) {
    const visited = await visitFacts(lab, ...given);
    await visited.page.getByRole("button", { name: "Show as list" }).click();
    await visited.page.getByRole("tree").waitFor();
    return visited;
  }

  test("has below each subgroup its maximal ones, and the keys of a tree", async () => {
    const { page, errors, close } = await visit("#g=S4");
    assert.equal(await page.locator(".lattice-plane").count(), 0);
    const top = ["1 S4, order 24", "2 A4, order 12", "2 3 × D4, order 8", "2 4 × S3, order 6"];
    assert.deepEqual(await seen(page), top);
    assert.equal(await page.locator("[role=treeitem][tabindex='0']").count(), 1);
    await page.locator("[role=treeitem][tabindex='0']").focus();
    const press = async (/** @type {string} */ key) => {
      await page.keyboard.press(key);
      return focused(page);
    };
    assert.equal(await press("ArrowRight"), "A4", "into what is open");
    assert.equal(await press("ArrowRight"), "A4", "opens");
    const opened = ["3 C2^2, order 4", "3 4 × C3, order 3"];
    assert.deepEqual(await seen(page), [...top.slice(0, 2), ...opened, ...top.slice(2)]);
    assert.equal(await press("ArrowRight"), "C2^2");
    assert.equal(await press("ArrowLeft"), "A4", "to the one above");
    assert.equal(await press("ArrowLeft"), "A4", "closes");
    assert.deepEqual(await seen(page), top);
    assert.equal(await press("End"), "4 × S3");
    assert.equal(await press("ArrowDown"), "4 × S3", "there is nothing below");
    assert.equal(await press("Home"), "S4");
    assert.equal(await press("d"), "3 × D4");
    assert.equal(await press("ArrowUp"), "A4");
    await press("*");
    const closed = await page
      .locator("[role=treeitem][aria-level='2'][aria-expanded=false]")
      .count();
    assert.equal(closed, 0, "opens all beside it");
    const twice = (await seen(page)).filter((item) => item.endsWith("C2^2, order 4"));
    assert.equal(twice.length, 3, "a class stands below all that it lies in");
    await press("Enter");
    await page.waitForFunction(() => location.hash.includes("sub=12.9.0"));
    assert.equal(await page.locator("[role=treeitem][aria-selected=true]").count(), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test("opens and closes by its arrows, chooses by its names, and gives way to the picture", async () => {
    const { page, close } = await visit("#g=S4");
    const d4 = page.getByRole("treeitem", { name: /^3 × D4/ });
    await d4.locator(".lattice-twist").click();
    await page.waitForFunction(() => document.querySelectorAll("[role=treeitem]").length === 7);
    assert.ok(!(await page.evaluate(() => location.hash)).includes("sub="));
    const box = await d4.locator(".lattice-twist").boundingBox();
    assert.ok(box && box.width >= 24 && box.height >= 24);
    await d4.click();
    await page.waitForFunction(() => location.hash.includes("sub=8.8.0"));
    await page.getByRole("button", { name: "Show as picture" }).click();
    await page.locator(".lattice-node[data-class='8'][aria-selected=true]").waitFor();
    await close();
  });

  test("is there where the picture would have too many classes", async () => {
    const { page, close } = await lab.visit("#g=C2^5");
    await openFacts(page);
    await ready(page);
    await page.getByText("No picture: 374 classes of subgroups").waitFor();
    assert.equal(
      await page.getByRole("treeitem").count(),
      32,
      "the group and 31 maximal subgroups",
    );
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken, in ${colorScheme}`, async () => {
      const { page, close } = await visit("#g=S4&sub=12.9.0", { colorScheme });
      await assertClean(page, "the list");
      await close();
    });
  }

  test("at 320 pixels nothing sticks out", async () => {
    const { page, close } = await visit("#g=S5", {
      ...{ viewport: { width: 320, height: 844 }, hasTouch: true, isMobile: true },
    });
    await page.locator("[role=treeitem][tabindex='0']").focus();
    for (const key of ["ArrowRight", "*", "ArrowRight", "*"]) await page.keyboard.press(key);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await close();
  });
});
