/** The table coloured by the circuits that decide. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { colourBy, middleOf, probe } from "./tableProbe.mjs";
import { SMALL, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The legend: each class with its colour and its pairs. @param {Page} page @param {number} pairs */
async function legend(page, pairs) {
  const list = page.getByRole("list", { name: "Circuits and how many pairs they decide" });
  await page.waitForFunction((all) => {
    const counts = [...document.querySelectorAll(".deciders b")].map(({ textContent }) =>
      Number((textContent ?? "").replaceAll(",", "")),
    );
    return counts.reduce((sum, count) => sum + count, 0) === all;
  }, pairs);
  return list.evaluate((element) =>
    [...element.querySelectorAll("li")].map((item) => ({
      name: (item.textContent ?? "").trim().replace(/\s+/g, " "),
      colour:
        item
          .querySelector("rect")
          ?.getAttribute("fill")
          ?.match(/[\d,]+/)?.[0] ?? null,
      pairs: Number((item.querySelector("b")?.textContent ?? "").replaceAll(",", "")),
    })),
  );
}

/** How many cells have each colour. @param {string[][]} picture */
function counted(picture) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const colour of picture.flat()) counts[colour] = (counts[colour] ?? 0) + 1;
  return counts;
}

describe("the table by circuits", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`has as many cells of a colour as the legend says, in ${colorScheme}`, async () => {
      const { page, errors, close } = await lab.visit("", { colorScheme });
      await page.getByRole("heading", { name: "Cayley table of S5" }).waitFor();
      await colourBy(page, "Circuit");
      assert.match(await page.evaluate(() => location.hash), /col=circuit/);
      const classes = await legend(page, 14_400);
      const counts = counted(await probe(page, 120));
      assert.ok(
        classes.some(({ name }) => /^S\D*4/.test(name)),
        JSON.stringify(classes),
      );
      for (const { colour, pairs, name } of classes) {
        if (colour && pairs > 0) assert.equal(counts[colour], pairs, name);
      }
      await assertClean(page, "by circuits");
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("says in each cell what decides it, to the mouse and to the keyboard", async () => {
    const { page, close } = await lab.visit("#v=1&net=shipped&col=circuit");
    const classes = await legend(page, 14_400);
    const picture = await probe(page, 120);
    for (const [row, column] of [
      [3, 5],
      [70, 31],
    ]) {
      const at = await middleOf(page, 120, row, column);
      await page.mouse.move(at.x, at.y);
      const decided = page.locator(".equation").getByText(/^decided by .*: .*\d.% of the margin$/);
      await decided.waitFor();
      const words = (await decided.textContent()) ?? "";
      const { name } = classes.find(({ colour }) => colour === picture[row][column]) ?? {};
      const shown = name
        ?.replace(/ [\d,]+$/, "")
        .replaceAll(" ", "")
        .replaceAll("×", "x");
      const said = /by (.*):/.exec(words)?.[1].replaceAll(" ", "");
      if (shown && !/circuit|order/.test(shown)) assert.equal(said, shown);
    }
    await page.getByRole("gridcell").focus();
    await page.keyboard.press("ArrowRight");
    await page
      .locator(".reading-aloud")
      .getByText(/decided by .* of the margin/)
      .waitFor();
    await colourBy(page, "Product");
    await page.locator(".reading-aloud").filter({ hasNotText: "decided" }).waitFor();
    await close();
  });

  test("of a network that has learned nothing has no circuits, and hatches", async () => {
    const { page, close } = await lab.visit(`${SMALL}&col=circuit`);
    await page.getByText("No circuits: no subgroup explains a neuron").waitFor();
    const [others, wrong] = await legend(page, 576);
    assert.match(others.name, /^no circuit 576$/);
    assert.match(wrong.name, /^wrong, 5\d\d$/);
    await page.waitForTimeout(300);
    const middles = () =>
      page.evaluate(() => {
        const picture = /** @type {HTMLCanvasElement} */ (document.querySelector(".picture"));
        const copy = document.createElement("canvas");
        copy.width = copy.height = picture.width;
        const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
        context.drawImage(picture, 0, 0);
        const cell = picture.width / 24;
        const corner = (/** @type {number} */ x, /** @type {number} */ y) =>
          context.getImageData((y + 1) * cell - 1, x * cell, 1, 1).data.join();
        return Array.from({ length: 576 }, (_, at) => corner(Math.floor(at / 24), at % 24));
      });
    const [ground] = (await probe(page, 24))[0];
    const hatched = (await middles()).filter((colour) => !colour.startsWith(ground)).length;
    assert.ok(hatched >= 500, `${hatched} cells are hatched`);
    await trainToEnd(page);
    await page.getByText("Pairs by the circuits that add most").waitFor();
    const classes = await legend(page, 576);
    assert.ok(
      classes.every(({ name }) => !name.startsWith("wrong")),
      JSON.stringify(classes),
    );
    assert.notDeepEqual(await middles(), hatched);
    assert.equal(await page.getByText("As of step").count(), 0);
    await close();
  });

  test("says that a group has no subgroups that could have circuits, or is none", async () => {
    const { page, close } = await lab.visit("#g=C7&col=circuit");
    await page.getByText("C7 has no subgroups but the whole and the trivial one").waitFor();
    await page.goto(`${lab.url}#g=shuffle:1:C7&col=circuit`);
    await page.locator("cosetta-deciders .problem").waitFor();
    await close();
  });

  test("of a large group is worked out slice by slice, and says how far that is", async () => {
    const { page, close } = await lab.visit("#g=D100&rec=fast&col=circuit", {
      before: (page) => page.addInitScript(noteRows),
    });
    await legend(page, 40_000);
    assert.equal(await page.getByText(/of 200 rows so far/).count(), 0);
    assert.ok(await page.evaluate(() => Reflect.get(window, "noted")));
    await page.getByRole("radio", { name: "Answer" }).check();
    await page.waitForFunction(() => !location.hash.includes("col="));
    await page.getByRole("radio", { name: "Circuit" }).check();
    await legend(page, 40_000);
    await close();
  });

  test("at 320 pixels sticks out nowhere", async () => {
    const { page, close } = await lab.visit("#v=1&net=shipped&col=circuit", {
      ...{ viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true },
    });
    await legend(page, 14_400);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await close();
  });

  test("its legend, if it cannot be fetched, is asked for once, and again when it is chosen again", async () => {
    const { page, close } = await lab.visit("");
    let asked = 0;
    await page.route(/cosetta-deciders/, (route) => {
      asked += 1;
      return route.abort();
    });
    const choose = (/** @type {string} */ name) =>
      page.getByRole("radio", { name, exact: true }).check();
    await choose("Circuit");
    await page.getByRole("alert").filter({ hasText: "could not be fetched" }).waitFor();
    await page.waitForTimeout(500);
    assert.equal(asked, 1);
    await page.unroute(/cosetta-deciders/);
    await choose("Answer");
    await choose("Circuit");
    await page.locator("cosetta-deciders").waitFor();
    await close();
  });
});

/** Runs in the page: whether some of the rows were ever said to be done. */
function noteRows() {
  const look = () => {
    const words = document.querySelector("cosetta-deciders")?.textContent ?? "";
    if (/[1-9]\d* of 200 rows so far/.test(words)) Reflect.set(window, "noted", true);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
