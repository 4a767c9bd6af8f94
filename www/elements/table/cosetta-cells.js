import { html, nothing } from "lit";
import { cosetsOf } from "../../page/table/cosets.js";
import { blockAt, factorsAt, linesOf } from "../../page/table/lines.js";
import { notationOf } from "../../page/table/notation.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { cellsText } from "../../text/en/cellsText.js";
import { pager } from "../../views/pager.js";
import { Part } from "../part.js";
import { cosetName } from "./cosetta-coset-key.js";

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
    const { group, arranged, selection, values } = this.view;
    if (!group) return nothing;
    const { rows, columns } = linesOf({ group, arranged, selection, values });
    const notation = notationOf(this.view);
    const row = Math.min(this.#row, group.order - 1);
    const pages = Math.ceil(group.order / ROWS);
    const page = Math.min(this.#page, pages - 1);
    return html`<div class="scroll" role="region" aria-label=${text.cells.show} tabindex="0">
        <table class="cells">
          <caption>
            ${cellsText.caption(group.labels[rows.elements[row]])}
          </caption>
          <thead>
            <tr>
              ${cellsText.columns(notation).map((name) => html`<th scope="col">${name}</th>`)}
              ${this.#more ? html`<th scope="col">${cellsText.more(this.#more, notation)}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${columns.elements
              .slice(page * ROWS, (page + 1) * ROWS)
              .map((element, i) => this.#line(element, blockAt(columns, page * ROWS + i) + 1, i))}
          </tbody>
        </table>
      </div>
      ${pager(page, pages, (to) => this.#turn(row, to), [
        { words: cellsText.previousRow, possible: row > 0, turn: () => this.#turn(row - 1, page) },
        {
          words: cellsText.nextRow,
          possible: row < group.order - 1,
          turn: () => this.#turn(row + 1, page),
        },
      ])}`;
  }

  updated() {
    this.#refresh();
  }

  /** @param {number} element @param {number} block @param {number} i its place on the page */
  #line(element, block, i) {
    const labels = this.view.group?.labels ?? [];
    const cell = this.#read?.cells[i];
    const { table } = text;
    const answer = cell?.answer;
    return html`<tr>
      <th scope="row">${labels[element]}</th>
      <td>${text.count(block)}</td>
      <td>${cell ? labels[cell.product] : ""}</td>
      <td>
        ${
          answer
            ? `${labels[answer.element]}, ${answer.element === cell.product ? cellsText.right : cellsText.wrong}`
            : "–"
        }
      </td>
      <td>${answer ? text.percent(answer.confidence) : "–"}</td>
      <td>${cell ? table.kind(cell.in_training) : ""}</td>
      ${this.#more ? html`<td>${cell ? this.#told(cell) : ""}</td>` : nothing}
    </tr>`;
  }

  /** What the colours tell, where that does not stand there anyway. */
  get #more() {
    const { col } = this.view.values;
    if (col === "circuit") return "circuit";
    return col === "coset" && cosetsOf(this.view) ? "coset" : null;
  }

  /** @param {Cell} cell */
  #told({ product, decision }) {
    if (this.#more === "coset") return cosetName(this.view, product);
    return decision ? text.table.decided(decision) : "–";
  }

  /** @param {number} row @param {number} page */
  #turn(row, page) {
    [this.#row, this.#page] = [row, page];
    this.#read = null;
    this.requestUpdate();
  }

  /** Asks what stands in the cells of the page, one question at a time. */
  async #refresh() {
    const { group, arranged, selection, config, engine, phase, deciding, values } = this.view;
    const { table } = seen(this.view);
    if (!group || !config || config.group !== group.name || this.#busy || phase === "stopped")
      return;
    const lines = linesOf({ group, arranged, selection, values });
    const key = JSON.stringify([
      ...[lines.key, this.#row, this.#page, config, table, engine],
      ...[values.col, deciding?.step, deciding?.summary?.rows],
    ]);
    if (this.#read?.key === key) return;
    this.#busy = true;
    try {
      const row = Math.min(this.#row, group.order - 1);
      const first = this.#page * ROWS;
      const columns = Math.min(ROWS, group.order - first);
      const cells = await this.lab.ask(
        "cells",
        Array.from({ length: columns }, (_, i) => factorsAt(lines, row, first + i)),
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

customElements.define("cosetta-cells", CosettaCells);
