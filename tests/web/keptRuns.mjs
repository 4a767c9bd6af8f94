/** Runs that the browser keeps, for the tests. */
import { figure, primary, stepsBeyond } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

/**
 * Trains for more than that many steps and pauses; says at which step.
 *
 * @param {Page} page
 * @param {number} steps
 */
export async function trainAndPause(page, steps) {
  await primary(page).getByText("Train", { exact: true }).click();
  await stepsBeyond(page, steps);
  await primary(page).getByText("Pause").click();
  await page.getByText("Paused.").waitFor();
  // A slice may still be under way.
  let step;
  do {
    step = await figure(page, "step");
    await page.waitForTimeout(300);
    await rests(page);
  } while ((await figure(page, "step")) !== step);
  return step;
}

/** Waits until the step stands still and is written down. @param {Page} page */
export async function rests(page) {
  await page.waitForFunction(async () => {
    const open = indexedDB.open("cosetta");
    const shown = document.querySelector("[data-figure=step] dd")?.textContent ?? "";
    const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    if (![...database.objectStoreNames].includes("runs")) return false;
    const all = database.transaction("runs").objectStore("runs").getAll();
    const runs = await new Promise((done) => (all.onsuccess = () => done(all.result)));
    database.close();
    return runs.some((/** @type {any} */ { step }) => step === Number(shown.replaceAll(",", "")));
  });
}
