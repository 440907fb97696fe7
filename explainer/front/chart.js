// The chart that zooms: plotly draws it, in each view for the screen of that view. The drawing
// beside it tells the kernel what that screen is. Python puts plotly before this module.

import { atEnd, follow, whenFound } from "./life.js";
import { reading } from "./reading.js";
import { onScreen } from "./screen.js";

/**
 * @typedef {object} Traits
 * @property {object} config plotly's settings
 * @property {Name[]} order the traits that hold the traces
 * @property {Record<string, Figure>} layouts one for each screen
 * @property {[number, number] | []} part of the axis; empty for the whole
 * @property {Record<string, [string, string]>} reads the name and the facts (HTML) of each row
 * @property {Record<string, string>} states how each row stands
 * @property {string} read_label
 */

/**
 * Each trace is a trait of its own, and has one form for each screen.
 *
 * @typedef {`trace${number}`} Name
 * @typedef {Record<Name, Record<string, object>>} Traces
 */

const Plotly = module.exports; // the copy that came along, whatever else of plotly the page has
const TYPED = "input, select, textarea"; // what has a use of its own for Escape

/**
 * Lets Escape close the chart, and leads the keyboard back to the button that opened it.
 *
 * @param {HTMLElement} el
 * @param {() => void} close
 * @param {AbortSignal} signal
 */
function closeByKey(el, close, signal) {
  const find = () => /** @type {HTMLElement | null} */ (el.closest(".tc-app"));
  const hear = (/** @type {HTMLElement} */ root) =>
    root.addEventListener(
      "keydown",
      (event) => {
        const typed = /** @type {Element} */ (event.target).closest(TYPED);
        if (event.key !== "Escape" || typed || !el.clientWidth) return;
        event.stopPropagation();
        /** @type {HTMLElement | null} */ (root.querySelector(".tc-zooms"))?.focus();
        close();
      },
      { signal },
    );
  whenFound(find, hear, signal);
}

/** @type {import("@anywidget/types").Render<Traits & Traces>} */
function render({ model, el, signal }) {
  const plot = /** @type {Plot} */ (/** @type {HTMLElement} */ (document.createElement("div")));
  const keys = () => Object.keys(model.get("layouts"));
  const drawnBefore = () => Boolean(plot.dataset.screen);

  const draw = () => {
    if (!screen.width) return; // not on its page yet
    const key = screen.pick(keys());
    // plotly writes into what it is handed
    const traces = model.get("order").map((name) => ({ ...model.get(name)[key] }));
    const layout = { ...structuredClone(model.get("layouts")[key]), width: screen.width };
    const [first, last] = model.get("part");
    const isPart = first !== undefined && last !== undefined;
    if (drawnBefore() && isPart) layout.xaxis.range = [first, last];
    Plotly.react(plot, traces, layout, model.get("config"));
    rows.placeAt(layout.meta?.lanes ?? {});
    const [end, middle] = layout.meta?.buttons ?? [];
    for (const [name, px] of Object.entries({ end, middle })) {
      plot.style.setProperty(`--tc-buttons-${name}`, px === undefined ? "" : `${px}px`);
    }
    if (layout.meta && !layout.meta.timed) plot.dataset.rows = ""; // no time runs in it
    const again = drawnBefore();
    plot.dataset.screen = key;
    if (again) return;
    plot.on("plotly_relayout", zoomed);
    plot.on("plotly_click", ({ points }) => rows.take(points[0]?.id ?? null));
    model.send({ type: "drawn" }); // until now the picture has stood in its place
    if (isPart) draw(); // only now: plotly's way back leads to what was drawn first
  };
  const zoomed = () => {
    const [first, last] = plot.layout.xaxis.range;
    model.set("part", [first, last]);
    model.save_changes();
  };
  const screen = onScreen({ model: null, el, keys, changed: draw, signal });
  const rows = reading({ model, svg: plot, view: screen.view, signal, pointing: false });
  el.append(rows.node);
  closeByKey(el, () => model.send({ type: "close" }), signal);
  follow(model, "change", draw, signal); // once, however many of the traces change together
  atEnd(signal, () => Plotly.purge(plot));
}

export default { render };
