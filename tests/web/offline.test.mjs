/** The page without a network, once it has been opened with one; and a newer version of it. */
import assert from "node:assert/strict";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { SITE, finalSentence, openLab, primary } from "./browser.mjs";
import { openPanel } from "./trained.mjs";

describe("offline", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("the page opens, trains and takes networks apart without a server", async () => {
    const server = await serve(SITE, 0);
    const { page, close } = await lab.visit(server.url, { serviceWorkers: "allow" });
    await page.getByText("Ready offline.").waitFor();
    const newer = page.getByRole("button", { name: "Reload in a newer version" });
    assert.equal(await newer.count(), 0, "this one is the newest");
    server.close();
    await page.reload();
    assert.match(await finalSentence(page), /all 14,400/i);
    await page.goto(`${server.url}#g=C7`);
    await page.reload();
    await primary(page).click();
    assert.match(await finalSentence(page), /C7/);
    await openPanel(page, "The network, taken apart");
    await page.locator("cosetta-anatomy").getByText("live neurons").first().waitFor();
    await page.goto(`${server.url}embed.html#v=1&g=C7&view=table.run`);
    await primary(page).waitFor();
    await close();
  });

  test("a newer version takes the place of the one that is kept, as a whole", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cosetta-"));
    await cp(SITE, folder, { recursive: true });
    const server = await serve(folder, 0);
    const { page, close } = await lab.visit(server.url, { serviceWorkers: "allow" });
    await page.getByText("Ready offline.").waitFor();
    await appendFile(join(folder, "style.css"), "h1 { letter-spacing: 7px !important; }");
    // As the build does, which names every version by its contents.
    const worker = join(folder, "offline.js");
    const named = await readFile(worker, "utf8");
    await writeFile(worker, named.replace(/"[\da-f]{16}"/, '"0123456789abcdef"'));
    const spacing = () =>
      page.locator("h1").evaluate((title) => getComputedStyle(title).letterSpacing);
    await page.reload();
    await page.getByText("Ready offline.").waitFor();
    assert.notEqual(await spacing(), "7px", "until all of it is there");
    await page.getByRole("button", { name: "Reload in a newer version" }).click();
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("h1") ?? document.body).letterSpacing === "7px",
    );
    await close();
    server.close();
    await rm(folder, { recursive: true });
  });
});
