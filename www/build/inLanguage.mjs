import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** @import { Plugin } from "esbuild" */

const TEXTS = fileURLToPath(new URL("../text", import.meta.url));

/**
 * Has scripts speak another language than English: for every text they name, they get that of
 * the same name in the other folder.
 *
 * @param {string} language
 * @returns {Plugin}
 */
export const inLanguage = (language) => ({
  name: "in-language",
  setup(build) {
    build.onResolve({ filter: /(^|\/)en(\.js$|\/)/ }, ({ path, resolveDir }) => {
      const asked = relative(TEXTS, join(resolveDir, path));
      if (language === "en" || !/^en(\.js$|\/)/.test(asked)) return null;
      return { path: join(TEXTS, asked.replace(/^en/, language)) };
    });
  },
});
