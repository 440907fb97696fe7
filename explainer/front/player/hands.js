// What the buttons and the time control of a player do.

/**
 * Tells them.
 *
 * @param {import("./player.js").Player} player
 * @param {AbortSignal} signal
 */
export function wireHands(player, signal) {
  const { desk, model } = player;
  for (const [name, button] of desk.buttons) button.addEventListener("click", () => player[name](), { signal });
  desk.time.addEventListener("input", () => player.go(player.row.moments[Number(desk.time.value)]), { signal });
  const choose = () => {
    model.set("motion", desk.motion.checked);
    model.save_changes();
  };
  desk.motion.addEventListener("change", choose, { signal });
}
