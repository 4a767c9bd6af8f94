import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { RUN_MS, openLab } from "./browser.mjs";
import { cells } from "./factsPanel.mjs";

/** A short run of a small group to its end. */
const SMALL = "#g=S4&rec=fast&seed=1";

describe("the network taken apart", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a fresh network has no circuits; a trained one is made of them", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await page.locator("summary", { hasText: "taken apart" }).click();
    await page.getByText(/^None of the \d+ live neurons tells cosets apart/).waitFor();
    await page.getByText("There are no circuits in this network.").waitFor();
    await page.getByText("As of step 0.").waitFor();

    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.locator(".verdict.final").waitFor({ timeout: RUN_MS });
    await page.getByText(/live neurons are coset circuits: each fires only where/).waitFor();
    const step = await page.locator(".verdict.final").evaluate(() => document.body.innerText);
    const [, last] = step.match(/As of step ([\d,]+)\./) ?? [];
    assert.ok(Number(last.replace(",", "")) > 100, `as of the last step, not ${last}`);

    const circuits = await cells(page, "Circuits");
    assert.ok(circuits.some(([name]) => name === "S3" || name === "D4" || name === "A4"));
    const irreps = await cells(page, "Irreps");
    assert.deepEqual(
      irreps.map(([name]) => name),
      ["(4)", "(1,1,1,1)", "(2,2)", "(3,1)", "(2,1,1)"],
    );
    assert.equal((await cells(page, "Neurons")).length, 24);
    await page.getByRole("button", { name: /^Show all: \d+ more$/ }).click();
    const neurons = await cells(page, "Neurons");
    const counted = circuits.reduce((sum, [, , count]) => sum + Number(count), 0);
    assert.equal(neurons.filter(([, , coset]) => coset !== "–").length, counted);
    await assertClean(page, "a network taken apart");
    assert.deepEqual(errors, []);
    await close();
  });

  test("a table that is no group is said to have no cosets", async () => {
    const { page, close } = await lab.visit("#g=shuffle:1:C7");
    await page.locator("summary", { hasText: "taken apart" }).click();
    await page.locator("cosetta-anatomy .problem").waitFor();
    await close();
  });
});
