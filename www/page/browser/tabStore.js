/** What this tab remembers across a reload; where storing is forbidden, nothing. */
export const tabStore = {
  /**
   * @param {string} key
   * @returns {any} `null` if nothing was kept
   */
  recall(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "null");
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
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};
