import { html } from "lit";

/**
 * A group's name with its number set low, as in print.
 *
 * @param {string} name
 */
export function groupName(name) {
  const [, letters, number] = name.match(/^(\D+)(\d+)$/) ?? [name, name, ""];
  return html`<span class="group-name">${letters}<sub>${number}</sub></span>`;
}
