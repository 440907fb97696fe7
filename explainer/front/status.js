// A polite live region whose node stays alive; a burst of changes is spoken once, at its end. What
// was spoken is taken away again: it stands on the page already, and would be read there twice.

import { alarm, follow, HEARD_MS } from "./life.js";
import { write } from "./nodes.js";

/**
 * @typedef {object} Traits
 * @property {string} message
 * @property {number} quiet_ms how long the changes must pause
 */

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  el.classList.add("tc-status");
  el.setAttribute("role", "status");
  el.setAttribute("aria-live", "polite");
  const heard = alarm(() => write(el, ""), signal);
  const late = alarm(() => {
    write(el, model.get("message"));
    heard.set(HEARD_MS);
  }, signal);
  follow(model, "change:message", () => late.set(model.get("quiet_ms")), signal);
}

export default { render };
