import { html } from "lit";
import { isImported } from "../../page/view.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** One sentence of what is to be seen. */
export class CosettaQuestion extends Part {
  render() {
    const { config, group, phase, shipped } = this.view;
    const { start, neurons, end, loading, ...question } = text.question;
    if (phase === "unsupported") return html`<p class="question">${text.notices.unsupported}</p>`;
    if (!config || !group) return html`<p class="question">${loading}</p>`;
    if (shipped) {
      return html`<p class="question">
        ${start}${neurons(config.width)}${question.shipped(config.train_fraction)}${groupName(
          group.title,
        )}${question.shippedEnd}
      </p>`;
    }
    const seen = isImported(config)
      ? question.elsewhere(group.title)
      : question.seen(config.train_fraction, group.title);
    return html`<p class="question">
      ${start}${neurons(config.width)}${seen}${groupName(group.title)}${end}
    </p>`;
  }
}
