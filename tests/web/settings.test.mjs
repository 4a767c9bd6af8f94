import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { figure, openLab, primary } from "./browser.mjs";

describe("settings", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("the link says what was chosen, and choosing what a link says gives the same page", async () => {
    const first = await lab.visit();
    const { page } = first;
    await page.locator("button.primary:enabled").waitFor();
    await page.getByRole("combobox", { name: "Group" }).fill("s4");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.waitForFunction(() => location.hash.includes("g=S4"));
    await page.getByRole("radio", { name: "Clean" }).check();
    await page.getByLabel("Seed", { exact: true }).fill("7");
    await page.getByText("More settings").click();
    await page.getByLabel("Width (neurons)").fill("64");
    await page.getByLabel("Width (neurons)").press("Tab");
    await page.getByRole("radio", { name: "Confidence" }).check();
    await page.getByText("Changed from clean.").waitFor();
    const hash = await page.evaluate(() => location.hash);
    assert.equal(hash, "#v=1&g=S4&rec=clean&seed=7&w=64&col=confidence");
    await first.close();

    const second = await lab.visit(hash);
    await second.page.getByText("A network of 64 neurons").waitFor();
    assert.equal(await second.page.getByRole("combobox", { name: "Group" }).inputValue(), "S4");
    assert.equal(await second.page.getByLabel("Seed", { exact: true }).inputValue(), "7");
    assert.ok(await second.page.getByLabel("Confidence").isChecked());
    assert.ok(await second.page.getByLabel("Clean").isChecked());
    await second.close();
  });

  test("parts of a link that mean nothing are kept and reported", async () => {
    const { page, close } = await lab.visit("#g=C7&moon=full");
    await page.getByText("moon=full").waitFor();
    await page.getByLabel("Seed", { exact: true }).fill("3");
    await page.getByLabel("Seed", { exact: true }).press("Enter");
    await page.waitForFunction(() => location.hash === "#v=1&g=C7&seed=3&moon=full");
    await close();
  });

  test("an unknown group is explained by the engine; the typed name and the last good group stay", async () => {
    const { page, errors, close } = await lab.visit("#g=Moon5");
    await page.getByText("unknown group 'Moon5': known are S1 to S6").waitFor();
    assert.equal(await page.getByRole("combobox", { name: "Group" }).inputValue(), "Moon5");
    await page.locator("button.primary:enabled").waitFor();
    assert.match((await page.locator(".question").textContent()) ?? "", /table of S5\./);
    await page.getByRole("combobox", { name: "Group" }).fill("C5000");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.getByText("order 5000 is too large").waitFor();
    await page.getByRole("combobox", { name: "Group" }).fill("C7");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.getByText("order 7, abelian").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a group is chosen from the list with the arrow keys", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await page.getByText("order 7, abelian").waitFor();
    await page.getByRole("combobox", { name: "Group" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#v=1&g=S4");
    assert.equal(await page.getByRole("listbox").count(), 0);
    await close();
  });

  for (const [label, bad, message, good] of [
    ["Seed", "-3", "Type a whole number, 0 or more.", "3"],
    ["Share it may see", "40", "train fraction 40 is not between 0 and 1", "0.5"],
    ["Share it may see", "half", "Type a number, such as 0.4.", "0.5"],
    ["Width (neurons)", "0", "width 0 is out of range: use 1 to", "16"],
    ["Learning rate", "2", "learning rate 2 is out of range", "0.01"],
    ["Initial scale", "0", "initial scale 0 is out of range: use a number from 0.01 to", "2"],
  ]) {
    test(`${label} cannot be ${bad}: the field says why, keeps it, and training waits`, async () => {
      const { page, close } = await lab.visit("#g=C7");
      await page.locator("button.primary:enabled").waitFor();
      if (!(await page.getByLabel(label, { exact: true }).first().isVisible())) {
        await page.getByText("More settings").click();
      }
      const field = page.getByRole("textbox", { name: label, exact: true });
      await field.fill(bad);
      await field.press("Tab");
      await page.locator(".problem", { hasText: message }).waitFor();
      assert.equal(await field.inputValue(), bad);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.ok(await primary(page).isDisabled());
      await field.fill(good);
      await field.press("Tab");
      await page.locator("button.primary:enabled").waitFor();
      assert.equal(await page.locator(".problem").count(), 0);
      await close();
    });
  }

  test("the paper's recipe says beforehand how long it is", async () => {
    const { page, close } = await lab.visit();
    await page.locator("button.primary:enabled").waitFor();
    await page.getByRole("radio", { name: "Paper" }).check();
    await page.getByText("250,000 full-batch steps").waitFor();
    await page.getByText("A network of 128 neurons").waitFor();
    assert.equal(await figure(page, "step"), 0);
    await close();
  });
});
