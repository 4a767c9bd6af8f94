import { webStore } from "./webStore.js";

/** What this tab remembers across a reload. */
export const tabStore = webStore(() => sessionStorage);
