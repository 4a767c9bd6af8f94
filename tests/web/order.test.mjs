import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { arranged, engine } from "./arranged.mjs";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { middleOf, probe } from "./tableProbe.mjs";

const S4 = engine.describeGroup("S4").labels;
/** Elements of S4 that generate S3, by number. */
const S3 = ["(1 2)", "(1 2 3)"].map((label) => S4.indexOf(label));

const byS3 = arranged({
  ...{ group: "S4", order: "cosets", side: "auto" },
  subgroup: { elements: S3 },
}).arrangement;

/** Everything below the colours is the table of S4 sorted by the cosets of S3. */
const SORTED = `#g=S4&ord=cosets&col=product&el=${S3.join(".")}`;
const SAYS = "Rows sorted by right cosets, columns by left cosets of S3, 4 blocks of 6.";

describe("the order of the table", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("by cosets is that of the core, and each element keeps its colour", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&col=product");
    await page.locator("button.primary:enabled").waitFor();
    const listed = await probe(page, 24);
    await page.goto(`${lab.url}${SORTED}`);
    await page.getByText(SAYS).waitFor();
    const { rows, columns } = byS3;
    assert.notDeepEqual(rows.elements, columns.elements);
    const sorted = rows.elements.map((x) => columns.elements.map((y) => listed[x][y]));
    await eventually(async () => assert.deepEqual(await probe(page, 24), sorted));
    await page.getByRole("combobox", { name: "Order" }).selectOption("listing");
    await eventually(async () => assert.deepEqual(await probe(page, 24), listed));
    assert.deepEqual(errors, []);
    await close();
  });

  test("can be by conjugacy class, or by one side's cosets on both sides", async () => {
    const { page, close } = await lab.visit("#g=S4&ord=classes");
    await page.getByText("Sorted by conjugacy classes, 5 blocks.").waitFor();
    await page.getByRole("combobox", { name: "Order" }).selectOption("cosets");
    await page.getByText("Choose a subgroup first.").waitFor();
    await page.goto(`${lab.url}${SORTED}`);
    await page.getByText(SAYS).waitFor();
    await page.getByRole("combobox", { name: "Cosets" }).selectOption("left");
    await page.getByText("Sorted by left cosets of S3, 4 blocks of 6.").waitFor();
    await close();
  });

  test("is followed by the pointer, the keyboard, and what is announced", async () => {
    const { page, close } = await lab.visit(SORTED);
    await page.getByText(SAYS).waitFor();
    const [x, y] = [S4[byS3.rows.elements[8]], S4[byS3.columns.elements[20]]];
    const at = await middleOf(page, 24, 8, 20);
    await page.mouse.move(at.x, at.y);
    const reading = page.locator(".reading-aloud");
    await reading.getByText(`Row ${x}, column ${y}: product`).waitFor();
    await page.getByRole("gridcell").focus();
    await page.keyboard.press("PageDown");
    await reading.getByText(`Row ${S4[byS3.rows.elements[14]]}, column ${y}`).waitFor();
    await page.keyboard.press("Control+Home");
    const first = [byS3.rows.elements[0], byS3.columns.elements[0]].map((g) => S4[g]);
    await reading.getByText(`Row ${first[0]}, column ${first[1]}`).waitFor();
    await page.keyboard.press("PageDown");
    await reading.getByText(`Row ${S4[byS3.rows.elements[6]]}, column`).waitFor();
    const row = page.getByRole("row").filter({ has: page.getByRole("gridcell") });
    assert.equal(await row.getAttribute("aria-rowindex"), "8");
    await page.keyboard.press("r");
    await page.waitForFunction(() => !location.hash.includes("ord="));
    await reading.getByText(`Row ${S4[byS3.rows.elements[6]]}, column`).waitFor();
    await page.keyboard.press("R");
    await page.getByText(SAYS).waitFor();
    await close();
  });

  test("is that of the table in words too", async () => {
    const { page, close } = await lab.visit(SORTED);
    await page.getByText(SAYS).waitFor();
    await page.getByRole("button", { name: "Show as table" }).first().click();
    await page.getByRole("button", { name: "Next row" }).click();
    await page.getByText(`Row ${S4[byS3.rows.elements[1]]}`, { exact: true }).waitFor();
    const heads = page.locator("cosetta-cells tbody th");
    assert.deepEqual(
      (await heads.allTextContents()).map((text) => text.trim()),
      byS3.columns.elements.slice(0, 12).map((g) => S4[g]),
    );
    await close();
  });

  test("draws gaps between cosets as wide as is wished", async () => {
    const { page, close } = await lab.visit(`${SORTED}&gap=6`);
    await page.getByText(SAYS).waitFor();
    const opaque = () =>
      page.evaluate(() => {
        const overlay = /** @type {HTMLCanvasElement} */ (document.querySelector(".overlay"));
        const picture = /** @type {HTMLElement} */ (document.querySelector(".picture"));
        const frame = /** @type {HTMLElement} */ (document.querySelector(".window"));
        const [ratio, gutter] = [overlay.width / overlay.clientWidth, frame.offsetLeft];
        const step = picture.clientWidth / 24;
        const context = /** @type {CanvasRenderingContext2D} */ (overlay.getContext("2d"));
        // Across the border of the third block, in the middle of a cell of the last one.
        const [left, top] = [gutter + 21.5 * step, gutter + 18 * step - 8].map((at) => at * ratio);
        const { data } = context.getImageData(left, top, 1, 16 * ratio);
        return data.filter((value, i) => i % 4 === 3 && value === 255).length / ratio;
      });
    await eventually(async () =>
      assert.ok(Math.abs((await opaque()) - 6) <= 1.01, `${await opaque()}`),
    );
    await page.getByLabel("Gap").fill("0");
    await eventually(async () => assert.equal(await opaque(), 0));
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken with a subgroup generated, in ${colorScheme}`, async () => {
      const { page, close } = await lab.visit(SORTED, { colorScheme });
      await page.getByText(SAYS).waitFor();
      await page.getByRole("gridcell").focus();
      await page.keyboard.press("Enter");
      await page.getByText("Likeliest answers").waitFor();
      await page.getByRole("button", { name: "Show as table" }).first().click();
      await assertClean(page, "sorted");
      await close();
    });
  }

  for (const width of [320, 390]) {
    test(`at ${width} pixels nothing sticks out`, async () => {
      const { page, close } = await lab.visit(SORTED, {
        ...{ viewport: { width, height: 844 }, hasTouch: true, isMobile: true },
      });
      await page.getByText(SAYS).waitFor();
      await page.getByRole("button", { name: "Show as table" }).first().tap();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await close();
    });
  }
});
