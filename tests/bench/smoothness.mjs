/**
 * `node tests/bench/smoothness.mjs [GROUP] [PRESET]`: how smooth the page is while a
 * run trains on all cores. Scrolls and hovers for ten seconds and prints the page's
 * long tasks, the time between frames, and the delay of its answers to input. The
 * browser is named by $CHROME.
 */
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";

const SECONDS = 10;
/** A task as long as that holds input up noticeably. */
const LONG_MS = 50;

const [group = "S6", preset = "clean"] = process.argv.slice(2);
const { url, close } = await serve("target/site", 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(`${url}#g=${group}&rec=${preset}`);
await page.getByRole("button", { name: "Train", exact: true }).click();
// The first steps tell the engine's compiler what to do.
await page.waitForTimeout(5000);
await page.evaluate(watch, LONG_MS);
const end = performance.now() + 1000 * SECONDS;
for (let i = 0; performance.now() < end; i += 1) {
  await page.mouse.wheel(0, i % 20 < 10 ? 60 : -60);
  await page.mouse.move(500 + 10 * (i % 30), 300 + 5 * (i % 40));
  await page.waitForTimeout(16);
}
const { frames, tasks, inputs } = await page.evaluate(() => Reflect.get(window, "watched"));
await browser.close();
close();

const sorted = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b);
const at = (/** @type {number[]} */ list, /** @type {number} */ share) =>
  sorted(list)[Math.min(list.length - 1, Math.floor(share * list.length))]?.toFixed(1) ?? "-";
console.log(`${group} ${preset}, ${SECONDS} s of scrolling and hovering`);
console.log(`tasks over ${LONG_MS} ms: ${tasks.length}${tasks.length > 0 ? ` (${tasks})` : ""}`);
console.log(
  `frames: ${(frames.length / SECONDS).toFixed(1)} per second, ` +
    `${at(frames, 0.5)} ms apart (99 in 100: ${at(frames, 0.99)}, most ${at(frames, 1)})`,
);
console.log(
  `input answered after ${at(inputs, 0.5)} ms (99 in 100: ${at(inputs, 0.99)}, most ${at(inputs, 1)})`,
);

/** Runs in the page. @param {number} long */
function watch(long) {
  /** @type {{ frames: number[], tasks: number[], inputs: number[] }} */
  const watched = { frames: [], tasks: [], inputs: [] };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      if (duration > long) watched.tasks.push(Math.round(duration));
    }
  }).observe({ type: "longtask" });
  let last = performance.now();
  requestAnimationFrame(function frame() {
    const now = performance.now();
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  });
  // From the event to the next frame after its handlers.
  for (const type of ["wheel", "pointermove"]) {
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => watched.inputs.push(performance.now() - timeStamp)),
      { passive: true, capture: true },
    );
  }
}
