import { isCalm } from "../../page/browser/motion.js";

/** @import { Landmark } from "./landmarks.js" */

/** What a panel shows may have to be worked out first; meanwhile the focus is on the panel. */
const WORTH_WAITING_MS = 20_000;
const FOCUSABLE = "button:enabled, input:enabled, select:enabled, [tabindex='0'], summary, a[href]";

/**
 * Brings something into view and gives it the focus, wherever it hides.
 *
 * @param {Document | ShadowRoot} root of the page
 * @param {Landmark} landmark
 * @param {string} motion as it was chosen
 */
export async function goTo(root, { panel, at }, motion) {
  const show = (/** @type {Element | null} */ element) => reveal(element, isCalm(motion));
  const details = panel && root.querySelector(`${panel} > details`);
  if (details) {
    await unfold(details);
    show(details.querySelector("summary"));
  }
  const element = await met(root, at);
  // Who has gone on meanwhile is left alone.
  if (element && (!details || details.contains(root.activeElement))) {
    await unfold(element);
    show(element);
  }
}

/** @param {ParentNode} root @param {string} at @returns {Promise<Element | null>} */
async function met(root, at) {
  const end = performance.now() + WORTH_WAITING_MS;
  for (;;) {
    const element = root.querySelector(at);
    if (element || performance.now() > end) return element;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens whatever an element is folded into. @param {Element} element */
async function unfold(element) {
  const folded = () => element.closest("details:not([open])");
  for (let fold = folded(); fold; fold = folded()) fold.toggleAttribute("open", true);
  if (element.getClientRects().length > 0) return;
  const body = element.closest("[id]:not(input)");
  const button = body?.parentElement?.querySelector(`[aria-controls="${body.id}"]`);
  /** @type {HTMLElement | null | undefined} */ (button)?.click();
  await new Promise(requestAnimationFrame);
}

/** @param {Element | null} element @param {boolean} calm */
function reveal(element, calm) {
  if (!(element instanceof HTMLElement)) return;
  const within = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  const target = /** @type {HTMLElement} */ (within ?? element);
  // What only tells something has the focus for once.
  if (!within) element.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
}
