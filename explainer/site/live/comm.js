// One widget's way to Python, as the widgets know it from JupyterLab. What comes before the widget
// listens is kept for it.

/** @typedef {(message: any) => unknown} Hear */
/** @typedef {(type: string, id: string, data: any, callbacks?: any, buffers?: any[]) => string} Post */

export class Comm {
  /** @type {any[]} */
  #early = [];
  /** @type {Hear | null} */
  #hear = null;
  /** @type {Hear | null} */
  #closed = null;

  /** @param {string} id @param {string} target @param {Post} post */
  constructor(id, target, post) {
    this.comm_id = id;
    this.target_name = target;
    this.post = post;
  }
  /** @param {Hear} hear */
  on_msg(hear) {
    this.#hear = hear;
    for (const message of this.#early.splice(0)) hear(message);
  }
  /** @param {Hear} hear */
  on_close(hear) {
    this.#closed = hear;
  }
  /** @param {any} message */
  take(message) {
    if (this.#hear) this.#hear(message);
    else this.#early.push(message);
  }
  /** @param {any} message */
  end(message) {
    this.#closed?.(message);
  }
  open() {
    return ""; // Python opens all ways
  }
  /** @param {any} data @param {any} [callbacks] @param {any} [_] @param {any[]} [buffers] */
  send(data, callbacks, _, buffers) {
    return this.post("comm_msg", this.comm_id, data, callbacks, buffers);
  }
  /** @param {any} [data] @param {any} [callbacks] */
  close(data, callbacks) {
    return this.post("comm_close", this.comm_id, data ?? {}, callbacks);
  }
}
