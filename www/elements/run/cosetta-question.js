import { html } from "lit";
import { isChanged, isGiven } from "../../page/view.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** One sentence of what is to be seen. */
export class CosettaQuestion extends Part {
  render() {
    const { config, group, shipped } = this.view;
    const { start, neurons, end, loading, ...question } = text.question;
    if (!config || !group) return html`<p class="question">${loading}</p>`;
    if (shipped) {
      return html`<p class="question">
        ${start}${neurons(config.width)}${question.shipped(config.train_fraction)}${groupName(
          group.title,
        )}${question.shippedEnd}
      </p>`;
    }
    const kind = isChanged(config) ? "changed" : "seen";
    const seen =
      isGiven(config) && kind === "seen"
        ? question.elsewhere(group.title)
        : question[kind](config.train_fraction, group.title);
    return html`<p class="question">
      ${start}${neurons(config.width)}${seen}${groupName(group.title)}${end}
    </p>`;
  }
}
