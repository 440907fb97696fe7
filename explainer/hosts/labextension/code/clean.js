// A lesson that was only run is not a changed one: no question on leaving, nothing to save.

const BY_KERNEL = ["kernelspec", "language_info", "widgets"];

/** @param {import("./jupyterlab.js").NotebookModel} model */
const edited = (model) => {
  const about = { ...model.metadata };
  for (const name of BY_KERNEL) delete about[name];
  const cells = [...model.cells].map((cell) => [
    cell.id,
    cell.type,
    cell.metadata,
    cell.sharedModel.getSource(),
  ]);
  return JSON.stringify([about, cells]);
};

/**
 * Remember what a person has written in a notebook, now and at each save.
 *
 * Returns what marks the notebook as unchanged if that is still all that is written in it.
 *
 * @param {import("./jupyterlab.js").Context} context
 */
export const rememberWritten = (context) => {
  let written = edited(context.model);
  context.saveState.connect((_, state) => {
    if (state.startsWith("completed")) written = edited(context.model);
  });
  return () => {
    if (edited(context.model) === written) context.model.dirty = false;
  };
};
