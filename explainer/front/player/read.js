// Reads a drawing, and refuses one that is broken or could do more than be seen.

// what could run, load, take the keyboard or move by itself
const UNSAFE = new Set(
  "script foreignobject iframe object embed audio video a set animate animatetransform animatemotion handler listener".split(" "),
);
const LOADS = /@import|url\(\s*["']?(?!["']?#)/i;

/**
 * Whether an attribute could run or load something.
 *
 * @param {{ localName: string, value: string }} attribute
 */
export const isUnsafe = ({ localName, value }) =>
  /^on/i.test(localName) || LOADS.test(value) || (localName === "href" && !/^(#|data:image\/)/.test(value));

function unsafe(/** @type {Element} */ node) {
  if (UNSAFE.has(node.localName.toLowerCase())) return true;
  if (node.localName === "style" && LOADS.test(node.textContent ?? "")) return true;
  return [...node.attributes].some(isUnsafe);
}

/**
 * Reads SVG.
 *
 * @param {string} text
 * @throws {Error} "broken" or "unsafe"
 */
export function readDrawing(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg" || root.querySelector("parsererror")) throw new Error("broken");
  if ([root, ...root.querySelectorAll("*")].some(unsafe)) throw new Error("unsafe");
  return /** @type {SVGSVGElement} */ (/** @type {Element} */ (document.adoptNode(root)));
}
