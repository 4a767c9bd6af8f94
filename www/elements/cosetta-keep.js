import { html } from "lit";
import { download } from "../page/download.js";
import { embedCode } from "../page/embedding.js";
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
          <button type="button" @click=${this.#copyLink}>${keep.link}</button>
          <button type="button" @click=${this.#copyFrame}>${keep.embed}</button>
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

  #copyLink = () => {
    const { copied, copiedWithout, notCopied } = text.keep;
    this.#copy(location.href, this.view.unlinked ? copiedWithout : copied, notCopied);
  };

  #copyFrame = () => {
    const { values, unknown, group } = this.view;
    const { embedCopied, embedNotCopied, frame } = text.keep;
    const code = embedCode(values, unknown, frame(group?.title ?? values.g));
    this.#copy(code, embedCopied, embedNotCopied(code));
  };

  /**
   * @param {string} copied
   * @param {string} done what to say then
   * @param {string} failed what to say if it is not allowed
   */
  async #copy(copied, done, failed) {
    try {
      await navigator.clipboard.writeText(copied);
      this.#said = done;
    } catch {
      this.#said = failed;
    }
    this.requestUpdate();
  }

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
