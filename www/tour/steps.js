import { tryOut } from "../page/network/ablating.js";
import { benchOf } from "../page/network/bench.js";
import { neuronOrder } from "../page/network/neuronOrder.js";
import { forecast } from "../page/runs/forecast.js";
import { said } from "../text/en/engineText.js";
import { tourText as text } from "../text/en/tourText.js";

/** @import { View } from "../page/view.js" */
/** @import { NetworkReport } from "../protocol/analysis.js" */
/** @import { Experiment, Removal, RemovalResult } from "../protocol/experiments.js" */
/** @import { Evaluation } from "../protocol/run.js" */
/** @import { Guide } from "./guide.js" */

/** So long a run may go on after it has grokked before it is paused to be looked at. */
const PATIENCE_MS = 20_000;

/** Of the pairs that are seen, to be on the way to knowing them by heart. */
const MOST = 0.9;

/**
 * A step of the tour: what it does, what to say meanwhile, and what came of it.
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {(view: View) => string} what
 * @property {(view: View) => string} waiting
 * @property {(guide: Guide) => Promise<string | string[]>} act
 */

/** @param {View} view */
const isStuck = ({ phase, failure }) =>
  phase === "stopped" || phase === "unsupported" || failure !== null;
/** @param {View} view */
const isOver = (view) => view.phase === "finished" || isStuck(view);

/** Whether it knows most of what it sees. @param {View} view */
const knowsItsOwn = ({ evaluations, status }) =>
  status?.memorised_step != null || (evaluations.at(-1)?.train.accuracy ?? 0) >= MOST;

/** @param {Guide} guide */
async function memorise(guide) {
  guide.point(".instruments");
  const { shipped, phase } = guide.view;
  if (shipped || (phase !== "training" && !knowsItsOwn(guide.view))) guide.lab.train();
  await guide.until(
    (view) => isStuck(view) || (!view.shipped && (knowsItsOwn(view) || isOver(view))),
  );
  const { view } = guide;
  if (isStuck(view)) return text.stuck;
  if (!knowsItsOwn(view)) return text.memorise.missed;
  const gap = (/** @type {Evaluation} */ { train, held_out: heldOut }) =>
    train.accuracy - heldOut.accuracy;
  return text.memorise.done(view.evaluations.reduce((a, b) => (gap(b) > gap(a) ? b : a)));
}

/** Waits for what the step before has begun. @param {Guide} guide */
const learned = (guide) =>
  guide.until(
    (view) =>
      isStuck(view) || (!view.shipped && (view.status?.grokked_step != null || isOver(view))),
  );

/** @param {Guide} guide */
async function grok(guide) {
  guide.point(".instruments");
  await learned(guide);
  const { view } = guide;
  const { grokked_step: step = null, memorised_step: memorised = null } = view.status ?? {};
  if (isStuck(view)) return text.stuck;
  if (step === null) return text.grok.missed;
  return text.grok.done(
    step,
    memorised,
    step === view.evaluations.at(-1)?.step ? view.milliseconds : null,
  );
}

/** The network taken apart, once it no longer changes. @param {Guide} guide @returns {Promise<NetworkReport | null>} */
async function takeApart(guide) {
  await learned(guide);
  const late = setTimeout(() => guide.lab.pause(), PATIENCE_MS);
  await guide
    .until(({ phase }) => phase !== "training" && phase !== "checking")
    .finally(() => clearTimeout(late));
  if (isStuck(guide.view)) return null;
  guide.open("cosetta-anatomy");
  const known = (/** @type {View} */ { dissection, config, status }) =>
    dissection?.config === config && dissection.step === status?.step ? dissection : null;
  await guide.until((view) => isStuck(view) || known(view));
  return known(guide.view)?.report ?? null;
}

/**
 * The best neuron of the largest circuit of the class of subgroups that most neurons go by;
 * `null` if none does.
 *
 * @param {NetworkReport} report
 */
function exampleOf(report) {
  const [subgroups] = report.class_counts;
  const circuits = report.circuits.filter((one) => one.class === subgroups?.class);
  if (circuits.length === 0) return null;
  const circuit = circuits.reduce((a, b) => (b.neurons.length > a.neurons.length ? b : a));
  const number = neuronOrder(report).neurons.find((one) => circuit.neurons.includes(one));
  const { rule, left } = report.neurons[number ?? circuit.neurons[0]];
  const place = left?.explained_by;
  return number !== undefined && rule && place ? { number, rule, circuit, place, subgroups } : null;
}

/** @param {Guide} guide */
async function showNeuron(guide) {
  const report = await takeApart(guide);
  if (!report && isStuck(guide.view)) return text.stuck;
  const example = report && exampleOf(report);
  if (!report || !example) return text.neuron.none;
  guide.lab.select.neuron(example.number);
  await guide.meet("cosetta-neuron");
  return text.neuron.done(report, example.number, said(example.rule.words));
}

/** @param {Guide} guide */
async function showCircuit(guide) {
  const report = await takeApart(guide);
  const example = report && exampleOf(report);
  if (!report || !example) return text.circuit.none;
  const { circuit, place, subgroups } = example;
  guide.lab.select.circuit(circuit);
  guide.lab.select.subgroup(place);
  guide.point("cosetta-table");
  await guide.until(({ arranged }) => (arranged?.arrangement.rows.blocks.length ?? 0) > 1);
  return text.circuit.done(circuit.neurons.length, report.circuits.length, subgroups);
}

/** What came of a removal, which is made unless it was made before. @param {Guide} guide @param {Removal} removal @returns {Promise<RemovalResult | null>} */
async function remove(guide, removal) {
  const same = JSON.stringify(removal);
  const made = () =>
    benchOf(guide.view).tried.find(
      ({ experiment: { removal, only } }) => !only && JSON.stringify(removal) === same,
    );
  if (!made()) {
    tryOut(guide.lab, { kind: "removal", removal, replacement: "zero", exact: false });
    await guide.until((view) => made() || benchOf(view).failure);
  }
  return made()?.result ?? null;
}

/** Why an experiment came to nothing. @param {Guide} guide */
const failed = ({ view }) => text.failed(said(benchOf(view).failure?.message ?? ""));

/** @param {Guide} guide */
async function ablate(guide) {
  const report = await takeApart(guide);
  const example = report && exampleOf(report);
  if (!example) return text.ablation.none;
  guide.open("cosetta-bench");
  await guide.meet("cosetta-tried");
  const { class: number, left, right } = example.circuit;
  const circuit = await remove(guide, { kind: "circuit", class: number, left, right });
  const all = circuit && (await remove(guide, { kind: "class", class: number }));
  guide.point("cosetta-tried");
  return all ? text.ablation.done(circuit, all, example.subgroups) : failed(guide);
}

/** @param {Guide} guide */
async function weigh(guide) {
  const report = await takeApart(guide);
  guide.open("cosetta-weighing");
  if (!report) return isStuck(guide.view) ? text.stuck : text.meaning.none;
  await guide.meet("cosetta-referee");
  const verdict = () => benchOf(guide.view).referee?.result.verdict;
  if (!verdict()) {
    guide.lab.bench.begin(/** @type {Experiment} */ ({ kind: "referee" }));
    await guide.until((view) => verdict() || benchOf(view).failure);
  }
  guide.point("cosetta-referee");
  const words = verdict();
  return words ? text.meaning.done(said(words)) : failed(guide);
}

/** @param {View} view */
function untilGrokked(view) {
  const { phase, shipped, status } = view;
  if (status?.grokked_step != null && !shipped) {
    return phase === "training" ? text.cooling : text.working;
  }
  return phase === "paused" ? text.paused : text.learning;
}

/** @type {Step[]} */
export const STEPS = [
  {
    title: text.memorise.title,
    what: ({ group, config }) =>
      text.memorise.what(group?.title ?? "", config?.train_fraction ?? 0),
    waiting: (view) =>
      view.phase === "paused" ? text.paused : text.memorise.waiting(view.evaluations.at(-1)),
    act: memorise,
  },
  {
    title: text.grok.title,
    what: () => text.grok.what,
    waiting: (view) => (view.phase === "paused" ? text.paused : forecast(view).join(" ")),
    act: grok,
  },
  {
    title: text.neuron.title,
    what: () => text.neuron.what,
    waiting: untilGrokked,
    act: showNeuron,
  },
  {
    title: text.circuit.title,
    what: () => text.circuit.what,
    waiting: untilGrokked,
    act: showCircuit,
  },
  {
    title: text.ablation.title,
    what: () => text.ablation.what,
    waiting: untilGrokked,
    act: ablate,
  },
  { title: text.meaning.title, what: () => text.meaning.what, waiting: untilGrokked, act: weigh },
];
