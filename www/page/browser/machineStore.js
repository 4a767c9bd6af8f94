import { webStore } from "./webStore.js";

/** What the browser remembers on this machine: how the visitor wants the page to work here. */
export const machineStore = webStore(() => localStorage);
