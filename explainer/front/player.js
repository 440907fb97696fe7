// A row of pictures that one can play, step through and hold still. What it shows, it shows by
// itself: no picture waits for the kernel. No biology in here.

import { wireHands } from "./player/hands.js";
import { followNews, settle } from "./player/news.js";
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
 * @property {Record<string, string>} names Python's words
 * @property {string} peer the id of the model of a linked slider
 * @property {number[]} peer_days the day of each of its values
 * @property {string[]} peer_words what each of them is called
 */

/** @type {() => { render: import("@anywidget/types").Render<Traits> }} */
const widget = () => {
  const shared = { leader: null };
  return {
    render({ model, el, signal }) {
      const player = new Player({ model, el, shared, signal });
      wireHands(player, signal);
      followNews(player, signal);
      settle(player);
      player.link.join(signal);
      el.classList.add("tc-player-home");
      el.append(player.desk.root);
    },
  };
};

export default widget;
