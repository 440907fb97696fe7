// A lesson has the page: its class, its language, its buttons, and its code behind one click.

import { BUTTONS } from "./words.js";
import { keepKeys, markKeys } from "./keys.js";

const LESSON = "tc-lesson";
const CODE = "tc-code-shown";
const LAST = 2000; // the right end of the top bar
const NARROW = "(max-width: 600px)";
const LOW = "(max-height: 719px)";

/** @param {import("./jupyterlab.js").Panel} panel */
export const isCodeShown = (panel) => panel.hasClass(CODE);

/**
 * A button at the top of a lesson.
 *
 * @param {string} words
 * @param {() => void} act
 */
export const button = (words, act) => {
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
  keepKeys(tools.node, () => true, () => kit.save());
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
 * Let whatever holds JupyterLab's side bars measure them anew.
 *
 * @param {import("./jupyterlab.js").Widget} widget
 */
export const fitBars = (widget) => {
  if ([...widget.node.children].some((each) => each.classList.contains("jp-SideBar"))) widget.fit();
  for (const child of widget.children()) fitBars(child);
};

/**
 * On a phone the style sheet gives a lesson the width of the side bars, on a low screen the height
 * of the status bar; one that is turned or resized fits anew.
 *
 * @param {import("./jupyterlab.js").Kit} kit
 * @param {import("./jupyterlab.js").Panel} panel
 */
const followSize = (kit, panel) => {
  const small = [NARROW, LOW].map((query) => matchMedia(query));
  const follow = () => {
    kit.shell.fit();
    fitBars(kit.shell);
  };
  for (const each of small) each.addEventListener("change", follow);
  kit.shell.currentChanged.connect(follow);
  panel.disposed.connect(() => {
    for (const each of small) each.removeEventListener("change", follow);
    kit.shell.currentChanged.disconnect(follow);
    follow();
  });
  void kit.restored.then(follow); // before that the bars have no sizes yet
};

/**
 * Dress a panel as a lesson.
 *
 * @param {import("./jupyterlab.js").Kit} kit
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {() => void} again starts the lesson again
 * @param {HTMLElement} presenter turns presenter view on and off
 */
export const dress = (kit, panel, again, presenter) => {
  panel.addClass(LESSON);
  panel.content.node.lang = "en";
  const toggle = button(BUTTONS.show, () => showCode(panel, toggle, !isCodeShown(panel)));
  placeOnTop(kit, panel, [presenter, toggle, button(BUTTONS.again, again)]);
  showCode(panel, toggle, false);
  followSize(kit, panel);
};
