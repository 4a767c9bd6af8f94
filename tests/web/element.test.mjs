/** The lab as an element of somebody else's page, which is not friendly. */
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { hostedStyles } from "../../www/build/hostedStyles.mjs";
import { assertClean } from "./axe.mjs";
import { finalSentence, openLab, primary, figure } from "./browser.mjs";
import { openHost, visitHost } from "./hostPage.mjs";
import { eventually } from "./patience.mjs";

/** @import { Page } from "playwright-core" */

/** Styles that would spoil what they reach, on names that the lab has, too. */
const HOSTILE = `
  html { font-size: 9px; color: lime }
  * { letter-spacing: 4px; box-sizing: content-box; font-family: fantasy !important }
  button, select, h2, table { text-transform: uppercase; background: red; border: 9px dotted }
  .frame, .segments, .chips, .run-bar, .sentence { display: none !important }
  canvas { opacity: 0 }`;
/** Far enough to be out of reach. */
const PROSE = `<p>Scroll.</p><div style="height: 9000px"></div>`;
const OWN = `<h2 class="sentence2">Mine</h2><button id="mine">Mine</button><input type="range">`;

describe("the element", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  /** @type {Awaited<ReturnType<typeof openHost>>} */
  let host;
  let script = "";
  before(async () => {
    lab = await openLab();
    host = await openHost();
    script = `<!doctype html><meta charset="utf-8"><title>A post</title>
      <script type="module" src="${lab.url}element.js"></script>`;
  });
  after(async () => {
    host.close();
    await lab.close();
  });

  /** What the locators of the tests of the page find inside one. @param {Page} page @param {string} [id] */
  const inside = (page, id = "") =>
    /** @type {Page} */ (/** @type {unknown} */ (page.locator(`cosetta-lab${id}`)));

  test("trains S4 beside a frame that trains C7; neither fetches the engine before it is near", async () => {
    host.show(
      `${script}${PROSE}<cosetta-lab group="S4" view="cayley curves" seed="1"></cosetta-lab>
      <div style="height: 9000px"></div>
      <iframe src="${lab.url}embed.html#v=1&g=C7&seed=2&view=table.run" loading="lazy"
        style="width: 100%; height: 700px"></iframe>`,
      // All that a host need allow.
      {
        "content-security-policy": `default-src 'none'; style-src 'unsafe-inline';
          script-src ${lab.url} 'wasm-unsafe-eval'; connect-src ${lab.url};
          worker-src blob: ${lab.url}; frame-src ${lab.url}`.replaceAll(/\s+/g, " "),
      },
    );
    const { page, fetched, errors, close } = await visitHost(lab, host.url);
    await page.waitForTimeout(1500);
    const small = await Promise.all(
      fetched.map(async (name) => (await (await fetch(`${lab.url}${name}`)).text()).length),
    );
    assert.ok(fetched[0] === "element.js" && small.reduce((a, b) => a + b) < 5000, `${fetched}`);
    await page.locator("cosetta-lab").scrollIntoViewIfNeeded();
    const element = inside(page);
    await primary(element).getByText("Train").click();
    assert.match(await finalSentence(element), /^Grokked\. S4 .* all 576 pairs/s);
    assert.equal(await element.locator("cosetta-curves canvas").count(), 2);
    assert.equal(await element.locator("cosetta-settings").count(), 0);
    const cores = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));
    await eventually(async () => assert.ok(page.workers().length >= cores));
    assert.ok(!fetched.some((name) => name.startsWith("embed.html")), `${fetched}`);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    const frame = /** @type {Page} */ (/** @type {unknown} */ (page.frameLocator("iframe")));
    await primary(frame).getByText("Train").click();
    assert.match(await finalSentence(frame), /C7/);
    assert.equal(await page.evaluate(() => location.hash), "");
    assert.deepEqual(errors(), []);
    await close();
  });

  test("and its host do not change each other's looks", async () => {
    const look = (/** @type {Element} */ element) => {
      const names = ["font", "letterSpacing", "textTransform", "color", "backgroundColor"];
      const style = /** @type {any} */ (getComputedStyle(element));
      return [...names, "display", "boxSizing", "borderTop", "opacity"].map((name) => style[name]);
    };
    const parts = ["button.primary", ".frame", ".chips", "h2", ".picture", ".curve-legend"];
    const looks = async (/** @type {Page} */ page) => {
      await page.locator("button.primary:enabled").waitFor();
      const found = parts.map((part) => page.locator(part).first().evaluate(look));
      return Promise.all(found);
    };
    const { page: own, close: closeOwn } = await lab.visit(
      "embed.html#v=1&g=S4&view=table.run.curves",
      { reducedMotion: "reduce" },
    );
    const wanted = await looks(own);
    await closeOwn();

    host.show(`${script}<style>${HOSTILE}</style>${OWN}<div id="place"></div>`);
    const { page, errors, close } = await visitHost(lab, host.url, { reducedMotion: "reduce" });
    const mine = () =>
      page.locator("body > *").evaluateAll((all, f) => {
        const look = new Function(`return ${f}`)();
        return all.filter(({ id }) => id !== "place").map((one) => look(one));
      }, `${look}`);
    const before = await mine();
    await page.evaluate(() => {
      const element = document.createElement("cosetta-lab");
      Object.assign(element, { group: "S4", view: "cayley curves" });
      document.querySelector("#place")?.append(element);
    });
    assert.deepEqual(await looks(inside(page)), wanted);
    assert.deepEqual(await mine(), before);
    assert.deepEqual(errors(), []);
    await close();
  });

  test("goes by its own width, and by custom properties and styles of parts of the page around", async () => {
    host.show(
      `${script}<style>cosetta-lab { inline-size: 340px; --accent: rgb(0, 0, 200) }
        cosetta-lab::part(heading) { font-style: italic }
        cosetta-lab::part(button) { letter-spacing: 2px }
        cosetta-lab::part(primary) { text-transform: uppercase }
        cosetta-lab::part(table), cosetta-lab::part(curves) { outline: 3px solid }</style>
      <cosetta-lab group="S3" view="cayley curves"></cosetta-lab>`,
    );
    const { page, close } = await visitHost(lab, host.url);
    const button = page.locator("button.primary:enabled");
    await button.waitFor();
    const background = await button.evaluate(async (one) => {
      // It comes from the colour of a button that cannot be pressed yet.
      await Promise.all(one.getAnimations().map(({ finished }) => finished));
      return getComputedStyle(one).backgroundColor;
    });
    assert.equal(background, "rgb(0, 0, 200)");
    for (const [place, name, value] of [
      ["h2", "font-style", "italic"],
      ["cosetta-run button.large", "letter-spacing", "2px"],
      ["button.primary", "text-transform", "uppercase"],
      ["button:not(.primary)", "text-transform", "none"],
      [".hero", "outline-width", "3px"],
      [".curves", "outline-width", "3px"],
      [".instruments", "outline-style", "none"],
    ]) {
      const look = (/** @type {Element} */ one, /** @type {string} */ what) =>
        getComputedStyle(one).getPropertyValue(what);
      assert.equal(await page.locator(place).first().evaluate(look, name), value, place);
    }
    await assertClean(page, "in a page", "cosetta-lab");
    const sizes = await page.locator("cosetta-lab").evaluate(({ shadowRoot, clientWidth }) => ({
      clientWidth,
      widest: shadowRoot?.querySelector(".sheet")?.scrollWidth,
      position: getComputedStyle(/** @type {Element} */ (shadowRoot?.querySelector(".run-bar")))
        .position,
    }));
    assert.deepEqual(sizes, { clientWidth: 340, widest: 340, position: "static" });
    await close();
  });

  describe("with a neighbour", () => {
    /** @type {Awaited<ReturnType<typeof visitHost>>} */
    let visit;
    beforeEach(() => {
      host.show(
        `${script}
        <section><cosetta-lab id="a" group="S4" view="cayley"></cosetta-lab>
          <p><a href="#elsewhere" data-cosetta="subgroup=2.1.0&order=cosets">by cosets</a></p></section>
        <section><cosetta-lab id="b" group="C7" seed="3" view="cayley"></cosetta-lab></section>
        <script>
          window.told = [];
          for (const name of ["cosetta-step", "cosetta-grokked", "cosetta-select"])
            document.addEventListener(name, ({ type, target, detail }) =>
              told.push({ type, id: target.id, detail }));
        </script>`,
      );
    });

    const told = () => visit.page.evaluate(() => /** @type {any} */ (window).told);

    test("is independent of it, and tells the page how it goes", async () => {
      visit = await visitHost(lab, host.url);
      const { page } = visit;
      await primary(inside(page, "#b")).getByText("Train").waitFor();
      await page.locator("#a").evaluate((/** @type {any} */ element) => element.train());
      await finalSentence(inside(page, "#a"));
      assert.equal(await figure(inside(page, "#b"), "step"), 0);
      const events = await told();
      assert.deepEqual([...new Set(events.map((/** @type {any} */ { id }) => id))].sort(), [
        "a",
        "b",
      ]);
      const steps = events.filter(
        (/** @type {any} */ { type, id }) => type === "cosetta-step" && id === "a",
      );
      const last = steps.at(-1).detail;
      assert.deepEqual([last.group, last.seed, last.accuracy.heldOut], ["S4", 1, 1]);
      const grokked = events.filter((/** @type {any} */ { type }) => type === "cosetta-grokked");
      assert.equal(grokked.length, 1);
      assert.equal(grokked[0].id, "a");
      assert.ok(grokked[0].detail.step <= last.step);
      assert.deepEqual(visit.errors(), []);
      await visit.close();
    });

    test("follows its properties, and links in the prose beside it", async () => {
      visit = await visitHost(lab, host.url);
      const { page } = visit;
      await primary(inside(page, "#a")).getByText("Train").waitFor();
      await page.getByRole("link", { name: "by cosets" }).click();
      await inside(page, "#a").getByText("columns by left cosets").waitFor();
      assert.equal(new URL(page.url()).hash, "", "the link is not followed");
      const selects = (await told()).filter(
        (/** @type {any} */ { type }) => type === "cosetta-select",
      );
      assert.deepEqual(
        selects.map((/** @type {any} */ { id, detail }) => [id, detail.subgroup]),
        [["a", { order: 2, class: 1, conjugate: 0 }]],
      );
      const group = await page.locator("#b").evaluate((/** @type {any} */ element) => {
        element.group = "C5";
        return element.getAttribute("group");
      });
      assert.equal(group, "C5");
      await inside(page, "#b").getByRole("heading", { name: "C5" }).waitFor();
      assert.equal(await inside(page, "#a").getByRole("heading", { name: "S4" }).count(), 1);
      await visit.close();
    });

    test("takes out of its network what `ablation` names, and tells the page", async () => {
      host.show(
        `${script}<cosetta-lab network="shipped" ablation="neurons-3.17" view="bench"></cosetta-lab>
        <p><a href="#elsewhere" data-cosetta="ablation=irrep-999">no such thing</a></p>
        <script>
          window.told = [];
          document.addEventListener("cosetta-select", ({ detail }) => told.push(detail.ablation));
        </script>`,
      );
      visit = await visitHost(lab, host.url);
      const { page } = visit;
      const element = page.locator("cosetta-lab");
      const sentence = element.locator("cosetta-tried .sentence");
      await sentence.filter({ hasText: "Removed neurons 3, 17, 2 neurons: accuracy" }).waitFor();
      await element.evaluate((/** @type {any} */ one) => (one.ablation = "keep-neurons-5"));
      await sentence.filter({ hasText: "Kept only neuron 5, 1 neuron: accuracy" }).waitFor();
      await element.locator(".chip", { hasText: "Only: neuron 5" }).getByRole("button").click();
      await element.getByText("Nothing is taken out now").waitFor();
      await page.getByRole("link", { name: "no such thing" }).click();
      await element.getByText("was left out: abl=irrep-999").waitFor();
      assert.deepEqual((await told()).slice(-4), ["keep-neurons-5", null, "irrep-999", null]);
      assert.deepEqual(visit.errors(), []);
      await visit.close();
    });

    test("ends its engine when it is taken away, not when it is moved", async () => {
      visit = await visitHost(lab, host.url);
      const { page } = visit;
      await primary(inside(page, "#a")).getByText("Train").waitFor();
      await primary(inside(page, "#b")).getByText("Train").waitFor();
      const count = (/** @type {number} */ workers) =>
        eventually(async () => assert.equal(page.workers().length, workers));
      await count(2);
      // Its helpers start once it is about to train.
      await primary(inside(page, "#a")).hover();
      const cores = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));
      await count(1 + cores);
      const before = page.workers();
      await page.evaluate(() =>
        document.body.append(/** @type {Node} */ (document.querySelector("#a"))),
      );
      await page.waitForTimeout(300);
      assert.deepEqual(page.workers(), before);
      await page.evaluate(() => document.querySelector("#a")?.remove());
      // The browser takes its time to end a worker.
      await count(1);
      assert.ok(page.workers().every((worker) => before.includes(worker)));
      await visit.close();
    });
  });
});

test("a sheet of the page becomes one of the element", () => {
  assert.equal(
    hostedStyles(
      "a{margin:-.5rem 1rem;--x1rem:0}@media (min-width: 30rem){b{top:2rem}}@media(print){}",
    ),
    "a{margin:calc(-.5*var(--cosetta-rem)) calc(1*var(--cosetta-rem));--x1rem:0}" +
      "@container cosetta (min-width: 480px){b{top:calc(2*var(--cosetta-rem))}}@media(print){}",
  );
});
