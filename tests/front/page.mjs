// A page without a browser that knows all that runs on it: listeners, observers, timers, frames,
// and who follows a model. It draws nothing.

/** What runs: each entry is one thing that was started and has not ended. */
export const running = new Set();

const known = new Map();

const begin = (what, act) => {
  const entry = { what, act };
  running.add(entry);
  known.set(known.size + 1, entry);
  return known.size;
};
const end = (id) => running.delete(known.get(id));

/** What runs, in words, sorted. */
export const names = () => [...running].map(({ what }) => what).sort();

/** Lets the frames and timers come that wait now; what they start comes with the next call. */
export function pass() {
  for (const entry of [...running].filter(({ act }) => act)) if (running.delete(entry)) entry.act(performance.now());
}

class Observer {
  #mine = [];
  observe() {
    this.#mine.push(begin(this.constructor.name));
  }
  disconnect() {
    for (const id of this.#mine.splice(0)) end(id);
  }
}

const listen = (target, type, act, { signal } = {}) => {
  if (signal?.aborted) return;
  const id = begin(`listens to ${type}`);
  target.heard.push({ id, type, act });
  signal?.addEventListener("abort", () => end(id));
};

/** A node that says yes to everything a view does with it. */
export class Element {
  heard = [];
  children = [];
  style = {};
  dataset = {};
  classList = { add() {}, remove() {}, toggle() {} };
  isConnected = true;
  clientWidth = 900;
  textContent = "";
  value = "";

  constructor(tag = "div", parentElement = null) {
    this.localName = tag;
    this.parentElement = parentElement;
  }

  append(...nodes) {
    for (const node of nodes) node.parentElement = this;
    this.children.push(...nodes);
  }

  replaceChildren(...nodes) {
    this.children = [];
    this.append(...nodes);
  }

  focus() {}

  addEventListener(type, act, how) {
    listen(this, type, act, how === true ? {} : how);
  }

  appendChild(node) {
    this.append(node);
    return node;
  }

  on() {}

  getAttribute() {
    return null;
  }

  setAttribute() {}
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

  querySelector() {
    return null;
  }

  querySelectorAll() {
    return [];
  }

  getBoundingClientRect() {
    return { left: 0, top: 0, width: 900, height: 400, bottom: 400 };
  }
}

/** A model that keeps what it is given, and tells those who follow it. */
export class Model {
  told = [];
  followed = [];

  constructor(state, others = {}) {
    this.state = state;
    this.widget_manager = {
      get_model: async (id) => others[id] ?? Promise.reject(new Error("no such model")),
    };
  }

  get(name) {
    if (!(name in this.state)) throw new Error(`a view asks for ${name}`);
    return this.state[name];
  }

  set(name, value) {
    this.state[name] = value;
    const changes = ["change", `change:${name}`];
    for (const { events, act } of [...this.followed]) if (events.split(" ").some((each) => changes.includes(each))) act();
  }

  on(events, act) {
    this.followed.push({ events, act, id: begin(`follows ${events}`) });
  }

  off(events, act) {
    const gone = this.followed.filter((each) => each.events === events && each.act === act);
    for (const { id } of gone) end(id);
    this.followed = this.followed.filter((each) => !gone.includes(each));
  }

  send(message) {
    this.told.push(message);
  }

  save_changes() {}
}

/** Makes this process a page. */
export function open() {
  const page = new Element("window");
  const wait = (what) => (act) => begin(what, act);
  Object.assign(globalThis, {
    window: globalThis,
    module: { exports: { react() {}, purge() {} } }, // plotly
    HTMLElement: Element,
    Element,
    document: {
      body: new Element("body"),
      createElement: (tag) => new Element(tag),
      createElementNS: (_, tag) => new Element(tag),
    },
    DOMParser: class {
      parseFromString() {
        return { documentElement: new Element("nothing") };
      }
    },
    ResizeObserver: class ResizeObserver extends Observer {},
    MutationObserver: class MutationObserver extends Observer {},
    getComputedStyle: () => ({ backgroundColor: "rgb(255, 255, 255)", getPropertyValue: () => "" }),
    innerWidth: 1200,
    addEventListener: (type, act, how) => listen(page, type, act, how),
    matchMedia: () => ({ matches: false, addEventListener: (type, act, how) => listen(page, type, act, how) }),
    requestAnimationFrame: wait("waits for a frame"),
    cancelAnimationFrame: end,
    setTimeout: wait("waits for a time"),
    clearTimeout: end,
  });
}
