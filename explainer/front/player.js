// A row of pictures that one can play, step through and hold still. What it shows, it shows by
// itself: no picture waits for the kernel. No biology in here.

import { follow } from "./life.js";
import { Player } from "./player/player.js";

/**
 * @typedef {object} Traits
 * @property {import("./player/words.js").Frame[]} frames
 * @property {string} drawn_for the screen for which the frames are drawn
 * @property {Record<string, string[]>} others their drawings for further screens
 * @property {number} index the last picture reached
 * @property {number} day the day that is shown
 * @property {boolean} playing
 * @property {boolean} motion whether the learner wants the way to be shown
 * @property {number} seconds how long the way from one picture to the next takes
 * @property {boolean} speaks whether captions are spoken
 * @property {Record<string, string>} names Python's words
 * @property {string} peer the id of the model of a linked slider
 * @property {number[]} peer_days the day of each of its values
 * @property {string[]} peer_words what each of them is called
 */

/**
 * Tells the buttons of a player what they do.
 *
 * @param {Player} player
 * @param {AbortSignal} signal
 */
function wireDesk(player, signal) {
  const { desk, model } = player;
  for (const [name, button] of desk.buttons) button.addEventListener("click", () => player[name](), { signal });
  desk.time.addEventListener("input", () => player.go(player.moments[Number(desk.time.value)]), { signal });
  const choose = () => {
    model.set("motion", desk.motion.checked);
    model.save_changes();
  };
  desk.motion.addEventListener("change", choose, { signal });
}

/**
 * Lets a player follow its model and its computer.
 *
 * @param {Player} player
 * @param {AbortSignal} signal
 */
function wireModel(player, signal) {
  const { less, model } = player;
  if (less instanceof EventTarget) less.addEventListener("change", () => player.settle(), { signal });
  follow(model, "change:motion", () => player.settle(), signal);
  follow(model, "change:frames", () => player.replace(), signal);
  follow(model, "change:others change:drawn_for", () => player.take(), signal);
  follow(model, "change:day", () => player.onDay(), signal);
  follow(model, "change:index", () => player.onIndex(), signal);
  follow(model, "change:playing", () => player.onPlaying(), signal);
}

/** @type {() => { render: import("@anywidget/types").Render<Traits> }} */
const widget = () => {
  const shared = { leader: null };
  return {
    render({ model, el, signal }) {
      const player = new Player({ model, el, shared, signal });
      wireDesk(player, signal);
      wireModel(player, signal);
      player.settle();
      player.link.join(signal);
      el.classList.add("tc-player-home");
      el.append(player.desk.root);
    },
  };
};

export default widget;
