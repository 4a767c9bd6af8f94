import { html, nothing } from "lit";
import { blockAt, linesOf } from "../../page/table/lines.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Cell } from "../../protocol/table.js" */

const ROWS = 12;

/** The Cayley table in words: row by row, page by page, in the order in which it is sorted. */
export class CosettaCells extends Part {
  #row = 0;
  #page = 0;
  /** @type {{ key: string, cells: Cell[] } | null} */
  #read = null;
  #busy = false;

  render() {
    const { group, arranged, selection } = this.view;
    if (!group) return nothing;
    const { rows, columns } = linesOf({ group, arranged, selection });
    const row = Math.min(this.#row, group.order - 1);
    const pages = Math.ceil(group.order / ROWS);
    const page = Math.min(this.#page, pages - 1);
    const { cells, curves } = text;
    return html`<div class="scroll" role="region" aria-label=${cells.show} tabindex="0">
        <table class="cells">
          <caption>
            ${cells.caption(group.labels[rows.elements[row]])}
          </caption>
          <thead>
            <tr>
              ${Object.values(cells.columns).map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${columns.elements
              .slice(page * ROWS, (page + 1) * ROWS)
              .map((y, i) => this.#line(y, blockAt(columns, page * ROWS + i) + 1, i))}
          </tbody>
        </table>
      </div>
      <p class="row pager">
        ${this.#button(cells.previousRow, row > 0, () => (this.#row = row - 1))}
        ${this.#button(cells.nextRow, row < group.order - 1, () => (this.#row = row + 1))}
        ${this.#button(curves.previous, page > 0, () => (this.#page = page - 1))}
        <span>${curves.page(page + 1, pages)}</span>
        ${this.#button(curves.next, page < pages - 1, () => (this.#page = page + 1))}
      </p>`;
  }

  updated() {
    this.#refresh();
  }

  /** @param {number} y @param {number} block @param {number} i its place on the page */
  #line(y, block, i) {
    const labels = this.view.group?.labels ?? [];
    const cell = this.#read?.cells[i];
    const { cells, table } = text;
    const answer = cell?.answer;
    return html`<tr>
      <th scope="row">${labels[y]}</th>
      <td>${text.count(block)}</td>
      <td>${cell ? labels[cell.product] : ""}</td>
      <td>
        ${
          answer
            ? `${labels[answer.element]}, ${answer.element === cell.product ? cells.right : cells.wrong}`
            : "–"
        }
      </td>
      <td>${answer ? text.percent(answer.confidence) : "–"}</td>
      <td>${cell ? table.kind(cell.in_training) : ""}</td>
    </tr>`;
  }

  /** @param {string} words @param {boolean} possible @param {() => void} turn */
  #button(words, possible, turn) {
    const onClick = () => {
      turn();
      this.#read = null;
      this.requestUpdate();
    };
    return html`<button type="button" class="small" ?disabled=${!possible} @click=${onClick}>
      ${words}
    </button>`;
  }

  /** Asks what stands in the cells of the page, one question at a time. */
  async #refresh() {
    const { group, arranged, selection, config, engine, phase } = this.view;
    const { table } = seen(this.view);
    if (!group || !config || config.group !== group.name || this.#busy || phase === "stopped")
      return;
    const lines = linesOf({ group, arranged, selection });
    const key = JSON.stringify([lines.key, this.#row, this.#page, config, table, engine]);
    if (this.#read?.key === key) return;
    this.#busy = true;
    try {
      const x = lines.rows.elements[Math.min(this.#row, group.order - 1)];
      const columns = lines.columns.elements.slice(this.#page * ROWS, (this.#page + 1) * ROWS);
      const cells = await this.lab.ask(
        "cells",
        columns.map((y) => ({ x, y })),
      );
      this.#read = { key, cells };
      this.requestUpdate();
    } catch {
      // The run was replaced or the engine is gone: the lab says so elsewhere.
    } finally {
      this.#busy = false;
    }
  }
}
