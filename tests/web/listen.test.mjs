/** The curves by ear. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { SMALL, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** Puts something into the place of what makes sounds, and writes down what it is asked to play. */
const listenIn = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    const voices = /** @type {any[]} */ (/** @type {any} */ (window).voices = []);
    class Sound {
      #since = performance.now();
      state = "running";
      get currentTime() {
        return (performance.now() - this.#since) / 1000;
      }
      close() {
        this.state = "closed";
      }
    }
    class Tone {
      notes = /** @type {[number, number][]} */ ([]);
      pan = 0;
      /** @param {unknown} _ @param {{ type: string }} options */
      constructor(_, { type }) {
        voices.push(Object.assign(this, { type }));
      }
      frequency = {
        setValueAtTime: (/** @type {number} */ pitch, /** @type {number} */ time) =>
          void this.notes.push([pitch, time]),
        linearRampToValueAtTime: (/** @type {number} */ pitch, /** @type {number} */ time) =>
          void this.notes.push([pitch, time]),
      };
      start() {}
      stop() {}
      /** @param {any} node @returns {any} */
      connect(node) {
        if (node.pan !== undefined) this.pan = node.pan;
        return { connect: (/** @type {any} */ next) => this.connect(next) };
      }
    }
    Object.assign(window, {
      ...{ AudioContext: Sound, OscillatorNode: Tone, GainNode: class {} },
      StereoPannerNode: class {
        /** @param {unknown} _ @param {{ pan: number }} options */
        constructor(_, { pan }) {
          Object.assign(this, { pan });
        }
        connect() {}
      },
    });
    Object.assign(Sound.prototype, { destination: {} });
  });

describe("the curves by ear", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("rise as answers become right, with a note where it memorised and grokked", async () => {
    const { page, errors, close } = await lab.visit(SMALL, { before: listenIn });
    const button = page.getByRole("button", { name: "Listen" });
    assert.equal(await button.count(), 0, "there is nothing to hear yet");
    await trainToEnd(page);
    await button.focus();
    await page.keyboard.press("Enter");
    // All views follow what is heard.
    await page.locator(".timeline .at", { hasText: /^At step / }).waitFor();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    /** @type {{ type: string, pan: number, notes: [number, number][] }[]} */
    const voices = await page.evaluate(() =>
      /** @type {any} */ (window).voices.map((/** @type {any} */ { type, pan, notes }) => ({
        ...{ type, pan, notes },
      })),
    );
    assert.equal(voices.length, 4, "two curves and two marks");
    const [train, heldOut, ...marks] = voices;
    assert.deepEqual([train.pan, heldOut.pan], [-0.8, 0.8]);
    for (const { notes } of [train, heldOut]) {
      assert.ok(notes[0][0] < 260, "it begins with guesses");
      assert.equal(notes.at(-1)?.[0], 880, "and ends with all answers right");
      assert.ok(Math.abs((notes.at(-1)?.[1] ?? 0) - notes[0][1] - 5) < 1e-6, "in five seconds");
    }
    const early = train.notes.findIndex(([pitch]) => pitch > 800);
    assert.ok(early < heldOut.notes.findIndex(([pitch]) => pitch > 800));
    const [memorised, grokked] = marks.map(({ notes }) => notes[0][1]);
    assert.ok(memorised < grokked);
    await page.locator(".timeline .at", { hasText: /^Now, step / }).waitFor();
    assert.equal(await button.getAttribute("aria-pressed"), "false");

    await button.press("Enter");
    await page.locator("[aria-pressed=true]", { hasText: "Listen" }).press("Enter");
    await page.locator("[aria-pressed=false]", { hasText: "Listen" }).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
