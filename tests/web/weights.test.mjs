import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The values and means that the reading of a weight tells. @param {string} reading */
function numbersIn(reading) {
  const [, value, mean] = reading.match(/: ([−\d.]+); mean of the coset of .* ([−\d.]+); R²/) ?? [];
  return [value, mean].map((number) => Number(number.replace("−", "-")));
}

/** What the heatmap shows: its size, and all colours. @param {Page} page */
const picture = (page) =>
  page.locator("cosetta-weights canvas").evaluate((canvas) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
    const context = /** @type {HTMLCanvasElement} */ (canvas).getContext("2d");
    const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
    const colours = Array.from({ length: width * height }, (_, i) =>
      [...data.slice(4 * i, 4 * i + 3)].join(),
    );
    return { width, height, colours };
  });

describe("weights", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("weights have the colour of their value, by coset and by circuit", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "taken apart");
    await page.locator("cosetta-weights canvas").waitFor();
    const cell = page.locator("cosetta-weights [role=gridcell]");
    await cell.focus();
    await page.keyboard.press("Control+Home");
    const colours = await page.locator("cosetta-weights canvas").evaluate((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const context = /** @type {HTMLCanvasElement} */ (canvas).getContext("2d");
      const data = context?.getImageData(0, 0, width, height).data ?? [];
      return { width, height, first: [...data].slice(0, 4 * width) };
    });
    assert.deepEqual([colours.width, colours.height], [128, 24]);
    for (let column = 0; column < 12; column += 1) {
      const [value, mean] = numbersIn((await cell.textContent()) ?? "");
      assert.ok(Math.abs(value - mean) < 0.05, `constant on the coset: ${value}, ${mean}`);
      const [red, , blue] = colours.first.slice(4 * column);
      if (value < -0.5) assert.ok(red > blue, `${value} is orange, not ${red} ${blue}`);
      if (value > 0.5) assert.ok(blue > red, `${value} is purple, not ${red} ${blue}`);
      await page.keyboard.press("ArrowRight");
    }
    const [, neuron] = ((await cell.textContent()) ?? "").match(/neuron (\d+)/) ?? [];
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `Neuron ${neuron}`, exact: true }).waitFor();
    await page.getByRole("radio", { name: "Read-out U" }).check();
    await page.getByText(/^\s*Read-out weights: rows are elements by the left cosets/).waitFor();
    await assertClean(page, "weights");
    assert.deepEqual(errors, []);
    await close();
  });

  test("embeddings are shown by dimension, rows as listed, and colours up to a limit", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&rec=fast&d=40");
    await openPanel(page, "taken apart");
    await page.getByRole("radio", { name: "Embedding of x" }).check();
    await page.getByRole("grid", { name: "Left embedding by element and dimension" }).waitFor();
    const { width, height, colours } = await picture(page);
    assert.deepEqual([width, height], [40, 24]);
    const cell = page.locator("cosetta-heatmap [role=gridcell]");
    await cell.focus();
    await page.keyboard.press("Control+End");
    assert.match((await cell.textContent()) ?? "", /element .*, dimension 39: [−\d.]+\s*$/);
    await page.keyboard.press("Enter");
    assert.ok(!page.url().includes("n="), "a dimension is no neuron");

    const limit = page.getByRole("spinbutton", { name: "Full colour at" });
    await page.getByRole("button", { name: /^Hold the limit/ }).click();
    const held = Number(await limit.inputValue());
    const legend = page.locator(".weights-legend span").first();
    assert.equal((await legend.textContent())?.trim(), `−${held.toFixed(2)}`);
    await limit.fill("0.000001");
    await limit.press("Enter");
    await page.locator(".weights-legend").getByText("−0.00").waitFor();
    const strong = new Set((await picture(page)).colours);
    assert.ok(new Set(colours).size > 20, "shades of two colours");
    assert.equal(strong.size, 2, "every weight has one of the full colours");
    await limit.fill("");
    await limit.press("Enter");
    await page.waitForFunction(
      (least) => document.querySelector(".weights-legend")?.textContent?.includes(least),
      held.toFixed(2),
    );
    assert.deepEqual((await picture(page)).colours, colours);
    assert.deepEqual(errors, []);
    await close();
  });

  test("an isolated irrep lights its neurons in every view, by keyboard, and can be undone", async () => {
    const { page, errors, close } = await lab.visit("");
    await openPanel(page, "taken apart");
    await page.getByLabel("Columns").selectOption("by irrep");
    const { width } = await picture(page);
    const row = page.locator("cosetta-irreps tbody tr").filter({ hasText: /^\s*\(4,1\)/ });
    const own = Number(await row.locator("td").first().textContent());
    assert.ok(own > 0 && own < width, `${own} neurons`);
    await row.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.locator('.chip[data-part="irr"]', { hasText: "(4,1)" }).waitFor();
    const link = page.url();
    assert.match(link, /irr=\d/);
    assert.equal(await page.locator("cosetta-heatmap rect.aside").count(), width - own);
    // Those of an irrep stand side by side.
    const across = await page
      .locator("cosetta-heatmap rect.aside")
      .evaluateAll((veils) => veils.map((veil) => Number(veil.getAttribute("x"))));
    const free = Array.from({ length: width }, (_, k) => k).filter((k) => !across.includes(k));
    assert.equal(free[free.length - 1] - free[0], own - 1);
    await assertClean(page, "an isolated irrep");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => !location.hash.includes("irr="));
    assert.equal(await page.locator("cosetta-heatmap rect.aside").count(), 0);
    await page.goto(link);
    await page.locator('.chip[data-part="irr"]').waitFor();
    await page.getByRole("button", { name: "Clear: irrep" }).click();
    await page.waitForFunction(() => !location.hash.includes("irr="));
    assert.deepEqual(errors, []);
    await close();
  });

  test("are compared with a marked one, and Page Down goes coset by coset", async () => {
    const { page, errors, close } = await lab.visit("");
    await openPanel(page, "taken apart");
    const cell = page.locator("cosetta-heatmap [role=gridcell]");
    await cell.focus();
    await page.keyboard.press("Control+Home");
    const value = async () =>
      Number(/: ([−\d.]+)/.exec((await cell.textContent()) ?? "")?.[1].replace("−", "-"));
    const first = await value();
    await page.keyboard.press("Space");
    assert.match((await cell.textContent()) ?? "", /Marked: go elsewhere/);
    await page.keyboard.press("ArrowRight");
    const second = await value();
    const [, difference] = ((await cell.textContent()) ?? "").match(/Difference ([−\d.]+)/) ?? [];
    assert.ok(Math.abs(Number(difference.replace("−", "-")) - (second - first)) < 0.011);
    await page.keyboard.press("Escape");
    assert.ok(!((await cell.textContent()) ?? "").includes("Marked"));
    // The cosets of S4 have 24 elements each.
    const row = page.locator("cosetta-heatmap [role=row]");
    for (const at of [25, 49, 73]) {
      await page.keyboard.press("PageDown");
      assert.equal(await row.getAttribute("aria-rowindex"), `${at}`);
    }
    await page.keyboard.press("PageUp");
    assert.equal(await row.getAttribute("aria-rowindex"), "49");
    assert.deepEqual(errors, []);
    await close();
  });

  test("have the full colour at the largest of the whole run, of this step, or held", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "taken apart");
    const legend = page.locator(".weights-legend");
    const full = async () =>
      Number((await legend.locator("span").first().textContent())?.trim().slice(1));
    await legend.waitFor();
    const limits = page.getByLabel("Limits");
    await page.getByRole("radio", { name: "Embedding of x" }).check();
    await page.getByRole("grid", { name: "Left embedding by element and dimension" }).waitFor();
    const own = await full();
    await limits.selectOption("of the whole run");
    await legend.getByText(/^\s*the largest of \d+ kept steps/).waitFor();
    await page.waitForFunction(
      (own) =>
        Number(document.querySelector(".weights-legend span")?.textContent?.trim().slice(1)) > own,
      own,
    );
    const run = await full();
    // The step at which the run began is one that is kept.
    const slider = page.getByRole("slider", { name: /step/i }).last();
    await slider.focus();
    await page.keyboard.press("Home");
    await page.locator("cosetta-weights").getByText("As of step").waitFor({ state: "detached" });
    await page.waitForTimeout(1000);
    assert.equal(await full(), run, "at any step");
    await page.getByRole("button", { name: /^Hold the limit/ }).click();
    assert.equal(await limits.inputValue(), "held");
    assert.ok(Math.abs((await full()) - run) <= 0.011);
    await slider.focus();
    await page.keyboard.press("End");
    await limits.selectOption("of this step");
    await page.waitForFunction(
      (run) =>
        Number(document.querySelector(".weights-legend span")?.textContent?.trim().slice(1)) < run,
      run,
    );
    assert.equal(await page.getByRole("spinbutton", { name: "Full colour at" }).inputValue(), "");
    await assertClean(page, "limits");
    assert.deepEqual(errors, []);
    await close();
  });

  test("are read as a table, neuron by neuron and page by page, with the keyboard", async () => {
    const { page, errors, close } = await lab.visit("");
    await openPanel(page, "taken apart");
    const weights = page.locator("cosetta-weights");
    const cell = weights.getByRole("gridcell");
    await cell.focus();
    await page.keyboard.press("Control+Home");
    const [value, mean] = numbersIn((await cell.textContent()) ?? "");
    await weights.getByRole("button", { name: "Show as table" }).focus();
    await page.keyboard.press("Enter");
    const first = weights.locator("tbody tr").first();
    const numbers = async () =>
      (await first.locator("td").allTextContents())
        .slice(1)
        .map((number) => Number(number.trim().replace("−", "-")));
    await first.waitFor();
    assert.deepEqual(await numbers(), [value, mean]);
    assert.match((await weights.locator("caption").textContent()) ?? "", /neuron \d+, R² /);
    await weights.getByText("Page 1 of 10").waitFor();
    await weights.getByRole("button", { name: "Next", exact: true }).click();
    await weights.getByText("Page 2 of 10").waitFor();
    const caption = await weights.locator("caption").textContent();
    await weights.getByRole("button", { name: "Next neuron" }).click();
    assert.notEqual(await weights.locator("caption").textContent(), caption);
    await assertClean(page, "weights as a table");
    await weights.getByRole("button", { name: "Show as picture" }).click();
    await cell.waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
