/** Up to order 128 accuracies are exact; above, of a sample: the page says which, and how sure. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { openPanel } from "./trained.mjs";

describe("exact and sampled accuracies", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** What the page says after a step on a group. @param {string} group */
  async function afterAStep(group) {
    const { page, errors, close } = await lab.visit(`#g=${group}&rec=paper`);
    await page.locator("button.primary:enabled").waitFor();
    await page.keyboard.press(".");
    await page.locator("[data-figure=step] dd", { hasText: /^1$/ }).waitFor();
    const words = async (/** @type {string} */ place) =>
      (await page.locator(place).last().innerText()).replaceAll("\u00a0", " ");
    const said = {
      status: await words(".verdict .sentence"),
      readout: await words("cosetta-curves"),
      milestones: await words(".milestones"),
    };
    const legend = page.locator(".curve-legend").last();
    const [room, taken] = await legend.evaluate((one) => [one.clientWidth, one.scrollWidth]);
    assert.ok(taken <= room, `${taken} pixels in ${room}`);
    await page.getByRole("button", { name: "Show as table" }).last().click();
    const cells = (await page.locator("cosetta-records td").allInnerTexts()).map((cell) =>
      cell.replaceAll("\u00a0", " "),
    );
    await page.getByRole("button", { name: "Train", exact: true }).click();
    const earlier = page.getByRole("button", { name: "Earlier step" });
    await earlier.waitFor();
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByText("Paused.").waitFor();
    await earlier.click();
    await page.locator("cosetta-timeline .at", { hasText: "At step " }).waitFor();
    const timeline = await words("cosetta-timeline .at");
    await openPanel(page, "Kept runs");
    const kept = page.locator("cosetta-kept").getByText("held-out pairs right");
    const listed = (await kept.first().innerText()).replaceAll("\u00a0", " ");
    assert.deepEqual(errors, []);
    await close();
    return { ...said, cells, timeline, listed };
  }

  test("of a group of 131 elements they are sampled, with an interval", async () => {
    const { status, readout, milestones, cells, timeline, listed } = await afterAStep("C131");
    assert.match(
      status,
      /of a sample of 4,096 of the pairs it has seen \(95 % interval [\d.]+ % to/,
    );
    assert.match(
      status,
      /of a sample of 4,096 of the others \(95 % interval [\d.]+ % to [\d.]+ %\)/,
    );
    assert.doesNotMatch(status, /exact/);
    assert.match(readout, /never seen \d+ % \([\d.]+ % to [\d.]+ %\)/);
    assert.match(readout, /of samples of 4,096 pairs/);
    assert.match(milestones, /99\.9 % right on a sample of 4,096 pairs never seen/);
    for (const cell of cells) assert.match(cell, /^\d+ % \([\d.]+ % to [\d.]+ %\)$/);
    assert.match(timeline, /never seen \d+ % \([\d.]+ % to .* of samples of 4,096 pairs/);
    assert.match(
      listed,
      /\d % of a sample of the held-out pairs right \(95 % interval [\d.]+ % to/,
    );
  });

  test("of a group of 24 they are exact, and so it is said", async () => {
    const { status, readout, milestones, cells, timeline, listed } = await afterAStep("S4");
    assert.match(status, /\(exact: every pair was tried\)/);
    assert.doesNotMatch(status, /sample|interval/);
    assert.match(readout, /exact: every pair is tried/);
    assert.match(milestones, /99\.9 % right on all pairs never seen/);
    for (const cell of cells) assert.match(cell, /^\d+ %$/);
    assert.match(timeline, /: pairs seen \d+ %, never seen \d+ % right( \(memorised\))?$/);
    assert.match(listed, / · \d+ % of the held-out pairs right · /);
  });
});
