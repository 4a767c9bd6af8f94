import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { finalSentence, openLab, primary } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { colourBy, middleOf, probe } from "./tableProbe.mjs";

describe("the table", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("shows noise before training, the products after it, and right everywhere", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await page.locator("button.primary:enabled").waitFor();
    const guesses = await probe(page, 24);
    await colourBy(page, "Product");
    const products = await eventually(async () => {
      const picture = await probe(page, 24);
      assert.notDeepEqual(guesses, picture);
      return picture;
    });
    for (const line of products) assert.equal(new Set(line).size, 24, "a row is no Latin square");
    assert.deepEqual(
      products[0],
      products.map(([first]) => first),
      "the identity is not first",
    );

    await primary(page).click();
    assert.match(await finalSentence(page), /right on all 576 pairs/);
    await colourBy(page, "Answer");
    await eventually(async () => assert.deepEqual(await probe(page, 24), products));
    await colourBy(page, "Right or wrong");
    await eventually(async () =>
      assert.deepEqual([...new Set((await probe(page, 24)).flat())], ["128,222,215"]),
    );
    await close();
  });

  test("is read with the keyboard alone, from Train to the last cell", async () => {
    const { page, close } = await lab.visit("#g=S3");
    await page.locator("button.primary:enabled").waitFor();
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press("Tab");
      if (await primary(page).evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press("Space");
    for (let at = 0; at < 20; at++) {
      await page.keyboard.press("Shift+Tab");
      if (await page.evaluate(() => document.activeElement?.role === "gridcell")) break;
    }
    const reading = page.locator(".reading-aloud");
    await reading.getByText("Row (), column (): product ()").waitFor();
    await page.keyboard.press("ArrowDown");
    await reading.getByText("Row (1 2 3), column (): product (1 2 3)").waitFor();
    await page.keyboard.press("End");
    await reading.getByText("Row (1 2 3), column (1 3)").waitFor();
    await page.keyboard.press("Control+End");
    await reading.getByText("Row (1 3), column (1 3): product ()").waitFor();
    await page.keyboard.press("Control+Home");
    await reading.getByText("Row (), column ()").waitFor();
    await page.keyboard.press("PageDown");
    await reading.getByText("Row (1 3), column ()").waitFor();
    assert.match(
      (await reading.textContent()) ?? "",
      /network says \(.*\), (correct|wrong), [\d.]+.%; (training|held-out) pair/,
    );
    assert.equal(await reading.getAttribute("aria-live"), "polite");
    const grid = page.getByRole("grid", { name: "Multiplication table of S3" });
    assert.equal(await grid.getByRole("gridcell").count(), 1);
    await close();
  });

  test("says what the mouse points at", async () => {
    const { page, close } = await lab.visit("#g=C7&col=product");
    await page.locator("button.primary:enabled").waitFor();
    const { x, y } = await middleOf(page, 7, 3, 5);
    await page.mouse.move(x, y);
    await page.getByText("Row 3, column 5: product 1;").first().waitFor();
    await close();
  });

  test("of a large group is scored band by band, and says how old it is", async () => {
    const { page, close } = await lab.visit("#g=D100&rec=fast");
    await page.getByText("table from step 0").waitFor();
    await primary(page).click();
    await page.getByText(/table from steps [\d,]+–[1-9]/).waitFor();
    await primary(page).click();
    await page.getByText("Paused.").waitFor();
    await page.waitForFunction(() => {
      const step = document.querySelector("[data-figure=step] dd")?.textContent;
      return document.querySelector(".age")?.textContent === `table from step ${step}`;
    });
    await close();
  });
});
