/**
 * `node tests/web/screenshots.mjs [HASH]`: pictures of the page at the start, in
 * training and at the end of a run, into target/screenshots.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { figure, finalSentence, openLab, primary } from "./browser.mjs";

const FOLDER = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
/** Steps after which the picture in training is taken. */
const MIDDLE = 450;
const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  },
};

const [hash = ""] = process.argv.slice(2);
const lab = await openLab();
await mkdir(FOLDER, { recursive: true });
for (const [size, options] of Object.entries(SIZES)) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const { page, close } = await lab.visit(hash, { ...options, colorScheme });
    const shoot = (/** @type {string} */ moment) =>
      page.screenshot({ path: `${FOLDER}${size}-${colorScheme}-${moment}.png` });
    await page.locator("button.primary:enabled").waitFor();
    await page.waitForTimeout(300);
    await shoot("start");
    await primary(page).click();
    while ((await figure(page, "step")) < MIDDLE) await page.waitForTimeout(50);
    await shoot("middle");
    await finalSentence(page);
    await page.waitForTimeout(300);
    await shoot("end");
    await page.screenshot({ path: `${FOLDER}${size}-${colorScheme}-whole.png`, fullPage: true });
    await close();
  }
}
await lab.close();
