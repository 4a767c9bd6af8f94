import { count } from "../numbers.js";
import { called } from "./called.js";
import { choiceText } from "./choiceText.js";
import { LANGUAGE } from "./language.js";
import { size as sizeText } from "./sizeText.js";
import { changes, heldOutRight } from "./timelineText.js";

/** @import { KeptRun } from "../../page/kept/keptRun.js" */

const day = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "medium", timeStyle: "short" });
const time = new Intl.DateTimeFormat(LANGUAGE, { timeStyle: "short" });
const LIST = new Intl.ListFormat(LANGUAGE);

/** When something was kept: the time, of another day with the date. @param {number} at */
function when(at) {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return `${today ? "今天 " : ""}${(today ? time : day).format(at)}`;
}

/** The name of a run, or what it is. @param {KeptRun} run */
function title({ name, group, recipe, seed, branch }) {
  if (name) return name;
  const run = `${called(group)}，${choiceText.recipes.names[recipe] ?? recipe}，种子 ${seed}`;
  return branch ? `${run}，在第 ${count(branch.step)} 步分出${changes(branch)}` : run;
}

/**
 * Runs that the browser keeps; fetched with what keeps them.
 *
 * @type {typeof import("../en/keptText.js").keptText}
 */
export const keptText = {
  title: "已保存的训练",
  what: (runs, lasting) =>
    runs === 0
      ? "你的训练会保存在这里"
      : `${count(runs)} 次训练，可以在${lasting ? "这个浏览器中" : "本页面打开期间"}继续`,
  empty:
    "还没有已保存的训练。进行中的训练会自动保存，只保存在这个浏览器中，不在别处，页面重新加载后仍然保留。",
  explained:
    "训练进行时每隔几秒写入一次，停下来时也写入。空间不足时，未固定的训练中最旧的会让出位置。",
  name: title,
  also: (run) => (run.name ? `${title({ ...run, name: "" })} · ` : ""),
  facts: ({ step, at, size, ...score }) =>
    [`第 ${count(step)} 步`, heldOutRight(score), `${when(at)} 保存`, sizeText(size)]
      .filter((words) => words !== "")
      .join(" · "),
  here: "在页面上",
  open: "打开",
  pin: "固定",
  rename: "重命名",
  remove: "删除",
  of: (action, run) => `${action}：${title(run)}`,
  newName: (run) => `新名称，原为：${title(run)}`,
  save: "保存名称",
  cancel: "取消",
  deleted: (run) => `“${title(run)}”已删除。`,
  undo: "撤销",
  gone: (run) => `“${title(run)}”已不再保存。`,
  dismiss: "关闭",

  restored: ({ group, step, at, finished }) =>
    finished
      ? `你在 ${called(group)} 上的训练已恢复，它在第 ${count(step)} 步结束。`
      : `你在 ${called(group)} 上的训练已恢复到第 ${count(step)} 步保存时的样子（${when(at)}）。按“训练”从那里继续。`,
  copied: ({ group, step }) =>
    `你在 ${called(group)} 上的训练也在另一个标签页中打开着。这里是它的副本，是第 ${count(step)} 步保存时的样子，此后各走各的路。`,
  offer: (run) =>
    `你上次的训练已保存：${title(run)}，第 ${count(run.step)} 步（${when(run.at)}）。`,
  goOn: "继续这次训练",
  refused:
    "这个浏览器不允许页面保存任何东西：页面一关，你的训练就没有了。“下载训练”可以把训练存下来。",
  dropped: (runs) =>
    `保存训练的空间不够了。最旧的已让出位置：${LIST.format(runs.map((run) => `“${title(run)}”`))}。固定的训练会保留。`,
  failed: (message) => `浏览器无法保存这次训练（${message}）。“下载训练”可以把它存下来。`,
};
