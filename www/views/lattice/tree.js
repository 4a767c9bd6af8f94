/** @import { SubgroupReport } from "../../protocol/group.js" */

/** Classes, or subgroups one by one: what lies just below each. @typedef {Pick<SubgroupReport, "covers">[]} Nodes */

/**
 * A line of the list: a class, or one subgroup, where it stands among those beside it, and how
 * many of it lie in the subgroup above. The same one may stand below several.
 *
 * @typedef {object} Item
 * @property {string} path the numbers from the top to this one
 * @property {string | null} parent
 * @property {number} number
 * @property {number} level from 1
 * @property {number} position from 1
 * @property {number} beside how many there are
 * @property {number} count
 * @property {boolean} certain whether nothing lies between it and the one above
 * @property {boolean | null} open `null`: nothing lies in it
 */

/** Another line to go to, or some to be opened or closed. @typedef {{ to?: Item, open?: Item[], close?: Item }} Move */

/**
 * The lines to be seen: the largest classes, and below those that are open the maximal
 * subgroups, the largest first.
 *
 * @param {Nodes} nodes
 * @param {Set<string>} open paths
 */
export function latticeItems(nodes, open) {
  const covered = new Set(nodes.flatMap(({ covers }) => (covers ?? []).map((one) => one.class)));
  const tops = [...nodes.keys()].filter((number) => !covered.has(number));
  return itemsOf(
    tops.map((number) => ({ class: number, count: 1, certain: true })),
    null,
    { nodes, open },
  );
}

/**
 * @param {{ class: number, count: number, certain: boolean }[]} ascending
 * @param {Item | null} parent
 * @param {{ nodes: Nodes, open: Set<string> }} tree
 * @returns {Item[]}
 */
function itemsOf(ascending, parent, tree) {
  return [...ascending].reverse().flatMap(({ class: number, ...one }, i) => {
    const path = parent ? `${parent.path}/${number}` : `${number}`;
    const covers = tree.nodes[number].covers ?? [];
    const isOpen = tree.open.has(path);
    const item = {
      ...{ ...one, number, path, parent: parent?.path ?? null, level: (parent?.level ?? 0) + 1 },
      ...{ position: i + 1, beside: ascending.length, open: covers.length > 0 ? isOpen : null },
    };
    return isOpen ? [item, ...itemsOf(covers, item, tree)] : [item];
  });
}

/**
 * What a key does at a line of the list; `null` if it is no such key.
 *
 * @param {string} key
 * @param {Item} at
 * @param {Item[]} items
 * @returns {Move | null}
 */
export function treeMove(key, at, items) {
  const place = items.indexOf(at);
  const go = (/** @type {Item | undefined} */ to) => ({ to: to ?? at });
  switch (key) {
    case "ArrowDown":
      return go(items[place + 1]);
    case "ArrowUp":
      return go(items[place - 1]);
    case "Home":
      return go(items[0]);
    case "End":
      return go(items[items.length - 1]);
    case "ArrowRight":
      if (at.open === false) return { open: [at] };
      return go(at.open ? items[place + 1] : at);
    case "ArrowLeft":
      if (at.open) return { close: at };
      return go(items.find(({ path }) => path === at.parent));
    case "*":
      return { open: items.filter((item) => item.parent === at.parent && item.open === false) };
    default:
      return null;
  }
}
