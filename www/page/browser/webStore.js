/**
 * A store of the browser; where storing is forbidden, nothing is kept.
 *
 * @param {() => Storage} find
 */
export const webStore = (find) => ({
  /**
   * @param {string} key
   * @returns {any} `null` if nothing was kept
   */
  recall(key) {
    try {
      return JSON.parse(find().getItem(key) ?? "null");
    } catch {
      return null;
    }
  },

  /**
   * @param {string} key
   * @param {unknown} value `null` forgets
   * @returns {boolean} whether it is kept
   */
  keep(key, value) {
    try {
      if (value === null) find().removeItem(key);
      else find().setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
});
