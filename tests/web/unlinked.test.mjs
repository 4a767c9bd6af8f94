import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { button, cyclic, field, openDialog } from "./ownDialog.mjs";

describe("a group too large for a link", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("is left out of it, survives a reload, and the page says so", async () => {
    const { page, close } = await lab.visit("#seed=3");
    await openDialog(page, "Table");
    await field(page).fill(cyclic(40));
    await button(page, "Use this group").click();
    await page.getByText("order 40, abelian").waitFor();
    await page.getByText("This group is too large for a link").waitFor();
    assert.equal(await page.evaluate(() => location.hash), "#v=1&seed=3");
    await page.getByRole("radio", { name: "Product" }).check();
    const link = await page.evaluate(() => location.hash);
    await page.reload();
    await page.getByText("order 40, abelian").waitFor();
    await page.getByText("This tab keeps it").waitFor();
    await page.goto(`${lab.url}#v=1&seed=9`);
    await page.getByText("order 120, not abelian").waitFor();
    assert.equal(await page.getByText("too large for a link").count(), 0);
    await page.goto(`${lab.url}${link}`);
    await page.getByText("order 40, abelian").waitFor();
    await page.getByRole("combobox", { name: "Group" }).fill("C7");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.getByText("order 7, abelian").waitFor();
    assert.equal(await page.getByText("too large for a link").count(), 0);
    await close();

    const elsewhere = await lab.visit(link);
    await elsewhere.page.getByText("order 120, not abelian").waitFor();
    await elsewhere.close();
  });

  test("where the browser stores nothing, the notice says that a reload loses the group", async () => {
    const { page, errors, close } = await lab.visit("#g=C7", {
      before: (page) =>
        page.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException("full", "QuotaExceededError");
          };
        }),
    });
    await openDialog(page, "Table");
    await field(page).fill(cyclic(40));
    await button(page, "Use this group").click();
    await page.getByText("a reload loses it").waitFor();
    await page.getByText("order 40, abelian").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a downloaded run carries its table", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await openDialog(page, "Table");
    await field(page).fill(cyclic(40));
    await button(page, "Use this group").click();
    await page.getByText("order 40, abelian").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download run" }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), "cosetta-own-table-fast-seed-1.safetensors");
    const elsewhere = await lab.visit("#g=C7");
    await elsewhere.page.getByText("order 7, abelian").waitFor();
    await elsewhere.page.locator("cosetta-keep input[type=file]").setInputFiles(await file.path());
    await elsewhere.page.getByText("order 40, abelian").waitFor();
    await elsewhere.close();
    await close();
  });
});
