// One press, one file: the kernel answers to all views, and that one acts in which was pressed.

const OWED_MS = 60000; // what has not come by then will not come any more

/**
 * Counts what is owed to this view.
 *
 * @param {() => number} now the time in ms
 */
export function debts(now) {
  let owed = /** @type {number[]} */ ([]);
  return {
    /** Owes this view one answer. */
    owe: () => void owed.push(now()),
    /** Says whether an answer is for this view, which is then owed no longer. */
    take: () => {
      owed = owed.filter((at) => now() - at < OWED_MS);
      return owed.shift() !== undefined;
    },
  };
}

/**
 * Counts the presses in an app that Python answers with something to keep.
 *
 * @param {Element} root
 * @param {AbortSignal} signal
 */
export function presses(root, signal) {
  const owed = debts(() => Date.now());
  const press = (/** @type {Event} */ { target }) => {
    if (target instanceof Element && target.closest(".tc-hands-out")) owed.owe();
  };
  root.addEventListener("click", press, { capture: true, signal });
  return owed;
}
