// Presenter view of a page, the same as in JupyterLab: the lesson has all of the window below the bar,
// and the address says that it is presented. A second window keeps the view of a learner.

import { Presenter } from "../../hosts/labextension/code/presenter.js";
import "../../hosts/labextension/code/presenter.css";
import "./wall.css";

const ASKED = "present";

/** @typedef {import("../../hosts/labextension/code/presenter.js").Host} Host */

/** Whether this window is presented stands in its address. @type {Host["memory"]} */
const memory = {
  get: () => (new URLSearchParams(location.search).has(ASKED) ? "on" : ""),
  put: (text) => {
    const address = new URL(location.href);
    if (text === memory.get()) return;
    if (text) address.searchParams.set(ASKED, text);
    else address.searchParams.delete(ASKED);
    history.replaceState(null, "", address);
  },
};

/**
 * The places of the pieces bring back what was looked at, for another node scrolls now.
 *
 * @param {HTMLElement} content
 */
const hold = (content) => () => {
  const { top } = content.getBoundingClientRect();
  const places = [...content.querySelectorAll(".tc-place")];
  const seen = top < 0 ? places.find((each) => each.getBoundingClientRect().bottom > 0) : null;
  return () => seen?.scrollIntoView({ block: "start" });
};

/**
 * The bar comes first, and gives the keyboard back to the button that opened it.
 *
 * @param {HTMLElement} node
 * @param {HTMLElement} home where that button stands
 * @returns {Host["room"]}
 */
const room = (node, home) => (bar, over, button) => {
  node.prepend(bar.node);
  node.append(...over);
  home.append(button);
  return (on) => {
    const held = bar.node.contains(document.activeElement);
    bar.node.hidden = !on;
    if (held) button.focus();
  };
};

/**
 * Lets a page be presented.
 *
 * @param {Host["startOver"]} startOver
 * @returns {Presenter}
 */
export function presented(startOver) {
  const find = (/** @type {string} */ css) => /** @type {HTMLElement} */ (document.querySelector(css));
  const [node, content] = [find("main"), find(".tc-told")];
  const { next } = document.documentElement.dataset;
  return new Presenter({
    node,
    content,
    name: `two-clocks-presents:${location.pathname}`,
    memory,
    isFront: () => true,
    startOver,
    more: next ? ["onward", "turn"] : ["turn"],
    onward: () => next && location.assign(`${next}?${ASKED}`),
    hold: hold(content),
    room: room(node, find("body > header")),
    atEnd: () => {}, // a page ends as a whole
  });
}
