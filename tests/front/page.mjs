// A page without a browser that knows all that runs on it: listeners, observers, timers, frames,
// and who follows a model. It draws nothing.

/** @typedef {(...told: any[]) => void} Act */
/** @typedef {{ what: string, act?: Act }} Entry */
/** @typedef {{ signal?: AbortSignal }} How */

/** This process as a page, whose parts are no whole browser's. */
export const page = /** @type {any} */ (globalThis);

/** What runs: each entry is one thing that was started and has not ended. @type {Set<Entry>} */
export const running = new Set();

/** @type {Map<number, Entry>} */
const known = new Map();

/** @param {string} what @param {Act} [act] */
const begin = (what, act) => {
  const entry = { what, act };
  running.add(entry);
  known.set(known.size + 1, entry);
  return known.size;
};
/** @param {number} id */
const end = (id) => running.delete(/** @type {Entry} */ (known.get(id)));

/** What runs, in words, sorted. */
export const names = () => [...running].map(({ what }) => what).sort();

/** Lets the frames and timers come that wait now; what they start comes with the next call. */
export function pass() {
  for (const entry of [...running].filter(({ act }) => act)) if (running.delete(entry)) entry.act?.(performance.now());
}

class Observer {
  /** @type {number[]} */
  #mine = [];
  observe() {
    this.#mine.push(begin(this.constructor.name));
  }
  disconnect() {
    for (const id of this.#mine.splice(0)) end(id);
  }
}

/** @param {Element} target @param {string} type @param {Act} act @param {How} [how] */
const listen = (target, type, act, { signal } = {}) => {
  if (signal?.aborted) return;
  const id = begin(`listens to ${type}`);
  target.heard.push({ id, type, act });
  signal?.addEventListener("abort", () => end(id));
};

/** A node that says yes to everything a view does with it. */
export class Element {
  /** @type {{ id: number, type: string, act: Act }[]} */
  heard = [];
  /** @type {any[]} */
  children = [];
  /** @type {any} */
  style = { setProperty: () => {} };
  dataset = {};
  /** @type {any} */
  classList = { add() {}, remove() {}, toggle() {}, contains: () => false };
  isConnected = true;
  clientWidth = 900;
  textContent = "";
  value = "";

  /** @param {string} tag @param {any} parentElement */
  constructor(tag = "div", parentElement = null) {
    this.localName = tag;
    this.parentElement = parentElement;
  }

  /** @param {any[]} nodes */
  append(...nodes) {
    for (const node of nodes) node.parentElement = this;
    this.children.push(...nodes);
  }

  /** @param {any[]} nodes */
  replaceChildren(...nodes) {
    this.children = [];
    this.append(...nodes);
  }

  focus() {}

  /** @param {string} type @param {Act} act @param {How | true} [how] */
  addEventListener(type, act, how) {
    listen(this, type, act, how === true ? {} : how);
  }

  /** @param {any} node */
  appendChild(node) {
    this.append(node);
    return node;
  }

  on() {}

  /** @param {string} _name @returns {string | null} */
  getAttribute(_name) {
    return null;
  }

  /** @param {string} _name @param {string} _value */
  setAttribute(_name, _value) {}
  removeAttribute() {}
  remove() {}

  attachShadow() {
    return new Element("shadow", this);
  }

  closest() {
    return this.parentElement;
  }

  contains() {
    return true;
  }

  /** @returns {any} */
  querySelector() {
    return null;
  }

  /** @returns {any[]} */
  querySelectorAll() {
    return [];
  }

  /** @returns {Partial<DOMRect>} */
  getBoundingClientRect() {
    return { left: 0, top: 0, width: 900, height: 400, bottom: 400 };
  }
}

/** A model that keeps what it is given, and tells those who follow it. */
export class Model {
  /** @type {any[]} */
  told = [];
  /** @type {{ events: string, act: Act, id: number }[]} */
  followed = [];

  /** @param {Record<string, any>} state @param {Record<string, Model>} others */
  constructor(state, others = {}) {
    this.state = state;
    this.widget_manager = {
      /** @param {string} id */
      get_model: async (id) => others[id] ?? Promise.reject(new Error("no such model")),
    };
  }

  /** @param {string} name */
  get(name) {
    if (!(name in this.state)) throw new Error(`a view asks for ${name}`);
    return this.state[name];
  }

  /** @param {string} name @param {any} value */
  set(name, value) {
    this.state[name] = value;
    const changes = ["change", `change:${name}`];
    for (const { events, act } of [...this.followed]) if (events.split(" ").some((each) => changes.includes(each))) act();
  }

  /** @param {string} events @param {Act} act */
  on(events, act) {
    this.followed.push({ events, act, id: begin(`follows ${events}`) });
  }

  /** @param {string} events @param {Act} act */
  off(events, act) {
    const gone = this.followed.filter((each) => each.events === events && each.act === act);
    for (const { id } of gone) end(id);
    this.followed = this.followed.filter((each) => !gone.includes(each));
  }

  /** @param {any} message */
  send(message) {
    this.told.push(message);
  }

  save_changes() {}
}

/** Makes this process a page. */
export function open() {
  const around = new Element("window");
  /** @param {string} what @returns {(act: Act) => number} */
  const wait = (what) => (act) => begin(what, act);
  /** @param {string} type @param {Act} act @param {How} [how] */
  const hear = (type, act, how) => listen(around, type, act, how);
  Object.assign(globalThis, {
    window: globalThis,
    module: { exports: { react() {}, purge() {} } }, // plotly
    HTMLElement: Element,
    Element,
    document: {
      body: new Element("body"),
      createElement: (/** @type {string} */ tag) => new Element(tag),
      createElementNS: (/** @type {string} */ _, /** @type {string} */ tag) => new Element(tag),
    },
    DOMParser: class {
      parseFromString() {
        return { documentElement: new Element("nothing") };
      }
    },
    ResizeObserver: class ResizeObserver extends Observer {},
    MutationObserver: class MutationObserver extends Observer {},
    IntersectionObserver: class IntersectionObserver extends Observer {},
    getComputedStyle: () => ({ backgroundColor: "rgb(255, 255, 255)", getPropertyValue: () => "" }),
    innerWidth: 1200,
    addEventListener: hear,
    matchMedia: () => ({ matches: false, addEventListener: hear }),
    requestAnimationFrame: wait("waits for a frame"),
    cancelAnimationFrame: end,
    setTimeout: wait("waits for a time"),
    clearTimeout: end,
  });
}
