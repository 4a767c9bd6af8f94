import { html, nothing } from "lit";
import { IS_PACKED, labAddress } from "#files";
import { fetchStyles } from "../../page/browser/fetchStyles.js";
import { download } from "../../page/browser/download.js";
import { fileName } from "../../page/browser/fileName.js";
import { linkOf } from "../../page/choices/state.js";
import { sharedValues } from "../../page/hosts/embedding.js";
import { isGiven } from "../../page/view.js";
import { text } from "../../text/en.js";
import { FetchingPart } from "../fetchingPart.js";

/** Copy the link, download the run, open one. */
export class CosettaKeep extends FetchingPart {
  #said = "";

  render() {
    const { keep } = text;
    const { status, phase } = this.view;
    const gone = !status || phase === "stopped";
    return html`
      <div class="keep">
        <div class="row">
          <button type="button" @click=${this.#copyLink}>${keep.link}</button>
          ${IS_PACKED ? nothing : this.#embedButton()}
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
      ${this.fetched ? html`<cosetta-embed .lab=${this.lab}></cosetta-embed>` : nothing}
    `;
  }

  /** A single file has no address that others could show. */
  #embedButton() {
    return html`<button type="button" @click=${this.#embed}>${text.keep.embed}</button>`;
  }

  #copyLink = async () => {
    const { unknown, unlinked, config } = this.view;
    const missing = isGiven(config) ? "network" : unlinked?.part;
    const { hash } = linkOf(sharedValues(this.view), unknown);
    try {
      await navigator.clipboard.writeText(labAddress(hash));
    } catch {
      return this.#say(text.keep.notCopied);
    }
    if (!missing) return this.#say(text.keep.copied);
    const late = await this.fetchPart(() => import("../../text/en/copiedText.js"));
    if (late) this.#say(late.copiedText[missing]);
  };

  #embed = async () => {
    const styles = Promise.all(["own.css", "embed.css"].map(fetchStyles));
    await this.openDialog("cosetta-embed", () =>
      Promise.all([import("../frame/cosetta-embed.js"), styles]),
    );
    if (this.missing) this.#say(text.notFetched);
  };

  /** @param {string} words */
  #say(words) {
    this.#said = words;
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
    const bytes = await this.lab.ask(action, null).catch((error) => this.lab.fail(error));
    if (!bytes) return;
    const blob = new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" });
    const run = `${fileName(group.title)}-${config.preset}-seed-${config.seed}`;
    download(blob, `cosetta-${run}.${ending}`);
  }

  #choose = () => this.querySelector("input")?.click();

  /** @param {Event} event */
  #open = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    const failed = () => this.#say(text.notFetched);
    if (file) this.lab.importer().then((importer) => importer.open(file), failed);
    input.value = "";
  };
}
