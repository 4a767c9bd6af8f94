/** The elements about kept runs and their past, which come with what keeps them. */
import { CosettaBranch } from "./cosetta-branch.js";
import { CosettaBranches } from "./cosetta-branches.js";
import { CosettaKept } from "./cosetta-kept.js";
import { CosettaKeptNews } from "./cosetta-kept-news.js";
import { CosettaTimeline } from "./cosetta-timeline.js";

customElements.define("cosetta-branch", CosettaBranch);
customElements.define("cosetta-branches", CosettaBranches);
customElements.define("cosetta-kept", CosettaKept);
customElements.define("cosetta-kept-news", CosettaKeptNews);
customElements.define("cosetta-timeline", CosettaTimeline);
