// Where a part of a drawing stands, and how far it goes.

/**
 * How far to the right a part stands, in widths of the drawing (0 to 1).
 *
 * @param {Pick<Element, "getAttribute">} node
 * @param {number} width of the drawing
 */
export function across(node, width) {
  const text = ["transform", "x", "cx", "d"].map((name) => node.getAttribute(name)).find(Boolean);
  const x = /^\s*(?:translate\s*\(|m)?\s*(-?[\d.]+)/i.exec(text ?? "")?.[1];
  return Math.min(Math.max(Number(x ?? 0) / width, 0), 0.999);
}

/**
 * All transforms of a part in one.
 *
 * @param {SVGGraphicsElement} node
 */
export function matrixOf(node) {
  return [...node.transform.baseVal].reduce((all, { matrix }) => all.multiply(DOMMatrix.fromMatrix(matrix)), new DOMMatrix());
}

/**
 * How far the corners of a drawn part go at most, from one transform to another.
 *
 * @param {SVGGraphicsElement} node
 * @param {DOMMatrix} from
 * @param {DOMMatrix} to
 */
export function travel(node, from, to) {
  const { x, y, width, height } = node.getBBox();
  const corners = [x, x + width].flatMap((left) => [y, y + height].map((top) => new DOMPoint(left, top)));
  const ways = corners.map((corner) => {
    const [a, b] = [corner.matrixTransform(from), corner.matrixTransform(to)];
    return Math.hypot(b.x - a.x, b.y - a.y);
  });
  return Math.max(...ways);
}
