// What a lesson is, and which parts of the page are its own.

export const MARK = "two_clocks";

/** The pieces of a lesson, outermost only; today's lessons do not mark them all as pieces. */
export const PIECE = ".tc-piece";
export const OLDER = ".tc-app, .tc-card, .tc-questions";

/**
 * Whether a notebook's model says that it is a lesson of this project.
 *
 * @param {{ getMetadata?: (name: string) => unknown } | null} model
 */
export const isLesson = (model) => Boolean(model?.getMetadata?.(MARK));

/**
 * Whether every cell of code may run without having been asked for.
 *
 * @param {readonly { type: string, trusted?: boolean }[]} cells
 */
export const isTrusted = (cells) =>
  cells.filter((cell) => cell.type === "code").every((cell) => cell.trusted);

/**
 * The outermost pieces inside a node that can be seen.
 *
 * @param {Element} node
 * @returns {HTMLElement[]}
 */
export const piecesIn = (node) => {
  const all = (/** @type {string} */ css) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll(css))];
  const marked = all(PIECE);
  const css = marked.length ? PIECE : OLDER;
  const found = marked.length ? marked : all(OLDER);
  return found.filter((each) => !each.parentElement?.closest(css) && each.getClientRects().length);
};
