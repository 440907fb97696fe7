// Where a presenter's bar stands: above the lesson, as high as it needs, and never over it.

import { fitBars } from "./look.js";
import { keepKeys } from "./keys.js";

/**
 * Give a bar its place.
 *
 * @param {import("./jupyterlab.js").Kit} kit
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {{ node: HTMLElement, inner: HTMLElement }} bar
 * @param {HTMLElement[]} over what opens over the page
 */
export const room = (kit, panel, { node, inner }, over) => {
  const holder = new kit.Widget({ node });
  panel.contentHeader.addWidget(holder);
  panel.node.append(...over);
  for (const each of [node, ...over]) keepKeys(each, () => true, () => kit.save());
  const fitting = new ResizeObserver(() => {
    const high = `${inner.offsetHeight}px`;
    if (node.style.minHeight === high) return;
    node.style.minHeight = high;
    panel.contentHeader.fit();
  });
  fitting.observe(inner);
  return {
    /** @param {boolean} on */
    show: (on) => {
      holder.setHidden(!on);
      kit.shell.fit(); // JupyterLab's own bars come and go with it
      fitBars(kit.shell);
    },
    end: () => fitting.disconnect(),
  };
};
