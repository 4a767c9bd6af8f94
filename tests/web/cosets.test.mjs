import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { arranged, engine } from "./arranged.mjs";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { probe } from "./tableProbe.mjs";

/** @type {string[]} */
const S4 = engine.describeGroup("S4").labels;
/** @param {string[]} labels */
const link = (...labels) => `#g=S4&col=coset&el=${labels.map((one) => S4.indexOf(one)).join(".")}`;
const S3 = ["(1 2)", "(1 2 3)"];
const KLEIN = ["(1 2)(3 4)", "(1 3)(2 4)"];

/** `#0072b2` as the picture has it. @param {string | null} colour */
const rgb = (colour) =>
  [1, 3, 5].map((at) => parseInt((colour ?? "").slice(at, at + 2), 16)).join();

describe("cosets", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("have a key of the colours that they have in the table, and are named in the reading", async () => {
    const { page, errors, close } = await lab.visit(link(...S3));
    const key = page.getByRole("list", { name: "Cosets and their colours" });
    await key.waitFor();
    await page.getByText("The right coset Hxy that the product lies in:").waitFor();
    const names = (await key.getByRole("listitem").allTextContents()).map((one) => one.trim());
    const elements = S3.map((label) => S4.indexOf(label));
    const { arrangement } = arranged({
      ...{ group: "S4", order: "listing", side: "auto", subgroup: { elements } },
    });
    const cosets = /** @type {number[]} */ (arrangement.cosets);
    const name = (/** @type {number} */ g) =>
      cosets[g] === cosets[0] ? "H" : `H ${S4[cosets.indexOf(cosets[g])]}`;
    assert.deepEqual(
      names,
      [0, 1, 2, 3].map((coset) => `${coset + 1}: ${name(cosets.indexOf(coset))}`),
    );
    const colours = await key
      .locator("rect")
      .evaluateAll((all) => all.map((one) => one.getAttribute("fill")));
    const row = cosets.map((coset) => rgb(colours[coset]));
    await eventually(async () =>
      assert.deepEqual((await probe(page, 24))[0], row, "of the identity"),
    );
    await page.getByRole("gridcell").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    const reading = page.locator(".reading-aloud");
    await reading.getByText(`right cosets: x in ${name(2)}, y in ${name(1)}, xy in H`).waitFor();
    await page
      .locator(".equation")
      .getByText(`x in ${name(2)}`)
      .waitFor();
    await assertClean(page, "cosets");
    await page.getByRole("button", { name: "Show as table" }).first().click();
    await page.getByRole("columnheader", { name: "Coset of xy" }).waitFor();
    const last = page.locator("cosetta-cells tbody tr").nth(2).locator("td").last();
    await page.waitForFunction(
      (words) => document.querySelector("cosetta-cells tbody")?.textContent?.includes(words),
      name(2),
    );
    assert.equal((await last.textContent())?.trim(), name(2));
    assert.deepEqual(errors, []);
    await close();
  });

  test("of a small subgroup are told by hue, in words; without one there are none", async () => {
    const { page, close } = await lab.visit(link("(1 2)"));
    await page.getByText("Each of the 12 cosets has a hue").waitFor();
    await page.evaluate(() => void (location.hash = "#v=1&g=S4&col=coset"));
    await page.getByText("Without a subgroup, each element is a coset by itself.").waitFor();
    assert.equal(await page.locator("cosetta-coset-key li").count(), 0);
    await close();
  });

  test("colour the quotient as the table", async () => {
    const { page, errors, close } = await lab.visit(link(...KLEIN));
    await page.getByRole("button", { name: "Collapse to the quotient" }).click();
    const cells = page.locator(".quotient tbody td");
    await cells.first().waitFor();
    assert.equal(await cells.count(), 36);
    const picture = await probe(page, 24);
    const shown = await cells.evaluateAll((all) =>
      all.map((cell) => [
        cell.querySelector("rect")?.getAttribute("fill") ?? "",
        cell.textContent?.trim().replace(/\s*H$/, "") ?? "",
      ]),
    );
    for (const [fill, label] of shown) {
      assert.equal(rgb(fill), picture[0][S4.indexOf(label)], label);
    }
    assert.equal(new Set(shown.map(([fill]) => fill)).size, 6);
    await assertClean(page, "the quotient");
    assert.deepEqual(errors, []);
    await close();
  });

  test("are not what decides a pair: the table in words says which circuit does", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S5&net=shipped&col=circuit");
    await page.locator(".deciders li").first().waitFor();
    const show = page.locator("cosetta-table").getByRole("button", { name: "Show as table" });
    await show.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("columnheader", { name: "Decided by" }).waitFor();
    await page
      .locator("cosetta-cells tbody td")
      .getByText(/^\s*decided by .*: [\d.]+.% of the margin\s*$/)
      .first()
      .waitFor();
    await page.getByRole("radio", { name: "Product" }).check();
    await page.getByRole("columnheader", { name: "Decided by" }).waitFor({ state: "detached" });
    assert.deepEqual(errors, []);
    await close();
  });
});
