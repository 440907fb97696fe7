// Small steps on the nodes of a page: write what differs and nothing else, and make new ones.

export const SVG = "http://www.w3.org/2000/svg";

/**
 * Gives an attribute a value, or takes it away.
 *
 * @param {Element} node
 * @param {string} name
 * @param {string | null} value
 */
export function put(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/**
 * Gives a node its words.
 *
 * @param {Node} node
 * @param {string} words
 */
export function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

/**
 * @template {Element} T
 * @param {T} node
 * @param {Record<string, string | number>} attributes
 * @param {string} words
 */
function filled(node, attributes, words) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, `${value}`);
  node.textContent = words;
  return node;
}

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} css its class
 * @param {Record<string, string | number>} [attributes]
 * @param {string} [words]
 */
export function made(tag, css, attributes = {}, words = "") {
  return Object.assign(filled(document.createElement(tag), attributes, words), { className: css });
}

/**
 * Makes an element of a drawing.
 *
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {string} [words]
 */
export function drawn(tag, attributes = {}, words = "") {
  return filled(document.createElementNS(SVG, tag), attributes, words);
}
