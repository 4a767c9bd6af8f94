import { IS_PACKED, addressOf } from "#files";
import { LANGUAGE } from "../../text/en/language.js";

/** By then the first view is complete, and whoever came to press a button has begun to. */
const DELAY_MS = 2000;

/**
 * Has the browser keep the page's files, so that the page opens without a network.
 *
 * @param {() => void} onNewer told when a newer version of the page is there
 * @returns {Promise<boolean>} whether it does from now on
 */
export async function keepOffline(onNewer) {
  const { serviceWorker, connection } =
    /** @type {Navigator & { connection?: { saveData: boolean } }} */ (navigator);
  // Somebody who saves data has not asked for what is never looked at.
  if (IS_PACKED || !serviceWorker || connection?.saveData) return false;
  await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  const script = addressOf("offline.js");
  const registration = await serviceWorker.register(script, { updateViaCache: "none" });
  const look = () => {
    // The first one waits for a moment, too.
    if (registration.waiting && registration.active) onNewer();
  };
  look();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", look),
  );
  const { active } = await serviceWorker.ready;
  if (LANGUAGE !== "en") await keepLanguage(/** @type {ServiceWorker} */ (active));
  return true;
}

/** What speaks this language is kept once somebody reads it. @param {ServiceWorker} worker */
function keepLanguage(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    worker.postMessage(LANGUAGE, [port2]);
  });
}

/** Opens the page anew, in its newer version. */
export async function openNewer() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.getRegistration();
  serviceWorker.addEventListener("controllerchange", () => location.reload());
  registration?.waiting?.postMessage("take over");
}
