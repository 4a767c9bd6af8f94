/** A mouse that moves less, or a finger that moves more before it was held long enough, does not drag. */
const [LEAST_MOVE, MOST_SHAKE] = [4, 10];
const HOLD_MS = 450;

/**
 * Drags a line of the table by its header: with a mouse at once, with a finger after it was held
 * still, so that it can still scroll the page.
 *
 * @param {HTMLElement} target which has the pointer
 * @param {PointerEvent} start
 * @param {{ begin: () => void, move: (event: PointerEvent) => void, drop: () => void,
 *   end: () => void }} host `end` comes after all, also where nothing was dragged
 */
export function dragLine(target, start, { begin, move, drop, end }) {
  const listening = new AbortController();
  const isTouch = start.pointerType === "touch";
  let isDragging = false;
  const beginWith = (/** @type {PointerEvent} */ event) => {
    isDragging = true;
    target.setPointerCapture(start.pointerId);
    begin();
    move(event);
  };
  const timer = isTouch ? setTimeout(() => beginWith(start), HOLD_MS) : undefined;
  const stop = (/** @type {boolean} */ drops) => {
    clearTimeout(timer);
    listening.abort();
    if (isDragging && drops) drop();
    end();
  };
  /** @type {(name: string, listener: (event: any) => void) => void} */
  const on = (name, listener) =>
    window.addEventListener(name, listener, { signal: listening.signal, capture: true });

  on("pointermove", (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== start.pointerId) return;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (isDragging) move(event);
    else if (isTouch && far > MOST_SHAKE) stop(false);
    else if (!isTouch && far > LEAST_MOVE) beginWith(event);
  });
  on("pointerup", ({ pointerId }) => pointerId === start.pointerId && stop(true));
  on("pointercancel", ({ pointerId }) => pointerId === start.pointerId && stop(false));
  on("contextmenu", (event) => isTouch && event.preventDefault());
  on("keydown", (event) => {
    if (event.key !== "Escape" || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    stop(false);
  });
}
