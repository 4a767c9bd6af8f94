import { html } from "lit";
import { download } from "../page/download.js";
import { fileName } from "../page/fileName.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** Copy the link, download the run, open one. */
export class CosettaKeep extends Part {
  #said = "";

  render() {
    const { keep } = text;
    const { status, phase } = this.view;
    const gone = !status || phase === "stopped";
    return html`
      <div class="keep">
        <div class="row">
          <button type="button" @click=${this.#copy}>${keep.link}</button>
          <button type="button" ?disabled=${gone} @click=${this.#download}>${keep.download}</button>
          <button type="button" ?disabled=${gone} @click=${this.#downloadNpz}>${keep.npz}</button>
          <button type="button" ?disabled=${gone} @click=${this.#choose}>${keep.open}</button>
          <input
            type="file"
            accept=".safetensors"
            hidden
            aria-label=${keep.open}
            @change=${this.#open}
          />
        </div>
        <p class="hint" role="status">${this.#said || keep.what}</p>
      </div>
    `;
  }

  #copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#said = this.view.unlinked ? text.keep.copiedWithout : text.keep.copied;
    } catch {
      this.#said = text.keep.notCopied;
    }
    this.requestUpdate();
  };

  #download = () => this.#save("checkpoint", "safetensors");

  #downloadNpz = () => this.#save("npz", "npz");

  /**
   * @param {"checkpoint" | "npz"} action
   * @param {string} ending
   */
  async #save(action, ending) {
    const { config, group } = this.view;
    if (!config || !group) return;
    const bytes = await this.lab.ask(action, null);
    const blob = new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" });
    const run = `${fileName(group.title)}-${config.preset}-seed-${config.seed}`;
    download(blob, `cosetta-${run}.${ending}`);
  }

  #choose = () => this.querySelector("input")?.click();

  /** @param {Event} event */
  #open = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (file) this.lab.importer.open(file);
    input.value = "";
  };
}
