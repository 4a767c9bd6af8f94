/** How far a step of the wheel, and a press of a button, goes. */
const [WHEEL, STEP] = [0.0025, 1.25];
const [LEAST, MOST] = [0.1, 4];

/** @typedef {{ x: number, y: number }} At a place in the window */

/** @param {TouchList} touches */
function pinchOf([a, b]) {
  const at = { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
  return { at, span: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) };
}

/**
 * How large a picture is drawn in a frame that scrolls: by Ctrl and the wheel, by two fingers,
 * by buttons and keys. One finger scrolls, as everywhere.
 */
export class FrameZoom {
  zoom = 1;
  #frame;
  /** @type {ReturnType<typeof pinchOf> | null} */
  #pinch = null;

  /** @param {HTMLElement} frame whose only child takes its size from `--zoom` */
  constructor(frame) {
    this.#frame = frame;
    frame.addEventListener("wheel", this.#onWheel, { passive: false });
    frame.addEventListener("touchstart", this.#onTouch, { passive: true });
    frame.addEventListener("touchend", this.#onTouch, { passive: true });
    frame.addEventListener("touchcancel", this.#onTouch, { passive: true });
    frame.addEventListener("touchmove", this.#onTouchMove, { passive: false });
  }

  in = () => this.#by(STEP);
  out = () => this.#by(1 / STEP);

  /** As large as the frame shows in whole, and no larger than usual. */
  fit = () => {
    const { width, height } = this.#picture.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#frame;
    const most = parseFloat(getComputedStyle(this.#frame).maxHeight) || clientHeight;
    const room = this.zoom * Math.min(clientWidth / width, most / height);
    this.#by(Math.min(1, room) / this.zoom);
  };

  get #picture() {
    return /** @type {Element} */ (this.#frame.firstElementChild);
  }

  /** What lies at a place stays there: in the middle, unless something is pointed at. @param {number} factor @param {At} [at] */
  #by(factor, at = middleOf(this.#frame)) {
    const frame = this.#frame;
    const before = this.#picture.getBoundingClientRect();
    const zoom = Math.min(MOST, Math.max(LEAST, this.zoom * factor));
    const grown = zoom / this.zoom;
    this.zoom = zoom;
    frame.style.setProperty("--zoom", `${zoom}`);
    const after = this.#picture.getBoundingClientRect();
    frame.scrollLeft += after.left + (at.x - before.left) * grown - at.x;
    frame.scrollTop += after.top + (at.y - before.top) * grown - at.y;
  }

  /** Pads send the wheel with Ctrl when two fingers part. @param {WheelEvent} event */
  #onWheel = (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#by(Math.exp(-WHEEL * event.deltaY), { x: event.clientX, y: event.clientY });
  };

  /** @param {TouchEvent} event */
  #onTouch = ({ touches }) => {
    this.#pinch = touches.length === 2 ? pinchOf(touches) : null;
  };

  /** @param {TouchEvent} event */
  #onTouchMove = (event) => {
    const before = this.#pinch;
    if (!before || event.touches.length !== 2) return;
    if (event.cancelable) event.preventDefault();
    const { at, span } = (this.#pinch = pinchOf(event.touches));
    this.#frame.scrollLeft -= at.x - before.at.x;
    this.#frame.scrollTop -= at.y - before.at.y;
    this.#by(span / before.span, at);
  };
}

/** @param {Element} element @returns {At} */
function middleOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
