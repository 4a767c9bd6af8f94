import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { keptText } from "../../text/en/keptText.js";
import { Panel } from "../panel.js";

/** @import { Keeper } from "../../page/kept/keeper.js" */
/** @import { KeptRun } from "../../page/kept/keptRun.js" */

/** The runs that the browser keeps: to open, rename, pin and delete. */
export class CosettaKept extends Panel {
  /** The run that gets another name. @type {string | null} */
  #renamed = null;

  render() {
    const { keeping } = this.view;
    if (!keeping) return nothing;
    const { title, what } = keptText;
    return this.panel(title, what(keeping.runs.length, keeping.lasting), () => this.#body());
  }

  #body() {
    const { runs = [], deleted = null } = this.view.keeping ?? {};
    return html`
      ${runs.length === 0 ? html`<p>${keptText.empty}</p>` : nothing}
      <ul class="kept-runs">
        ${repeat(
          runs,
          ({ id }) => id,
          (run) => this.#run(run),
        )}
      </ul>
      <div role="status">
        ${
          deleted
            ? html`<p class="row">
                ${keptText.deleted(deleted)}
                <button type="button" @click=${() => this.#do((keeper) => keeper.bringBack())}>
                  ${keptText.undo}
                </button>
              </p>`
            : nothing
        }
      </div>
      <p class="hint">${keptText.explained}</p>
    `;
  }

  /** @param {KeptRun} run */
  #run(run) {
    const isHere = run.id === this.view.id;
    return html`<li data-run=${run.id} aria-current=${isHere ? "true" : nothing}>
      ${
        run.id === this.#renamed
          ? this.#form(run)
          : html`<h3>
              ${keptText.name(run)}
              ${isHere ? html`<span class="tag">${keptText.here}</span>` : nothing}
            </h3>`
      }
      <p class="hint">${keptText.also(run)}${keptText.facts(run)}</p>
      <p class="row">
        ${isHere ? nothing : this.#button("open", run, (keeper) => keeper.open(run))}
        <button
          type="button"
          aria-label=${keptText.of(keptText.rename, run)}
          @click=${() => this.#rename(run)}
        >
          ${keptText.rename}
        </button>
        ${this.#button("pin", run, (keeper) => keeper.change(run, { pinned: !run.pinned }), run.pinned)}
        ${isHere ? nothing : this.#button("remove", run, (keeper) => keeper.remove(run))}
      </p>
    </li>`;
  }

  /**
   * @param {"open" | "pin" | "remove"} action
   * @param {KeptRun} run
   * @param {(keeper: Keeper) => void} work
   * @param {boolean} [pressed]
   */
  #button(action, run, work, pressed) {
    return html`<button
      type="button"
      class=${action === "open" ? "strong" : ""}
      aria-label=${keptText.of(keptText[action], run)}
      aria-pressed=${pressed ?? nothing}
      @click=${() => this.#do(work)}
    >
      ${keptText[action]}
    </button>`;
  }

  /** @param {KeptRun} run */
  #form(run) {
    return html`<form
      class="row"
      @submit=${(/** @type {SubmitEvent} */ event) => this.#save(event, run)}
      @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === "Escape" && this.#end()}
    >
      <input
        type="text"
        name="name"
        maxlength="80"
        .value=${keptText.name(run)}
        aria-label=${keptText.newName(run)}
      />
      <button class="strong">${keptText.save}</button>
      <button type="button" @click=${() => this.#end()}>${keptText.cancel}</button>
    </form>`;
  }

  /** @param {KeptRun} run */
  async #rename(run) {
    this.#renamed = run.id;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector("input")?.select();
  }

  /** @param {SubmitEvent} event @param {KeptRun} run */
  #save(event, run) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const typed = `${new FormData(form).get("name")}`.trim();
    // What a run is called by itself goes on to follow what it is.
    const name = typed === keptText.name({ ...run, name: "" }) ? "" : typed;
    this.#do((keeper) => keeper.change(run, { name }));
    this.#end();
  }

  /** Leaves the name, with the focus where it came from. */
  async #end() {
    const id = this.#renamed;
    this.#renamed = null;
    this.requestUpdate();
    await this.updateComplete;
    const buttons = this.querySelectorAll(`[data-run="${id}"] button`);
    const rename = [...buttons].find(({ textContent }) => textContent?.includes(keptText.rename));
    /** @type {HTMLElement | undefined} */ (rename)?.focus();
  }

  /** @param {(keeper: Keeper) => void} work */
  #do(work) {
    this.lab.keeping.load().then(work);
  }
}
