import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { interpose, openLab } from "./browser.mjs";
import { cells, openFacts, ready, visitFacts } from "./factsPanel.mjs";
import { focused, lines, node, sentences, struck } from "./latticeReader.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The classes of S4 from below, in words; the numbers are those of the table. */
const CLASSES_OF_S4 = [
  "C1, order 1, index 24, normal, not maximal",
  "C2, order 2, index 12, not normal, not maximal, 3 conjugates",
  "C2, order 2, index 12, not normal, not maximal, 6 conjugates",
  "C3, order 3, index 8, not normal, not maximal, 4 conjugates",
  "C2^2, order 4, index 6, normal, not maximal",
  "C2^2, order 4, index 6, not normal, not maximal, 3 conjugates",
  "C4, order 4, index 6, not normal, not maximal, 3 conjugates",
  "S3, order 6, index 4, not normal, maximal, 4 conjugates",
  "D4, order 8, index 3, not normal, maximal, 3 conjugates",
  "A4, order 12, index 2, normal, maximal",
  "S4, order 24, index 1, normal, not maximal",
];

/** What lies just above what in S4, by hand. */
const COVERS_OF_S4 = {
  0: [1, 2, 3],
  1: [4, 5, 6],
  2: [5, 7],
  3: [7, 9],
  4: [8, 9],
  5: [8],
  6: [8],
  7: [10],
  8: [10],
  9: [10],
};

/** The words on neurons, which come later. */
const NEURONS = /, used by .*$/;

/** The search for subgroups is asked to end after its first steps. @param {Page} page */
const stopEarly = (page) =>
  interpose(page, ({ action, input }, send) => {
    const asked = Reflect.get(window, "asked") ?? 0;
    if (action === "profile") {
      Object.assign(input, { ms: 0, stop: asked === 2 });
      Object.assign(window, { asked: asked + 1 });
    }
    send();
  });

describe("the subgroup lattice", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** @param {Parameters<typeof lab.visit>} given */
  const visit = (...given) => visitFacts(lab, ...given);

  test("the 11 classes of S4 stand above what lies in them, with the lines between", async () => {
    const { page, errors, close } = await visit("#g=S4");
    const nodes = page.locator("cosetta-lattice").getByRole("option");
    const said = (await sentences(page)).map((words) => words.replace(NEURONS, ""));
    assert.deepEqual(said, CLASSES_OF_S4);
    const expected = Object.entries(COVERS_OF_S4).flatMap(([below, all]) =>
      all.map((above) => `${below} ${above}`),
    );
    assert.deepEqual((await lines(page)).sort(), expected.sort());
    const tops = await nodes.evaluateAll((all) => all.map((o) => o.getBoundingClientRect().top));
    for (const [below, all] of Object.entries(COVERS_OF_S4)) {
      assert.ok(all.every((above) => tops[above] < tops[Number(below)]));
    }
    const shown = await nodes.nth(9).innerText();
    assert.match(shown.replaceAll(/\s+/g, " "), /order 12 normal maximal$/);
    assert.match(await nodes.nth(7).innerText(), /4 × order 6/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("no two classes of S6 lie on each other, and no line runs through one", async () => {
    const { page, close } = await visit("#g=S6");
    const boxes = await page.locator(".lattice-node").evaluateAll((nodes) =>
      nodes.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    assert.equal(boxes.length, 56);
    const meet = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
    );
    assert.deepEqual(meet, []);
    assert.equal(await struck(page), 0);
    await close();
  });

  test("keys lead along the lines and in the row; Enter chooses, in the link and in the table", async () => {
    const { page, errors, close } = await visit("#g=S4");
    const stops = page.locator(".lattice-node[tabindex='0']");
    assert.equal(await stops.count(), 1);
    await stops.focus();
    assert.match((await focused(page)) ?? "", /^S4, order 24/);
    await page.keyboard.press("ArrowDown");
    const first = (await focused(page)) ?? "";
    assert.match(first, /^(S3|D4|A4), .* maximal/);
    const seenInRow = new Set();
    await page.keyboard.press("Home");
    for (let i = 0; i < 4; i++) {
      seenInRow.add((await focused(page))?.slice(0, 2));
      await page.keyboard.press("ArrowRight");
    }
    assert.deepEqual([...seenInRow].sort(), ["A4", "D4"]);
    await node(page, /^S3/).focus();
    assert.equal(await stops.count(), 1);
    await page.keyboard.press("ArrowUp");
    assert.match((await focused(page)) ?? "", /^S4/);
    await page.keyboard.press("ArrowUp");
    assert.match((await focused(page)) ?? "", /^S4/, "there is nothing above");
    await node(page, /^S3/).focus();
    await page.keyboard.press("ArrowDown");
    assert.match((await focused(page)) ?? "", /^C[23], order [23]/);
    await page.keyboard.press("ArrowUp");
    await node(page, /^S3/).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("sub=6.7.0"));
    await page.locator(".chip[data-part=sub]").getByText("1 of 4").waitFor();
    const pressed = page.getByRole("button", { name: "Choose S3 of order 6" });
    assert.equal(await pressed.getAttribute("aria-pressed"), "true");
    await page.locator("cosetta-lattice [aria-selected=true][data-class='7']").waitFor();
    assert.equal(await page.locator("cosetta-lattice [aria-selected=true]").count(), 1);
    assert.equal(await page.getByRole("button", { name: "Train", exact: true }).count(), 1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press(" ");
    await page.waitForFunction(() => location.hash.includes("sub=24.10.0"));
    assert.equal(
      await page.getByRole("button", { name: "Train", exact: true }).count(),
      1,
      "Space chooses, and does not train",
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("a class that is pointed at lights what lies below and above it, and is put into words", async () => {
    const { page, close } = await visit("#g=S4");
    await node(page, /^D4/).hover();
    await page.locator(".lattice-node.lit").first().waitFor();
    const lit = await page
      .locator(".lattice-node.lit")
      .evaluateAll((all) => all.map((one) => Number(/** @type {any} */ (one).dataset.class)));
    assert.deepEqual(lit, [0, 1, 2, 4, 5, 6, 8, 10]);
    assert.equal(await page.locator("polyline.lit").count(), 10);
    const words = (await page.locator(".lattice-reading").textContent()) ?? "";
    assert.match(words, /^D4, order 8, index 3, not normal, maximal, 3 conjugates/);
    assert.match(words, /Generated by \(.*\)\.\s+Maximal in it: C2\^2, C2\^2, C4\./);
    await node(page, /^S3/).focus();
    await page.mouse.move(0, 0);
    const more = page.locator(`#${await node(page, /^S3/).getAttribute("aria-describedby")}`);
    await more.getByText("Maximal in it: 3 × C2, C3.").waitFor();
    await node(page, /^D4/).click();
    await page.waitForFunction(() => location.hash.includes("sub=8.8.0"));
    await close();
  });

  test("neurons of a trained network are counted by class, as among the circuits", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await openFacts(page);
    await ready(page);
    await node(page, /^S4.*used by no neuron$/).waitFor();
    assert.equal(await page.locator(".lattice-neurons").count(), 0);
    await trainToEnd(page);
    await page.locator(".lattice-neurons").first().waitFor();
    const step = await page.locator("[data-figure=step] dd").textContent();
    await page.getByText(`Neurons as of step ${step?.trim()}.`, { exact: true }).waitFor();
    await openPanel(page, "taken apart");
    const circuits = (await cells(page, "Circuits")).map(
      ([name, order, count]) => `${name}, order ${order}: ${count}`,
    );
    const counted = (await sentences(page)).flatMap((words) => {
      const [, name, used] = words.match(/^(.+, order \d+),.* used by (\d+) neurons?$/) ?? [];
      return used ? [`${name}: ${used}`] : [];
    });
    assert.ok(counted.length > 0);
    assert.deepEqual(counted.sort(), circuits.sort());
    const [used] = await page.locator(".lattice-neurons").allTextContents();
    assert.match(used.trim(), /^\d+ neurons?$/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a group of prime order has nothing to draw, and says so", async () => {
    const { page, close } = await visit("#g=C7");
    await page.getByText("only the trivial subgroup and the group itself").waitFor();
    assert.equal(await page.locator("cosetta-lattice [role=listbox]").count(), 0);
    await close();
  });

  test("a search that was stopped gives a picture that says it is partial, with what lies in what", async () => {
    const { page, errors, close } = await visit(SMALL, { before: stopEarly });
    await openPanel(page, "taken apart");
    await page.getByText("As of step 0.").first().waitFor();
    await page.locator("cosetta-lattice .notice", { hasText: "Partial" }).waitFor();
    const drawn = await page.locator(".lattice-node").count();
    assert.ok(drawn > 2 && drawn < 11, `${drawn} classes`);
    const said = await sentences(page);
    assert.ok(said.every((words) => !/maximal|used by/.test(words)));
    const kinds = await page
      .locator("polyline")
      .evaluateAll((all) => all.map((line) => getComputedStyle(line).strokeDasharray !== "none"));
    assert.ok(kinds.includes(true), "more may lie between");
    assert.ok(kinds.includes(false), "nothing can, where the index is prime");
    await node(page, /^S4/).hover();
    await page.getByText("Also in it, perhaps with more between:").waitFor();
    await page.locator(".lattice-node[tabindex='0']").focus();
    const from = await focused(page);
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await focused(page), from, "keys lead to the next row where no line is known");
    assert.deepEqual(errors, []);
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken, in ${colorScheme}`, async () => {
      const { page, close } = await visit("#g=S4&sub=6.7.0", { colorScheme });
      await page.locator("cosetta-lattice [aria-selected=true]").waitFor();
      await node(page, /^D4/).focus();
      await assertClean(page, "the lattice");
      await close();
    });
  }

  test("at 320 pixels the picture scrolls in its own frame, and letters stay legible", async () => {
    const { page, close } = await visit("#g=S5", {
      viewport: { width: 320, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const top = await node(page, /^S5/).boundingBox();
    assert.ok(top && top.x >= 0 && top.x + top.width <= 320, "the whole group is in sight");
    const smallest = await page
      .locator(".lattice-node span")
      .evaluateAll((all) =>
        Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))),
      );
    assert.ok(smallest >= 11, `${smallest} px`);
    await node(page, /^C6/).focus();
    const far = await node(page, /^C6/).boundingBox();
    assert.ok(far && far.x >= 0 && far.x + far.width <= 320, "the focus brings into sight");
    await node(page, /^C6/).tap();
    await page.waitForFunction(() => location.hash.includes("sub=6."));
    await close();
  });
});
