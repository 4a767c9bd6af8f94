/** The elements about kept runs, which come with what keeps them. */
import { CosettaKept } from "./cosetta-kept.js";
import { CosettaKeptNews } from "./cosetta-kept-news.js";

customElements.define("cosetta-kept", CosettaKept);
customElements.define("cosetta-kept-news", CosettaKeptNews);
