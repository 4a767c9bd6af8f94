import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { interpose, openLab } from "./browser.mjs";
import { cells, openFacts, ready } from "./factsPanel.mjs";

describe("facts about the group", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("S5 has 156 subgroups in 19 classes, and seven irreps", async () => {
    const { page, errors, close } = await lab.visit();
    await openFacts(page);
    await ready(page);
    await page.getByText("156 in 19 classes", { exact: true }).waitFor();
    const subgroups = await cells(page, "Subgroups");
    assert.equal(subgroups.length, 19);
    const [order, index, copies, name, properties] = subgroups[17];
    assert.deepEqual([order, index, copies, name], ["60", "2", "1", "A5"]);
    assert.equal(properties, "normal maximal");
    const classes = await cells(page, "Conjugacy classes");
    assert.deepEqual(
      classes.map(([, , size]) => Number(size)).sort((a, b) => a - b),
      [1, 10, 15, 20, 20, 24, 30],
    );
    const characters = await cells(page, "Character table");
    const identity = classes.findIndex(([representative]) => representative === "()");
    const degrees = characters.map((row) => [row[0], row[1], row[3 + identity]].join(" "));
    assert.deepEqual(degrees.sort(), [
      "(1,1,1,1,1) 1 1",
      "(2,1,1,1) 4 4",
      "(2,2,1) 5 5",
      "(3,1,1) 6 6",
      "(3,2) 5 5",
      "(4,1) 4 4",
      "(5) 1 1",
    ]);
    assert.ok(characters.every(([, , type]) => type === "real"));
    await page.getByText("All values are whole numbers").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("values that are not whole come with their error and all their digits", async () => {
    const { page, close } = await lab.visit("#g=C5");
    await openFacts(page);
    await ready(page);
    await page.getByText(/numeric, with an error below 10⁻¹.\./).waitFor();
    const value = page.getByRole("cell", { name: "0.309 + 0.951i" }).first();
    assert.match((await value.getAttribute("title")) ?? "", /^0\.30901699\d+ \+ 0\.95105651\d+i$/);
    const characters = await cells(page, "Character table");
    assert.deepEqual(
      characters.map(([, , type]) => type),
      ["real", "complex", "complex", "complex", "complex"],
    );
    await close();
  });

  test("the quaternions have an irrep of their type", async () => {
    const { page, close } = await lab.visit("#g=Q8");
    await openFacts(page);
    await ready(page);
    const characters = await cells(page, "Character table");
    assert.deepEqual(
      characters.map(([, degree, type]) => `${degree} ${type}`),
      ["1 real", "1 real", "1 real", "1 real", "2 quaternionic"],
    );
    await close();
  });

  test("follow the group, and are kept as long as it stays", async () => {
    const { page, close } = await lab.visit("#g=S4", {
      before: (page) =>
        interpose(page, ({ action = "" }, send) => {
          const asked = Reflect.get(window, "asked") ?? [];
          Object.assign(window, { asked: [...asked, action] });
          send();
        }),
    });
    const slices = () =>
      page.evaluate(
        () =>
          /** @type {any} */ (window).asked.filter((/** @type {string} */ a) => a === "profile")
            .length,
      );
    await openFacts(page);
    await page.getByText("30 in 11 classes", { exact: true }).waitFor();
    const needed = await slices();
    await page.locator("summary", { hasText: "About" }).click();
    await page.getByLabel("Seed", { exact: true }).fill("2");
    await page.getByLabel("Seed", { exact: true }).press("Enter");
    await page.waitForFunction(() => location.hash.includes("seed=2"));
    await page.locator("summary", { hasText: "About" }).click();
    await page.getByText("30 in 11 classes", { exact: true }).waitFor();
    assert.ok(needed > 0);
    assert.equal(await slices(), needed);
    await page.getByRole("combobox", { name: "Group" }).fill("S3");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.getByText("6 in 4 classes", { exact: true }).waitFor();
    await close();
  });

  test("can be downloaded", async () => {
    const { page, close } = await lab.visit("#g=S3");
    await openFacts(page);
    await ready(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as JSON" }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), "cosetta-S3.json");
    const report = JSON.parse(readFileSync(await file.path(), "utf8"));
    assert.equal(report.subgroups, 6);
    await close();
  });

  test("a group of one's own is recognised", async () => {
    const { page, close } = await lab.visit("#g=perm:(1 2 3),(1 2)");
    await openFacts(page);
    await ready(page);
    await page.locator("cosetta-structure", { hasText: "isomorphic to S3" }).waitFor();
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken with the facts open, in ${colorScheme}`, async () => {
      const { page, close } = await lab.visit("#g=C5", { colorScheme });
      await openFacts(page);
      await ready(page);
      await assertClean(page, "a report");
      await page.getByRole("combobox", { name: "Group" }).fill("shuffle:1:C5");
      await page.getByRole("combobox", { name: "Group" }).press("Enter");
      await page.getByText("is no group, so there are no cosets").waitFor();
      await assertClean(page, "no group");
      await close();
    });
  }

  test("at 320 pixels nothing but the tables scrolls sideways", async () => {
    const { page, close } = await lab.visit("", {
      viewport: { width: 320, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await openFacts(page);
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const table = page.getByRole("region", { name: "Character table" });
    await table.evaluate((box) => box.scrollBy(200, 0));
    const left = await table.evaluate((box) => {
      const first = box.querySelector("tbody th")?.getBoundingClientRect().left ?? NaN;
      return first - box.getBoundingClientRect().left;
    });
    assert.equal(left, 0);
    await close();
  });
});
