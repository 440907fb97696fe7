// What stands on the page for Python's widgets. Where words were lost on the way, such a model may wait
// for ever for an answer, or belong to a line that is no more: its control moves, and nobody hears it.
// So JupyterLab is made to forget all of them, and to make them anew from what Python holds. What is
// seen stays as it is until the lesson has been run.

import { PIECE } from "./lesson.js";

const ASK = "tc-models"; // the dress of each piece answers
const VIEW = "application/vnd.jupyter.widget-view+json";
const OUTPUT = ".jp-OutputArea-output";
const NOT_FOUND = "Error displaying widget: model not found"; // JupyterLab's words
const ASKS_FOR_ALL = "request_states";
const ENDS = ["comm_msg", "comm_close"]; // of waiting for the answer
const FROM_PYTHON = { loadKernel: true, loadNotebook: false };

/**
 * @typedef {import("./jupyterlab.js").Kernel} Kernel
 * @typedef {import("./jupyterlab.js").WidgetManager} Manager
 * @typedef {import("./jupyterlab.js").WidgetModel} Model
 */

/**
 * @param {HTMLElement} content
 * @returns {Manager | undefined}
 */
const managerBehind = (content) => {
  const found = /** @type {Manager[]} */ ([]);
  const ask = new CustomEvent(ASK, { detail: (/** @type {Manager} */ one) => found.push(one) });
  for (const piece of content.querySelectorAll(PIECE)) piece.dispatchEvent(ask);
  return found[0];
};

/**
 * The manager of a page on which no piece stands that could be asked, as where JupyterLab's own load
 * of the models came to no end: what would show a widget knows it, under a name that is not public.
 *
 * @param {import("./jupyterlab.js").Rendermime} rendermime
 */
const managerOfViews = async (rendermime) => {
  const view = rendermime.getFactory(VIEW)?.createRenderer({ mimeType: VIEW });
  // one that has not met a Python yet has no manager, and need not ever get one
  const manager = await Promise.race([view?._manager?.promise, undefined]);
  view?.dispose();
  return manager;
};

/**
 * What a page has for Python's widgets; nothing where it has met no Python yet.
 *
 * @param {Pick<import("./jupyterlab.js").Notebook, "node" | "rendermime">} content
 */
const managerOf = async ({ node, rendermime }) => managerBehind(node) ?? managerOfViews(rendermime);

/**
 * Keep JupyterLab from asking a Python for each widget by itself, as it does once the word of all of
 * them has not come for 4 s. For a lesson's 1,400 that takes up to a minute, and where the line breaks
 * meanwhile it never ends. It waits instead; who is `told` makes all of them anew in one go.
 *
 * @param {Kernel} kernel
 * @param {() => void} told
 */
const holdBackFrom = (kernel, told) => {
  let waits = /** @type {string | undefined} */ (""); // for an answer by this name
  kernel.anyMessage.connect((_, { msg: { header, content } }) => {
    if (content.data?.method === ASKS_FOR_ALL) waits = content.comm_id;
    // a Python that has no widgets yet closes the line at once, and has nothing to be asked for
    else if (ENDS.includes(header.msg_type) && content.comm_id === waits) waits = "";
  });
  const ask = kernel.requestCommInfo.bind(kernel);
  kernel.requestCommInfo = (about) => {
    if (!waits) return ask(about); // somebody else wants to know
    waits = "";
    told();
    return new Promise(() => {});
  };
};

/**
 * The same for each Python that a lesson has, or will have.
 *
 * @param {import("./jupyterlab.js").SessionContext} context
 * @param {() => void} told
 */
export const holdBack = ({ session, kernelChanged }, told) => {
  const held = /** @type {WeakSet<Kernel>} */ (new WeakSet());
  const hold = (/** @type {Kernel | null | undefined} */ kernel) => {
    if (!kernel || held.has(kernel)) return;
    held.add(kernel);
    holdBackFrom(kernel, told);
  };
  kernelChanged.connect((_, { newValue }) => hold(newValue));
  hold(session?.kernel);
};

/**
 * Whether a cell says that what it shows is nowhere.
 *
 * @param {import("./jupyterlab.js").Cell} cell
 */
const isLost = ({ model, outputArea }) =>
  model.type === "code" &&
  [...outputArea.node.querySelectorAll(OUTPUT)].some((each) => !each.childElementCount && each.textContent === NOT_FOUND);

/**
 * Show what was said to be nowhere, and is there. JupyterLab looks for a model for 2 s; a page that was
 * busy making all of them for that long does not look once more, and would say so for ever.
 *
 * @param {import("./jupyterlab.js").Panel["content"]} content
 * @returns {Promise<number>} how many cells were shown again
 */
export const showFound = async (content) => {
  const lost = content.widgets.filter(isLost);
  const manager = lost.length ? await managerOf(content) : undefined;
  const found = lost.filter(({ model }) => {
    const ids = model.outputs.toJSON().flatMap(({ data }) => data?.[VIEW]?.model_id ?? []);
    return ids.length > 0 && ids.every((id) => manager?.has_model(id));
  });
  for (const { model } of found) model.outputs.fromJSON(model.outputs.toJSON());
  return found.length;
};

/**
 * Make all models of a page anew; the old ones are returned, for they may still be seen.
 *
 * @param {import("./jupyterlab.js").Panel} panel
 * @returns {Promise<Model[]>}
 */
export const renewModels = async ({ content, context, sessionContext }) => {
  const manager = await managerOf(content);
  if (!manager) return [];
  const ids = Object.keys(manager.get_state_sync({ drop_defaults: true }).state);
  const models = await Promise.all(ids.map((id) => manager.get_model(id)));
  for (const model of models) {
    model.comm?.jsServicesComm.dispose(); // without a word to Python, where the widget lives on
    model.trigger("comm:close");
  }
  await sessionContext.session?.kernel?.requestKernelInfo(); // it has done what was asked before
  await manager.restoreWidgets(context.model, FROM_PYTHON);
  return models;
};
