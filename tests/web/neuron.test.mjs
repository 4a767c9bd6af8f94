import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** Number of the neuron on the card. @param {Page} page */
async function shown(page) {
  const title = await page.locator("cosetta-neuron h3").textContent();
  return Number(title?.replace("Neuron ", ""));
}

describe("single neurons", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("the card tells a neuron's rule, and keys go on, pin and remove", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "taken apart");
    await page.getByRole("button", { name: "Show the neuron explained best" }).click();
    await page.locator("cosetta-close-up").waitFor();
    const first = await shown(page);
    assert.match(page.url(), new RegExp(`n=${first}\\b`), "in the link");
    await page
      .getByText(new RegExp(`^Neuron ${first} fires only where .*xy .* in [\\d.]+\\s%.* It reads `))
      .waitFor();

    const cells = await page.locator(".pair-grid").first().locator("text").allTextContents();
    const zeros = cells.filter((cell) => /^0\.0\d$/.test(cell)).length;
    assert.equal(zeros, Math.sqrt(cells.length), `one cell a row cancels: ${cells}`);
    const after = await page.locator(".pair-grid").last().locator("text").allTextContents();
    assert.ok(
      after.every((cell) => !cell.startsWith("−")),
      "nothing negative passes the ReLU",
    );

    await page.getByText("Cosets as a table").click();
    const sizes = await page
      .locator(".as-table table")
      .first()
      .locator("td:nth-child(2)")
      .allTextContents();
    assert.equal(
      sizes.reduce((sum, size) => sum + Number(size), 0),
      24,
      "the cosets fill S4",
    );

    await page.locator("cosetta-neuron .card").focus();
    await page.keyboard.press("p");
    await page.keyboard.press("ArrowRight");
    assert.equal(await shown(page), first + 1);
    await page.locator("cosetta-close-up").nth(1).waitFor();
    assert.match(page.url(), new RegExp(`pin=${first}\\b`), "so is the pinned one");
    await page.locator("cosetta-chips").getByText(`Pinned: neuron ${first}`).waitFor();
    await page.keyboard.press("ArrowLeft");
    assert.equal(await shown(page), first);
    await page.keyboard.press("p");
    await page.getByRole("button", { name: "Next in circuit" }).click();
    assert.notEqual(await shown(page), first);
    await page.getByRole("spinbutton", { name: "Number" }).fill("5");
    await page.keyboard.press("Enter");
    assert.equal(await shown(page), 5);
    await assertClean(page, "a neuron card");

    await page.locator("cosetta-neuron .card").focus();
    await page.keyboard.press("s");
    await page
      .locator("cosetta-tried .sentence", { hasText: /Removed neuron 5, 1 neuron/ })
      .waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("another subgroup can be tried on it, and explains it less", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "taken apart");
    await page.getByRole("button", { name: "Show the neuron explained best" }).click();
    const own = page.locator("cosetta-close-up tr.chosen").first();
    await own.waitFor();
    const before = await own.locator("td").first().textContent();
    const other = page.getByLabel("Left side against").locator("option").last();
    const value = (await other.getAttribute("value")) ?? "";
    await page.getByLabel("Left side against").selectOption(value);
    await page.waitForFunction(
      (old) => document.querySelector("cosetta-close-up tr.chosen td")?.textContent !== old,
      before,
    );
    await close();
  });

  test("both accounts are put to the test, and a proof covers all pairs", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "Weigh the accounts");
    await page.getByRole("button", { name: "Put both to the test" }).click();
    await page.locator(".verdict-words").waitFor();
    assert.equal(await page.locator(".tests li").count(), 7);
    const account = (/** @type {string} */ name) =>
      page.locator("cosetta-referee tbody tr", { hasText: name }).locator("td");
    const alone = await account("main irrep alone").allTextContents();
    assert.match(alone.join(), /^\s*100\s%\s*,\s*\S+\s×\s10⁻/, "accuracy and loss by an account");
    assert.ok(parseFloat((await account("all but these").allTextContents())[0]) < 50);
    const counted = page.locator(".tests li", { hasText: "single neurons" }).locator("p");
    const counts = async () =>
      ((await counted.textContent()) ?? "").match(/\d+ live neurons (\d+)/);
    const usual = Number((await counts())?.[1]);
    assert.ok(usual > 0);
    // As strict as can be: none is left, so there is nothing to decide.
    await page.getByRole("slider", { name: "Coset neuron" }).focus();
    await page.keyboard.press("Home");
    await page.getByRole("slider", { name: "Irrep neuron" }).focus();
    await page.keyboard.press("Home");
    await counted
      .getByText(/neurons 0 are constant on cosets but for less than 1.0\s×\s10⁻⁹/)
      .waitFor();
    await page.locator(".verdict-words", { hasText: "nothing to decide" }).waitFor();
    await page.getByRole("button", { name: "As usual: 0.01 and 0.05" }).click();
    await counted.getByText(`live neurons ${usual} are constant`).waitFor();
    assert.ok(await page.getByRole("button", { name: "As usual" }).isDisabled());
    await page.getByRole("button", { name: "Prove it" }).click();
    await page.getByText(/Proved: the network answers at least 100\s% .*\(576 of 576\)/).waitFor();

    const list = page.getByRole("listbox", { name: /^Scatter of \d+ neurons/ });
    await list.focus();
    await page.keyboard.press("Home");
    const reading = await list.getByRole("option").textContent();
    const [, neuron] = reading?.match(/Neuron (\d+):/) ?? [];
    await page.keyboard.press("Enter");
    assert.match(page.url(), new RegExp(`n=${neuron}\\b`), "a point is a neuron");
    await assertClean(page, "the accounts weighed");
    assert.deepEqual(errors, []);
    await close();
  });

  test("the shares of the irreps are recorded while somebody looks", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await openPanel(page, "taken apart");
    await page.getByText("This is one step").waitFor();
    await trainToEnd(page);
    await page.locator(".stacked").waitFor();
    await page.getByText(/^Step [1-9][\d,]*: .+, the rest \d/).waitFor();
    const now = await page.locator("cosetta-spectrum tbody td:nth-child(3)").allTextContents();
    const sum = now.reduce((whole, share) => whole + parseFloat(share), 0);
    assert.ok(sum > 94 && sum <= 100.01, `shares rounded down make up a whole: ${now}`);
    await assertClean(page, "irreps over time");
    assert.deepEqual(errors, []);
    await close();
  });

  test("who looks at the irreps after training sees the steps that were kept", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    const kept = await page
      .getByRole("slider", { name: "Step that is looked at" })
      .getAttribute("max");
    await openPanel(page, "taken apart");
    // Each step is two corners of an area; the last one that is kept is that of the end.
    const corners = 2 * Number(kept);
    await page.waitForFunction(
      (least) =>
        (document.querySelector(".stacked polygon")?.getAttribute("points") ?? "").split(" ")
          .length >= least,
      corners,
    );
    const [first, now] = await Promise.all(
      [2, 3].map((column) =>
        page.locator(`cosetta-spectrum tbody td:nth-child(${column})`).allTextContents(),
      ),
    );
    // At step 0 of S4 an irrep of dimension d has about d²/24 of the squares: 38 % at most.
    const largest = (/** @type {string[]} */ shares) => Math.max(...shares.map(parseFloat));
    assert.ok(largest(first) < 50 && largest(now) > largest(first) + 10, `${first} to ${now}`);
    assert.deepEqual(errors, []);
    await close();
  });
});
