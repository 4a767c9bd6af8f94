/** What is taken out of the network, kept alone or made a network of its own: in links, chips and frames. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ablationText, readAblation } from "../../www/page/choices/ablation.js";
import { DEFAULTS, linkOf, parseHash } from "../../www/page/choices/state.js";
import { assertClean } from "./axe.mjs";
import { RUN_MS, openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */
/** @import { Ablation } from "../../www/protocol/experiments.js" */

const hash = (/** @type {Page} */ page) => page.evaluate(() => location.hash);
const sentence = (/** @type {Page} */ page) => page.locator("cosetta-tried .sentence");
const chip = (/** @type {Page} */ page) => page.locator(".chip[data-part=abl]");

/** Waits for words on the last removal. @param {Page} page @param {RegExp} begin */
async function told(page, begin) {
  const words = sentence(page).filter({ hasText: begin });
  return ((await words.textContent()) ?? "").trim();
}

/** Chooses neurons by number. @param {Page} page @param {string} numbers */
async function chooseNeurons(page, numbers) {
  await page.getByRole("combobox", { name: /^What/ }).selectOption("neurons");
  await page.getByLabel("Numbers, with commas between").fill(numbers);
}

/** @param {Page} page */
async function trainOneStep(page) {
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await page.getByText("Paused.").waitFor();
}

/** What "Copy link" would have given to a friend. @param {Page} page */
async function copiedLink(page) {
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Link copied").waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  return new URL(address).hash;
}

describe("the text of a removal in a link", () => {
  /** @type {[string, Pick<Ablation, "removal" | "only" | "replacement" | "exact">][]} */
  const forms = [
    ["neurons-3.17", plain({ kind: "neurons", neurons: [3, 17] })],
    [
      "keep-circuit-4.0.12",
      { ...plain({ kind: "circuit", class: 4, left: 0, right: 12 }), only: true },
    ],
    ["class-4-mean", { ...plain({ kind: "class", class: 4 }), replacement: "mean" }],
    ["irrep-2-exact", { ...plain({ kind: "irrep", irrep: 2 }), exact: true }],
    [
      "keep-below-3.0625e-7-mean-exact",
      {
        ...{ removal: { kind: "below", threshold: 3.0625e-7 }, only: true },
        ...{ replacement: "mean", exact: true },
      },
    ],
    ["above-0.001", plain({ kind: "above", threshold: 0.001 })],
    ["coset-means", plain({ kind: "coset-means" })],
    ["without-irrep", plain({ kind: "without-irrep", irrep: null })],
  ];

  test("is read as it was written, and always the same", () => {
    for (const [text, ablation] of forms) {
      const { values, unknown } = parseHash(`#v=1&abl=${text}`);
      assert.deepEqual([values.abl, unknown], [text, []]);
      assert.deepEqual(readAblation(text), { kind: "removal", ...ablation });
      assert.equal(ablationText({ kind: "removal", ...ablation }), text);
    }
    const shuffled = plain({ kind: "neurons", neurons: [17, 3, 17] });
    assert.equal(ablationText({ kind: "removal", ...shuffled }), "neurons-3.17");
  });

  test("is unknown where it says nothing, and left out where it is too long", () => {
    for (const text of ["neurons", "circuit-4.0", "keep-coset-means", "class-4.2", "below-x", ""]) {
      assert.deepEqual(parseHash(`#abl=${text}`).unknown, [["abl", text]]);
    }
    const many = [...Array(500).keys()].map((number) => number + 100).join(".");
    const abl = `neurons-${many}`;
    const { hash, without } = linkOf({ ...DEFAULTS, abl, seed: "7" }, []);
    assert.deepEqual([hash, without], ["#v=1&seed=7", { abl }]);
  });
});

/** @param {Ablation["removal"]} removal @returns {Omit<Ablation, "kind">} */
function plain(removal) {
  return { removal, only: false, replacement: "zero", exact: false };
}

describe("what is taken out", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("or kept alone is in the link and a chip, is undone with the rest, and measured by a friend", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, errors, close } = await lab.visit(SMALL, { permissions });
    await trainToEnd(page);
    await openPanel(page, "Break it");
    await chooseNeurons(page, "17, 3");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const removed = await told(page, /^\s*Removed neurons 17, 3, 2 neurons: accuracy/);
    await chip(page).getByText("Removed: neurons 3, 17").waitFor();
    assert.equal(await hash(page), "#v=1&g=S4&abl=neurons-3.17");

    const kind = page.getByRole("combobox", { name: /^What/ });
    await kind.selectOption("circuit");
    await kind.focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const kept = await told(page, /^\s*Kept only circuit .*, \d+ neurons: accuracy/);
    assert.match(kept, /; only random \d+ neurons: [\d.]+\s%, range /);
    await chip(page).getByText("Only: circuit").waitFor();
    assert.match(await hash(page), /^#v=1&g=S4&abl=keep-circuit-\d+\.\d+\.\d+$/);
    const rows = page.locator("cosetta-tried tbody tr");
    assert.match((await rows.first().textContent()) ?? "", /^\s*all but circuit/);
    await assertClean(page, "a removal in a chip");
    const link = await copiedLink(page);
    assert.match(link, /&t=\d+&sha=[\da-f]{16}&abl=keep-circuit/);

    await page.keyboard.press("Control+z");
    assert.equal(await told(page, /^\s*Removed neurons/), removed, "measured before");
    assert.equal(await hash(page), "#v=1&g=S4&abl=neurons-3.17");
    await chip(page).getByRole("button", { name: "Clear: removal" }).click();
    await page.getByText("Nothing is taken out now").waitFor();
    assert.equal(await hash(page), "#v=1&g=S4");
    assert.equal(await rows.count(), 2);
    assert.deepEqual(errors, []);
    await close();

    const friend = await lab.visit(link);
    await friend.page.getByText(/^\s*Only: circuit .* is measured once step [\d,]+ is/).waitFor();
    await friend.page.getByRole("button", { name: /^Train to step/ }).click();
    await sentence(friend.page).waitFor({ timeout: RUN_MS });
    assert.equal(await told(friend.page, /^\s*Kept only/), kept, "the same to the last digit");
    assert.equal(await hash(friend.page), link);
    assert.deepEqual(friend.errors, []);
    await friend.close();
  });

  test("of the network that comes with the page is measured as the link opens, in a frame, too", async () => {
    const link = "#v=1&net=shipped&abl=keep-neurons-3.17-mean";
    const { page, errors, close } = await lab.visit(link);
    const words = await told(page, /^\s*Kept only neurons 3, 17, means kept, 2 neurons: accuracy/);
    await chip(page).getByText("Only: neurons 3, 17, means kept").waitFor();
    assert.equal(await hash(page), link);
    await page.goto(`${lab.url}#v=1&net=shipped&abl=circuit-3.0.99`);
    await page.getByText("is not in this network, and was left out: abl=circuit-3.0.99").waitFor();
    assert.equal(await chip(page).count(), 0);
    assert.deepEqual(errors, []);
    await close();

    const frame = await lab.visit(`embed.html${link}&view=bench`);
    assert.equal(await told(frame.page, /^\s*Kept only/), words);
    await chip(frame.page).getByText("Only: neurons").waitFor();
    // A browser asks for the icon of a frame that stands alone, which has none.
    assert.deepEqual(
      frame.errors.filter((error) => !error.includes("404")),
      [],
    );
    await frame.close();
  });

  test("by cosets is left out, and named, where the group has none", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=C7&abl=keep-below-1e-5");
    await page.getByText("C < 1.0 × 10⁻⁵. This is measured once the network").waitFor();
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.getByText("was left out: abl=keep-below-1e-5").waitFor();
    await page.waitForFunction(() => location.hash === "#v=1&g=C7");
    for (const abl of ["coset-means", "above-0.1-mean"]) {
      await page.evaluate((text) => void (location.hash = `#v=1&g=C7&abl=${text}`), abl);
      await page.getByText(`was left out: abl=${abl}`).waitFor();
    }
    assert.equal(await chip(page).count(), 0);
    assert.equal(await page.locator(".problem").count(), 0);
    // What has to do with no subgroup can be taken out.
    await page.evaluate(() => void (location.hash = "#v=1&g=C7&abl=without-irrep"));
    await told(page, /^\s*Taken out of \d+ neurons/);
    // The choice has none of it either, whatever was chosen for another group.
    await openPanel(page, "Break it");
    const kinds = page.getByRole("combobox", { name: /^What/ });
    const offered = () =>
      kinds.evaluate((one) =>
        [.../** @type {HTMLSelectElement} */ (one).options].map(({ value }) => value),
      );
    const byCosets = ["above", "below", "coset-means", "coset-components"];
    const offeredByCosets = async () => (await offered()).filter((kind) => byCosets.includes(kind));
    assert.deepEqual(await offeredByCosets(), []);
    await page.evaluate(() => void (location.hash = "#v=1&g=S4"));
    await eventually(async () => assert.deepEqual(await offeredByCosets(), byCosets));
    await kinds.selectOption("coset-means");
    await page.evaluate(() => void (location.hash = "#v=1&g=C7"));
    await eventually(async () => assert.deepEqual(await offeredByCosets(), []));
    assert.equal(await kinds.inputValue(), "circuit");
    assert.deepEqual(errors, []);
    await close();
  });

  test("makes a network of its own, which says so, is kept, and leads back", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "Break it");
    await page.getByRole("combobox", { name: /^What/ }).selectOption("class");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const words = await told(page, /^\s*Removed all circuits of/);
    const [, share] = words.match(/accuracy ([\d.]+)\s%/) ?? [];
    const keep = page.getByRole("button", { name: "Keep as run" });
    await keep.focus();
    await page.keyboard.press("Enter");
    const notice = page.locator("cosetta-changed .notice");
    await notice.getByText(/that on S4, seed 1, at step [\d,]+, changed as was tried/).waitFor();
    await notice.getByText("Removed: all circuits of").waitFor();
    await page.getByText(`Changed, right on ${share}`).waitFor();
    await page.locator("cosetta-question", { hasText: "was changed after it had seen" }).waitFor();
    assert.equal(await chip(page).count(), 0, "it is taken out for good");
    await assertClean(page, "a changed network");

    // What was removed is dead in it, and there is nothing more to lose.
    await page.getByRole("combobox", { name: /^What/ }).selectOption("coset-components");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const again = await told(page, /^\s*Taken out of \d+ neurons/);
    assert.match(again, new RegExp(`\\(before: ${share.replace(".", "\\.")}\\s%\\)`));

    // It begins again as it was changed, also when only what is kept of it knows how that was.
    const right = page.getByText(`Changed, right on ${share}`);
    const reset = page.getByRole("button", { name: "Reset", exact: true });
    await trainOneStep(page);
    await reset.press("Enter");
    await right.waitFor();
    assert.ok(await reset.isDisabled());
    await trainOneStep(page);
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator("cosetta-question", { hasText: "was changed after it had seen" }).waitFor();
    await reset.click();
    await right.waitFor();
    await openPanel(page, "Kept runs");
    await page.locator("cosetta-kept").getByText("S4, Removed: all circuits").first().waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("from a network of one's own can be had back", async () => {
    const { page, errors, close } = await lab.visit("#v=1&net=shipped&abl=neurons-3");
    await told(page, /^\s*Removed neuron 3/);
    await page.getByRole("button", { name: "Keep as run" }).click();
    await page.getByText("the one on S5 that comes with the page, changed").waitFor();
    await page.getByRole("button", { name: "Back to the network as it was" }).click();
    await page.locator("cosetta-question", { hasText: "that we trained earlier" }).waitFor();
    assert.equal(await page.locator("cosetta-changed .notice").count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });
});
