// Buttons and boxes that answer one question are a group, named by the question: who comes by key
// hears it first. The words stand on the page already.

import { atEnd, frame } from "./life.js";
import { put } from "./nodes.js";

const GROUPS = ".widget-box:has(> .tc-option), .widget-box:has(> .widget-checkbox ~ .widget-checkbox)";
// what is asked, or else what stands last above; what changes with each touch asks nothing
const ASKED = [".tc-stem", "h3", "p:last-of-type", ".widget-html-content"];
const TOLD = ".tc-live, .tc-said, .tc-voice";

/** @param {Element} node */
function askedIn(node) {
  if (node.matches(TOLD)) return "";
  const found = ASKED.map((css) => [...node.querySelectorAll(css)].at(-1)?.textContent?.trim());
  return found.find(Boolean) ?? "";
}

/**
 * What is asked at the head of a group, or above it, from the nearest words outwards.
 *
 * @param {Element} group
 * @param {Element} root
 */
function questionOf(group, root) {
  const first = group.querySelector(":scope > .widget-html:first-child");
  if (first) return askedIn(first);
  for (let box = group; box !== root && box.parentElement; box = box.parentElement) {
    for (let above = box.previousElementSibling; above; above = above.previousElementSibling) {
      const asked = askedIn(above);
      if (asked) return asked;
    }
  }
  return "";
}

/**
 * Names the groups of a piece, and those that come.
 *
 * @param {HTMLElement} root the piece
 * @param {AbortSignal} signal
 */
export function nameGroups(root, signal) {
  const nameAll = () => {
    for (const group of root.querySelectorAll(GROUPS)) {
      put(group, "role", "group");
      put(group, "aria-label", questionOf(group, root) || null);
    }
  };
  const soon = frame(nameAll, signal);
  const inPicture = (/** @type {MutationRecord} */ { target }) => /** @type {Element} */ (target).closest(".tc-chart");
  const watch = new MutationObserver((changes) => changes.every(inPicture) || soon.ask());
  watch.observe(root, { childList: true, subtree: true });
  atEnd(signal, () => watch.disconnect());
  nameAll();
}
