/** How the browser's database holds kept runs, and what becomes of those of earlier versions. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { figure, openLab } from "./browser.mjs";
import { trainAndPause } from "./keptRuns.mjs";
import { eventually } from "./patience.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** Its file takes several pieces. */
const RUN = "#g=S5&rec=paper";

/**
 * @typedef {{ version: number, pieces: unknown[], runs: any[], files: any[], points: any[] }} Contents
 */

/**
 * All that is kept: with the bytes of files and points as one address of data, and the keys of
 * the pieces that they are kept in.
 *
 * @param {Page} page
 * @returns {Promise<Contents>}
 */
const contents = (page) =>
  page.evaluate(async () => {
    const wait = (/** @type {IDBRequest} */ request) =>
      new Promise((done) => (request.onsuccess = () => done(request.result)));
    const database = await wait(indexedDB.open("cosetta"));
    const read = database.transaction(database.objectStoreNames);
    const all = (/** @type {string} */ name) => wait(read.objectStore(name).getAll());
    const [runs, files, points] = [await all("runs"), await all("files"), await all("points")];
    const pieces = await all("pieces");
    const keys = await wait(read.objectStore("pieces").getAllKeys());
    database.close();
    const withBytes = async (/** @type {any} */ record, /** @type {string | number} */ of) => {
      const own = pieces.filter(
        (/** @type {unknown} */ _, /** @type {number} */ i) =>
          keys[i][0] === record.id && keys[i][1] === of,
      );
      const content = new Blob(own);
      const reader = new FileReader();
      reader.readAsDataURL(content);
      await new Promise((done) => (reader.onload = done));
      return { ...record, size: content.size, bytes: reader.result };
    };
    return {
      version: database.version,
      pieces: keys,
      runs,
      files: await Promise.all(files.map((/** @type {any} */ file) => withBytes(file, "run"))),
      points: await Promise.all(
        points.map((/** @type {any} */ point) => withBytes(point, point.step)),
      ),
    };
  });

/** Writes it all as the first version did. @param {Page} page @param {Contents} kept */
const writeAsFirst = (page, kept) =>
  page.evaluate(async (kept) => {
    await new Promise((done) => (indexedDB.deleteDatabase("cosetta").onsuccess = done));
    const open = indexedDB.open("cosetta", 1);
    open.onupgradeneeded = () => {
      for (const name of ["runs", "files"]) open.result.createObjectStore(name, { keyPath: "id" });
      open.result.createObjectStore("points", { keyPath: ["id", "step"] });
    };
    await new Promise((done) => (open.onsuccess = done));
    const content = async (/** @type {string} */ bytes) => (await fetch(bytes)).arrayBuffer();
    const files = await Promise.all(
      kept.files.map(async ({ bytes, size, ...file }) => {
        return { ...file, bytes: new Uint8Array(await content(bytes)) };
      }),
    );
    const points = await Promise.all(
      kept.points.map(async ({ id, step, isFile, bytes }) => {
        const own = await content(bytes);
        const [file, weights] = isFile
          ? [new Uint8Array(own), null]
          : [null, new Float32Array(own)];
        return { id, step, file, weights };
      }),
    );
    const written = open.result.transaction(["runs", "files", "points"], "readwrite");
    for (const run of kept.runs) written.objectStore("runs").put(run);
    for (const file of files) written.objectStore("files").put(file);
    for (const point of points) written.objectStore("points").put(point);
    await new Promise((done) => (written.oncomplete = done));
    open.result.close();
  }, kept);

describe("the database of kept runs", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("runs of the first version are taken over byte by byte, and open", async () => {
    const { page, errors, close } = await lab.visit(RUN);
    const step = await trainAndPause(page, 20);
    // The past of a run is written after the run.
    const kept = await eventually(async () => {
      const { runs, files, points, ...all } = await contents(page);
      const size = [...files, ...points].reduce((sum, one) => sum + one.size, 0);
      assert.deepEqual([files.length, size], [1, runs[0].size]);
      return { runs, files, points, ...all };
    });
    assert.ok(kept.points.some(({ isFile }) => isFile) && kept.files[0].size > 2 ** 20);
    await page.goto(`${lab.url}style.css`);
    await writeAsFirst(page, kept);
    await page.goto(`${lab.url}${RUN}`);
    await page.locator("[data-news=restored]").waitFor();
    assert.equal(await figure(page, "step"), step);
    await page.getByText("steps kept").waitFor();
    assert.deepEqual(errors, []);
    await page.goto(`${lab.url}style.css`);
    const now = await contents(page);
    assert.deepEqual(now, kept);
    await close();
  });

  test("of a deleted run nothing is left", async () => {
    const { page, close } = await lab.visit(RUN);
    await trainAndPause(page, 20);
    await page.evaluate(() => void (location.hash = "#g=C7"));
    await page.getByText("Untrained").waitFor();
    await openPanel(page, "Kept runs");
    await page.getByRole("button", { name: /^Delete/ }).click();
    await page.getByText("was deleted").waitFor();
    const { runs, files, points, pieces } = await contents(page);
    assert.deepEqual([runs, files, points, pieces], [[], [], [], []]);
    await close();
  });
});
