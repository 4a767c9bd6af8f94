/** The lines of the table on their way to other places. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engine } from "./arranged.mjs";
import { interpose, openLab } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

const { labels } = engine.describeGroup("S4");
const S3 = ["(1 2)", "(1 2 3)"].map((label) => labels.indexOf(label)).join(".");
const LISTED = `#g=S4&col=product&el=${S3}`;

/** Takes the picture again and again for a while. @param {Page} page */
const record = (page) =>
  page.evaluate(() => {
    const copy = document.createElement("canvas");
    const context = /** @type {CanvasRenderingContext2D} */ (
      copy.getContext("2d", { willReadFrequently: true })
    );
    /** @type {string[]} */
    const pictures = [];
    /** @type {number[]} */
    const opacities = [];
    const take = () => {
      const picture = /** @type {HTMLCanvasElement} */ (document.querySelector(".picture"));
      const overlay = /** @type {HTMLCanvasElement} */ (document.querySelector(".overlay"));
      if (copy.width !== picture.width) copy.width = copy.height = picture.width;
      context.clearRect(0, 0, copy.width, copy.width);
      context.drawImage(picture, 0, 0);
      // A hash of every pixel.
      const { data } = context.getImageData(0, 0, copy.width, copy.width);
      let hash = 0;
      for (const word of new Uint32Array(data.buffer)) hash = (Math.imul(hash, 31) + word) | 0;
      const text = `${copy.width} ${hash}`;
      if (pictures.at(-1) !== text) {
        pictures.push(text);
        changed = performance.now();
      }
      opacities.push(Number(getComputedStyle(overlay).opacity));
    };
    let changed = performance.now();
    const timer = setInterval(take, 20);
    take();
    Object.assign(window, {
      rests: () => performance.now() - changed > 1500,
      ended() {
        clearInterval(timer);
        take();
        return { pictures, least: Math.min(...opacities), last: opacities.at(-1) };
      },
    });
  });

/** @param {Page} page @returns {Promise<{ pictures: string[], least: number, last: number }>} */
const ended = async (page) => {
  await page.waitForFunction(() => /** @type {any} */ (window).rests());
  return page.evaluate(() => /** @type {any} */ (window).ended());
};

/** What is seen while the table is sorted in another way. @param {Page} page @param {string} order */
async function reorder(page, order) {
  await record(page);
  await page.getByRole("combobox", { name: "Order" }).selectOption(order);
  return ended(page);
}

/** The table, at rest. @param {Page} page */
async function ready(page) {
  await page.locator("button.primary:enabled").waitFor();
  await page.getByText("These two elements generate a subgroup of order 6").waitFor();
  await page.waitForTimeout(800);
}

describe("a reorder of the table", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("is a flight to the very picture that calm visitors see at once", async () => {
    const moving = await lab.visit(LISTED, { reducedMotion: "no-preference" });
    const calm = await lab.visit(LISTED, { reducedMotion: "reduce" });
    await ready(moving.page);
    await ready(calm.page);
    let between = 0;
    for (const order of ["cosets", "classes", "listing"]) {
      const flight = await reorder(moving.page, order);
      const jump = await reorder(calm.page, order);
      assert.equal(jump.pictures.length, 2, `${order}: ${jump.pictures}`);
      assert.equal(jump.least, 1);
      between += flight.pictures.length - 2;
      assert.equal(flight.pictures[0], jump.pictures[0]);
      assert.equal(flight.pictures.at(-1), jump.pictures[1], order);
      assert.ok(flight.least < 0.5, `${flight.least}: what lies over it stays`);
      assert.equal(flight.last, 1);
    }
    // A busy machine may show few of one flight.
    assert.ok(between >= 4, `${between} pictures in between`);
    assert.deepEqual([...moving.errors, ...calm.errors], []);
    await moving.close();
    await calm.close();
  });

  test("that another one follows ends with the last", async () => {
    const { page, errors, close } = await lab.visit(LISTED, { reducedMotion: "no-preference" });
    await ready(page);
    const there = await reorder(page, "classes");
    await reorder(page, "listing");
    await record(page);
    const choice = page.getByRole("combobox", { name: "Order" });
    for (const order of ["cosets", "listing", "classes"]) {
      await choice.selectOption(order);
      await page.waitForTimeout(120);
    }
    const { pictures, last } = await ended(page);
    assert.equal(pictures.at(-1), there.pictures.at(-1));
    assert.equal(last, 1);
    // Another colouring in mid-flight is there at once, and stays.
    await reorder(page, "listing");
    const colour = (/** @type {string} */ name) =>
      page.getByRole("radio", { name, exact: true }).check();
    await record(page);
    await colour("Coset");
    const coset = (await ended(page)).pictures.at(-1);
    await colour("Product");
    await reorder(page, "classes");
    await record(page);
    await choice.selectOption("listing");
    await page.waitForTimeout(100);
    await colour("Coset");
    assert.equal((await ended(page)).pictures.at(-1), coset);
    assert.deepEqual(errors, []);
    await close();
  });

  test("does not fly at first, nor with another group or colouring", async () => {
    const { page, close } = await lab.visit(`${LISTED}&ord=cosets`, {
      ...{ reducedMotion: "no-preference" },
      before: countFlights,
    });
    await ready(page);
    await page.getByRole("radio", { name: "Answer" }).check();
    await page.waitForTimeout(300);
    await page.goto(`${lab.url}#g=A5&ord=classes`);
    await page.getByText("Sorted by conjugacy classes").waitFor();
    await page.waitForTimeout(500);
    const flights = () => page.evaluate(() => Reflect.get(window, "flights"));
    assert.equal(await flights(), 0);
    await page.getByRole("combobox", { name: "Order" }).selectOption("listing");
    await page.waitForTimeout(300);
    assert.equal(await flights(), 1, "the count counts");
    await close();
  });

  test("does not fly where the link asks for less motion, until that is taken back", async () => {
    const { page, errors, close } = await lab.visit(`${LISTED}&motion=reduced`, {
      ...{ reducedMotion: "no-preference" },
      before: countFlights,
    });
    await ready(page);
    const { pictures, least } = await reorder(page, "cosets");
    assert.deepEqual([pictures.length, least], [2, 1]);
    const change = page.getByRole("button", { name: "Change", exact: true });
    if (await change.isVisible()) await change.click();
    await page.getByText("More settings").click();
    await page.getByLabel("Motion").selectOption("Auto");
    await page.waitForFunction(() => !location.hash.includes("motion"));
    await page.getByRole("combobox", { name: "Order" }).selectOption("classes");
    await page.waitForFunction(() => Reflect.get(window, "flights") === 1);
    assert.deepEqual(errors, []);
    await close();
  });
});

/** Counts in the page how often lines take off. @param {Page} page */
function countFlights(page) {
  return interpose(page, ({ action, input }, send) => {
    const flights = Reflect.get(window, "flights") ?? 0;
    const takesOff = action === "picture" && input.flight > 0;
    Object.assign(window, { flights: flights + Number(takesOff) });
    send();
  });
}
