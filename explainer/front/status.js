// A polite live region whose node stays alive; a burst of changes is spoken once, at its end.

import { alarm, follow } from "./life.js";

/**
 * @typedef {object} Traits
 * @property {string} message
 * @property {number} quiet_ms how long the changes must pause
 */

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  const say = () => {
    el.textContent = model.get("message");
  };
  el.classList.add("tc-status");
  el.setAttribute("role", "status");
  el.setAttribute("aria-live", "polite");
  say();
  const late = alarm(say, signal);
  follow(model, "change:message", () => late.set(model.get("quiet_ms")), signal);
}

export default { render };
