/** Somebody who opens a link on a phone, and only ever taps. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { arranged, engine } from "./arranged.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { middleOf, probe } from "./tableProbe.mjs";

/** @import { Page } from "playwright-core" */

const ORDER = 120;
const { labels } = engine.describeGroup("S5");
const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
  permissions: ["clipboard-read", "clipboard-write"],
};
/** Row and column of the cell that is asked. */
const CELL = /** @type {const} */ ([70, 31]);

/** @param {Page} page @param {string} name */
const tap = (page, name) => page.getByRole("button", { name, exact: true }).tap();

/** @param {Page} page @param {string} title */
const tapPanel = (page, title) => page.locator("summary", { hasText: title }).tap();

/** Waits for the network that the page comes with, and its table. @param {Page} page */
async function opened(page) {
  await page.locator(".question").getByText("that we trained earlier").waitFor();
  await page.locator(".verdict.final").getByText("right on all 14,400 pairs").waitFor();
  await page.getByText("table from step 2,355").waitFor();
}

/** The sentence of the neuron card. @param {Page} page */
const rule = async (page) => (await page.locator("cosetta-neuron .sentence").textContent()) ?? "";

/** What the table says about the order of its lines. @param {Page} page */
const sorting = (page) => page.getByText(/^\s*Rows sorted by right cosets, columns by left cosets/);

describe("a visitor with a phone", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("asks a cell, reads a neuron, sorts, breaks, and sends a friend the same view", async () => {
    const { page, errors, close } = await lab.visit("", PHONE);
    await opened(page);
    const listed = await probe(page, ORDER);
    assert.equal(new Set(listed.flat()).size, ORDER, "every answer has its colour");

    await page.locator(".picture").scrollIntoViewIfNeeded();
    const at = await middleOf(page, ORDER, ...CELL);
    await page.touchscreen.tap(at.x, at.y);
    const [x, y] = CELL.map((g) => labels[g]);
    const reading = page.locator(".reading-aloud");
    await reading.getByText(`Row ${x}, column ${y}: product`).waitFor();
    const [, product, says] =
      ((await reading.textContent()) ?? "").match(/product (\S.*); network says (.*), correct/) ??
      [];
    assert.equal(says, product);
    const answer = labels.indexOf(product);
    assert.equal(listed[CELL[0]][CELL[1]], listed[0][answer], "painted as its product");

    await tapPanel(page, "taken apart");
    await tap(page, "Show the neuron explained best");
    const before = await rule(page);
    assert.match(
      before,
      /^Neuron \d+ fires only where (xy|it is not so that xy) .+ in [\d.]+\s% .+\. It reads .+ x .+, and .+ y /,
    );

    await tap(page, "Sort by its cosets");
    await sorting(page).waitFor();
    const [order, number, conjugate] = (new URL(page.url()).hash.match(/sub=([\d.]+)/)?.[1] ?? "")
      .split(".")
      .map(Number);
    const { rows, columns } = arranged({
      ...{ group: "S5", order: "cosets", side: "auto" },
      subgroup: { order, class: number, conjugate },
    }).arrangement;
    const sorted = rows.elements.map((g) => columns.elements.map((h) => listed[g][h]));
    await eventually(async () => assert.deepEqual(await probe(page, ORDER), sorted));

    await tapPanel(page, "Break it");
    await tap(page, "Remove");
    const removed = page.locator("cosetta-tried .sentence");
    const words = (await removed.textContent()) ?? "";
    const [, circuit, size, left, random] =
      words
        .replaceAll("\u00a0", " ")
        .match(
          /circuit (.*), (\d+) neurons?: accuracy ([\d.]+) % .*; random \d+ neurons?: ([\d.]+) %/,
        ) ?? [];
    assert.ok(Number(size) > 0 && Number(left) <= Number(random), words);
    const own = await page.getByRole("combobox", { name: "Circuit" }).locator("option:checked");
    assert.equal(
      await own.textContent().then((name) => name?.split(", H")[0]),
      circuit.split(" (H")[0],
    );

    await page.getByRole("combobox", { name: /^What/ }).selectOption("class");
    await tap(page, "Remove");
    const all = removed.getByText(`Removed all circuits of ${circuit.split(" (H")[0]},`);
    await all.waitFor();
    const [, remains] = (await all.textContent())?.match(/accuracy ([\d.]+)\s%/) ?? [];
    assert.ok(Number(remains) < 50, "without all its kind the network fails");

    await tap(page, "Copy link");
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, page.url());
    assert.deepEqual(errors, []);
    await close();

    const friend = await lab.visit(link, PHONE);
    await opened(friend.page);
    await sorting(friend.page).waitFor();
    await eventually(async () => assert.deepEqual(await probe(friend.page, ORDER), sorted));
    assert.equal(await rule(friend.page), before, "the link opens what shows the neuron");
    assert.equal(friend.page.url(), link);
    assert.deepEqual(friend.errors, []);
    await friend.close();
  });
});
