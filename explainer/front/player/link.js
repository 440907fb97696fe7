// The other control that shares a player's day, such as a slider: each takes the other along in
// the browser, and the kernel hears of it only when told to.

import { alarm, follow, frame } from "../life.js";
import { nearest } from "./time.js";

/** @typedef {import("@anywidget/types").AnyModel<{ value: number }>} Peer */

const PAINTED_MS = 12; // once the frame with what the hand moved is on the screen

/** What ties a player to its other control; it does nothing until that has been found. */
export class Link {
  /** @param {import("./player.js").Player} player */
  constructor(player) {
    this.player = player;
    this.peer = /** @type {Peer | null} */ (null);
    this.leading = false;
    this.sent = /** @type {number | null} */ (null);
  }

  /** The day of each value of the other control. */
  get days() {
    return this.player.row.linked;
  }

  /**
   * Takes the other control along.
   *
   * @param {number} day
   * @param {boolean} tell whether the kernel shall hear of it
   */
  lead(day, tell) {
    if (!this.peer) return;
    const at = nearest(this.days, day);
    this.leading = true;
    if (this.peer.get("value") !== at) this.peer.set("value", at);
    this.leading = false;
    if (!tell || this.sent === at) return;
    this.sent = at;
    this.peer.save_changes();
  }

  /**
   * The other control was moved, by hand or by the kernel.
   *
   * @param {number} at its value
   */
  followed(at) {
    const { player } = this;
    const { leader } = player.shared;
    if (leader && leader !== player) return player.look(this.days[at]);
    // the kernel repeats what it was last told; while a segment plays, that is old news
    if (leader && at === this.sent) return;
    player.stop();
    this.sent = null;
    player.go(this.days[at], { leads: false });
  }

  /**
   * Finds the other control, goes where it stands, and follows it.
   *
   * @param {AbortSignal} signal
   */
  async join(signal) {
    const { model } = this.player;
    if (!model.get("peer")) return;
    const peer = /** @type {Peer | null} */ (await model.widget_manager.get_model(model.get("peer")).catch(() => null));
    if (!peer) return;
    this.peer = peer;
    const at = peer.get("value");
    if (nearest(this.days, this.player.asked) !== at) this.player.look(this.days[at]);
    // the hand on the other control comes first: what it moved is painted before this picture is
    const late = alarm(() => this.followed(peer.get("value")), signal);
    const next = frame(() => late.set(PAINTED_MS), signal);
    const moved = () => {
      if (this.leading) return;
      if (this.player.shared.leader) this.followed(peer.get("value"));
      else next.ask();
    };
    follow(peer, "change:value", moved, signal);
  }
}
