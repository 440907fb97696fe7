// What a browser's module loader of old would do for anywidget, whose file is one AMD module.

import * as base from "@jupyter-widgets/base";

/** What anywidget exports, once its file has run. @type {Record<string, unknown>} */
export const made = {};

/** @type {(needs: string[], make: (from: typeof base) => object) => void} */
const define = (_, make) => Object.assign(made, make(base));
Object.assign(globalThis, { define });
