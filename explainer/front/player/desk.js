// What a player consists of: the picture, and the buttons and words under it, in reading order.

import { made } from "../nodes.js";
import { Stage } from "./stage.js";

/** @typedef {"play" | "pause" | "step" | "back" | "reset"} Button */

/** @type {readonly Button[]} */
const BUTTONS = ["play", "pause", "step", "back", "reset"];

/** All nodes of a player; what they do is told to them elsewhere. */
export class Desk {
  /**
   * @param {Record<string, string>} names Python's words
   * @param {string} id an id that no other player has
   */
  constructor(names, id) {
    this.names = names;
    this.id = id;
    this.stage = new Stage();
    this.root = made("div", "tc-player", { role: "group", "aria-label": names.player });
    this.note = made("p", "tc-note");
    this.caption = made("p", "tc-caption");
    this.longest = made("p", "tc-longest"); // not seen: it keeps the room of the longest caption
    this.moment = made("span", "tc-moment", { "aria-hidden": "true" });
    this.time = made("input", "", { type: "range", min: 0, step: 1, id: `${id}-time`, "aria-label": names.time });
    const press = (/** @type {Button} */ name) => made("button", "tc-press", { type: "button" }, names[name]);
    this.buttons = new Map(BUTTONS.map((name) => [name, press(name)]));
    this.motion = made("input", "", { type: "checkbox", id: `${id}-motion` });
    this.motionWords = made("span", "", {}, names.motion);
    this.description = made("p", "");
    this.status = made("div", "tc-spoken", { role: "status", "aria-live": "polite" });
    const said = made("div", "tc-captions");
    said.append(this.caption, this.longest);
    // a note comes and goes below the buttons, so that none moves under a hand
    this.root.append(this.stage.host, said, this.timeRow(), this.bar(), this.note, this.inWords(), this.status);
    // JupyterLab would take Enter and the arrow keys for itself; it asks each element on its own
    for (const node of this.root.querySelectorAll("button, input, summary")) {
      /** @type {HTMLElement} */ (node).dataset.lmSuppressShortcuts = "true";
    }
  }

  timeRow() {
    const row = made("div", "tc-time");
    row.append(made("label", "", { for: `${this.id}-time` }, this.names.time), this.moment, this.time);
    return row;
  }

  bar() {
    const label = made("label", "tc-motion", { for: `${this.id}-motion` });
    label.append(this.motion, this.motionWords);
    const row = made("div", "tc-bar");
    row.append(...this.buttons.values(), label);
    return row;
  }

  inWords() {
    const row = made("details", "tc-inwords");
    row.append(made("summary", "", {}, this.names.words), this.description);
    return row;
  }
}
