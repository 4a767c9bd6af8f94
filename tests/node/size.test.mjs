/**
 * What a visitor downloads: the files that `./build.sh build` leaves in `target/site`, as a
 * host sends them. A budget stands a little above what is reached, so that nothing grows
 * unseen; `aim` is where it should come to.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { shippedFor } from "../../www/page/runs/shipped.js";
import { ENGINE_FILES } from "../../www/worker/engineFiles.js";
import { text } from "../../www/text/en.js";
import { fileIn } from "../../www/text/languages.js";

const SITE = new URL("../../target/site/", import.meta.url);

/** Thousands of bytes that a file takes on its way. @param {string} name */
const weigh = (name) => gzipSync(readFileSync(new URL(name, SITE)), { level: 9 }).length / 1000;

/** @param {string[]} names */
const weighAll = (names) => names.map(weigh).reduce((sum, size) => sum + size, 0);

/** The whole lab as one file. */
const PACKED = "cosetta.html";

const files = readdirSync(SITE).filter((name) => /\.(js|css|html)$/.test(name));
const inChinese = files.filter((name) => name.includes(".zh."));
const scripts = files.filter((name) => name !== PACKED && !inChinese.includes(name));

/**
 * What the page names in its head: its style, its script, and what that cannot start without; and
 * what draws the first curves.
 *
 * @param {string} language
 */
function firstView(language) {
  const page = fileIn("index.html", language);
  const html = readFileSync(new URL(page, SITE), "utf8");
  const named = [...html.matchAll(/(?:href|src)="([^":]+\.(?:js|css))"/g)].map(([, name]) => name);
  const charts = files.filter(
    (name) => name.startsWith("cosetta-chart-") && inChinese.includes(name) === (language === "zh"),
  );
  assert.equal(charts.length, 1);
  return [page, ...named, ...charts, "worker.js"];
}

/** The engine's part that the first view waits for, and the other. */
const [engine, analysis] = ENGINE_FILES.plain;

const BUDGETS = [
  { what: "the engine that the first view waits for", names: [engine], budget: 242, aim: 150 },
  { what: "the first view without it", names: firstView("en"), budget: 100, aim: 100 },
  { what: "the first view in Chinese", names: firstView("zh"), budget: 113, aim: 100 },
  {
    what: "the whole page, networks aside",
    names: [engine, analysis, ...scripts],
    budget: 692,
    aim: 320,
  },
  { what: "the whole lab as one file", names: [PACKED], budget: 843, aim: 1000 },
  {
    what: "what there is a second time in Chinese",
    names: inChinese.filter((name) => name !== fileIn(PACKED, "zh")),
    budget: 208,
    aim: 200,
  },
];

describe("sizes in kB, compressed by gzip", () => {
  for (const { what, names, budget, aim } of BUDGETS) {
    test(`${what}: at most ${budget}, the aim is ${aim}`, (context) => {
      const size = weighAll(names);
      context.diagnostic(`${size.toFixed(1)} kB`);
      assert.ok(size <= budget, `${size.toFixed(1)} kB in ${names.join(", ")}`);
    });
  }

  for (const [group, most] of /** @type {[string, number][]} */ ([
    ["S5", 300_000],
    ["S6", 2_400_000],
  ])) {
    test(`the network on ${group}: as many bytes as the page says, at most ${most}`, () => {
      const { place = "", bytes = 0 } = shippedFor(group) ?? {};
      assert.equal(statSync(new URL(place, SITE)).size, bytes);
      assert.ok(bytes <= most);
    });
  }

  test("the engine: as large as the page says while it is fetched", () => {
    const [, said] = text.question.loading.match(/([\d.]+) MB/) ?? [];
    assert.equal(said, (weigh(engine) / 1000).toFixed(1));
  });

  test("the one file: as large as the page says where it is offered", () => {
    const [, said] = readFileSync(new URL("index.html", SITE), "utf8").match(/([\d.]+) MB/) ?? [];
    assert.equal(said, (statSync(new URL(PACKED, SITE)).size / 1e6).toFixed(1));
  });

  test("both builds of the engine are of one size", () => {
    const [plain, turbo] = Object.values(ENGINE_FILES).map(weighAll);
    assert.ok(Math.abs(turbo / plain - 1) < 0.02, `${plain} and ${turbo} kB`);
  });
});
