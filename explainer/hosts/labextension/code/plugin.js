// Joins the parts: for every notebook that is a lesson, and for no other.

import { rememberWritten } from "./clean.js";
import { askServer, revive } from "./reach.js";
import { dress, isCodeShown } from "./look.js";
import { isLesson, isTrusted, piecesIn } from "./lesson.js";
import { isForeign } from "./pulse.js";
import { keepKeys } from "./keys.js";
import { rememberTyped } from "./typed.js";
import { unasked } from "./quiet.js";
import { runLesson } from "./run.js";
import { sentences, voice } from "./banner.js";
import { Watch } from "./watch.js";

const ID = "two-clocks:plugin";
// JupyterLab's own ways to stop Python's work
const INTERRUPTS = new Set(["kernelmenu:interrupt", "notebook:interrupt-kernel"]);

class Lesson {
  constructor(kit, panel) {
    Object.assign(this, { kit, panel, said: "well", asleep: false, byHand: new Set() });
    this.content = panel.content.node;
    this.settings = panel.context.sessionContext.sessionManager?.serverSettings ?? kit.settings;
    dress(kit, panel, () => this.start());
    keepKeys(this.content, () => !isCodeShown(panel), () => kit.save());
    this.say = voice(panel.node);
    this.show = sentences(this.content, (does) => this.act(does));
    this.restore = rememberTyped(this.content);
    this.clean = rememberWritten(panel.context);
    this.closeUnasked = unasked(kit.Dialog, panel);
  }

  /** Begin to watch Python; only once the session stands, for before that nothing can stop. */
  watch() {
    this.watcher = new Watch({
      context: this.panel.sessionContext,
      ask: (kernel, late) => askServer(this.kit.ServerConnection, this.settings, kernel, late),
      changed: (said) => this.changed(said),
      renew: () => this.start(),
    });
    const heard = (_, { id }) => INTERRUPTS.has(id) && this.watcher.tell({ type: "stop" });
    const ran = (_, { notebook, cell, success }) =>
      notebook === this.panel.content && success && this.ranByHand(cell);
    this.kit.commands.commandExecuted.connect(heard);
    this.kit.NotebookActions.executed.connect(ran);
    this.panel.disposed.connect(() => {
      this.kit.commands.commandExecuted.disconnect(heard);
      this.kit.NotebookActions.executed.disconnect(ran);
      this.watcher.dispose();
    });
  }

  /** A lesson that has stopped goes on, too, when somebody has run all its cells by hand. */
  ranByHand(cell) {
    if (this.watcher.state.ended === null && !this.asleep) return this.byHand.clear();
    this.byHand.add(cell);
    const codes = this.panel.content.widgets.filter((each) => each.model.type === "code");
    if (!codes.every((each) => this.byHand.has(each))) return;
    this.byHand.clear();
    this.asleep = false;
    this.watcher.tell({ type: "ran", how: "well" });
    this.watcher.tick();
    this.restore();
  }

  changed(now) {
    const said = now === "well" && this.asleep ? "untrusted" : now;
    if (said === "well" && this.said === "well") return;
    const other = said !== this.said;
    this.said = said;
    this.show(said);
    if (said !== "well") this.closeUnasked();
    if (other) this.say(said);
  }

  act(does) {
    const kernel = this.panel.sessionContext.session?.kernel;
    if (does === "start") return this.start();
    if (does === "interrupt") {
      this.watcher.tell({ type: "stop" });
      return kernel?.interrupt();
    }
    return this.watcher.probe();
  }

  /** Run the lesson: on `opening`, or `again` by somebody's hand or after a loss. */
  async start(how = "again") {
    if (this.watcher.state.run) return;
    this.asleep = false;
    this.byHand.clear();
    const foreign = isForeign(this.watcher.state);
    this.watcher.tell({ type: "run", how });
    this.watcher.tick();
    const place = document.activeElement?.closest(".jp-Cell");
    const end = await this.run(how, foreign);
    this.clean();
    this.watcher.tell({ type: "ran", how: end });
    this.watcher.tick();
    if (how === "opening" || end === "broken") return;
    this.restore();
    if (place && end === "well") this.lead(place);
  }

  /** Lead whoever pressed the button of a sentence that is gone to the piece below it. */
  lead(cell) {
    const [piece] = piecesIn(cell);
    if (!piece || document.activeElement !== document.body) return;
    if (!piece.hasAttribute("tabindex")) piece.tabIndex = -1;
    piece.focus({ preventScroll: true });
  }

  /** Run all cells; say how that ended: `well`, `badly`, or `broken` with the connection. */
  async run(how, foreign) {
    const { kit, panel, settings, watcher } = this;
    try {
      if (how === "again") await revive(kit.ServerConnection, panel, settings, foreign);
      const broken = watcher.broken.then(() => "broken");
      await Promise.race([panel.sessionContext.session.kernel.info, broken]);
      const ran = runLesson(kit.CodeCell, panel).then((well) => (well ? "well" : "badly"));
      return await Promise.race([ran, broken]);
    } catch (error) {
      console.warn("two-clocks:", error);
      return "badly";
    }
  }
}

const open = async (kit, panel) => {
  await panel.context.ready;
  if (!isLesson(panel.content.model)) return;
  const lesson = new Lesson(kit, panel);
  await Promise.all([panel.revealed, panel.sessionContext.ready]);
  lesson.watch();
  if (!(await kit.runOnOpening())) return;
  lesson.asleep = !isTrusted([...panel.content.model.cells]);
  if (lesson.asleep || !panel.sessionContext.session?.kernel) lesson.watcher.tick();
  else await lesson.start("opening");
};

const activate = (modules) => (app, tracker, registry) => {
  const settings = registry?.load(ID).catch(() => null);
  const kit = {
    ...modules,
    shell: app.shell,
    restored: app.restored,
    commands: app.commands,
    settings: app.serviceManager.serverSettings,
    save: () => void app.commands.execute("docmanager:save"),
    runOnOpening: async () => (await settings)?.composite.runOnOpening ?? true,
  };
  tracker.forEach((panel) => void open(kit, panel));
  tracker.widgetAdded.connect((_, panel) => void open(kit, panel));
};

/** The plugin, once JupyterLab's own modules are there: `shared` gets one by its name. */
export const plugin = async (shared) => {
  const names = ["notebook", "settingregistry", "cells", "services", "apputils"];
  const [
    { INotebookTracker, NotebookActions },
    { ISettingRegistry },
    { CodeCell },
    { ServerConnection },
    { Dialog },
  ] = await Promise.all(names.map((name) => shared(`@jupyterlab/${name}`)));
  const { Widget } = await shared("@lumino/widgets");
  return {
    id: ID,
    description: "Lets a lesson run by itself, keep its keys, and say when it has stopped.",
    autoStart: true,
    requires: [INotebookTracker],
    optional: [ISettingRegistry],
    activate: activate({ CodeCell, Dialog, NotebookActions, ServerConnection, Widget }),
  };
};
