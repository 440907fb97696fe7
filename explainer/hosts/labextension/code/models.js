// What stands on the page for Python's widgets. Where words were lost on the way, such a model may wait
// for ever for an answer, or belong to a line that is no more: its control moves, and nobody hears it.
// So JupyterLab is made to forget all of them, and to make them anew from what Python holds. What is
// seen stays as it is until the lesson has been run.

import { PIECE } from "./lesson.js";

const ASK = "tc-models"; // the dress of each piece answers
const FROM_PYTHON = { loadKernel: true, loadNotebook: false };

/**
 * @typedef {import("./jupyterlab.js").WidgetManager} Manager
 * @typedef {import("./jupyterlab.js").WidgetModel} Model
 */

/**
 * @param {HTMLElement} content
 * @returns {Manager | undefined}
 */
const managerOf = (content) => {
  const found = /** @type {Manager[]} */ ([]);
  const ask = new CustomEvent(ASK, { detail: (/** @type {Manager} */ one) => found.push(one) });
  for (const piece of content.querySelectorAll(PIECE)) piece.dispatchEvent(ask);
  return found[0];
};

/**
 * Make all models of a page anew; the old ones are returned, for they may still be seen.
 *
 * @param {import("./jupyterlab.js").Panel} panel
 * @returns {Promise<Model[]>}
 */
export const renewModels = async ({ content, context }) => {
  const manager = managerOf(content.node);
  if (!manager) return [];
  const ids = Object.keys(manager.get_state_sync({ drop_defaults: true }).state);
  const models = await Promise.all(ids.map((id) => manager.get_model(id)));
  for (const model of models) {
    model.comm?.jsServicesComm.dispose(); // without a word to Python, where the widget lives on
    model.trigger("comm:close");
  }
  await manager.restoreWidgets(context.model, FROM_PYTHON);
  return models;
};
