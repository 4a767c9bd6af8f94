/** The whole lab as one file, with nothing beside it: from a disk, and in the frame of a course. */
import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../www/build/serve.mjs";
import { assertClean } from "./axe.mjs";
import { SITE, figure, finalSentence, openLab, primary, stepsBeyond } from "./browser.mjs";
import { rests } from "./keptRuns.mjs";
import { atRest, eventually } from "./patience.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

const NAME = "cosetta.html";

/** Frames of the strictest kind have an origin of their own, and no store. */
const COURSE = `<!doctype html><title>A course</title>
  <iframe sandbox="allow-scripts" src="${NAME}#g=S4&rec=paper" width="1000" height="800"></iframe>`;

describe("the lab as one file", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  /** Where it lies alone. */
  let folder = "";
  before(async () => {
    lab = await openLab();
    folder = await mkdtemp(join(tmpdir(), "cosetta-"));
    await copyFile(join(SITE, NAME), join(folder, NAME));
    await writeFile(join(folder, "course.html"), COURSE);
  });
  after(async () => {
    await lab.close();
    await rm(folder, { recursive: true });
  });

  /** @param {string} hash */
  const onDisk = (hash) => `${pathToFileURL(join(folder, NAME))}${hash}`;

  test("from a disk it shows the network on S5, and asks for nothing but itself", async () => {
    /** @type {string[]} */
    const asked = [];
    const { page, errors, close } = await lab.visit(onDisk(""), {
      before: async (page) =>
        void page.on("request", (request) => {
          if (!request.url().startsWith("blob:")) asked.push(request.url());
        }),
    });
    assert.match(await finalSentence(page), /all 14,400/i);
    await page.locator(".curve-legend", { hasText: "step 2,355" }).first().waitFor();
    await openPanel(page, "The network, taken apart");
    await page.locator("cosetta-anatomy").getByText("live neurons").first().waitFor();
    await assertClean(page, "the lab as one file");
    await page.getByText("More settings").click();
    await page.getByText("this file has no room for").waitFor();
    assert.ok(await page.getByLabel("Turbo").isDisabled());
    assert.equal(await page.getByRole("button", { name: "Embed" }).count(), 0);
    assert.equal(await page.getByText("as one file").count(), 0, "this is the file");
    await page.evaluate(() => void (location.hash = "#g=S6"));
    await page.getByText("Untrained").waitFor();
    assert.equal(await page.getByRole("button", { name: "Show the network we" }).count(), 0);
    assert.deepEqual(asked, [onDisk("")]);
    assert.deepEqual(errors, []);
    await close();
  });

  test("it trains with helpers to the weights of the lab on a server, and keeps the run", async () => {
    const hashes = [];
    for (const address of [SMALL, onDisk(SMALL)]) {
      const { page, errors, close } = await lab.visit(address, {
        before: (page) =>
          page.addInitScript(() => {
            Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 3 });
          }),
      });
      await page.locator("button.primary:enabled").hover();
      await eventually(async () => assert.equal(page.workers().length, 3));
      await trainToEnd(page);
      hashes.push(await page.locator(".hash code").textContent());
      await rests(page);
      await page.reload();
      await page.locator("[data-news=restored]").getByText("as it ended").waitFor();
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const link = await page.locator("cosetta-paper a").getAttribute("href");
      assert.equal(link?.split("#")[0], `${new URL(address, lab.url)}`.split("#")[0]);
      assert.deepEqual(errors, []);
      await close();
    }
    assert.equal(hashes[1], hashes[0]);
  });

  test("in the frame of a course that lets it store nothing, runs live as long as it does", async () => {
    const server = await serve(folder, 0);
    const { page, close } = await lab.visit(`${server.url}course.html`);
    const frame = /** @type {Page} */ (/** @type {unknown} */ (page.frames()[1]));
    await primary(frame).click();
    await stepsBeyond(frame, 30);
    await primary(frame).getByText("Pause").click();
    await frame.getByText("Paused.").waitFor();
    const step = await atRest(() => figure(frame, "step"));
    await frame.locator("[data-news=refused]").waitFor();
    await frame.evaluate(() => void (location.hash = "#g=C7"));
    await frame.getByText("Untrained").waitFor();
    await openPanel(frame, "Kept runs");
    await frame.getByRole("button", { name: "Open: S4, Paper, seed 1" }).click();
    await frame.locator("[data-figure=step]", { hasText: step.toLocaleString("en") }).waitFor();
    await frame.getByText("Paused.").waitFor();
    assert.equal(await frame.locator("[data-news=copied]").count(), 0, "no other tab has it");
    await close();
    server.close();
  });
});
