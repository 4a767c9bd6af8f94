/** The networks that come with the page, other than the one that it opens with. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { figure, finalSentence, openLab, primary, stepsBeyond } from "./browser.mjs";
import { openHost, visitHost } from "./hostPage.mjs";

/** @import { Page, Route } from "playwright-core" */

const offer = (/** @type {Page} */ page) =>
  page.getByRole("button", { name: "Show the network we trained" });

const question = (/** @type {Page} */ page) => page.locator(".question");

const hash = (/** @type {Page} */ page) => new URL(page.url()).hash;

/** Notes which networks are fetched. @param {Page} page @returns {string[]} */
function fetched(page) {
  /** @type {string[]} */
  const names = [];
  page.on("request", (request) => {
    const [, name] = request.url().match(/networks\/(\w+)\.safetensors$/) ?? [];
    if (name) names.push(name);
  });
  return names;
}

describe("networks that come with the page", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("the one on S6 is offered with its size, fetched when asked for, and right on all pairs", async () => {
    /** @type {string[]} */
    let names = [];
    const { page, errors, close } = await lab.visit("", {
      before: async (page) => void (names = fetched(page)),
    });
    await finalSentence(page);
    assert.equal(await offer(page).count(), 0, "it is on the page");
    await page.getByRole("combobox", { name: "Group" }).fill("S6");
    await page.keyboard.press("Enter");
    await offer(page).waitFor();
    await page.locator(".shipped").getByText("888 kB").waitFor();
    assert.match((await question(page).textContent()) ?? "", /256 neurons has seen 40.%/);
    await assertClean(page, "the offer of a network");
    assert.deepEqual(names, ["S5"], "nothing is fetched before it is asked for");
    await offer(page).focus();
    await page.keyboard.press("Enter");
    await question(page).getByText("256 neurons that we trained earlier").waitFor();
    assert.deepEqual(names, ["S5", "S6"]);
    assert.equal(hash(page), "#v=1&g=S6&net=shipped");
    assert.equal(await offer(page).count(), 0);
    assert.equal(await figure(page, "step"), 3171);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    assert.equal(await focused(), "Train your own", "the focus goes on beside it");
    assert.match(await finalSentence(page), /^Grokked\. S6 .* right on all 518,400 pairs/);
    // Its parts are there like those of any network.
    await page.locator("summary", { hasText: "The network, taken apart" }).click();
    await page.locator("cosetta-circuits").getByText("36 of 36").first().waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a link shows it again, and a run of the visitor's own takes its place", async () => {
    /** @type {string[]} */
    let names = [];
    const { page, errors, close } = await lab.visit("#v=1&g=S6&net=shipped&n=7", {
      before: async (page) => void (names = fetched(page)),
    });
    await question(page).getByText("that we trained earlier").waitFor();
    await page.locator("cosetta-chips").getByText("Neuron 7").first().waitFor();
    assert.equal(hash(page), "#v=1&g=S6&net=shipped&n=7");
    assert.deepEqual(names, ["S6"]);
    await primary(page).getByText("Train your own").click();
    await primary(page).getByText("Pause").waitFor();
    await stepsBeyond(page, 0);
    assert.equal(hash(page), "#v=1&g=S6&n=7");
    await page.getByText("thin: the run that came with the page").waitFor();
    // The run goes on until the network is there; then it can be brought back.
    await offer(page).click();
    await question(page).getByText("that we trained earlier").waitFor();
    assert.deepEqual(names, ["S6"], "what is here is not fetched again");
    await page.getByRole("button", { name: "Bring it back" }).click();
    await question(page).getByText("has seen").waitFor();
    assert.ok((await figure(page, "step")) > 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("the one on S5 is offered to whoever comes back to S5, and other groups have none", async () => {
    const { page, close } = await lab.visit("#v=1&g=S4");
    await page.locator("button.primary:enabled").waitFor();
    assert.equal(await offer(page).count(), 0);
    await page.evaluate(() => (location.hash = "#v=1&g=S5&seed=3"));
    await page.locator(".shipped").getByText("203 kB").waitFor();
    await offer(page).click();
    assert.match(await finalSentence(page), /^Grokked\. S5 .* right on all 14,400 pairs/);
    assert.equal(hash(page), "#v=1&seed=3&net=shipped", "the settings stay for a run of one's own");
    await page.evaluate(() => (location.hash = "#v=1&g=A5&net=shipped"));
    await question(page).getByText("has seen").waitFor();
    assert.equal(await offer(page).count(), 0);
    assert.equal(await page.getByText("the run that came with the page").count(), 0);
    assert.equal(hash(page), "#v=1&g=A5");
    await close();
  });

  test("one that cannot be fetched, or comes damaged, is said, and can be tried again", async () => {
    const { page, close } = await lab.visit("#v=1&g=S6&net=shipped", {
      before: (page) => page.route("**/networks/*", (route) => route.abort()),
    });
    await page.getByText("The network could not be fetched.").waitFor();
    await question(page).getByText("has seen").waitFor();
    assert.equal(hash(page), "#v=1&g=S6", "the run on the page is another one");
    await assertClean(page, "a network that could not be fetched");
    const again = page.getByRole("button", { name: "Try again" });
    for (const [body, status] of /** @type {[Buffer, number][]} */ ([
      [Buffer.alloc(887_824, 32), 200],
      [Buffer.from("cut short"), 200],
      [Buffer.alloc(1_000_000), 200],
      [Buffer.from("not here"), 404],
    ])) {
      await page.unroute("**/networks/*");
      await page.route("**/networks/*", (route) => route.fulfill({ body, status }));
      const answered = page.waitForResponse("**/networks/*");
      await again.click();
      await answered;
      await again.waitFor();
      await question(page).getByText("has seen").waitFor();
    }
    await page.unroute("**/networks/*");
    await again.click();
    await question(page).getByText("that we trained earlier").waitFor();
    assert.equal(hash(page), "#v=1&g=S6&net=shipped");
    await close();
  });

  test("while it is on its way it can be called off, and a run that is begun calls it off", async () => {
    /** @type {Route[]} */
    const held = [];
    const { page, close } = await lab.visit("#v=1&g=S6", {
      before: (page) => page.route("**/networks/*", (route) => void held.push(route)),
    });
    await offer(page).click();
    await page.getByText("Fetching the network, 888 kB …").waitFor();
    await page.getByRole("progressbar", { name: "Fetching the network" }).waitFor();
    await assertClean(page, "a network on its way");
    await page.getByRole("button", { name: "Cancel" }).press("Enter");
    await offer(page).press("Enter");
    await page.getByText("Fetching the network").waitFor();
    await primary(page).click();
    await stepsBeyond(page, 0);
    await offer(page).waitFor();
    await offer(page).click();
    await page.getByText("Fetching the network").waitFor();
    await page.evaluate(() => (location.hash = "#v=1&g=S4"));
    await question(page).getByText("S4").waitFor();
    assert.equal(held.length, 3);
    for (const route of held) await route.continue().catch(() => {});
    await page.waitForTimeout(500);
    assert.equal(hash(page), "#v=1&g=S4", "it is not put in the place of another group");
    await close();
  });

  test("in another page it is offered as well, and is not said to have grokked there", async () => {
    const host = await openHost();
    host.show(
      `<script type="module" src="${lab.url}element.js"></script>
      <cosetta-lab group="S5" view="cayley"></cosetta-lab>
      <script>
        window.told = [];
        for (const name of ["cosetta-step", "cosetta-grokked"])
          document.addEventListener(name, ({ type }) => told.push(type));
      </script>`,
    );
    const { page, errors, close } = await visitHost(lab, host.url);
    await page.getByRole("button", { name: "Show the network we trained" }).click();
    await finalSentence(page);
    const told = await page.evaluate(() => /** @type {any} */ (window).told);
    assert.deepEqual([...new Set(told)], ["cosetta-step"]);
    assert.deepEqual(errors(), []);
    await close();
    host.close();
  });

  test("at 320 pixels the offer has room", async () => {
    const { page, close } = await lab.visit("#v=1&g=S6", { viewport: { width: 320, height: 700 } });
    const box = await offer(page).boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320 && box.height >= 24);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, 320);
    await close();
  });
});
