import { linkOf, parseHash } from "./state.js";
import { keepUnlinked, recallUnlinked } from "./unlinked.js";

/** @import { Place } from "./state.js" */

/** Where the choices on the lab's own page stand. @type {Place} */
export const addressBar = {
  read() {
    const { values, unknown } = parseHash(location.hash);
    return { unknown, ...recallUnlinked(location.hash, values) };
  },

  write(values, unknown) {
    const { hash, without } = linkOf(values, unknown);
    history.replaceState(null, "", hash);
    return keepUnlinked(without && { hash, without });
  },

  watch(listener) {
    addEventListener("hashchange", listener);
  },
};
