/** The page in Chinese: that it is, how one gets there, and that the lab is the same. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { RUN_MS, figure, openLab, primary } from "./browser.mjs";
import { rests } from "./keptRuns.mjs";
import { englishIn, openAll } from "./spoken.mjs";

/** Names of programs, keys, palettes and people, and technical words, which Chinese writes so. */
const KNOWN = [
  ...["Cosetta", "JavaScript", "NumPy", "safetensors", "JSON", "Turbo", "ReLU", "logits", "arXiv"],
  ...["Enter", "Space", "Ctrl", "Viridis", "Cividis", "PuOr", "RdBu", "ICML", "Apache"],
  ...["Stander", "Chughtai", "Dashiell", "Qinan", "Honglu", "Stella", "Biderman", "English"],
];

const PAGE = "index.zh.html";
const APART = "活跃神经元";

describe("the page in Chinese", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("says nothing in English, trained or taken apart", async () => {
    const { page, errors, close } = await lab.visit(`${PAGE}#g=S4&rec=fast`);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh");
    await primary(page).getByText("训练", { exact: true }).click();
    await page.locator(".verdict.final").getByText("已顿悟。").waitFor();
    await openAll(page, APART);
    await page.getByRole("button", { name: "检验两种解释" }).click();
    await page.locator(".verdict-words").waitFor();
    assert.deepEqual(await englishIn(page, { known: KNOWN }), []);
    await assertClean(page, "the page in Chinese");
    assert.deepEqual(errors, []);
    await close();
  });

  test("tells its story in Chinese to the end of the tour", async () => {
    const { page, errors, close } = await lab.visit(`${PAGE}#g=S4&rec=fast`);
    await page.getByRole("button", { name: "开始导览" }).click();
    for (let step = 1; step <= 6; step += 1) {
      const panel = page.getByRole("dialog", { name: `导览，第 ${step} 步，共 6 步` });
      await panel.getByRole("status").locator("p").first().waitFor({ timeout: RUN_MS });
      assert.deepEqual(await englishIn(page, { known: KNOWN }), [], `step ${step}`);
      if (step < 6) await panel.getByRole("button", { name: "下一步" }).click();
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test("says what is wrong in Chinese, too", async () => {
    const { page, close } = await lab.visit(`${PAGE}#g=S99`);
    await page.getByRole("alert").getByText("表最多到 1024 阶").waitFor();
    assert.deepEqual(await englishIn(page, { known: KNOWN }), []);
    await close();
  });

  test("is a link away, with all that was chosen and the run; so is English", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&rec=fast&col=product");
    await primary(page).click();
    await page.locator(".verdict.final").waitFor();
    const hash = await page.locator(".hash code").textContent();
    await rests(page);
    await page.locator(".tools").getByRole("link", { name: "中文" }).click();
    await page.locator(".verdict.final").getByText("已顿悟。").waitFor();
    assert.equal(await page.locator(".hash code").textContent(), hash);
    await page
      .getByRole("radio", { name: "乘积" })
      .or(page.getByRole("button", { name: "乘积" }))
      .first()
      .waitFor();
    assert.match(page.url(), /index\.zh\.html#.*col=product/);
    await page.locator(".tools").getByRole("link", { name: "English" }).click();
    await page.locator(".verdict.final").getByText("Grokked.").waitFor();
    assert.equal(await page.locator(".hash code").textContent(), hash);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is what a link asks for with `lang`, in a frame as well; an unknown language is passed over", async () => {
    const { page, close } = await lab.visit("#g=C7&lang=zh");
    await page.getByRole("button", { name: "训练", exact: true }).waitFor();
    assert.match(page.url(), /index\.zh\.html#(?!.*lang)/);
    assert.equal(await figure(page, "step"), 0);
    await page.evaluate(() => void (location.hash = "#g=C7&lang=en"));
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    await page.evaluate(() => void (location.hash = "#g=C7&lang=tlh"));
    await page.waitForFunction(() => !location.hash.includes("lang"));
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    await page.goto(`${lab.url}embed.html#g=C7&view=table.run&lang=zh`);
    await page.getByRole("button", { name: "训练", exact: true }).waitFor();
    assert.match(page.url(), /embed\.zh\.html/);
    await close();
  });

  test("embeds itself in Chinese, as a frame and as an element", async () => {
    const { page, close } = await lab.visit(`${PAGE}#g=C7`);
    await page.getByRole("button", { name: "嵌入…" }).click();
    const code = page.locator("dialog textarea");
    assert.match(await code.inputValue(), /embed\.zh\.html#v=1&amp;g=C7/);
    await page.getByRole("radio", { name: "元素" }).check();
    assert.match(await code.inputValue(), /element\.zh\.js/);
    await close();
  });

  test("opens without a network once it was read", async () => {
    const { page, close } = await lab.visit(`${PAGE}#g=C7`, { serviceWorkers: "allow" });
    await page.getByText("可离线使用").or(page.getByText("离线")).first().waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await primary(page).click();
    await page.locator(".verdict.final").waitFor();
    await close();
  });
});
