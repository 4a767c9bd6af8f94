import { join } from "node:path";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("..", import.meta.url));

/** A source file, by its name below `www`. @param {string} name */
export const at = (name) => join(www, name);

/** How scripts and style sheets are built into a folder. @param {string} out */
export const optionsFor = (out) =>
  /** @type {const} */ ({
    outdir: out,
    entryNames: "[name]",
    bundle: true,
    minify: true,
    sourcemap: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "linked",
    logLevel: "warning",
  });
