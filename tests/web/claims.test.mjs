/** What the panels say follows from what was found. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { boxAtRest } from "./patience.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The last sentence of a part of a panel. @param {Page} page @param {string} part */
async function sentence(page, part) {
  const place = page.locator(`${part} .sentence`);
  await place.waitFor();
  return (await place.innerText()).replaceAll("\u00a0", " ");
}

/** How many colours the picture of an element has. @param {Page} page @param {string} selector @param {(box: { x: number, y: number, width: number, height: number }) => { x: number, y: number, width: number, height: number }} part */
async function coloursOf(page, selector, part) {
  const element = page.locator(selector);
  await element.scrollIntoViewIfNeeded();
  const box = await boxAtRest(element);
  const png = (await page.screenshot({ clip: part(box) })).toString("base64");
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return new Set(
      Array.from({ length: pixels.length / 4 }, (_, i) =>
        [...pixels.slice(4 * i, 4 * i + 3)].join(),
      ),
    ).size;
  }, png);
}

describe("words that follow the numbers", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("weights without circuits are noise before training, and no noise after it", async () => {
    const { page, close } = await lab.visit("#g=C7&rec=fast");
    await page.locator("button.primary:enabled").waitFor();
    await openPanel(page, "taken apart");
    await page.getByText("Before training this is noise").waitFor();
    await trainToEnd(page);
    await page.getByText("There are no circuits here: no subgroup explains a neuron").waitFor();
    assert.equal(await page.getByText("Before training").count(), 0);
    await close();
  });

  test("a proof that costs more than trying all pairs says so", async () => {
    const { page, close } = await lab.visit("#g=C7&rec=fast");
    await trainToEnd(page);
    await openPanel(page, "Weigh the accounts");
    await page.getByRole("button", { name: "Prove it", exact: true }).click();
    const said = await sentence(page, "cosetta-certificate");
    assert.match(said, /at [1-9][\d.]* times the work of trying all pairs, which here would have/);
    assert.equal(await page.getByText("that is cheaper than trying them all").count(), 0);
    await close();
  });

  test("removals offer what removes something, and say what stays", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "Break it");
    const kind = page.getByRole("combobox", { name: /^What/ });
    const remove = page.getByRole("button", { name: "Remove", exact: true });
    await kind.selectOption("irrep");
    const which = page.locator("cosetta-removal select").nth(1).locator("option");
    await which.filter({ hasText: "(3,1)" }).waitFor({ state: "attached" });
    const irreps = await which.allInnerTexts();
    assert.ok(irreps.length > 0 && irreps.every((one) => !/\(0 neurons\)/.test(one)), `${irreps}`);
    await remove.click();
    const first = await sentence(page, "cosetta-tried");
    const [, name, neurons] = first.match(/^Removed irrep (.+), (\d+) neurons?: accuracy/) ?? [];
    assert.ok(irreps[0].startsWith(`${name} (${neurons} neuron`), `${first} but ${irreps[0]}`);
    await kind.selectOption("below");
    assert.ok(await remove.isDisabled(), "nothing lies below the least");

    await kind.selectOption("without-irrep");
    await remove.click();
    await page
      .getByText(/Taken out of \d+ neurons, which stay: the main irrep; accuracy/)
      .waitFor();
    const row = page.locator("cosetta-tried tbody tr").first();
    assert.match(await row.innerText(), /none; \d+ changed/);
    await close();
  });

  test("of a table that is no group, nothing is offered to remove", async () => {
    const { page, close } = await lab.visit("#g=shuffle:1:C7&abl=neurons-3");
    await openPanel(page, "Break it");
    await page.getByText("Nothing can be removed by subgroup or irrep here:").waitFor();
    assert.equal(await page.getByText("Choose a part of the network").count(), 0);
    // A link that asks for it all the same is told so.
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.getByText("was left out: abl=neurons-3").waitFor();
    await page.waitForFunction(() => !location.hash.includes("abl"));
    await close();
  });

  test("the card of a neuron says when it counts as firing", async () => {
    const { page, close } = await lab.visit("");
    await openPanel(page, "taken apart");
    await page.getByRole("button", { name: "Show the neuron explained best" }).click();
    await page.getByText(/It fires on \d+.% of all pairs: .* above 5 % of its largest/).waitFor();
    await close();
  });

  test("a proof about a step that is past is grey, beside its step", async () => {
    const { page, close } = await lab.visit("#g=S4&rec=clean&seed=1");
    await page.locator("button.primary:enabled").waitFor();
    await openPanel(page, "Weigh the accounts");
    await page.getByRole("button", { name: "Prove it", exact: true }).click();
    const proof = page.locator("cosetta-certificate [role=status]");
    await proof.locator(".sentence").waitFor();
    const filter = () => proof.evaluate((element) => getComputedStyle(element).filter);
    assert.equal(await filter(), "none");
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.locator("cosetta-certificate", { hasText: "the run has gone on" }).waitFor();
    assert.equal(await filter(), "grayscale(1)");
    await close();
  });

  test("a long recipe says how long others took with it", async () => {
    const { page, close } = await lab.visit("#g=S5&rec=paper");
    await page.getByText(/A long run: .* 39,000 to 218,000 steps .* half .* 94,000/).waitFor();
    await close();
  });

  test("in forced colours the scale of the weights and the track of the timeline are there", async () => {
    const { page, close } = await lab.visit(SMALL, { forcedColors: "active" });
    await trainToEnd(page);
    await openPanel(page, "taken apart");
    await page.locator("cosetta-weights canvas").waitFor();
    const scale = await coloursOf(page, ".diverging", (box) => box);
    assert.ok(scale > 20, `${scale} colours in the scale`);
    const track = await coloursOf(page, "cosetta-timeline input", ({ x, y, width, height }) => ({
      ...{ x: x + width / 4, width: width / 4 },
      ...{ y: y + height / 2 - 6, height: 12 },
    }));
    assert.ok(track > 1, "the track differs from what is behind it");
    await close();
  });
});
