/** What is said of the twins once they are trained. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { RUN_MS, openLab } from "./browser.mjs";
import { button, ended, open, twins, verdict } from "./twinsPanel.mjs";

/** @import { Page } from "playwright-core" */

/**
 * Makes every run of the twins short, so that a test can make many: what grokked is then made
 * up from the seed, all else is the page's own.
 *
 * @param {Page} page
 * @param {string} steps of a seed: `(group, seed) => number | null`, as a script
 */
const pretend = (page, steps) =>
  page.addInitScript(`{
    const steps = ${steps};
    const Plain = Worker;
    window.Worker = class extends Plain {
      constructor(...given) {
        super(...given);
        const begun = new Map();
        let config = null;
        const post = this.postMessage.bind(this);
        this.postMessage = (question, ...rest) => {
          if (question.action === "begin") {
            config = question.input;
            begun.set(question.id, config);
          }
          post(question, ...rest);
        };
        this.addEventListener("message", ({ data }) => {
          const twin = begun.get(data.id);
          if (!twin || !/^D(28|ic14)$/.test(twin.group)) return;
          const step = steps(twin.group, twin.seed);
          Object.assign(data.answer.snapshot.status, { grokked_step: step, finished: true, step: 1500 });
        });
      }
    };
  }`);

/** D28 takes 300 steps and Dic14 400, but for every `odd`-th seed. @param {number} odd */
const sooner = (odd) =>
  `(group, seed) => (group === "D28") === (seed % ${odd} !== 0) ? 300 : seed === 1 ? null : 400`;

describe("the verdict on the twins", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  for (const { what, odd, seeds, says } of [
    {
      what: "too few",
      odd: 99,
      seeds: 9,
      says: /^No verdict on learning speed: 9 seeds of both, and it takes 10\./,
    },
    {
      what: "one sooner",
      odd: 10,
      seeds: 12,
      says: /^D28 grokked sooner with 11 of 12 seeds, Dic14 with 1: p = 6\.3.*sign test.*By this recipe D28 is learned sooner than Dic14/,
    },
    {
      what: "nothing shown",
      odd: 2,
      seeds: 10,
      says: /^D28 grokked sooner with 5 of 10 seeds, Dic14 with 5: p = 1\.00 .*do not show that one twin is learned sooner/,
    },
  ]) {
    test(what, async () => {
      const { page, errors, close } = await lab.visit("#g=S4", {
        before: (one) => pretend(one, sooner(odd)),
      });
      await open(page);
      await twins(page).getByLabel("Seeds").fill(`${seeds}`);
      await button(page, "Run the twins").click();
      await ended(page);
      assert.match((await verdict(page)).replaceAll("\u00a0", " "), says);
      await twins(page).getByText("Dic14: 1 of").waitFor();
      assert.equal(await twins(page).locator(".twin-strips .missed").count(), 1);
      await button(page, /^Run \d+ more seeds$/).click();
      await twins(page)
        .getByText(/Seeds were added after a look/)
        .waitFor({ timeout: RUN_MS });
      assert.match(await verdict(page), new RegExp(`of ${2 * seeds} seeds`));
      assert.deepEqual(errors, []);
      await close();
    });
  }
});
