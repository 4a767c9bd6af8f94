/** What moves lines of the table by hand; fetched when one is. */
import { CosettaMove } from "./cosetta-move.js";

export { movedWords } from "./cosetta-move.js";
export { dragLine } from "./dragLine.js";

customElements.define("cosetta-move", CosettaMove);
