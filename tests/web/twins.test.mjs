/** The twins D28 and Dic14: what differs, and which is learned sooner. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { parseRows } from "../../www/text/csv.js";
import { assertClean } from "./axe.mjs";
import {
  RUN_MS,
  figure,
  finalSentence,
  keepWorkers,
  openLab,
  primary,
  stepsBeyond,
} from "./browser.mjs";
import { openHost, visitHost } from "./hostPage.mjs";
import { openPanel } from "./trained.mjs";
import { button, ended, open, rowsOf, twins, verdict } from "./twinsPanel.mjs";

describe("the twins", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("two seeds of each are trained, read, and written to a file", async () => {
    const { page, errors, close } = await lab.visit("#g=S4", { acceptDownloads: true });
    await open(page);
    const facts = await twins(page)
      .getByRole("region", { name: "What differs" })
      .locator("tbody tr")
      .allInnerTexts();
    const told = facts.map((row) =>
      row
        .split(/\s*\t\s*/)
        .join(" ")
        .trim(),
    );
    for (const fact of [
      "Character table the same",
      "Elements of order 2 29 1",
      "Subgroups 62 30",
      "Quaternionic irreps 0 7",
    ]) {
      assert.ok(told.includes(fact), `${fact}: ${told.join("; ")}`);
    }
    await twins(page)
      .getByText(/recipe “fast”: 50\s% of the pairs, width 128/)
      .waitFor();
    await assertClean(page, "before the twins are run", "cosetta-twins");

    const seeds = twins(page).getByLabel("Seeds");
    for (const wrong of ["0", "101", "two", ""]) {
      await seeds.fill(wrong);
      await seeds.press("Enter");
      await twins(page).getByText("Write how many seeds to run, from 1 to 100").waitFor();
    }
    await seeds.fill("2");
    await seeds.press("Enter");
    await twins(page)
      .getByText(/^0 of 4 runs made.*no estimate/)
      .waitFor();
    await twins(page)
      .getByText(/^[1-3] of 4 runs made.* about .*left/)
      .waitFor();
    assert.equal(await verdict(page), "No verdict before all runs are made.");
    await ended(page);
    assert.match(await verdict(page), /^No verdict on learning speed: 2 seeds/);
    assert.equal(await twins(page).locator(".twin-strips :is(circle, .missed)").count(), 4);
    await assertClean(page, "twins drawn", "cosetta-twins");

    const list = twins(page).getByRole("listbox");
    await list.focus();
    await page.keyboard.press("End");
    const read = await list.getByRole("option").textContent();
    await button(page, "Show as table").click();
    const rows = await rowsOf(page);
    assert.deepEqual(
      rows.map(([seed]) => seed),
      ["1", "2"],
    );
    assert.ok(read?.includes(`Seed 2: D28 at step ${rows[1][1]}`), `${read}: ${rows[1]}`);
    await assertClean(page, "twins as a table", "cosetta-twins");

    const download = page.waitForEvent("download");
    await button(page, "Download CSV").click();
    const file = await download;
    assert.equal(file.suggestedFilename(), "cosetta-D28-Dic14-fast.csv");
    const [head, ...lines] = parseRows(readFileSync(await file.path(), "utf8")) ?? [];
    const cell = (/** @type {string[]} */ line, /** @type {string} */ name) =>
      line[head.indexOf(name)];
    const written = lines.map((line) =>
      ["group", "seed", "grokked_step"].map((name) => cell(line, name)),
    );
    const shown = rows.flatMap(([seed, one, other]) =>
      [
        ["D28", seed, one],
        ["Dic14", seed, other],
      ].map(([group, of, step]) => [
        ...[group, of, /^[\d,]+$/.test(step) ? step.replaceAll(",", "") : ""],
      ]),
    );
    assert.deepEqual(written, shown);
    // The bits are the same everywhere: these are the steps of the command line.
    assert.deepEqual(written.slice(0, 1), [["D28", "1", "275"]]);
    assert.equal(written[2][2], "325");
    assert.deepEqual(errors, []);
    await close();
  });

  test("cancelling keeps what was made, which outlives the panel, and can be gone on with", async () => {
    const { page, errors, close } = await lab.visit("#g=S4");
    await open(page);
    await twins(page).getByLabel("Seeds").fill("100");
    await button(page, "Run the twins").press("Enter");
    await button(page, "Cancel").and(page.locator(":focus")).waitFor();
    await twins(page)
      .getByText(/^[1-9]\d* of 200 runs made/)
      .waitFor({ timeout: RUN_MS });
    await page.keyboard.press("Enter");
    await button(page, /^Make the missing/)
      .and(page.locator(":focus"))
      .waitFor();
    assert.match(
      await verdict(page),
      /^Partial: \d+ of 200 runs made\. No verdict on learning speed/,
    );
    const said = await verdict(page);
    await page.locator("summary", { hasText: "Weigh the accounts" }).press("Enter");
    await twins(page).waitFor({ state: "detached" });
    await openPanel(page, "Weigh the accounts");
    await twins(page).locator(".sentence").waitFor();
    assert.equal(await verdict(page), said, "the runs are still there");
    await page.evaluate(() => (location.hash = "#g=C7"));
    await page.getByRole("heading", { name: "Cayley table of C7" }).waitFor();
    assert.equal(await verdict(page), said, "another run of the visitor's changes nothing");
    await page.reload();
    await open(page, /^Make the missing/);
    assert.equal(await verdict(page), said, "nor does a reload");
    await button(page, /^Make the missing 1\d\d runs$/).click();
    await button(page, "Cancel").waitFor();
    await button(page, "Cancel").press("Enter");
    await button(page, "Clear").click();
    await button(page, "Run the twins").waitFor();
    await page.reload();
    await open(page);
    assert.equal(await twins(page).locator(".sentence").count(), 0, "cleared is cleared");
    assert.deepEqual(errors, []);
    await close();
  });

  test("the visitor's run is not touched, and goes on beside the twins", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&seed=5");
    await open(page);
    await primary(page).click();
    await stepsBeyond(page, 5);
    await primary(page).click();
    await page.getByText("Paused.").first().waitFor();
    const at = await figure(page, "step");
    const link = page.url();
    await twins(page).getByLabel("Seeds").fill("1");
    await button(page, "Run the twins").click();
    await ended(page);
    assert.equal(await figure(page, "step"), at, "a run that rests stays where it is");
    assert.equal(page.url(), link);
    await twins(page).getByLabel("Seeds").fill("20");
    await button(page, "Run 20 more seeds").click();
    await primary(page).click();
    await finalSentence(page);
    await button(page, "Cancel").click();
    const beside = await page.locator(".hash code").textContent();
    await page.getByRole("button", { name: "Reset" }).click();
    await page.locator("[data-figure=step] dd", { hasText: /^0$/ }).waitFor();
    await primary(page).click();
    await finalSentence(page);
    assert.equal(await page.locator(".hash code").textContent(), beside, "the bits of a run alone");
    assert.deepEqual(errors, []);
    await close();
  });

  test("a worker that dies ends the runs, says so, and leaves what was made", async () => {
    const { page, close } = await lab.visit("#g=S4", { before: keepWorkers });
    await open(page);
    await twins(page).getByLabel("Seeds").fill("100");
    await button(page, "Run the twins").click();
    await twins(page)
      .getByText(/^[1-9]\d* of 200 runs made/)
      .waitFor({ timeout: RUN_MS });
    await page.evaluate(() => {
      const { workers } = /** @type {any} */ (window);
      workers.at(-1).dispatchEvent(new ErrorEvent("error", { message: "gone" }));
    });
    await twins(page).getByRole("alert").getByText("A worker stopped").waitFor();
    assert.match(await verdict(page), /^Partial/);
    await button(page, /^Make the missing/).click();
    await twins(page).getByRole("alert").waitFor({ state: "detached" });
    await close();
  });

  test("groups that cannot be worked out are tried again when asked", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await page.locator("button.primary:enabled").waitFor();
    let asked = 0;
    await page.route("**/cosetta_bg.wasm", (route) => {
      asked += 1;
      return route.abort();
    });
    await openPanel(page, "Weigh the accounts");
    await twins(page).getByRole("alert").getByText("A worker stopped").waitFor();
    await page.waitForTimeout(1500);
    assert.equal(asked, 1, "not again and again");
    await page.unroute("**/cosetta_bg.wasm");
    await button(page, "Try again").click();
    await button(page, "Run the twins").waitFor();
    await close();
  });

  test("each twin is opened in the lab, with its character table", async () => {
    const { page, errors, close } = await lab.visit("#g=S4");
    await open(page);
    await button(page, "Open Dic14, with its character table").press("Enter");
    await page.getByRole("heading", { name: "Cayley table of Dic14" }).waitFor();
    assert.match(new URL(page.url()).hash, /g=Dic14/);
    await page.getByRole("region", { name: "Character table" }).waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest("cosetta-facts") !== null),
      true,
      "who opened it by keyboard is taken there",
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("an element that is taken away ends its twins", async () => {
    const host = await openHost();
    host.show(`<!doctype html><meta charset="utf-8"><title>A post</title>
      <script type="module" src="${lab.url}element.js"></script>
      <cosetta-lab group="S4" view="weighing"></cosetta-lab>`);
    const { page, errors, close } = await visitHost(lab, host.url);
    await openPanel(page, "Weigh the accounts");
    await button(page, "Run the twins").click();
    await twins(page)
      .getByText(/^[1-9]\d? of 20 runs made/)
      .waitFor({ timeout: RUN_MS });
    assert.deepEqual(errors(), []);
    await page.locator("cosetta-lab").evaluate((element) => element.remove());
    // The browser takes its time to end a worker, but not as long as the runs would.
    for (let i = 0; i < 200 && page.workers().length > 0; i += 1) await page.waitForTimeout(50);
    assert.equal(page.workers().length, 0);
    await close();
    host.close();
  });
});
