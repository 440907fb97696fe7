// What the browser must do by itself for one app: move the day line without asking the kernel,
// and hand over what a learner asked for. No biology in here.

import { shareOf, spread, wordsOf } from "./assist/axis.js";
import { chartOf, gapOf, namePlot, timeOf, zoomOf } from "./assist/chart.js";
import { bendSlider, drawDayLine, laySlider } from "./assist/dayline.js";
import { copy, download } from "./assist/files.js";
import { presses } from "./assist/presses.js";
import { paint } from "./assist/raster.js";
import { snapshot } from "./assist/snapshot.js";
import { watchApp } from "./assist/watch.js";
import { follow, whenFound } from "./life.js";

/**
 * @typedef {object} Traits
 * @property {string} chart_label what the picture is called
 * @property {Record<string, { page: string, text: string }>} colours of each theme
 * @property {number[]} knots the days at which panels of the axis begin, and the last one's end
 * @property {number[]} stops the day of each value of the slider
 * @property {string[]} stop_words what each of them is called
 * @property {string} slider the id of the slider's model
 * @property {number} day the day that is shown
 * @property {string} here the label of the day line, with braces for the day
 * @property {number} narrow below this width (px) the label is short
 * @property {string} day_words what the day is called
 */

/** @typedef {import("@anywidget/types").AnyModel<Traits>} Model */

/**
 * What Python hands over.
 *
 * @typedef {{ type: "file", name: string, text: string, mime: string }
 *   | { type: "picture", name: string, format: string, caption: string }
 *   | { type: "copy", text: string }} Message
 */

const DROP = 40; // how far below a chart that zooms its day is named

/**
 * Follows the hand on the slider, which the kernel hears of later.
 *
 * @param {Model} model
 * @param {(day: number) => void} show
 * @param {AbortSignal} signal
 */
async function followSlider(model, show, signal) {
  /** @type {import("@anywidget/types").AnyModel<{ value: number }>} */
  const slider = await model.widget_manager.get_model(model.get("slider"));
  follow(slider, "change:value", () => show(model.get("stops")[slider.get("value")]), signal);
}

/**
 * Keeps the day line of an app where it belongs.
 *
 * @param {Model} model
 * @param {Element} root
 * @param {AbortSignal} signal
 */
function keepDayLine(model, root, signal) {
  let day = model.get("day");
  let narrow = false; // measured once for each size: to ask at each day would lay out the page anew
  const measure = () => {
    narrow = root.clientWidth < model.get("narrow");
  };
  const draw = () => {
    const chart = chartOf(root);
    const area = chart && timeOf(chart);
    if (!area) return;
    const said = { stops: model.get("stops"), stop_words: model.get("stop_words"), day_words: model.get("day_words") };
    const label = (narrow ? "{}" : model.get("here")).replace("{}", wordsOf(day, said));
    const share = shareOf(day, model.get("knots"), { shown: zoomOf(area), gap: gapOf(area) });
    drawDayLine(chart, area, { share, label, drop: Number(area.dataset.drop ?? DROP) });
  };
  const place = () => {
    const area = timeOf(root);
    if (area) {
      laySlider(root, area);
      bendSlider(root, spread(model.get("stops"), model.get("knots"), gapOf(area)));
    }
    draw();
  };
  const show = (/** @type {number} */ other) => {
    day = other;
    draw();
  };
  const changed = () => {
    namePlot(root, model.get("chart_label"));
    place();
  };
  const resized = () => {
    measure();
    place();
  };
  measure();
  watchApp(root, { redrawn: place, resized, changed }, signal);
  follow(model, "change:day change:day_words", () => show(model.get("day")), signal);
  follow(model, "change:chart_label", changed, signal);
  followSlider(model, show, signal);
}

/**
 * Hands over the picture as it stands.
 *
 * @param {Model} model
 * @param {Element} root
 * @param {{ name: string, format: string, caption: string }} asked
 */
function savePicture(model, root, { name, format, caption }) {
  const said = { label: model.get("chart_label"), caption, colours: model.get("colours") };
  const picture = snapshot(root, said);
  if (!picture) return;
  if (format === "svg") download(name, new Blob([picture.text], { type: "image/svg+xml" }));
  else paint(picture, (png) => download(name, png));
}

/**
 * Hands over what was asked for in this view, and in no other.
 *
 * @param {Model} model
 * @param {Element} root
 * @param {AbortSignal} signal
 */
function handOver(model, root, signal) {
  const pressed = presses(root, signal);
  const act = (/** @type {Message} */ message) => {
    if (!pressed.take()) return;
    if (message.type === "file") download(message.name, new Blob([message.text], { type: message.mime }));
    if (message.type === "picture") savePicture(model, root, message);
    if (message.type === "copy") copy(message.text);
  };
  follow(model, "msg:custom", act, signal);
}

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  el.style.display = "none";
  const help = (/** @type {Element} */ root) => {
    handOver(model, root, signal);
    keepDayLine(model, root, signal);
  };
  whenFound(() => el.closest(".tc-app"), help, signal);
}

export default { render };
