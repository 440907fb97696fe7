// One lesson on the page: it is dressed, watched, run, and taken up again after a loss.

import { rememberWritten } from "./clean.js";
import { askServer, revive } from "./reach.js";
import { dress, isCodeShown } from "./look.js";
import { lineFor } from "./pulse.js";
import { isTrusted, PIECE } from "./lesson.js";
import { keepKeys } from "./keys.js";
import { leadTo } from "./land.js";
import { hostIn } from "./room.js";
import { Presenter } from "./presenter.js";
import { rememberTyped } from "./typed.js";
import { unasked } from "./quiet.js";
import { holdBack, showFound } from "./models.js";
import { goOn, runLesson, startOver } from "./run.js";
import { sentences, voice } from "./banner.js";
import { Watch } from "./watch.js";

// JupyterLab's own ways to stop Python's work
const INTERRUPTS = new Set(["kernelmenu:interrupt", "notebook:interrupt-kernel"]);

/**
 * @typedef {import("./jupyterlab.js").Kit} Kit
 * @typedef {import("./jupyterlab.js").Panel} Panel
 * @typedef {import("./jupyterlab.js").Cell} Cell
 * @typedef {import("./pulse.js").Verdict} Verdict
 * @typedef {"well" | "badly" | "broken"} End
 */

/** One lesson on the page. */
export class Lesson {
  /**
   * @param {Kit} kit
   * @param {Panel} panel
   */
  constructor(kit, panel) {
    this.kit = kit;
    this.panel = panel;
    this.said = /** @type {Verdict} */ ("well");
    this.asleep = false;
    this.alive = false; // it has been run here, and all went well
    this.answeredIn = ""; // the id of the kernel that the answers of this page were given to
    this.byHand = /** @type {Set<Cell>} */ (new Set());
    this.watcher = /** @type {Watch | null} */ (null);
    this.unread = false; // JupyterLab has not got the widgets from Python, before anybody watched
    this.content = panel.content.node;
    this.settings = panel.context.sessionContext.sessionManager?.serverSettings ?? kit.settings;
    holdBack(panel.sessionContext, () => {
      this.unread = !this.watcher;
      this.watcher?.unread();
    });
    this.presenter = new Presenter(hostIn(kit, panel, () => startOver(panel, this.restore.forget)));
    dress(kit, panel, () => this.start(), this.presenter.button);
    keepKeys(this.content, () => !isCodeShown(panel), () => kit.save());
    this.say = voice(panel.node);
    this.show = sentences(this.content, (does) => this.act(does));
    this.restore = rememberTyped(this.content);
    this.clean = rememberWritten(panel.context);
    this.closeUnasked = unasked(kit.Dialog, panel, () => this.said !== "well");
  }

  /** Begin to watch Python; only once the session stands, for before that nothing can stop. */
  watch() {
    const watcher = new Watch({
      context: this.panel.sessionContext,
      ask: (kernel, late) => askServer(this.kit.ServerConnection, this.settings, kernel, late),
      changed: (said) => {
        this.changed(said);
        if (said === "well") void showFound(this.panel.content).then((count) => count && this.clean());
      },
      renew: () => {
        if (!this.asleep) void this.start();
      },
    });
    this.watcher = watcher;
    if (this.unread) watcher.unread();
    /** @param {unknown} _ @param {{ id: string }} command */
    const heard = (_, { id }) => INTERRUPTS.has(id) && watcher.tell({ type: "stop" });
    /** @param {unknown} _ @param {{ notebook: unknown, cell: Cell, success: boolean }} end */
    const ran = (_, { notebook, cell, success }) =>
      notebook === this.panel.content && success && this.ranByHand(cell, watcher);
    this.kit.commands.commandExecuted.connect(heard);
    this.kit.NotebookActions.executed.connect(ran);
    const { cells } = this.panel.context.model;
    cells.changed.connect(() => setTimeout(() => this.reread(cells)));
    this.panel.disposed.connect(() => {
      this.kit.commands.commandExecuted.disconnect(heard);
      this.kit.NotebookActions.executed.disconnect(ran);
      watcher.dispose();
    });
  }

  /**
   * A lesson that was read from the disk again stands still, as it was stored: it is run once more.
   *
   * @param {import("./jupyterlab.js").NotebookModel["cells"]} cells
   */
  reread(cells) {
    if (!this.alive || this.content.querySelector(PIECE)) return;
    this.alive = false;
    this.asleep = !isTrusted([...cells]);
    if (this.asleep) this.watcher?.tick();
    else void this.start();
  }

  /**
   * A lesson that has stopped goes on, too, when somebody has run all its cells by hand.
   *
   * @param {Cell} cell
   * @param {Watch} watcher
   */
  ranByHand(cell, watcher) {
    if (watcher.state.ended === null && !this.asleep) return this.byHand.clear();
    this.byHand.add(cell);
    const codes = this.panel.content.widgets.filter((each) => each.model.type === "code");
    if (!codes.every((each) => this.byHand.has(each))) return;
    this.byHand.clear();
    this.asleep = false;
    watcher.tell({ type: "ran", how: "well" });
    watcher.tick();
    this.restore.again();
  }

  /** @param {Verdict} now */
  changed(now) {
    const said = now === "well" && this.asleep ? "untrusted" : now;
    if (said === "well" && this.said === "well") return;
    const other = said !== this.said;
    this.said = said;
    this.show(said);
    if (said !== "well") this.closeUnasked();
    if (other) this.say(said);
  }

  /** @param {import("./words.js").Sentence["does"]} does */
  act(does) {
    const kernel = this.panel.sessionContext.session?.kernel;
    if (does === "start") return this.start();
    if (does === "interrupt") {
      this.watcher?.tell({ type: "stop" });
      return kernel?.interrupt();
    }
    return this.watcher?.probe();
  }

  /**
   * Run the lesson: on `opening`, or `again` by somebody's hand or after a loss.
   *
   * @param {"opening" | "again"} how
   */
  async start(how = "again") {
    const { watcher } = this;
    if (!watcher || watcher.state.run) return;
    this.asleep = false;
    this.byHand.clear();
    const line = lineFor(watcher.state);
    watcher.tell({ type: "run", how });
    watcher.tick();
    const place = document.activeElement?.closest(".jp-Cell");
    const end = await this.run(how, line, watcher);
    this.clean();
    this.presenter.count();
    this.alive = end === "well";
    watcher.tell({ type: "ran", how: end });
    watcher.tick();
    if (how === "opening" || end === "broken") return;
    this.restore.again();
    if (place && end === "well") leadTo(place);
  }

  /**
   * Let a kernel take up what was answered on this page before it was there.
   *
   * @param {string} kernel its id
   */
  async goOn(kernel) {
    if (!this.answeredIn || (await goOn(this.panel, this.answeredIn))) this.answeredIn = kernel;
  }

  /**
   * Run all cells; say how that ended: `well`, `badly`, or `broken` with the connection.
   *
   * @param {"opening" | "again"} how
   * @param {ReturnType<typeof lineFor>} line
   * @param {Watch} watcher
   * @returns {Promise<End>}
   */
  async run(how, line, watcher) {
    const { kit, panel, settings } = this;
    try {
      if (how === "again") await revive(kit.ServerConnection, panel, settings, line);
      const broken = watcher.broken.then(() => /** @type {End} */ ("broken"));
      const kernel = panel.sessionContext.session?.kernel;
      if (!kernel) throw new Error("there is no kernel to run the lesson");
      await Promise.race([kernel.info, broken]);
      const ran = this.goOn(kernel.id).then(() => runLesson(kit.CodeCell, panel, how));
      return await Promise.race([ran.then((well) => /** @type {End} */ (well ? "well" : "badly")), broken]);
    } catch (error) {
      console.warn("two-clocks:", error);
      return "badly";
    }
  }
}
