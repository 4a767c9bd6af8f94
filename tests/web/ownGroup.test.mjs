import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab, primary, stepsBeyond } from "./browser.mjs";
import { GAP, KLEIN, LOOP, button, cyclic, field, openDialog } from "./ownDialog.mjs";

describe("a group of one's own", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  for (const [
    tab,
    good,
    says,
    bad,
    message,
    place,
  ] of /** @type {[string, string, string, string, RegExp, string][]} */ ([
    [
      "Generators",
      "(1 2 3), (1 2)",
      "A group of order 6, not abelian.",
      "(1 2 3), (1 2",
      /column 10.*not closed/,
      "(",
    ],
    ["Table", KLEIN, "A group of order 4, abelian.", "e a\na x", /line 2, cell 2/, "x"],
    [
      "GAP",
      GAP,
      "A group of order 3, abelian.",
      "[ [ 1, 2 ], [ 2, 7 ] ]",
      /7 is out of range/,
      "7",
    ],
  ])) {
    test(`${tab}: what is wrong is explained and kept, what is right is used`, async () => {
      const { page, errors, close } = await lab.visit("#g=C7");
      await openDialog(page, tab);
      await field(page).fill(bad);
      await page.getByText("This cannot be read yet.").waitFor();
      assert.match((await page.locator(".own-verdict .problem").textContent()) ?? "", message);
      assert.equal(await field(page).inputValue(), bad);
      await button(page, "Show it in the text").click();
      const selected = await page.evaluate(() => `${getSelection()}`);
      assert.equal(selected, place, "where the engine found it");
      assert.equal(await button(page, "Use this group").count(), 0);
      await field(page).fill(good);
      await page.getByText(says).waitFor();
      await button(page, "Use this group").click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.locator(".question", { hasNotText: "C7" }).waitFor();
      await primary(page).click();
      await page.waitForFunction(
        () => document.querySelector("[data-figure=step] dd")?.textContent !== "0",
      );
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test("a loop is named, with a counterexample, and can be trained on all the same", async () => {
    const { page, errors, close } = await lab.visit("#g=C7");
    await openDialog(page, "Table");
    await field(page).fill(LOOP);
    await page.getByText("Not a group, but a loop of order 5.").waitFor();
    const problem = (await page.locator(".own-verdict .problem").textContent()) ?? "";
    assert.match(problem, /not associative: \((.)·(.)\)·(.) = ., but \1·\(\2·\3\) = ./);
    const [, x, a, y] = problem.match(/\((.)·(.)\)·(.)/) ?? [];
    const marked = page.getByRole("region", { name: "The products that show it" });
    assert.equal(await marked.getByRole("rowheader").count(), 5, "a small table is there whole");
    const marks = await marked.locator("mark").allInnerTexts();
    assert.ok(marks.length >= 3 && marks.length <= 4, `${marks}`);
    await assertClean(page, "a counterexample");
    await button(page, "Show it in the text").click();
    const selected = await field(page).evaluate((element) => {
      const { selectionStart, selectionEnd, value } = /** @type {HTMLTextAreaElement} */ (element);
      const before = value.slice(0, selectionStart).split("\n");
      return {
        text: value.slice(selectionStart, selectionEnd),
        row: before.length - 1,
        column: before[before.length - 1].trim().split(/\s+/).filter(Boolean).length,
      };
    });
    const elements = LOOP.trim().split("\n")[0].split(/\s+/);
    const table = LOOP.trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/));
    const times = (/** @type {string} */ u, /** @type {string} */ v) =>
      table[elements.indexOf(u)][elements.indexOf(v)];
    assert.deepEqual(
      [elements[selected.row], elements[selected.column], selected.text],
      [x, times(a, y), times(x, times(a, y))],
    );
    assert.equal(await button(page, "Shuffle it (control)").count(), 1);
    await button(page, "Train on it anyway").click();
    await page.getByText("No group, but a loop of order 5, trained as a control.").waitFor();
    await page.locator("#group-note").getByText("not associative").waitFor();
    await primary(page).click();
    await stepsBeyond(page, 3);
    await page.locator("summary", { hasText: "About your own table" }).click();
    await page.getByText("This loop is no group").waitFor();
    assert.match((await page.locator(".facts .problem").textContent()) ?? "", /not associative/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("the suggestions and examples all are what they say", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await openDialog(page);
    for (const [name, says] of [
      ["Klein’s four-group", "A group of order 4, abelian."],
      ["All permutations of 1, 2, 3", "A group of order 6, not abelian."],
      ["A loop of order 5", "Not a group, but a loop of order 5."],
    ]) {
      await field(page).fill("");
      await button(page, name).click();
      await page.getByText(says).waitFor();
    }
    for (const [tab, says] of [
      ["Generators", "A group of order 8, not abelian."],
      ["Table", "A group of order 4, abelian."],
      ["GAP", "A group of order 8, not abelian."],
    ]) {
      await page.getByRole("tab", { name: tab }).click();
      await button(page, "Fill in an example").click();
      await page.getByText(says).waitFor();
    }
    await close();
  });

  test("a group can be shuffled into a control", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await openDialog(page, "Table");
    await field(page).fill(KLEIN);
    await button(page, "Shuffle it (control)").click();
    await page.getByText("of order 4, trained as a control.").waitFor();
    assert.match(await page.evaluate(() => location.hash), /g=shuffle%3A1%3Atable%3A/);
    await page.locator(".question", { hasText: "of your own table shuffled." }).waitFor();
    await close();
  });

  test("a table comes from a file, by the button or dropped; one that is too large is refused", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await openDialog(page, "Table");
    const input = page.getByRole("dialog").locator("input[type=file]");
    const csv = (/** @type {string} */ text) => ({
      name: "table.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
    await input.setInputFiles(csv(cyclic(5)));
    await page.getByText("A group of order 5, abelian.").waitFor();
    await input.setInputFiles(csv("0".repeat(9 * 1024 * 1024)));
    await page.getByText("table.csv is too large to be a table").waitFor();
    assert.equal(await field(page).inputValue(), cyclic(5));
    await field(page).evaluate((area, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.txt"));
      area.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, KLEIN);
    await page.getByText("A group of order 4, abelian.").waitFor();
    await close();
  });

  test("works by keyboard alone, and what was typed outlives the dialog and a reload", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await page.locator("button.primary:enabled").waitFor();
    const opener = page.getByRole("button", { name: "Your own group…" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await field(page).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("(1 2 3 4)");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await opener.and(page.locator(":focus")).waitFor();
    await page.reload();
    await page.locator("button.primary:enabled").waitFor();
    await opener.press("Enter");
    assert.equal(await field(page).inputValue(), "(1 2 3 4)");
    await page.getByRole("tab", { name: "Generators" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await page
      .getByRole("tab", { name: "Mystery", selected: true })
      .and(page.locator(":focus"))
      .waitFor();
    await page.keyboard.press("Home");
    await page.getByRole("tab", { name: "Generators", selected: true }).waitFor();
    await field(page).focus();
    await page.keyboard.type(", (1 3)");
    await page.keyboard.press("Control+Enter");
    await page.getByText("order 8, not abelian").waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page
      .getByText("Now ⟨(1 2 3 4), (1 3)⟩, a group of order 8.")
      .waitFor({ state: "attached" });
    await close();
  });

  test("Ctrl + Enter does not train on what is no group before that was seen", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await openDialog(page, "Table");
    await field(page).fill(KLEIN);
    await page.getByText("A group of order 4").waitFor();
    await field(page).fill(LOOP);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Not a group, but a loop").waitFor();
    assert.ok(await page.getByRole("dialog").isVisible());
    await page.keyboard.press("Control+Enter");
    await page.getByText("No group, but a loop of order 5").waitFor();
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken in the dialog, in ${colorScheme}`, async () => {
      const { page, close } = await lab.visit("#g=C7", { colorScheme });
      await openDialog(page);
      await assertClean(page, "empty");
      await field(page).fill("(1 2 3), (1 2)");
      await button(page, "Use this group").waitFor();
      await assertClean(page, "a group");
      await page.getByRole("tab", { name: "Table" }).click();
      await field(page).fill(LOOP);
      await button(page, "Train on it anyway").waitFor();
      await assertClean(page, "no group");
      await page.getByRole("tab", { name: "GAP" }).click();
      await field(page).fill("[ [ 1, 2 ], [ 2, 7 ] ]");
      await page.getByText("This cannot be read yet.").waitFor();
      await assertClean(page, "unreadable");
      await close();
    });
  }

  test("at 320 pixels a thumb can write one, and nothing sticks out", async () => {
    const { page, close } = await lab.visit("#g=C7", {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByText("Change", { exact: true }).tap();
    await page.getByRole("button", { name: "Your own group…" }).tap();
    await page.getByRole("tab", { name: "Table" }).tap();
    await button(page, "A loop of order 5").tap();
    await button(page, "Train on it anyway").waitFor();
    const { width, scroll, bottom } = await page.getByRole("dialog").evaluate((dialog) => ({
      width: dialog.clientWidth,
      scroll: dialog.scrollWidth,
      bottom: dialog.getBoundingClientRect().bottom,
    }));
    assert.ok(scroll <= width && width <= 320, `${scroll} in ${width}`);
    assert.ok(bottom <= 640, `the dialog ends at ${bottom}`);
    await button(page, "Train on it anyway").tap();
    await page.getByText("No group, but a loop of order 5").waitFor();
    await close();
  });
});
