/** A mouse that moves less, or a finger that moves more before it was held long enough, does not drag. */
const [LEAST_MOVE, MOST_SHAKE] = [4, 10];
const HOLD_MS = 450;

/**
 * Follows a pointer that was pressed, until it is let go or Escape ends it: a mouse at once, a
 * finger after it was held still, so that it can still scroll the page.
 *
 * @param {PointerEvent} start
 * @param {object} host
 * @param {(event: PointerEvent) => void} host.move called once it drags
 * @param {() => void} [host.drop]
 * @param {() => void} host.end called in any case
 */
export function followPointer(start, { move, drop, end }) {
  const listening = new AbortController();
  const isTouch = start.pointerType === "touch";
  let isDragging = false;
  const begin = (/** @type {PointerEvent} */ event) => {
    isDragging = true;
    move(event);
  };
  const timer = isTouch ? setTimeout(() => begin(start), HOLD_MS) : undefined;
  const stop = (/** @type {boolean} */ drops) => {
    clearTimeout(timer);
    listening.abort();
    if (isDragging && drops) drop?.();
    end();
  };
  /** @type {<K extends keyof WindowEventMap>(name: K, listener: (event: WindowEventMap[K]) => void) => void} */
  const on = (name, listener) =>
    window.addEventListener(name, listener, { signal: listening.signal, capture: true });
  const isIts = (/** @type {PointerEvent} */ { pointerId }) => pointerId === start.pointerId;

  on("pointermove", (event) => {
    if (!isIts(event)) return;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (isDragging) move(event);
    else if (isTouch && far > MOST_SHAKE) stop(false);
    else if (!isTouch && far > LEAST_MOVE) begin(event);
  });
  on("pointerup", (event) => isIts(event) && stop(true));
  on("pointercancel", (event) => isIts(event) && stop(false));
  // A finger that is held would open a menu.
  on("contextmenu", (event) => isTouch && event.preventDefault());
  on("keydown", (event) => {
    if (event.key !== "Escape" || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    stop(false);
  });
}
