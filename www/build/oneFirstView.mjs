import { readFile } from "node:fs/promises";

/** @import { Plugin } from "esbuild" */

/**
 * Has whatever is fetched later name all that is there by then. esbuild cuts a bundle into as
 * many files as there are sets of scripts that share something: so what the first view is made
 * of stays one file, which compresses better than twenty.
 *
 * @param {string[]} modules that the page begins with
 * @returns {Plugin}
 */
export const oneFirstView = (modules) => ({
  name: "one-first-view",
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ kind, path, ...from }) => {
      if (kind !== "dynamic-import") return null;
      const { resolveDir } = from;
      const found = await build.resolve(path, { resolveDir, kind: "import-statement" });
      return { ...found, pluginData: { later: true } };
    });
    build.onLoad({ filter: /\.js$/ }, async ({ path, pluginData }) => {
      if (!pluginData?.later) return null;
      const named = modules.map((name) => `import ${JSON.stringify(name)};`);
      return { contents: [await readFile(path, "utf8"), ...named].join("\n"), loader: "js" };
    });
  },
});
