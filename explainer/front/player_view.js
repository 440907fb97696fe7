// Ties a player to its model, its buttons and its page, and unties it again. Stands last in the file.

function wire(player, undo) {
  const { desk, model, less } = player;
  const listen = (target, what, act) => {
    target.addEventListener?.(what, act);
    undo.push(() => target.removeEventListener?.(what, act));
  };
  const follow = (what, act) => {
    model.on(`change:${what}`, act);
    undo.push(() => model.off(`change:${what}`, act));
  };
  listen(desk.buttons.play, "click", () => player.play());
  listen(desk.buttons.pause, "click", () => player.pause());
  for (const name of ["step", "back", "reset"]) listen(desk.buttons[name], "click", () => player[name]());
  listen(desk.time, "input", () => {
    const day = player.moments[Number(desk.time.value)];
    player.go(day);
  });
  listen(desk.motion, "change", () => {
    model.set("motion", desk.motion.checked);
    model.save_changes();
  });
  listen(less, "change", () => player.settle());
  follow("motion", () => player.settle());
  follow("frames", () => player.replace());
  follow("others", () => player.take());
  follow("drawn_for", () => player.take());
  follow("day", () => player.onDay());
  follow("index", () => player.onIndex());
  follow("playing", () => player.onPlaying());
}

export default () => {
  const shared = { leader: null };
  return {
    render({ model, el }) {
      const player = new Player(model, shared, el);
      const undo = [() => player.leave()];
      let gone = false;
      wire(player, undo);
      player.settle();
      player.link.join().then((unlink) => (gone ? unlink?.() : unlink && undo.push(unlink)));
      el.classList.add("tc-player-home");
      el.append(player.desk.root);
      return () => {
        gone = true;
        undo.forEach((step) => step());
      };
    },
  };
};
