/**
 * `node tests/web/screenshots.mjs [HASH]`: pictures of the page at the start, in
 * training and at the end of a run, of the choice of groups and of the facts about
 * one, into target/screenshots.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { figure, finalSentence, openLab, primary } from "./browser.mjs";

const FOLDER = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
/** @import { Page } from "playwright-core" */

/** Steps after which the picture in training is taken. */
const MIDDLE = 450;
const TOUCH = { deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, ...TOUCH },
  narrow: { viewport: { width: 320, height: 640 }, ...TOUCH },
};

/** @typedef {(moment: string) => Promise<unknown>} Shoot */

/**
 * The list, and the dialog in its states.
 *
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function shootGroups(page, shoot) {
  const change = page.getByText("Change", { exact: true });
  if (await change.isVisible()) await change.click();
  await page.getByRole("combobox", { name: "Group" }).click();
  await shoot("list");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Your own group…" }).click();
  await shoot("own-empty");
  const dialog = page.getByRole("dialog");
  const write = async (/** @type {string} */ tab, /** @type {string} */ input) => {
    await dialog.getByRole("tab", { name: tab }).click();
    await dialog.getByRole("textbox").fill(input);
    await dialog.locator(".check-result:not(.stale)").waitFor();
    await page.waitForTimeout(200);
  };
  await write("Generators", "(1 2 3), (1 2)");
  await shoot("own-group");
  await write("Table", "e a\na x");
  await shoot("own-unreadable");
  await write("Table", "e a b c d\na e c d b\nb d e a c\nc b d e a\nd c a b e");
  await shoot("own-loop");
  await dialog.getByRole("tab", { name: "GAP" }).click();
  await dialog.getByRole("button", { name: "Fill in an example" }).click();
  await dialog.getByText("A group of order 8").waitFor();
  await shoot("own-gap");
  await page.keyboard.press("Escape");
}

/**
 * The facts about the group, and about one that takes its time.
 *
 * @param {Page} page
 * @param {Shoot} shoot
 */
async function shootFacts(page, shoot) {
  await page.locator("summary", { hasText: "About" }).click();
  await page.getByRole("button", { name: "Download as JSON" }).waitFor();
  await shoot("facts");
  await page.getByRole("combobox", { name: "Group" }).fill("D4^3");
  await page.keyboard.press("Enter");
  await page.getByText(/[1-9][\d,]* found so far|Naming/).waitFor();
  await shoot("facts-begun");
  await page.getByRole("combobox", { name: "Group" }).fill("C2^8");
  await page.keyboard.press("Enter");
  await page.locator(".facts .notice").waitFor();
  await shoot("facts-partial");
}

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
    await shootGroups(page, shoot);
    await shootFacts(page, (moment) =>
      page.screenshot({ path: `${FOLDER}${size}-${colorScheme}-${moment}.png`, fullPage: true }),
    );
    await close();
  }
}
await lab.close();
