/**
 * The page in a language that nobody speaks: its words have accents, and are a third longer. What
 * has none, stands in no catalogue; what has no room, would have none in German.
 */
import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writePages } from "../../www/build/pages.mjs";
import { SITE } from "./browser.mjs";

/** @import { Plugin } from "esbuild" */

const TEXTS = fileURLToPath(new URL("../../www/text", import.meta.url));
const SPOKEN = fileURLToPath(new URL("pseudo.mjs", import.meta.url));

/** Has scripts find every text changed; texts find each other as they are. @type {Plugin} */
const pseudo = {
  name: "pseudo",
  setup(build) {
    build.onResolve({ filter: /(^|\/)en(\.js$|\/)/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const isText = /^en(\.js$|\/)/.test(relative(TEXTS, file)) && !/language\.js$/.test(file);
      const isFromOutside = relative(TEXTS, resolveDir).startsWith("..");
      return isText && isFromOutside ? { path: file, namespace: "pseudo" } : null;
    });
    build.onLoad({ filter: /.*/, namespace: "pseudo" }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const names = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(
        ([, name]) => name,
      );
      const changed = names.map((name) => `export const ${name} = pseudo(plain.${name});`);
      const imports = [
        `import * as plain from ${JSON.stringify(path)};`,
        `import { pseudo } from ${JSON.stringify(SPOKEN)};`,
      ];
      return { contents: [...imports, ...changed].join("\n"), resolveDir: TEXTS };
    });
  },
};

/** Builds it; says where it is. @returns {Promise<string>} */
export async function pseudoSite() {
  const folder = await mkdtemp(join(tmpdir(), "cosetta-"));
  await cp(SITE, folder, { recursive: true });
  await writePages(folder, "en", pseudo);
  return folder;
}
