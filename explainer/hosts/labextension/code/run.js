// Runs a lesson: each cell in order, while the page stays where it is.
//
// A cell's code is first run without showing anything, so that what stands on the page (a still
// picture, or what was typed) stays until its successor is ready. Every cell of a lesson may run
// twice: the second time it returns the very same piece.

import { MARK } from "./lesson.js";
import { renewModels } from "./models.js";

const QUIET = { silent: true, store_history: false, allow_stdin: false, stop_on_error: false };
const SETTLE_MS = 600;

/**
 * @param {import("./jupyterlab.js").Kernel} kernel
 * @param {string} code
 */
const prepare = async (kernel, code) => {
  try {
    await kernel.requestExecute({ ...QUIET, code }).done;
  } catch {
    // what is wrong is said by the run that shows
  }
};

/**
 * Whether a person has added a cell: what it does, or that it is empty, says nothing of the lesson.
 *
 * @param {import("./jupyterlab.js").Cell} cell
 */
const isAdded = (cell) => cell.model.metadata.editable !== false;

/**
 * Keep the height of an output until its new content has found its own.
 *
 * @param {HTMLElement} node
 */
const held = (node) => {
  node.style.minHeight = `${node.offsetHeight}px`;
  return () => {
    node.style.minHeight = "";
  };
};

/**
 * @param {import("./jupyterlab.js").CodeCell} CodeCell
 * @param {import("./jupyterlab.js").Cell} cell
 * @param {import("./jupyterlab.js").SessionContext} context
 */
const show = async (CodeCell, cell, context) => {
  const release = held(cell.outputArea.node);
  try {
    const reply = await CodeCell.execute(cell, context);
    return reply?.content.status === "ok" || isAdded(cell);
  } catch {
    return isAdded(cell);
  } finally {
    setTimeout(release, SETTLE_MS);
  }
};

/**
 * Let the lesson itself do something, in its Python; say whether that went well.
 *
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {string} deed
 */
const order = async (panel, deed) => {
  const { lesson } = panel.content.model?.getMetadata(MARK) ?? {};
  const code = `from explainer import lesson; lesson(${Number(lesson)}).${deed}`;
  try {
    const reply = await panel.sessionContext.session?.kernel?.requestExecute({ ...QUIET, code }).done;
    return reply?.content.status === "ok";
  } catch {
    return false;
  }
};

/**
 * Clear a lesson for another group; say whether that went well.
 *
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {() => void} forget lets go of what was typed
 */
export const startOver = (panel, forget) => {
  forget();
  return order(panel, "start_over()");
};

/**
 * Let a Python that is new take up what was answered on this page in the one before it.
 *
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {string} kernel the id of the one before
 */
export const goOn = (panel, kernel) => order(panel, `go_on(${JSON.stringify(kernel)})`);

/**
 * Run all cells of code of a panel that has a kernel; say whether all of the lesson went well. What is run `again`
 * may stand on models that nobody hears.
 *
 * @param {import("./jupyterlab.js").CodeCell} CodeCell
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {"opening" | "again"} how
 */
export const runLesson = async (CodeCell, panel, how) => {
  const { content, sessionContext } = panel;
  const old = how === "again" ? await renewModels(panel) : [];
  const shown = [];
  for (const cell of content.widgets.filter((each) => each.model.type === "code")) {
    const kernel = sessionContext.session?.kernel;
    if (!kernel) return false;
    await prepare(kernel, cell.model.sharedModel.getSource());
    shown.push(show(CodeCell, cell, sessionContext));
  }
  const well = (await Promise.all(shown)).every(Boolean);
  if (well) for (const model of old) void model.close(true); // nobody sees them any more
  return well;
};
