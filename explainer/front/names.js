// Names and spoken values of the controls beside this widget, right at once and without the
// kernel; and the arrow keys of a box for a number, which is a box for text: a number's own box
// would drop a decimal comma without a word. What a text means is decided in Python alone.

const LARGE = 10; // Page Up and Page Down go so many steps
const KEYS = { ArrowUp: 1, ArrowDown: -1, PageUp: LARGE, PageDown: -LARGE };

// only when it differs: the watch below would otherwise wake itself for ever
function say(element, attribute, words) {
  if (element.getAttribute(attribute) !== words) element.setAttribute(attribute, words);
}

// The slider itself says a bare number each time it has moved (and rounds "aria-valuenow" to one
// digit); what is no bare number are our words, and still true.
function nameSlider(handle, { label, first, stride, words }) {
  if (label) say(handle, "aria-label", label);
  const said = words[Math.round((Number(handle.getAttribute("aria-valuetext")) - first) / stride)];
  if (said) say(handle, "aria-valuetext", said);
}

function nameBox(box, { label, step }) {
  if (label) say(box, "aria-label", label);
  if (!step || box.type !== "text") return;
  say(box, "inputmode", "decimal");
  say(box, "autocomplete", "off");
}

function partsOf(root, where) {
  return where ? [...root.querySelectorAll(where)] : [root];
}

function nameAll(root, rows) {
  for (const row of rows) {
    for (const part of partsOf(root, row.where)) {
      part.querySelectorAll("[role=slider]").forEach((handle) => nameSlider(handle, row));
      part.querySelectorAll("input, select").forEach((box) => nameBox(box, row));
    }
  }
  root.querySelectorAll('[title="null"]').forEach((odd) => odd.removeAttribute("title"));
}

const decimals = (number) => `${number}`.split(".")[1]?.length ?? 0;

// The text of a box some steps further, inside its range; nothing where it holds no number.
function stepped(text, { low, high, step }, steps) {
  const now = Number(text.trim().replace(",", "."));
  if (!text.trim() || Number.isNaN(now)) return text;
  const next = Math.min(Math.max(now + steps * step, low), high);
  return `${Number(next.toFixed(Math.max(decimals(now), decimals(step))))}`;
}

function render({ model, el }) {
  el.style.display = "none";
  const ended = new AbortController();
  let root = null;

  const rowOf = (part) => model.get("rows").find(({ where }) => partsOf(root, where).some((each) => each.contains(part)));
  const nameNow = () => root && nameAll(root, model.get("rows"));

  const onKey = (event) => {
    const { target, key } = event;
    const plain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    const row = plain && key in KEYS && target.matches("input[inputmode=decimal]") && rowOf(target);
    if (!row) return;
    event.preventDefault();
    const text = stepped(target.value, row, KEYS[key]);
    if (text === target.value) return;
    target.value = text;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const watch = new MutationObserver((changes) => {
    const moved = changes.filter(({ type }) => type === "attributes").map(({ target }) => target);
    for (const handle of new Set(moved)) {
      const row = handle.getAttribute("role") === "slider" && rowOf(handle);
      if (row) nameSlider(handle, row);
    }
    // what is inside a picture changes at every move, and nothing in there wants a name
    if (changes.some(({ type, target }) => type === "childList" && !target.closest(".tc-chart"))) nameNow();
  });

  const attach = () => {
    if (ended.signal.aborted) return;
    root = el.parentElement;
    if (!root) return requestAnimationFrame(attach);
    // captured: a box keeps its keys from everything around it
    root.addEventListener("keydown", onKey, { capture: true, signal: ended.signal });
    watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuenow", "aria-valuetext"] });
    nameNow();
  };

  model.on("change:rows", nameNow);
  attach();
  return () => {
    ended.abort();
    watch.disconnect();
    model.off("change:rows", nameNow);
  };
}

export default { render };
