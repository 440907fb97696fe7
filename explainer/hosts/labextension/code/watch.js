// Watches one lesson's Python: what is sent, what comes back, what the server says, the clock.

import { reconnect } from "./reach.js";
import { fresh, isSilent, SLEEP_MS, step, verdict, wantsRenewal } from "./pulse.js";

/**
 * @typedef {import("./jupyterlab.js").Kernel} Kernel
 * @typedef {import("./jupyterlab.js").Message} Message
 * @typedef {import("./pulse.js").Event} Event
 * @typedef {import("./pulse.js").Verdict} Verdict
 */

const TICK_MS = 250;
const ASK_MS = 800;
const LATE_MS = 1000;
const GIVE_UP_MS = 10000; // between two silences that are taken for a broken connection
// The server speaks in the kernel's name too, under a session of its own, and answers nobody.
const ONLY_BY_SERVER = ["restarting", "dead"];

/** @param {Message} msg */
const isByKernel = ({ header, content, parent_header }) =>
  header.msg_type !== "status" ||
  (parent_header?.msg_id && !ONLY_BY_SERVER.includes(content.execution_state ?? "")) ||
  content.execution_state === "starting";

/** @param {Message} msg */
const isInterrupt = ({ header, content }) =>
  (header.msg_type === "error" && content.ename === "KeyboardInterrupt") ||
  (header.msg_type === "stream" && content.name === "stderr" && /KeyboardInterrupt/.test(content.text ?? ""));

/**
 * Python's last word before it is restarted, which all windows hear: the first word of its successor
 * may be lost. And a new Python does not know the threads that JupyterLab opened in the old one.
 *
 * @param {Message} msg
 */
const isForAnother = ({ header, content }) =>
  content.ename === "UnknownSubshellError" ||
  (header.msg_type === "shutdown_reply" && content.restart === true);

/**
 * The events that one message tells of.
 *
 * @param {Message} msg
 * @param {"send" | "recv"} direction
 * @param {() => boolean} isRun whether the lesson runs
 * @returns {Event[]}
 */
const eventsOf = (msg, direction, isRun) => {
  const id = msg.header.msg_id;
  if (direction === "send") {
    const lesson = msg.header.msg_type === "comm_msg" || isRun();
    return msg.channel === "shell" ? [{ type: "sent", id, lesson }] : [];
  }
  const parent = msg.parent_header?.msg_id;
  const found = /** @type {Event[]} */ ([{ type: "heard" }]);
  if (isForAnother(msg)) found.push({ type: "replaced" });
  if (isByKernel(msg)) found.push({ type: "session", name: msg.header.session });
  if (parent && isInterrupt(msg)) found.push({ type: "interrupted", id: parent });
  if (parent && msg.header.msg_type === "comm_msg") found.push({ type: "shown", id: parent });
  if (parent && msg.header.msg_type === "status") {
    const idle = msg.content.execution_state === "idle";
    found.push({ type: idle ? "done" : "begun", id: parent });
  }
  return found;
};

/**
 * What a watch tells and asks.
 *
 * @typedef {object} Hears
 * @property {import("./jupyterlab.js").SessionContext} context
 * @property {(kernel: string, late: number) => Promise<import("./reach.js").Answer>} ask what the
 *   server knows of the kernel
 * @property {(said: Verdict) => void} changed hears each new verdict, and each tick of one that stands
 * @property {() => void} renew called when words may have been lost and Python can be reached again
 */

/** Watches the session of a panel. */
export class Watch {
  /** @param {Hears} hears */
  constructor({ context, ask, changed, renew }) {
    this.context = context;
    this.ask = ask;
    this.changed = changed;
    this.renew = renew;
    this.asking = false;
    this.asked = 0;
    this.gaveUp = 0;
    this.reconnecting = false;
    this.breaks = /** @type {((end: void) => void) | null} */ (null);
    this.life = new AbortController();
    this.state = fresh(this.now);
    /** @param {unknown} _ @param {{ msg: Message, direction: "send" | "recv" }} news */
    this.messages = (_, { msg, direction }) => this.message(msg, direction);
    context.kernelChanged.connect((_, { oldValue, newValue }) => this.kernel(oldValue, newValue));
    context.statusChanged.connect((_, status) => this.status(status));
    context.connectionStatusChanged.connect((_, link) => this.link(link));
    this.kernel(null, context.session?.kernel ?? null);
    this.timer = setInterval(() => this.tick(), TICK_MS);
    window.addEventListener("offline", () => this.probe(), { signal: this.life.signal });
  }

  get now() {
    return performance.now();
  }

  dispose() {
    clearInterval(this.timer);
    this.life.abort();
  }

  /** @param {Event} event */
  tell(event) {
    this.state = step(this.state, { at: this.now, ...event });
  }

  /** @param {Message} msg @param {"send" | "recv"} direction */
  message(msg, direction) {
    for (const event of eventsOf(msg, direction, () => this.state.run !== null)) this.tell(event);
  }

  /** @param {Kernel | null} before @param {Kernel | null} now */
  kernel(before, now) {
    before?.anyMessage.disconnect(this.messages);
    if (!now) {
      if (before) this.tell({ type: "gone" });
      return;
    }
    // Python can be stopped in its main thread only; JupyterLab would answer controls in another
    if ("commsOverSubshells" in now) now.commsOverSubshells = "disabled";
    now.anyMessage.disconnect(this.messages);
    now.anyMessage.connect(this.messages);
    if (before !== now) {
      this.breaks?.();
      this.tell({ type: "kernel" });
    }
    this.tell({ type: "link", up: now.connectionStatus === "connected" });
  }

  /** @param {string} status */
  status(status) {
    this.tell({ type: "status", status });
    if (status === "dead") void this.probe();
    this.weigh(); // not at the next tick: a lesson that has stopped says so as soon as it is known
  }

  /** @param {import("./jupyterlab.js").Link} status */
  link(status) {
    const before = this.state.dropped;
    if (status !== "connected") this.breaks?.();
    this.tell({ type: "link", up: status === "connected" });
    if (before === null && status !== "connected") void this.probe();
    this.tick();
  }

  tick() {
    const { now } = this;
    const slept = now - this.state.now > SLEEP_MS && document.visibilityState === "visible";
    this.tell(slept ? { type: "slept" } : { type: "tick" });
    if (slept) this.echo();
    if (document.visibilityState === "visible" && now - this.asked >= ASK_MS) void this.probe();
    this.weigh();
  }

  /** Say what holds now, and first make the views anew where that is wanted: nothing is well before. */
  weigh() {
    if (wantsRenewal(this.state)) this.renew();
    this.changed(verdict(this.state, this.now));
  }

  /** Ask the kernel for a word over its own connection. */
  echo() {
    void this.probe();
    this.context.session?.kernel?.requestKernelInfo().catch(() => {});
  }

  async probe() {
    const kernel = this.context.session?.kernel;
    if (!kernel || this.asking || this.state.ended === "gone") return;
    this.asking = true;
    const asked = this.now;
    this.asked = asked;
    const said = await this.ask(kernel.id, LATE_MS);
    this.asking = false;
    const news = said.type === "missed" ? { ...said, asked } : said;
    if (kernel === this.context.session?.kernel) this.answered(news, kernel);
    this.weigh();
  }

  /** @param {Event} said @param {Kernel} kernel */
  answered(said, kernel) {
    this.tell(said);
    if (said.type !== "reached" || this.reconnecting) return;
    if (isSilent(this.state, this.now) && this.now - this.gaveUp > GIVE_UP_MS) this.doubt();
    else if (this.state.dropped !== null) void this.reconnect(kernel);
  }

  /** End what waits for an answer that will not come; the lesson is then run over another line. */
  doubt() {
    this.gaveUp = this.now;
    this.tell({ type: "doubt" });
    this.breaks?.();
  }

  /** Python's word of all widgets has not come; a run that waits for it would wait for ever. */
  unread() {
    this.tell({ type: "unread" });
    if (this.state.run === "again") this.breaks?.();
  }

  /** @param {Kernel} kernel */
  async reconnect(kernel) {
    this.reconnecting = true;
    await reconnect(kernel);
    this.reconnecting = false;
  }

  /** A promise that ends when what is under way can no longer come to its end. */
  get broken() {
    /** @type {Promise<void>} */
    const end = new Promise((done) => {
      this.breaks = done;
    });
    return end;
  }
}
