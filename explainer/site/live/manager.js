// Makes the widgets of one page whose Python is a worker, and carries what both say.

import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import { Widget } from "@lumino/widgets";
import { made as anywidget } from "./amd.js";
import { Comm } from "./comm.js";
import "anywidget";

const { AnyModel, AnyView } = /** @type {any} */ (anywidget);

/** anywidget takes all that its views follow off their models, also their classes. */
class ClassyView extends AnyView {
  async render() {
    const { model } = this;
    const follow = () => this.update_classes(model.previous("_dom_classes"), model.get("_dom_classes"));
    model.on("change:_dom_classes", follow);
    this.once("remove", () => model.off("change:_dom_classes", follow));
    await super.render();
  }
}

/** @type {Record<string, any>} */
const MODULES = {
  "@jupyter-widgets/base": base,
  "@jupyter-widgets/controls": controls,
  anywidget: { AnyModel, AnyView: ClassyView },
};

/**
 * What Python says: what a widget says, where one is shown, that a message is done, what to keep.
 *
 * @typedef {object} Told
 * @property {string} type
 * @property {string} [comm]
 * @property {any} [data]
 * @property {any} [metadata]
 * @property {string} [target]
 * @property {string} [parent]
 * @property {number} [buffers] how many of the batch's belong to it
 * @property {number} [cell]
 * @property {string} [model]
 * @property {string} [text]
 */

/** @typedef {{ text: string, buffers: Uint8Array[] }} Parcel */

export class PageManager extends ManagerBase {
  /** @type {Map<string, Comm>} */
  comms = new Map();
  /** What is done once Python has answered a message. @type {Map<string, (message: any) => void>} */
  waiting = new Map();
  #last = 0;

  /** @param {(parcel: Parcel) => void} tell */
  constructor(tell) {
    super();
    this.tell = tell;
    this.post = this.post.bind(this);
  }
  /** @type {import("./comm.js").Post} */
  post(type, comm, data, callbacks, buffers = []) {
    this.#last += 1;
    const id = `m${this.#last}`;
    this.waiting.set(id, callbacks?.iopub?.status ?? (() => {}));
    const own = buffers.map((each) => new Uint8Array(each.buffer ?? each));
    this.tell({ text: JSON.stringify({ type, comm, data, id }), buffers: own });
    return id;
  }
  /** @param {string} name @param {string} module @returns {Promise<any>} */
  async loadClass(name, module) {
    const found = MODULES[module]?.[name];
    if (!found) throw new Error(`${module} has no ${name}`);
    return found;
  }
  /** @returns {Promise<never>} */
  async _create_comm() {
    throw new Error("a page opens no comm");
  }
  async _get_comm_info() {
    return {};
  }
  /**
   * Hears what widgets say; the rest is left to the page.
   *
   * @param {Told[]} batch
   * @param {Uint8Array[]} buffers
   * @returns {Told[]} what is no widget's
   */
  take(batch, buffers) {
    let used = 0;
    const rest = [];
    for (const told of batch) {
      const own = buffers.slice(used, used + (told.buffers ?? 0)).map((each) => new DataView(each.buffer, each.byteOffset, each.byteLength));
      used += own.length;
      if (told.type.startsWith("comm_")) this.#hear(told, own);
      else if (told.type === "idle") this.#done(told);
      else rest.push(told);
    }
    return rest;
  }
  /** @param {Told} told @param {DataView[]} buffers */
  #hear({ type, comm: id = "", data, metadata = {}, target = "", parent }, buffers) {
    const content = { comm_id: id, data };
    const message = /** @type {any} */ ({ content, metadata, buffers, parent_header: { msg_id: parent }, header: { msg_type: type } });
    if (type === "comm_open") {
      const comm = new Comm(id, target, this.post);
      this.comms.set(id, comm);
      this.handle_comm_open(/** @type {any} */ (comm), message);
    } else if (type === "comm_msg") this.comms.get(id)?.take(message);
    else this.comms.get(id)?.end(message);
  }
  /** @param {Told} told */
  #done({ parent = "" }) {
    this.waiting.get(parent)?.({ content: { execution_state: "idle" } });
    this.waiting.delete(parent);
  }
  /**
   * Shows a widget in a place.
   *
   * @param {string} model
   * @param {HTMLElement} place
   */
  async display(model, place) {
    const view = await this.create_view(await this.get_model(model));
    Widget.attach(/** @type {any} */ (view).luminoWidget, place);
  }
}
