// What comes to a view of a player from elsewhere: other pictures, another day, somebody who plays.
// Other views of the same player share its model; other windows and Python share it by the kernel.

import { follow } from "../life.js";
import { write } from "../nodes.js";
import { SAME } from "./time.js";

/** @typedef {import("./player.js").Player} Player */

/**
 * Follows what the learner, or their computer, wants of motion.
 *
 * @param {Player} player
 */
export function settle(player) {
  const { desk, less, model } = player;
  if (!player.moves) player.stop();
  desk.motion.checked = model.get("motion") && !less.matches;
  desk.motion.disabled = less.matches;
  write(desk.motionWords, less.matches ? desk.names.less : desk.names.motion);
}

/** @param {Player} player */
function otherDay(player) {
  const day = player.model.get("day");
  if (!player.playback.running && Math.abs(day - player.asked) > SAME) player.accompany(day);
}

/**
 * Pictures and number may come in one message, in any order; the pictures come first.
 *
 * @param {Player} player
 */
function otherIndex(player) {
  queueMicrotask(() => {
    const index = player.model.get("index");
    if (!player.playback.running && index !== player.before) player.jump(index);
  });
}

/**
 * Somebody plays, or plays no longer: this view, another one, or Python. Where another window
 * played along and has come to rest, this one goes where that is.
 *
 * @param {Player} player
 */
function otherPlaying(player) {
  const { model, playback, shared } = player;
  if (shared.leader && shared.leader !== player) return;
  if (model.get("playing")) player.play();
  else if (playback.running && Math.abs(model.get("day") - player.origin) > SAME) player.catchUp();
  else player.stop();
}

/**
 * Lets a player follow its model and its computer.
 *
 * @param {Player} player
 * @param {AbortSignal} signal
 */
export function followNews(player, signal) {
  const { less, model } = player;
  if ("addEventListener" in less) less.addEventListener("change", () => settle(player), { signal });
  follow(model, "change:motion", () => settle(player), signal);
  follow(model, "change:frames", () => player.replace(), signal);
  follow(model, "change:others change:drawn_for", () => player.take(), signal);
  follow(model, "change:day", () => otherDay(player), signal);
  follow(model, "change:index", () => otherIndex(player), signal);
  follow(model, "change:playing", () => otherPlaying(player), signal);
}
