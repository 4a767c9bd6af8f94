/** The elements about kept runs and their past, which come with what keeps them. */
import { CosettaBranch } from "./run/cosetta-branch.js";
import { CosettaBranches } from "./run/cosetta-branches.js";
import { CosettaKept } from "./run/cosetta-kept.js";
import { CosettaKeptNews } from "./run/cosetta-kept-news.js";
import { CosettaTimeline } from "./run/cosetta-timeline.js";

customElements.define("cosetta-branch", CosettaBranch);
customElements.define("cosetta-branches", CosettaBranches);
customElements.define("cosetta-kept", CosettaKept);
customElements.define("cosetta-kept-news", CosettaKeptNews);
customElements.define("cosetta-timeline", CosettaTimeline);
