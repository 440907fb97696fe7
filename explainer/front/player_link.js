// The other control that shares a player's day, such as a slider: each takes the other along in
// the browser, and the kernel hears of it only when told to.

class Link {
  constructor(player) {
    this.player = player;
    this.peer = null;
    this.leading = false;
    this.sent = null;
  }

  get days() {
    return this.player.model.get("peer_days");
  }

  // Takes the other control along.
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

  // The other control was moved, by hand or by the kernel.
  followed() {
    const at = this.peer.get("value");
    const { player } = this;
    const { leader } = player.shared;
    if (this.leading) return;
    if (leader && leader !== player) return player.look(this.days[at]);
    // the kernel repeats what it was last told; while a segment plays, that is old news
    if (leader && at === this.sent) return;
    player.stop();
    this.sent = null;
    player.go(this.days[at], { leads: false });
  }

  async join() {
    const { model } = this.player;
    if (!model.get("peer")) return null;
    this.peer = await model.widget_manager.get_model(model.get("peer")).catch(() => null);
    if (!this.peer) return null;
    const at = this.peer.get("value");
    if (nearest(this.days, this.player.asked) !== at) this.player.look(this.days[at]);
    const followed = () => this.followed();
    this.peer.on("change:value", followed);
    return () => this.peer.off("change:value", followed);
  }
}
