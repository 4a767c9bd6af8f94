import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { asElsewhere, readTensors, writeTensors } from "../node/tensors.mjs";
import { assertClean } from "./axe.mjs";
import { figure, finalSentence, openLab, primary, stepsBeyond } from "./browser.mjs";
import { eventually } from "./patience.mjs";

/** @import { Page } from "playwright-core" */

const S4 = readFileSync("tests/fixtures/s4.safetensors");

/**
 * @param {Page} page
 * @param {Buffer} buffer
 */
const open = (page, buffer) =>
  page
    .locator("cosetta-keep input[type=file]")
    .setInputFiles({ name: "network.safetensors", mimeType: "application/octet-stream", buffer });

/** Four tensors for A4: no bias, no word about the group. */
function bareA4() {
  const tensors = readTensors(readFileSync("tests/fixtures/a4.safetensors"));
  const names = ["lembed.weight", "rembed.weight", "linear.weight", "unembed.weight"];
  return writeTensors(Object.fromEntries(names.map((name) => [name, tensors[name]])));
}

describe("networks of other programs", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("one is read as fits best, shown, trained on, begun again and read otherwise", async () => {
    const { page, errors, close } = await lab.visit("#g=C7");
    await page.locator("button.primary:enabled").waitFor();
    await open(page, asElsewhere(S4, 4));
    const notice = page.locator(".notice.imported");
    await notice.getByText("for S4, a guess from the number of elements").waitFor();
    const words = (await notice.textContent()) ?? "";
    assert.match(words, /permutations in lexicographic order; in xy, y acts first: right on 100.%/);
    assert.match(words, /of 576 pairs, with any other convention on 2\d(\.\d)?.% at most/);
    assert.match(words, /Which pairs it was trained on is not known/);
    const imported = page.getByText("Imported, right on 100");
    await imported.waitFor();
    assert.match(
      (await page.locator(".question").textContent()) ?? "",
      /32 neurons comes from elsewhere/,
    );
    await page.waitForFunction(() => location.hash.includes("g=S4"));
    await assertClean(page, "imported");

    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.getByText("Paused.").waitFor();
    await eventually(async () => assert.equal(await figure(page, "step"), 1));
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    await imported.waitFor();

    await notice.getByRole("button", { name: "Read it otherwise" }).click();
    const dialog = page.getByRole("dialog");
    assert.equal(await dialog.getByLabel("Group").inputValue(), "S4");
    await dialog.getByLabel("Order of its elements").selectOption("lexicographic");
    await dialog.getByLabel("Products").selectOption("left_first");
    await assertClean(page, "dialog");
    await dialog.getByRole("button", { name: "Open" }).click();
    await notice.getByText("Another convention fits better.").waitFor();
    assert.ok(await dialog.isHidden());
    assert.deepEqual(errors, []);
    await close();
  });

  test("the dialog about one that cannot be fetched is said, and opens at the next try", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await page.locator("button.primary:enabled").waitFor();
    await page.route("**/importElements-*.js", (route) => route.abort());
    await open(page, bareA4());
    await page.locator(".notice.error").getByText("could not be fetched").waitFor();
    await page.locator(".notice.error").getByRole("button", { name: "Dismiss" }).click();
    await page.unroute("**/importElements-*.js");
    await open(page, bareA4());
    await page.getByRole("dialog").getByLabel("Group").waitFor();
    await close();
  });

  test("one that was not trained on yet survives a new engine", async () => {
    const { page, errors, close } = await lab.visit("#g=C7");
    await page.locator("button.primary:enabled").waitFor();
    await open(page, asElsewhere(S4, 4));
    await page.getByText("Imported, right on 100").waitFor();
    await page.getByText("More settings").click();
    const workers = page.getByLabel("Workers");
    await workers.selectOption((await workers.inputValue()) === "1" ? "2" : "1");
    await page.waitForFunction(() => document.querySelector("cosetta-machine fieldset:enabled"));
    await page.getByText("Imported, right on 100").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("the group is asked for where it cannot be guessed", async () => {
    const { page, errors, close } = await lab.visit("#g=C7");
    await primary(page).click();
    await stepsBeyond(page, 5);
    await open(page, bareA4());
    const dialog = page.getByRole("dialog");
    await dialog.getByText("For a group of 12 elements; embedding size 24, 24 neurons.").waitFor();
    await dialog.getByLabel("Group").fill("S4");
    await dialog.getByRole("button", { name: "Open" }).click();
    await dialog.getByText("a group of 12 elements, and S4 has 24").waitFor();
    await assertClean(page, "problem");
    await dialog.getByLabel("Group").fill("A4");
    await dialog.getByRole("button", { name: "Open" }).click();
    await page.locator(".notice.imported").getByText("It has no bias.").waitFor();
    assert.ok(await dialog.isHidden());
    await page.getByText(/Run on C7 at step [\d,]+ set aside/).waitFor();
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.waitForFunction(() => location.hash.includes("g=C7"));
    assert.equal(await page.locator(".notice.imported").count(), 0);
    // The network was not trained on, but it is no loss to be shrugged off.
    await page.getByText("Run on A4 at step 0 set aside").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a dialog that is closed leaves everything as it was", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await page.locator("button.primary:enabled").waitFor();
    await open(page, bareA4());
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.ok(page.url().includes("g=C7"));
    await open(page, bareA4());
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await close();
  });

  test("files that cannot be opened are refused one by one, and training goes on", async () => {
    const { page, errors, close } = await lab.visit("#rec=paper");
    await primary(page).click();
    await stepsBeyond(page, 3);
    const tensors = readTensors(S4);
    const wild = { ...tensors, "unembed.bias": { shape: [24], values: new Float32Array(24) } };
    wild["unembed.bias"].values[5] = NaN;
    const lying = Buffer.from(S4);
    lying.writeBigUInt64LE(2n ** 31n);
    for (const [file, message] of /** @type {[Buffer, string][]} */ ([
      [Buffer.from("no tensors here"), "not a readable safetensors file"],
      [S4.subarray(0, S4.length - 100), "It was cut short: download or copy it once more"],
      [lying, "2147483648 bytes of header are promised"],
      [readFileSync("tests/fixtures/s4.npz"), "this is NumPy's .npz"],
      [Buffer.from("\x80\x02}q\x00.", "latin1"), "safetensors.torch.save_file"],
      [Buffer.from('{"seed": 1}'), "this is a JSON file, not a network"],
      [writeTensors(wild), "tensor 'unembed.bias' holds NaN at [5]"],
      [
        writeTensors({ a: { shape: [1], values: new Float32Array(1) } }),
        "'lembed.weight' is missing",
      ],
    ])) {
      await open(page, file);
      const notice = page.locator(".notice.error");
      await notice.getByText(message).waitFor();
      const step = await figure(page, "step");
      await notice.getByRole("button", { name: "Dismiss" }).click();
      await stepsBeyond(page, step);
    }
    assert.match((await page.locator(".question").textContent()) ?? "", /S5/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("the network is downloaded for NumPy, and what packs it is fetched only then", async () => {
    /** @type {string[]} */
    const fetched = [];
    const { page, errors, close } = await lab.visit("#g=S4", {
      before: async (page) => page.on("request", (request) => fetched.push(request.url())),
    });
    await page.locator("button.primary:enabled").waitFor();
    await page.waitForTimeout(500);
    assert.ok(fetched.some((url) => url.endsWith("/app.js")));
    assert.deepEqual(
      fetched.filter((url) => url.includes("npz")),
      [],
    );
    await open(page, S4);
    assert.match(await finalSentence(page), /^Grokked/);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download for NumPy" }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), "cosetta-S4-clean-seed-1.npz");
    const bytes = readFileSync(await file.path());
    assert.ok(bytes.equals(readFileSync("tests/fixtures/s4.npz")));
    assert.ok("mul.npy" in unzipSync(bytes));
    assert.ok(fetched.some((url) => url.endsWith("/npz.js")));
    assert.deepEqual(errors, []);
    await close();
  });
});
