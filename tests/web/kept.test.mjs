/** Runs that the browser keeps: nothing is lost with a reload. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { figure, finalSentence, openLab, primary, stepsBeyond } from "./browser.mjs";
import { rests, trainAndPause } from "./keptRuns.mjs";
import { eventually } from "./patience.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** Does not end by itself while a test looks. */
const LONG = "#g=S4&rec=paper";

/** What the page says about keeping. @param {Page} page @param {string} kind */
const news = (page, kind) => page.locator(`[data-news=${kind}]`);

/** The list of kept runs. @param {Page} page */
const list = (page) => page.locator(".kept-runs li");

/** The last values of the loss. @param {Page} page */
async function curveAsTable(page) {
  await page.locator(".curve").first().getByText("Show as table").click();
  return page.locator("cosetta-records table").innerText();
}

/** Changes the link, as if another one was followed. @param {Page} page @param {string} hash */
const follow = (page, hash) => page.evaluate((to) => void (location.hash = to), hash);

/** Whatever is written to the database fails. @param {Page} page @param {string} name of the error */
const failWrites = (page, name) =>
  page.evaluate((name) => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no", name);
    };
  }, name);

describe("a kept run", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("outlasts a reload with its curves, and ends with the weights of one never stopped", async () => {
    const hashes = [];
    for (const stopped of [false, true]) {
      const { page, errors, close } = await lab.visit("#g=S4&rec=fast");
      if (stopped) {
        const step = await trainAndPause(page, 50);
        const curve = await curveAsTable(page);
        await page.reload();
        await news(page, "restored").getByText("Your run on S4 is back").waitFor();
        assert.equal(await figure(page, "step"), step);
        await page.getByText("Paused.").waitFor();
        assert.equal(await curveAsTable(page), curve);
        await assertClean(page, "a run that is back");
        await news(page, "restored").getByRole("button", { name: "Dismiss" }).click();
        assert.equal(await news(page, "restored").count(), 0);
      }
      await primary(page).getByText("Train", { exact: true }).click();
      await finalSentence(page);
      hashes.push(await page.locator(".hash code").textContent());
      assert.deepEqual(errors, []);
      await close();
    }
    assert.equal(hashes[1], hashes[0]);
  });

  test("that was training when the page went is back at a step shortly before", async () => {
    const { page, close } = await lab.visit(LONG);
    await primary(page).getByText("Train", { exact: true }).click();
    await page.waitForTimeout(5000);
    const step = await figure(page, "step");
    await page.reload();
    await news(page, "restored").waitFor();
    const back = await figure(page, "step");
    assert.ok(back > step / 3 && back <= step + 300, `${back} of ${step}`);
    await close();
  });

  test("that has ended shows its result again", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await primary(page).click();
    const sentence = await finalSentence(page);
    await rests(page);
    await page.reload();
    assert.equal(await finalSentence(page), sentence);
    await news(page, "restored").getByText("as it ended").waitFor();
    await close();
  });

  test("gives way to a link with other settings and to Reset, and stays in the list", async () => {
    const { page, errors, close } = await lab.visit(LONG);
    const step = await trainAndPause(page, 30);
    await page.goto("about:blank");
    await page.goto(`${lab.url}#g=C7`);
    await page.locator(".question").getByText("C7").or(page.getByText("order 7")).first().waitFor();
    assert.equal(await figure(page, "step"), 0);
    assert.equal(await news(page, "restored").count(), 0);
    await openPanel(page, "Kept runs");
    await page.getByRole("button", { name: "Open: S4, Paper, seed 1" }).click();
    await page.waitForFunction(() => location.hash.includes("g=S4"));
    await page.getByText("Paused.").waitFor();
    assert.equal(await figure(page, "step"), step);
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByText("Untrained").waitFor();
    await page.reload();
    await page.locator("button.primary:enabled").waitFor();
    assert.equal(await figure(page, "step"), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is offered to who opens the page without a link", async () => {
    const { page, close } = await lab.visit(LONG);
    const step = await trainAndPause(page, 30);
    const other = await page.context().newPage();
    await other.goto(lab.url);
    await news(other, "offer").getByRole("button", { name: "Go on with it" }).click();
    await other.getByText("Paused.").waitFor();
    assert.equal(await figure(other, "step"), step);
    assert.equal(await news(other, "offer").count(), 0);
    await news(other, "copied").getByText("open in another tab").waitFor();
    await other.getByRole("button", { name: "Step", exact: true }).press("Enter");
    await eventually(async () => assert.equal(await figure(other, "step"), step + 1));
    await openPanel(other, "Kept runs");
    await eventually(async () => {
      const [copy, first] = await list(other).allInnerTexts();
      assert.match(copy, new RegExp(`step ${step + 1} `), "the copy");
      assert.match(first, new RegExp(`step ${step} `), "the run of the other tab");
    });
    await close();
  });

  test("is renamed, pinned and deleted with the keyboard, and had back", async () => {
    const { page, close } = await lab.visit(LONG);
    await trainAndPause(page, 30);
    await follow(page, "#g=C7");
    await page.getByText("Untrained").waitFor();
    await openPanel(page, "Kept runs");
    await page.getByRole("button", { name: "Rename: S4, Paper" }).press("Enter");
    await page.keyboard.type("Long one");
    await page.keyboard.press("Enter");
    await list(page).getByText("Long one").waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("Rename"));
    await page.getByRole("button", { name: "Pin: Long one" }).press("Enter");
    await page.locator('[aria-pressed=true][aria-label="Pin: Long one"]').waitFor();
    await assertClean(page, "the list of kept runs");
    await page.getByRole("button", { name: "Delete: Long one" }).press("Enter");
    await page.getByText("“Long one” was deleted.").waitFor();
    assert.equal(await list(page).count(), 0);
    await page.locator("cosetta-kept").getByRole("button", { name: "Undo" }).press("Enter");
    await list(page).getByText("Long one").waitFor();
    await page.reload();
    await openPanel(page, "Kept runs");
    await page.locator('[aria-pressed=true][aria-label="Pin: Long one"]').waitFor();
    await close();
  });

  test("is kept in memory where the browser stores nothing, which is said once", async () => {
    const { page, errors, close } = await lab.visit(LONG, {
      before: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException("no", "SecurityError");
          };
        }),
    });
    await primary(page).getByText("Train", { exact: true }).click();
    await stepsBeyond(page, 30);
    await primary(page).getByText("Pause").click();
    await news(page, "refused").getByText("your runs end with this page").waitFor();
    const step = await figure(page, "step");
    await news(page, "refused").getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await follow(page, "#g=C7");
    await page.getByText("Untrained").waitFor();
    await openPanel(page, "Kept runs");
    await page.getByRole("button", { name: "Open: S4" }).click();
    await page.getByText("Paused.").waitFor();
    assert.ok((await figure(page, "step")) > step);
    assert.equal(await news(page, "refused").count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("makes way when the storage is full, the oldest first, unless it is pinned", async () => {
    const { page, close } = await lab.visit(LONG);
    await trainAndPause(page, 30);
    await openPanel(page, "Kept runs");
    await page.getByRole("button", { name: "Pin: S4, Paper, seed 1" }).click();
    await page.locator('[aria-pressed=true][aria-label^="Pin: S4, Paper, seed 1"]').waitFor();
    for (const seed of [2, 3]) {
      await follow(page, `${LONG}&seed=${seed}`);
      await page.getByText("Untrained").waitFor();
      await trainAndPause(page, 30);
    }
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      let room = false;
      const { delete: remove } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.delete = function (key) {
        room = true;
        return remove.call(this, key);
      };
      IDBObjectStore.prototype.put = function (...record) {
        if (room) return put.apply(this, record);
        throw new DOMException("no", "QuotaExceededError");
      };
    });
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await news(page, "dropped").getByText("“S4, Paper, seed 2”").waitFor();
    await list(page).getByText("seed 3").waitFor();
    assert.equal(await list(page).getByText("seed 2").count(), 0);
    await list(page).getByText("seed 1").waitFor();
    await close();
  });

  test("that could not be written is not taken for kept", async () => {
    const { page, close } = await lab.visit(LONG);
    await page.locator("button.primary:enabled").waitFor();
    await failWrites(page, "UnknownError");
    await primary(page).click();
    await news(page, "failed").getByText("could not keep the run").waitFor();
    await page.reload();
    await page.locator("button.primary:enabled").waitFor();
    assert.equal(await figure(page, "step"), 0);
    await close();
  });
});
