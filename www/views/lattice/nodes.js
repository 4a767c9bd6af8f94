import { html, noChange, nothing } from "lit";
import { latticeText } from "../../text/en/latticeText.js";
import { groupName } from "../groupName.js";

/** @import { Neurons } from "../../elements/group/latticeNeurons.js" */
/** @import { SubgroupReport } from "../../protocol/group.js" */
/** @import { Spot } from "./layout.js" */
/** @import { litIn } from "./lines.js" */

/**
 * A class in the picture of the subgroups.
 *
 * @typedef {object} Node
 * @property {SubgroupReport} subgroup
 * @property {number} number of the class
 * @property {number} index
 * @property {{ x: number, y: number, width: number, height: number, columns: number }} place
 * @property {ReturnType<typeof litIn>} lit
 * @property {number} first the number of its first subgroup among all
 * @property {number | null} active the conjugate that is the active subgroup
 * @property {Spot | null} at what of it Tab leads to
 * @property {Spot | null} described what has the focus
 * @property {Neurons} neurons
 * @property {Map<number, unknown[]>} drawn what the looks of subgroups came from when they were
 *   drawn last, by class
 * @property {(conjugate: number) => void} onChoose
 * @property {(conjugate: number | null) => void} onFocus
 * @property {() => void} onBlur
 * @property {(conjugate: number | null) => void} onPoint
 * @property {() => void} onLeave
 */

/** What is seen of a class; it is said in a sentence. @param {Node} node */
function face({ subgroup, number, neurons }) {
  const { name, order, copies, normal, maximal } = subgroup;
  const using = neurons(number);
  return html`<span class="lattice-name" aria-hidden="true">
      ${name ? groupName(name) : latticeText.unnamed}
    </span>
    <span class="lattice-order" aria-hidden="true">${latticeText.order(order, copies)}</span>
    <span class="lattice-badges" aria-hidden="true">
      ${normal ? html`<span class="badge">${latticeText.normal}</span>` : nothing}
      ${maximal ? html`<span class="badge hollow">${latticeText.maximal}</span>` : nothing}
    </span>
    ${
      using
        ? html`<span class="lattice-neurons" aria-hidden="true">
            ${latticeText.neurons(using)}
          </span>`
        : nothing
    }`;
}

/** @param {Node["place"]} place */
const placed = ({ x, y, width, height, columns }) =>
  `--x: ${x}; --y: ${y}; --own-width: ${width}; --own-height: ${height}; --columns: ${columns}`;

/** @param {Node} node */
export function latticeClass(node) {
  const { subgroup, number, index, place, lit, active, at, described, neurons } = node;
  const hasFocus = described?.class === number;
  return html`<div
    role="option"
    class=${`lattice-node ${lit.classes.has(number) ? "lit" : ""}`}
    data-class=${number}
    tabindex=${at ? "0" : "-1"}
    aria-selected=${active !== null}
    aria-describedby=${hasFocus ? "lattice-more" : nothing}
    .style=${placed(place)}
    @click=${() => node.onChoose(0)}
    @focus=${() => node.onFocus(null)}
    @blur=${node.onBlur}
    @pointerenter=${() => node.onPoint(null)}
    @pointerleave=${node.onLeave}
  >
    <span class="sr-only">${latticeText.sentence(subgroup, index, neurons(number), null)}</span>
    ${face(node)}
  </div>`;
}

/** A class with its subgroups one by one. @param {Node} node */
export function latticeCluster(node) {
  const { subgroup, number, index, place, lit, neurons } = node;
  return html`<div
    role="group"
    aria-label=${latticeText.sentence(subgroup, index, neurons(number), null)}
    class=${`lattice-node lattice-cluster ${lit.classes.has(number) ? "lit" : ""}`}
    .style=${placed(place)}
  >
    ${face(node)}
    <div class="lattice-singles" role="presentation">${singles(node)}</div>
  </div>`;
}

/** Hundreds of them are not drawn anew without need. @param {Node} node */
function singles(node) {
  const { subgroup, number, first, lit, active, at, described, neurons, drawn } = node;
  const isLit = lit.singles
    ? Array.from({ length: subgroup.copies }, (_, i) => lit.singles?.has(first + i)).join()
    : lit.classes.has(number);
  const focused = described?.class === number ? described.conjugate : null;
  const looks = [isLit, active, at?.conjugate ?? null, focused, neurons];
  const before = drawn.get(number);
  if (before && looks.every((look, i) => look === before[i])) return noChange;
  drawn.set(number, looks);
  return Array.from({ length: subgroup.copies }, (_, conjugate) => single(node, conjugate));
}

/** @param {Node} node @param {number} conjugate */
function single(node, conjugate) {
  const { subgroup, number, index, first, lit, active, at, described, neurons } = node;
  const isLit = lit.singles ? lit.singles.has(first + conjugate) : lit.classes.has(number);
  const hasFocus = described?.class === number && described.conjugate === conjugate;
  return html`<div
    role="option"
    class=${isLit ? "lattice-single lit" : "lattice-single"}
    data-class=${number}
    data-conjugate=${conjugate}
    tabindex=${at?.conjugate === conjugate ? "0" : "-1"}
    aria-selected=${active === conjugate}
    aria-label=${latticeText.sentence(subgroup, index, neurons(number, conjugate), conjugate)}
    aria-describedby=${hasFocus ? "lattice-more" : nothing}
    @click=${() => node.onChoose(conjugate)}
    @focus=${() => node.onFocus(conjugate)}
    @blur=${node.onBlur}
    @pointerenter=${() => node.onPoint(conjugate)}
    @pointerleave=${node.onLeave}
  >
    ${latticeText.single(conjugate)}
  </div>`;
}
