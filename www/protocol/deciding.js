/** Which class of circuits decides each pair. */

/**
 * A class of circuits that may decide pairs; without a number the neurons that belong to no
 * circuit.
 *
 * @typedef {object} DecidingClass
 * @property {number | null} class
 * @property {number | null} order of its subgroups
 * @property {string | null} name
 * @property {number} neurons
 * @property {number} pairs that it decides, of the `rows` that have been looked at
 */

/** @typedef {[number, number, number]} Rgb */

/** With its colour on a light and on a dark page. @typedef {{ circuits: DecidingClass, colours: [Rgb, Rgb] }} ColouredClass */

/** @typedef {{ rows: number, wrong: number, subgroups: boolean, classes: ColouredClass[] }} DecidingSummary */

/** Finding out for about `ms` what decides each pair. @typedef {{ ms: number, training: boolean }} DecideSlice */

/**
 * `step` and `summary` are `null` as long as the group is worked on; until `done`, the summary
 * may be that of an earlier step.
 *
 * @typedef {{ step: number | null, done: boolean, summary: DecidingSummary | null }} Decided
 */

/** What decides a pair, and its share of the margin if there is one. @typedef {{ class: Pick<DecidingClass, "class" | "order" | "name">, share: number | null }} Decision */

export {};
