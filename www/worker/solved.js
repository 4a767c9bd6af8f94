/**
 * The groups in disguise of which the visitor knows what they are: their subgroups are called by
 * their names.
 *
 * @type {Set<string>}
 */
export const solved = new Set();
