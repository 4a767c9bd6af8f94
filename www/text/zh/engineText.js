import { files } from "./engine/files.js";
import { groups } from "./engine/groups.js";
import { page } from "./engine/page.js";
import { referee } from "./engine/referee.js";
import { removals } from "./engine/removals.js";
import { rules } from "./engine/rules.js";
import { settings } from "./engine/settings.js";
import { tables } from "./engine/tables.js";
import { translated } from "./engine/translated.js";

/** All that the engine says. The titles among the groups fit almost anything: they come last. */
const SENTENCES = [
  ...rules,
  ...referee,
  ...tables,
  ...settings,
  ...files,
  ...removals,
  ...page,
  ...groups,
];

/**
 * A sentence of the engine in Chinese; what is not known stays as it is.
 *
 * @type {typeof import("../en/engineText.js").said}
 */
export const said = (words) => translated(SENTENCES, words);
