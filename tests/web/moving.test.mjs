import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engine } from "./arranged.mjs";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { boxAtRest, eventually } from "./patience.mjs";
import { middleOf, probe } from "./tableProbe.mjs";

/** @import { Page } from "playwright-core" */

/** @type {string[]} */
const S4 = engine.describeGroup("S4").labels;
const ORDER = 24;

/** The elements of S4 after some moves. @param {[number, number][]} moves */
function moved(...moves) {
  const order = S4.map((_, g) => g);
  for (const [g, before] of moves) {
    order.splice(order.indexOf(g), 1);
    order.splice(before === ORDER ? order.length : order.indexOf(before), 0, g);
  }
  return order;
}

/** Where the header of a line is, and the beginning of the line. @param {Page} page @param {number} line @param {"row" | "column"} kind */
async function header(page, line, kind) {
  const { x, y } = await middleOf(page, ORDER, line, line);
  const box = await boxAtRest(page.locator(".picture"));
  const half = box.width / ORDER / 2;
  return kind === "row"
    ? { x: box.x - 5, y, start: y - half }
    : { x, y: box.y - 5, start: x - half };
}

/** Drags the header of a row to the beginning of another with the mouse. @param {Page} page @param {number} from @param {number} to @param {"row" | "column"} kind */
async function drag(page, from, to, kind) {
  const [start, end] = [await header(page, from, kind), await header(page, to, kind)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 6, start.y + 6, { steps: 2 });
  // What drags is fetched by the first press.
  await page.waitForTimeout(300);
  const at = kind === "row" ? { x: start.x, y: end.start } : { x: end.start, y: start.y };
  await page.mouse.move(at.x, at.y, { steps: 4 });
}

/** @param {Page} page @param {string} words */
const says = (page, words) => page.locator(".order-words").getByText(words).waitFor();

/** @param {Page} page */
const hash = (page) => page.evaluate(() => location.hash);

describe("lines of the table that are moved", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** @param {string} hash @param {Parameters<typeof lab.visit>[1]} [options] */
  async function visit(hash, options) {
    const visited = await lab.visit(hash, options);
    await visited.page.locator("button.primary:enabled").waitFor();
    await visited.page.locator(".picture").scrollIntoViewIfNeeded();
    await boxAtRest(visited.page.locator(".picture"));
    return visited;
  }

  /** What the picture is, once lines were moved. @param {Page} page @param {string[][]} listed @param {number[]} order */
  async function assertOrder(page, listed, order) {
    const expected = order.map((x) => order.map((y) => listed[x][y]));
    await eventually(async () => assert.deepEqual(await probe(page, ORDER), expected));
  }

  test("go where a header is dragged, row and column together, and each element keeps its colour", async () => {
    const { page, errors, close } = await visit("#g=S4&col=product");
    const listed = await probe(page, ORDER);
    await drag(page, 10, 3, "row");
    await page.mouse.up();
    await says(page, `${S4[10]} now before ${S4[3]}.`);
    await assertOrder(page, listed, moved([10, 3]));
    assert.match(await hash(page), /mv=10-3(&|$)/);
    assert.ok(!(await hash(page)).includes("el="), "no element was picked");
    await drag(page, 20, 24, "column");
    await page.mouse.up();
    await says(page, `2 lines moved; ${S4[20]} now last.`);
    await assertOrder(page, listed, moved([10, 3], [20, 24]));
    const cell = await middleOf(page, ORDER, 3, 0);
    await page.mouse.move(cell.x, cell.y);
    await page.locator(".reading-aloud").getByText(`Row ${S4[10]}, column ${S4[0]}`).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await says(page, `${S4[10]} now before ${S4[3]}.`);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => !location.hash.includes("mv="));
    await assertOrder(page, listed, moved());
    assert.deepEqual(errors, []);
    await close();
  });

  test("stay where Escape ends the drag, or where they are dropped", async () => {
    const { page, close } = await visit("#g=S4");
    await drag(page, 10, 3, "row");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await drag(page, 10, 11, "row");
    await page.mouse.up();
    await page.waitForTimeout(300);
    assert.ok(!/mv=|el=/.test(await hash(page)));
    // A press without a move still picks the element.
    const at = await header(page, 10, "row");
    await page.mouse.click(at.x, at.y);
    await page.waitForFunction(() => location.hash.includes("el=10"));
    await close();
  });

  test("go where names say, with the keyboard alone", async () => {
    const { page, errors, close } = await visit("#g=S4&col=product");
    const listed = await probe(page, ORDER);
    await page.getByRole("gridcell").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await page.keyboard.press("m");
    const element = page.getByRole("combobox", { name: "Row and column of" });
    const target = page.getByRole("combobox", { name: "Before" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "before");
    assert.equal(await element.inputValue(), S4[2]);
    await page.keyboard.type(S4[20]);
    await page.keyboard.press("Enter");
    await says(page, `${S4[2]} now before ${S4[20]}.`);
    await assertOrder(page, listed, moved([2, 20]));
    await target.fill("");
    await page.keyboard.press("Enter");
    await says(page, `${S4[2]} now last.`);
    assert.match(await hash(page), /mv=2-24(&|$)/, "the first move is of no account");
    await target.fill("nobody");
    await page.keyboard.press("Enter");
    await page.getByText("No element is called “nobody”.").waitFor();
    await page.keyboard.press("Escape");
    const button = page.getByRole("button", { name: "Move before…" });
    assert.ok(await button.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("Enter");
    await element.fill(S4[2]);
    await target.fill(S4[3]);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !location.hash.includes("mv="), null, { timeout: 5000 });
    await assertOrder(page, listed, moved());
    assert.deepEqual(errors, []);
    await close();
  });

  test("stand in the link, keep their blocks, and are put back", async () => {
    const { page, close } = await visit("#g=S4&ord=classes&mv=23-0&col=product");
    await says(page, `Sorted by conjugacy classes, 5 blocks. ${S4[23]} now before ${S4[0]}.`);
    await page.getByRole("button", { name: "Show as table" }).first().click();
    const first = page.locator("cosetta-cells tbody th").first();
    await page.locator("cosetta-cells caption", { hasText: `Row ${S4[23]}` }).waitFor();
    assert.equal((await first.textContent())?.trim(), S4[23]);
    await page.getByRole("button", { name: "Put back" }).click();
    await page.locator("cosetta-cells caption", { hasText: `Row ${S4[0]}` }).waitFor();
    assert.ok(!(await hash(page)).includes("mv="));
    await page.getByRole("button", { name: "Undo" }).click();
    await says(page, `${S4[23]} now before ${S4[0]}.`);
    await page.getByRole("combobox", { name: "Order" }).selectOption("listing");
    await page.waitForFunction(() => !/mv=|ord=/.test(location.hash));
    await close();
  });

  test("means nothing in another group, or of elements that are not there", async () => {
    const { page, errors, close } = await visit("#g=S4&mv=24-0");
    await page.waitForFunction(() => !location.hash.includes("mv="));
    await page.goto(`${lab.url}#g=S4&mv=5-1`);
    await says(page, `${S4[5]} now before ${S4[1]}.`);
    await page.getByRole("combobox", { name: "Group" }).fill("C7");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.getByText("order 7, abelian").waitFor();
    assert.ok(!(await hash(page)).includes("mv="));
    assert.deepEqual(errors, []);
    await close();
  });

  test("are left out of a link that would be too long, and the tab keeps them", async () => {
    const moves = Array.from({ length: 60 }, (_, i) => [
      [1, 3 + (i % 20)],
      [2, 1],
    ]).flat();
    const mv = moves.map((move) => move.join("-")).join(".");
    const many = Array.from({ length: 5 }, () => mv).join(".");
    const { page, close } = await visit(`#g=S4&mv=${many}`);
    await page.getByRole("radio", { name: "Product" }).check();
    await page.getByText("You moved more lines than a link can hold").waitFor();
    assert.equal(await hash(page), "#v=1&g=S4&col=product");
    await page.reload();
    await page.getByText("This tab keeps them").waitFor();
    await says(page, "2 lines moved;");
    await page.getByRole("button", { name: "Put back" }).click();
    await page.getByText("You moved more lines").waitFor({ state: "detached" });
    await close();
  });

  test("follow a finger that was held; one that was not scrolls the page", async () => {
    const { page, errors, close } = await visit("#g=S4", {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    const session = await page.context().newCDPSession(page);
    const touch = (
      /** @type {"touchStart" | "touchMove" | "touchEnd"} */ type,
      /** @type {{ x: number, y: number }[]} */ touchPoints,
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    const swipe = async (/** @type {number} */ held) => {
      const [from, to] = [await header(page, 18, "row"), await header(page, 3, "row")];
      await touch("touchStart", [{ x: from.x, y: from.y }]);
      await page.waitForTimeout(held);
      for (let i = 1; i <= 8; i++) {
        await touch("touchMove", [{ x: from.x, y: from.y + (i / 8) * (to.start - from.y) }]);
        await page.waitForTimeout(20);
      }
      await touch("touchEnd", []);
      await page.waitForTimeout(400);
    };
    const from = await page.evaluate(() => scrollY);
    await swipe(800);
    assert.equal(await page.evaluate(() => scrollY), from, "the page stays");
    assert.match(await hash(page), /mv=18-3(&|$)/);
    await swipe(100);
    const scrolled = await page.evaluate(() => scrollY);
    assert.ok(scrolled > from + 50, `${from} to ${scrolled}`);
    assert.match(await hash(page), /mv=18-3(&|$)/, "nothing else was moved");
    assert.deepEqual(errors, []);
    await close();
  });

  test("are those of a table that is no group, too", async () => {
    const { page, errors, close } = await visit("#g=table:0 1 2%0A1 0 0%0A2 0 0&mv=2-0");
    await says(page, "2 now before 0.");
    assert.deepEqual(errors, []);
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken, in ${colorScheme}`, async () => {
      const { page, close } = await visit("#g=S4&mv=5-1", { colorScheme });
      await page.getByRole("button", { name: "Move before…" }).click();
      await page.getByRole("combobox", { name: "Before" }).waitFor();
      await assertClean(page, "moving");
      await close();
    });
  }

  for (const width of [320, 390]) {
    test(`at ${width} pixels nothing sticks out`, async () => {
      const { page, close } = await visit("#g=S4&ord=classes&mv=5-1", {
        ...{ viewport: { width, height: 844 }, hasTouch: true, isMobile: true },
      });
      await page.getByRole("button", { name: "Move before…" }).tap();
      await page.getByRole("combobox", { name: "Before" }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await close();
    });
  }
});
