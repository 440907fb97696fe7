// A button that hands the text of one file of the learner's to Python.

/**
 * @typedef {object} Traits
 * @property {string} label the words on the button
 */

const MOST_BYTES = 2e6; // no file of answers is as large, and a larger one is not read

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".json";
  field.hidden = true;
  const press = document.createElement("button");
  press.type = "button";
  press.className = "jupyter-button tc-button tc-small";
  press.textContent = model.get("label");
  press.addEventListener("click", () => field.click(), { signal });
  const hand = async () => {
    const [file] = field.files ?? [];
    if (!file) return;
    const text = file.size > MOST_BYTES ? "" : await file.text().catch(() => "");
    field.value = ""; // or the same file, mended, could not be chosen again
    if (!signal.aborted) model.send({ name: file.name, text });
  };
  field.addEventListener("change", hand, { signal });
  el.append(press, field);
}

export default { render };
