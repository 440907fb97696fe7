// Joins the parts: for every notebook that is a lesson, and for no other.

import { isLesson, isTrusted } from "./lesson.js";
import { landing } from "./land.js";
import { Lesson } from "./page.js";

const ID = "two-clocks:plugin";

/**
 * @typedef {import("./jupyterlab.js").Kit} Kit
 * @typedef {import("./jupyterlab.js").Panel} Panel
 */

/**
 * @param {Kit} kit
 * @param {Panel} panel
 */
const open = async (kit, panel) => {
  await panel.context.ready;
  const { model } = panel.content;
  if (!model || !isLesson(model)) return;
  const lesson = new Lesson(kit, panel);
  const land = landing(panel.content);
  await Promise.all([panel.revealed, panel.sessionContext.ready]);
  lesson.watch();
  if (!(await kit.runOnOpening())) return;
  lesson.asleep = !isTrusted([...model.cells]);
  if (lesson.asleep || !panel.sessionContext.session?.kernel) lesson.watcher?.tick();
  else await lesson.start("opening");
  land();
};

/**
 * @param {import("./jupyterlab.js").Modules} modules
 * @returns {(
 *   app: import("./jupyterlab.js").Application,
 *   tracker: import("./jupyterlab.js").Tracker,
 *   registry: import("./jupyterlab.js").Registry | null,
 * ) => void}
 */
const activate = (modules) => (app, tracker, registry) => {
  const settings = registry?.load(ID).catch(() => null);
  /** @type {Kit} */
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

/**
 * The plugin, once JupyterLab's own modules are there.
 *
 * @param {(name: string) => Promise<any>} shared gets one of them by its name
 */
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
