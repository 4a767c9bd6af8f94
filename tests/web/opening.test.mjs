/** What somebody sees who opens the page without a link to anything. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { figure, finalSentence, openLab, primary } from "./browser.mjs";

describe("the page, just opened", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("shows a network that has learned S5 and says where it is from", async () => {
    const { page, errors, close } = await lab.visit("");
    const question = page.locator(".question");
    await question.getByText("that we trained earlier").waitFor();
    assert.match(await finalSentence(page), /all 14,400/i);
    assert.equal(await figure(page, "step"), 2355);
    // The settings are those of the visitor's own run.
    const folded = await page.locator("button.fold span").first().textContent();
    assert.match(folded ?? "", /S5 · fast · seed 1 ·/);
    assert.equal(new URL(page.url()).hash, "", "a link is made once something is chosen");
    assert.deepEqual(errors, []);
    await close();
  });

  test("Train your own begins a run of the visitor's, and nothing is set aside", async () => {
    const { page, errors, close } = await lab.visit("");
    await primary(page).getByText("Train your own").click();
    await primary(page).getByText("Pause").waitFor();
    assert.match((await page.locator(".question").textContent()) ?? "", /has seen 40.%/);
    assert.equal(await page.getByRole("button", { name: "Bring it back" }).count(), 0);
    await finalSentence(page);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a link to something in it shows it again", async () => {
    const { page, errors, close } = await lab.visit("#v=1&net=shipped&n=7");
    await page.locator(".question").getByText("that we trained earlier").waitFor();
    await page.locator("cosetta-chips").getByText("Neuron 7").first().waitFor();
    assert.equal(new URL(page.url()).hash, "#v=1&net=shipped&n=7");
    await page.getByRole("button", { name: "New seed" }).click();
    await page.locator(".question").getByText("has seen").waitFor();
    assert.match(new URL(page.url()).hash, /^#v=1&seed=2/, "a setting ends it");
    assert.deepEqual(errors, []);
    await close();
  });

  test("a change of settings leads to a run with these", async () => {
    const { page, errors, close } = await lab.visit("");
    await page.locator(".question").getByText("that we trained earlier").waitFor();
    await page.evaluate(() => (location.hash = "#v=1&g=S4"));
    await page.locator(".question").getByText("has seen").waitFor();
    assert.equal(await figure(page, "step"), 0);
    assert.equal(
      await primary(page)
        .textContent()
        .then((t) => t?.trim()),
      "Train",
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("goes on without the network if it cannot be had", async () => {
    const { page, close } = await lab.visit("", {
      before: (page) => page.route("**/networks/*", (route) => route.abort()),
    });
    await page.locator(".question").getByText("has seen").waitFor();
    assert.equal(await figure(page, "step"), 0);
    await close();
  });
});
