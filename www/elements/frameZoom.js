import { followPointer } from "./followPointer.js";

/** How far a step of the wheel goes. */
const WHEEL = 0.0025;

/** @typedef {{ x: number, y: number }} At a place in the window */

/**
 * @typedef {object} Ways
 * @property {HTMLElement} [hand] what is touched, if that is not the frame itself
 * @property {number} [step] how far a press of a button goes
 * @property {() => [number, number]} [limits]
 * @property {(zoom: number) => void} [draw] draws the picture so many times as large as usual
 * @property {boolean} [drags] whether a mouse that is held drags what is larger than the frame
 */

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
  #step;
  #limits;
  #draw;
  /** @type {ReturnType<typeof pinchOf> | null} */
  #pinch = null;

  /**
   * @param {HTMLElement} frame whose only child is the picture; unless `draw` says otherwise, it
   *   takes its size from `--zoom`
   * @param {Ways} [ways]
   */
  constructor(frame, { hand = frame, step = 1.25, limits, draw, drags = false } = {}) {
    this.#frame = frame;
    this.#step = step;
    this.#limits = limits ?? (() => [0.1, 4]);
    this.#draw = draw ?? ((zoom) => frame.style.setProperty("--zoom", `${zoom}`));
    hand.addEventListener("wheel", this.#onWheel, { passive: false });
    hand.addEventListener("touchstart", this.#onTouch, { passive: true });
    hand.addEventListener("touchend", this.#onTouch, { passive: true });
    hand.addEventListener("touchcancel", this.#onTouch, { passive: true });
    hand.addEventListener("touchmove", this.#onTouchMove, { passive: false });
    if (drags) hand.addEventListener("pointerdown", this.#onPress);
  }

  /** @param {At | null} [at] */
  in = (at) => this.#by(this.#step, at);
  /** @param {At | null} [at] */
  out = (at) => this.#by(1 / this.#step, at);

  /** As large as the frame shows in whole, and no larger than usual. */
  fit = () => {
    const { width, height } = this.#picture.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#frame;
    const most = parseFloat(getComputedStyle(this.#frame).maxHeight) || clientHeight;
    const room = this.zoom * Math.min(clientWidth / width, most / height);
    // A picture that is not laid out yet has no size.
    this.#by(Math.min(1, room || 1) / this.zoom);
  };

  /** Scrolls as little as brings a part of the picture into sight, given in shares of it. @param {{ left: number, top: number, right: number, bottom: number }} part */
  reveal({ left, top, right, bottom }) {
    const frame = this.#frame;
    const { width, height } = this.#picture.getBoundingClientRect();
    frame.scrollLeft = Math.min(
      left * width,
      Math.max(frame.scrollLeft, right * width - frame.clientWidth),
    );
    frame.scrollTop = Math.min(
      top * height,
      Math.max(frame.scrollTop, bottom * height - frame.clientHeight),
    );
  }

  get #picture() {
    return /** @type {Element} */ (this.#frame.firstElementChild);
  }

  /** What lies at a place stays there: in the middle, unless something is pointed at. @param {number} factor @param {At | null} [at] */
  #by(factor, at) {
    const frame = this.#frame;
    const { x, y } = at ?? middleOf(frame);
    const before = this.#picture.getBoundingClientRect();
    const [least, most] = this.#limits();
    const zoom = Math.min(most, Math.max(least, this.zoom * factor));
    const grown = zoom / this.zoom;
    this.zoom = zoom;
    this.#draw(zoom);
    const after = this.#picture.getBoundingClientRect();
    frame.scrollLeft += after.left + (x - before.left) * grown - x;
    frame.scrollTop += after.top + (y - before.top) * grown - y;
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
    this.#scrollBy(before.at, at);
    this.#by(span / before.span, at);
  };

  /** @param {PointerEvent} event */
  #onPress = (event) => {
    const { clientX: x, clientY: y, pointerType, button } = event;
    const frame = this.#frame.getBoundingClientRect();
    const inside = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
    if (pointerType === "touch" || button !== 0 || !inside || this.zoom <= 1) return;
    let [at, isMoved] = [{ x, y }, false];
    followPointer(event, {
      move: (moved) => {
        // What lies in the picture is not pointed at meanwhile.
        moved.stopPropagation();
        const to = { x: moved.clientX, y: moved.clientY };
        this.#scrollBy(at, to);
        [at, isMoved] = [to, true];
      },
      end: () => isMoved && ignoreClick(),
    });
  };

  /** @param {At} from @param {At} to */
  #scrollBy(from, to) {
    this.#frame.scrollLeft -= to.x - from.x;
    this.#frame.scrollTop -= to.y - from.y;
  }
}

/** The click that ends a drag is none. */
function ignoreClick() {
  const ignoring = new AbortController();
  const stop = (/** @type {Event} */ event) => event.stopPropagation();
  addEventListener("click", stop, { signal: ignoring.signal, capture: true });
  // It comes at once, if it does.
  setTimeout(() => ignoring.abort());
}

/** @param {Element} element @returns {At} */
function middleOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
