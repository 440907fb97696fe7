// Where a lesson is presented in JupyterLab: its panel, with the bar above it, as high as it needs and
// never over it.

import { fitBars } from "./look.js";
import { keepKeys } from "./keys.js";
import { memory } from "./memory.js";

const PRESENTS = "two-clocks-presents:";

/**
 * @typedef {import("./jupyterlab.js").Kit} Kit
 * @typedef {import("./jupyterlab.js").Panel} Panel
 * @typedef {import("./presenter.js").Host} Host
 */

/**
 * Give a bar its place.
 *
 * @param {Kit} kit
 * @param {Panel} panel
 * @returns {Host["room"]}
 */
const room = (kit, panel) => ({ node, inner }, over) => {
  const holder = new kit.Widget({ node });
  panel.contentHeader.addWidget(holder);
  panel.node.append(...over);
  for (const each of [node, ...over]) keepKeys(each, () => true, () => kit.save());
  const fitting = new ResizeObserver(() => {
    const high = `${inner.offsetHeight}px`;
    if (node.style.minHeight === high) return;
    node.style.minHeight = high;
    panel.contentHeader.fit();
  });
  fitting.observe(inner);
  panel.disposed.connect(() => fitting.disconnect());
  return (on) => {
    holder.setHidden(!on);
    kit.shell.fit(); // JupyterLab's own bars come and go with it
    fitBars(kit.shell);
  };
};

/**
 * The panel of a lesson as a place to present it.
 *
 * @param {Kit} kit
 * @param {Panel} panel
 * @param {Host["startOver"]} startOver
 * @returns {Host}
 */
export const hostIn = (kit, panel, startOver) => {
  const name = PRESENTS + panel.context.path;
  return {
    node: panel.node,
    content: panel.content.node,
    name,
    memory: memory(name),
    isFront: () => kit.shell.currentWidget === panel,
    startOver,
    more: [], // JupyterLab has its own ways out, and to other lessons
    onward: () => {},
    hold: () => () => {}, // the same node scrolls as before
    room: room(kit, panel),
    atEnd: (act) => panel.disposed.connect(act),
  };
};
