import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { finalSentence, interpose, openLab, primary } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

/** @param {Page} page */
const picker = (page) => page.getByRole("combobox", { name: "Group" });

/** What the open list offers. @param {Page} page */
const options = (page) => page.getByRole("listbox").getByRole("option");

/** The names in the open list. @param {Page} page */
const names = (page) => options(page).locator(".group-name").allTextContents();

describe("the group picker", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("lists the engine's catalogue by family, with the present group marked", async () => {
    const { page, errors, close } = await lab.visit("#g=C7");
    await page.getByText("order 7, abelian").waitFor();
    await picker(page).click();
    for (const family of ["Symmetric", "Dicyclic", "Matrix groups", "Others"]) {
      await page.getByRole("group", { name: family }).waitFor();
    }
    const symmetric = page.getByRole("group", { name: "Symmetric" });
    await symmetric.getByRole("option", { name: "S5 order 120" }).click();
    await page.waitForFunction(() => location.hash === "#v=1");
    await page.getByText("order 120, not abelian").waitFor();
    await picker(page).click();
    const chosen = options(page).and(page.locator("[aria-selected=true]"));
    assert.match((await chosen.textContent()) ?? "", /^\s*S5 order 120/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("says what is known of each: abelian or not, other seeds, and what was found here", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&rec=fast&seed=1");
    await picker(page).click();
    const s4 = options(page).filter({ hasText: /^\s*S4/ });
    await s4.getByText("order 24, not abelian").waitFor();
    await options(page).filter({ hasText: "C53" }).getByText("order 53, abelian").waitFor();
    await s4.getByText(/^half of 20 seeds grok by step 300$/).waitFor();
    const others = options(page).filter({ hasText: "Dic3" }).getByText("order 12, not abelian");
    await others.waitFor();
    assert.equal(await options(page).filter({ hasText: "Dic3" }).locator(".learned").count(), 0);
    assert.equal(await s4.getByText("of subgroups").count(), 0, "nobody has counted them");
    await page.keyboard.press("Escape");
    await page.locator("summary", { hasText: "About S4" }).click();
    await page
      .getByText(/30 subgroups/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await finalSentence(page);
    await picker(page).click();
    await s4.getByText("order 24, not abelian, 11 classes of subgroups").waitFor();
    await s4.getByText(/^half of 20 seeds grok by step 300, here in [\d.]+ s$/).waitFor();
    await assertClean(page, "a list with facts");
    assert.deepEqual(errors, []);
    await close();
  });

  test("is narrowed while typing, and chosen from with the arrow keys alone", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await page.getByText("order 7, abelian").waitFor();
    await picker(page).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("sl");
    await options(page).first().waitFor();
    for (const name of await names(page)) assert.match(name, /^SL\(/);
    assert.equal(await picker(page).getAttribute("aria-activedescendant"), null);
    await page.keyboard.press("ArrowDown");
    const active = await picker(page).getAttribute("aria-activedescendant");
    assert.match((await page.locator(`[id="${active}"]`).textContent()) ?? "", /SL\(2,\s3\)/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("g=SL%282%2C3%29"));
    await page.locator(".question", { hasText: "table of SL(2, 3)." }).waitFor();
    await page.getByText("order 24, not abelian").waitFor();
    assert.equal(await page.getByRole("listbox").count(), 0);
    await close();
  });

  test("a word brings its family; nonsense is said to be in no list; Escape takes it back", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await page.getByText("order 7, abelian").waitFor();
    await picker(page).fill("dihe");
    for (const name of await names(page)) assert.match(name, /^D\d+$/);
    await picker(page).fill("xyz");
    await page.getByText("No group in the list is called so").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.equal(await picker(page).inputValue(), "C7");
    await close();
  });

  for (const [typed, hash, title, note] of [
    ["D7xC2", "D7xC2", "D7 × C2", "order 28, not abelian"],
    ["C2^3", "C2%5E3", "C2^3", "order 8, abelian"],
    ["ES27-", "ES27-", "ES27−", "order 27, not abelian"],
    ["perm:(1 2 3),(1 2)", "perm%3A%281+2+3%29%2C%281+2%29", "⟨(1 2 3), (1 2)⟩", "order 6, not"],
  ]) {
    test(`${typed} may be typed, and its link opens it elsewhere`, async () => {
      const { page, close } = await lab.visit("#g=C7");
      await page.getByText("order 7, abelian").waitFor();
      await picker(page).fill(typed);
      await picker(page).press("Enter");
      await page.getByText(note).waitFor();
      assert.equal(await page.evaluate(() => location.hash), `#v=1&g=${hash}`);
      await close();

      const fresh = await lab.visit(`#g=${hash}`);
      await fresh.page.getByText(note).waitFor();
      const question = fresh.page.locator(".question", { hasText: `table of ${title}.` });
      await question.waitFor();
      await primary(fresh.page).click();
      await fresh.page
        .getByText("Pause", { exact: true })
        .or(fresh.page.locator(".final"))
        .waitFor();
      await fresh.close();
    });
  }

  test("may be chosen while the engine still looks at the last choice", async () => {
    const { page, errors, close } = await lab.visit("#g=S4", {
      before: (page) =>
        interpose(page, ({ action, input }, send) => {
          if (action !== "group") return send();
          Object.assign(window, { asked: input });
          setTimeout(send, 1000);
        }),
    });
    await page.getByText("order 24, not abelian").waitFor();
    await page.evaluate(() => Object.assign(window, { asked: null }));
    await page.getByLabel("Seed", { exact: true }).fill("2");
    await page.getByLabel("Seed", { exact: true }).press("Enter");
    await page.waitForFunction(() => /** @type {any} */ (window).asked === "S4");
    await picker(page).fill("S3");
    await picker(page).press("Enter");
    await page.getByText("order 6, not abelian").waitFor();
    assert.equal(await page.evaluate(() => location.hash), "#v=1&g=S3&seed=2");
    await page.locator(".question", { hasText: "table of S3." }).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("says of a control what it is, and why it is no group", async () => {
    const { page, errors, close } = await lab.visit("#g=shuffle:1:S3");
    await page.getByText("of order 6, trained as a control.").waitFor();
    await page.locator(".question", { hasText: "table of S3 shuffled." }).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
