/** @import { Evaluation } from "../../protocol/run.js" */

/** All that is heard takes so long, many steps or few. */
const SECONDS = 5;
/** From no right answer to nothing else: two octaves. */
const [LOW, HIGH] = [220, 880];
/** A mark is a short note above all that the curves can be. */
const MARK = { pitch: 1760, seconds: 0.09 };
const VOLUME = 0.12;

/** @typedef {{ pitch: number, time: number }} Note */

/** @param {number} accuracy */
const pitchOf = (accuracy) => LOW * (HIGH / LOW) ** accuracy;

/**
 * Learning curves as two voices, the training pairs on the left and the held-out pairs on the
 * right: the higher, the more answers are right. A library that charts are heard with weighs as
 * much as half the page, and would bring keys of its own.
 *
 * @param {Evaluation[]} records in order, two at least
 * @param {number[]} marks steps that are heard as notes of their own
 * @param {(step: number | null) => void} onStep told which step is heard, `null` at the end
 * @returns {() => void} ends it
 */
export function play(records, marks, onStep) {
  const context = new AudioContext();
  const start = context.currentTime + 0.05;
  const [first, last] = [records[0].step, records[records.length - 1].step];
  const timeOf = (/** @type {number} */ step) =>
    start + (SECONDS * (step - first)) / Math.max(1, last - first);
  const line = (/** @type {"train" | "held_out"} */ pairs) =>
    records.map((one) => ({ pitch: pitchOf(one[pairs].accuracy), time: timeOf(one.step) }));
  voice(context, { side: -0.8, type: "triangle", notes: line("train"), end: start + SECONDS });
  voice(context, { side: 0.8, type: "sine", notes: line("held_out"), end: start + SECONDS });
  for (const time of marks.filter((mark) => mark >= first && mark <= last).map(timeOf)) {
    const notes = [{ pitch: MARK.pitch, time }];
    voice(context, { side: 0, type: "sine", notes, end: time + MARK.seconds });
  }
  const heardAt = (/** @type {number} */ time) =>
    records.filter(({ step }) => timeOf(step) <= time).at(-1)?.step ?? first;
  return follow(context, start, (time) => onStep(time === null ? null : heardAt(time)));
}

/**
 * A voice that glides from note to note.
 *
 * @param {AudioContext} context
 * @param {{ side: number, type: OscillatorType, notes: Note[], end: number }} score with its side
 *   from -1, left, to 1
 */
function voice(context, { side, type, notes: [first, ...notes], end }) {
  const tone = new OscillatorNode(context, { type });
  const panner = new StereoPannerNode(context, { pan: side });
  tone
    .connect(new GainNode(context, { gain: VOLUME }))
    .connect(panner)
    .connect(context.destination);
  tone.frequency.setValueAtTime(first.pitch, first.time);
  for (const { pitch, time } of notes) tone.frequency.linearRampToValueAtTime(pitch, time);
  tone.start(first.time);
  tone.stop(end);
}

/**
 * @param {AudioContext} context
 * @param {number} start
 * @param {(time: number | null) => void} onTime
 * @returns {() => void}
 */
function follow(context, start, onTime) {
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    if (context.state === "closed") return;
    context.close();
    onTime(null);
  };
  const look = () => {
    if (context.currentTime >= start + SECONDS) return end();
    onTime(context.currentTime);
    frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return end;
}
