// A lesson has the page: its class, its language, its two buttons, and its code behind one click.

import { BUTTONS } from "./words.js";
import { markKeys } from "./keys.js";

const LESSON = "tc-lesson";
const CODE = "tc-code-shown";
const LAST = 2000; // the right end of the top bar
const NARROW = "(max-width: 600px)";
const SIDES = /** @type {const} */ (["left", "right"]);

/** @param {import("./jupyterlab.js").Panel} panel */
export const isCodeShown = (panel) => panel.hasClass(CODE);

/**
 * @param {string} words
 * @param {() => void} act
 */
const button = (words, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "tc-tool";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

/**
 * Open or fold the source of every cell; the file is not told.
 *
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {boolean} shown
 */
const openSources = (panel, shown) => {
  for (const cell of panel.content.widgets) {
    if (cell.model.type !== "code") continue;
    cell.syncCollapse = false;
    cell.inputHidden = !shown;
  }
};

/**
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {HTMLButtonElement} toggle
 * @param {boolean} shown
 */
const showCode = (panel, toggle, shown) => {
  panel.toggleClass(CODE, shown);
  panel.toolbar.setHidden(!shown); // what works on cells comes with the code
  toggle.setAttribute("aria-pressed", String(shown));
  toggle.textContent = shown ? BUTTONS.hide : BUTTONS.show;
  if (shown) openSources(panel, true);
  markKeys(panel.content.node, !shown);
};

/**
 * Put nodes into JupyterLab's top bar for as long as a panel is the one in front.
 *
 * @param {import("./jupyterlab.js").Kit} kit
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {HTMLElement[]} nodes
 */
const placeOnTop = (kit, panel, nodes) => {
  const tools = new kit.Widget({ node: document.createElement("div") });
  tools.id = `two-clocks-tools-${panel.id}`;
  tools.addClass("tc-tools");
  tools.node.lang = "en";
  tools.node.append(...nodes);
  kit.shell.add(tools, "top", { rank: LAST });
  const follow = () => tools.setHidden(kit.shell.currentWidget !== panel);
  kit.shell.currentChanged.connect(follow);
  panel.disposed.connect(() => {
    kit.shell.currentChanged.disconnect(follow);
    tools.dispose();
  });
  follow();
};

/**
 * On a phone the lesson has the width of JupyterLab's side bars too, while it is in front.
 *
 * @param {import("./jupyterlab.js").Kit} kit
 * @param {import("./jupyterlab.js").Panel} panel
 */
const giveWidth = (kit, panel) => {
  const { shell } = kit;
  const narrow = matchMedia(NARROW);
  const taken = /** @type {Set<import("./jupyterlab.js").Side>} */ (new Set());
  const follow = () => {
    const take = narrow.matches && shell.currentWidget === panel;
    for (const side of SIDES) {
      if (take ? !shell.isSideTabBarVisible(side) : !taken.delete(side)) continue;
      if (take) taken.add(side);
      if (take === shell.isSideTabBarVisible(side)) shell.toggleSideTabBarVisibility(side);
    }
  };
  narrow.addEventListener("change", follow);
  shell.currentChanged.connect(follow);
  panel.disposed.connect(() => {
    narrow.removeEventListener("change", follow);
    shell.currentChanged.disconnect(follow);
    for (const side of taken) if (!shell.isSideTabBarVisible(side)) shell.toggleSideTabBarVisibility(side);
  });
  follow();
};

/**
 * Dress a panel as a lesson.
 *
 * @param {import("./jupyterlab.js").Kit} kit
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {() => void} again starts the lesson again
 */
export const dress = (kit, panel, again) => {
  panel.addClass(LESSON);
  panel.content.node.lang = "en";
  const toggle = button(BUTTONS.show, () => showCode(panel, toggle, !isCodeShown(panel)));
  placeOnTop(kit, panel, [toggle, button(BUTTONS.again, again)]);
  showCode(panel, toggle, false);
  if ("isSideTabBarVisible" in kit.shell) giveWidth(kit, panel);
};
