/** The rules of axe, for the tests. */
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

/** @import { Page } from "playwright-core" */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Fails with every rule that the page breaks.
 *
 * @param {Page} page
 * @param {string} moment
 * @param {string} [part] of a page that is not ours
 */
export async function assertClean(page, moment, part = "html") {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${moment}: ${id} at ${target}: ${failureSummary}`),
  );
  assert.deepEqual(found, []);
}
