import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { figure, openLab, primary, stepsBeyond } from "./browser.mjs";
import { cells, openFacts, ready } from "./factsPanel.mjs";

describe("facts about a large group", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a search that is stopped shows what was found, labelled partial", async () => {
    const { page, errors, close } = await lab.visit("#g=D4^3");
    await openFacts(page);
    await page.getByRole("button", { name: "Stop, and show" }).click();
    await ready(page);
    await page.locator(".notice", { hasText: "Partial: the search ended early" }).waitFor();
    const said = await page.getByText(/^About D4\^3: .* a partial list\.$/).textContent();
    const found = Number(said?.match(/([\d,]+) subgroups/)?.[1].replaceAll(",", ""));
    assert.ok(found > 0 && found < 55_338, `${found} found`);
    const shown = await cells(page, "Subgroups");
    assert.ok(shown.length > 0 && shown.length <= 100, `${shown.length} rows`);
    assert.ok(shown.every(([, , , , properties]) => !properties.includes("maximal")));
    assert.deepEqual(errors, []);
    await close();
  });

  test("a long list begins with a hundred rows and grows when asked to", async () => {
    const { page, close } = await lab.visit("#g=C2^6");
    await openFacts(page);
    await ready(page);
    await page.getByText("2,825 in 2,825 classes", { exact: true }).waitFor();
    const rows = page.getByRole("table", { name: "Subgroups" }).locator("tbody tr");
    assert.equal(await rows.count(), 100);
    await page.getByRole("button", { name: "Show 1,000 of 2,725 more" }).click();
    await rows.nth(1099).waitFor();
    assert.equal(await rows.count(), 1100);
    await page.getByRole("button", { name: "Show 1,000 of 1,725 more" }).click();
    await page.getByRole("button", { name: "Show all: 725 more" }).click();
    await rows.nth(2824).waitFor();
    assert.equal(await page.getByRole("button", { name: /^Show 1,000/ }).count(), 0);
    await close();
  });

  test("a large character table begins with a part of it", async () => {
    const { page, close } = await lab.visit("#g=C97");
    await openFacts(page);
    await ready(page);
    await page.getByText("The first 24 of 97 irreps and classes").waitFor();
    const rows = page.getByRole("table", { name: "Character table" }).locator("tbody tr");
    assert.equal(await rows.count(), 24);
    await page.getByRole("button", { name: "Show all: 73 more" }).click();
    await rows.nth(96).waitFor();
    assert.equal(await rows.nth(96).locator("th, td").count(), 97 + 3);
    await close();
  });

  test("a very large one is shown in part, with all of it in the file, and the page stays awake", async () => {
    const { page, close } = await lab.visit("#g=C1000");
    await page.locator("button.primary:enabled").waitFor();
    await page.evaluate(() => {
      const tasks = /** @type {number[]} */ ([]);
      Object.assign(window, { tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: "longtask" });
    });
    await openFacts(page);
    await ready(page);
    await page.getByText("The first 24 of 1,000 irreps and classes").waitFor();
    assert.equal(await page.getByRole("button", { name: "Show all: 976 more" }).count(), 0);
    const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
    assert.ok(Math.max(0, ...tasks) < 1000, `a task took ${Math.max(...tasks)} ms`);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as JSON" }).click();
    const report = JSON.parse(readFileSync(await (await download).path(), "utf8"));
    assert.equal(report.character_table[999].length, 1000);
    await close();
  });

  test("training goes on while subgroups are looked for, and so does the search", async () => {
    const { page, close } = await lab.visit("#g=C2^7&rec=paper");
    await primary(page).click();
    await stepsBeyond(page, 0);
    await page.locator("summary", { hasText: "About" }).click();
    const found = async () => {
      const said = await page.getByText(/[1-9][\d,]* found so far/).textContent();
      return Number((said ?? "").replaceAll(/\D/g, ""));
    };
    const before = { step: await figure(page, "step"), found: await found() };
    await stepsBeyond(page, before.step + 3);
    await page.waitForFunction(
      ([least]) => {
        const said = document.querySelector(".study p")?.textContent ?? "";
        return Number(said.replaceAll(/\D/g, "")) > least;
      },
      [before.found],
    );
    await page.getByText("Pause", { exact: true }).waitFor();
    await close();
  });
});
