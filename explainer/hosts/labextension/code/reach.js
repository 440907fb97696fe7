// Asks the server, and gets a lesson a Python that lives.

const OWN_TRY_MS = 1500;
const CONNECT_MS = 5000;

/**
 * @typedef {import("./jupyterlab.js").ServerConnection} Server
 * @typedef {import("./jupyterlab.js").ServerSettings} Settings
 * @typedef {{ type: "gone" } | { type: "missed" } | { type: "reached", works: boolean }} Answer
 */

/**
 * @param {Settings} settings
 * @param {string} path
 */
const api = (settings, path) => `${settings.baseUrl}api/${path}`;

/**
 * @param {Response} reply
 * @returns {Promise<Answer>}
 */
const read = async (reply) => {
  if (reply.status === 404) return { type: "gone" };
  if (!reply.ok) return { type: "missed" };
  return { type: "reached", works: (await reply.json()).execution_state === "busy" };
};

/**
 * How a kernel is by what the server says: `gone`, `reached`, or `missed` without an answer.
 *
 * The question does not count as use, so an idle kernel is still shut down in its time.
 *
 * @param {Server} ServerConnection
 * @param {Settings} settings
 * @param {string} kernel its id
 * @param {number} patience in ms
 * @returns {Promise<Answer>}
 */
export const askServer = async (ServerConnection, settings, kernel, patience) => {
  const url = `${api(settings, `kernels/${encodeURIComponent(kernel)}`)}?no_track_activity=1`;
  const missed = /** @type {Answer} */ ({ type: "missed" });
  /** @type {Promise<Answer>} */
  const late = new Promise((done) => setTimeout(done, patience, missed));
  const answer = ServerConnection.makeRequest(url, { cache: "no-store" }, settings).then(read);
  return Promise.race([answer.catch(() => missed), late]);
};

/**
 * @param {Server} ServerConnection
 * @param {Settings} settings
 * @param {string} path
 */
const serverHas = async (ServerConnection, settings, path) => {
  const reply = await ServerConnection.makeRequest(api(settings, path), {}, settings);
  return reply.ok;
};

/**
 * @param {Server} ServerConnection
 * @param {import("./jupyterlab.js").SessionContext} context
 * @param {Settings} settings
 */
const dropDeadSession = async (ServerConnection, context, settings) => {
  const session = context.session;
  if (!session) return;
  const known = await serverHas(ServerConnection, settings, `sessions/${session.id}`);
  if (!known) session.dispose();
};

/**
 * Wait until a kernel is connected; say whether it came to that in time.
 *
 * @param {import("./jupyterlab.js").Kernel} kernel
 * @param {number} patience in ms
 * @returns {Promise<boolean>}
 */
const isConnected = (kernel, patience) =>
  new Promise((done) => {
    const finish = (/** @type {boolean} */ well) => {
      kernel.connectionStatusChanged.disconnect(look);
      clearTimeout(timer);
      done(well);
    };
    const look = () => {
      if (kernel.connectionStatus === "connected") finish(true);
    };
    const timer = setTimeout(finish, patience, false);
    kernel.connectionStatusChanged.connect(look);
    look();
  });

/**
 * Connect a kernel anew, unless JupyterLab does so itself in a moment; say whether it worked.
 *
 * @param {import("./jupyterlab.js").Kernel} kernel
 */
export const reconnect = async (kernel) => {
  if (await isConnected(kernel, OWN_TRY_MS)) return true;
  kernel.reconnect().catch(() => {}); // what counts is what the next line sees
  return isConnected(kernel, CONNECT_MS);
};

/**
 * Make sure that a panel has a living, connected kernel: the old one, or else a new one.
 *
 * One that was restarted is taken as it is, for another window may already work with it. But the
 * server's own line to it may have missed its first words, and may miss more: it is laid `anew`.
 * One that hears nothing gets an `other` line, under a name of its own: the server gives a page
 * that comes back under its old name the old line, and the kernel may have taken that for closed.
 *
 * @param {Server} ServerConnection
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {Settings} settings
 * @param {"kept" | "anew" | "other"} line
 */
export const revive = async (ServerConnection, panel, settings, line) => {
  const context = panel.sessionContext;
  const kernel = context.session?.kernel;
  if (kernel && (await serverHas(ServerConnection, settings, `kernels/${kernel.id}`))) {
    if (line === "other") {
      context.session?.dispose();
      await context.changeKernel({ id: kernel.id });
      return;
    }
    if (line === "anew") kernel.reconnect().catch(() => {}); // as in `reconnect`
    if (kernel.status !== "dead" && (await reconnect(kernel))) return;
  }
  await dropDeadSession(ServerConnection, context, settings);
  const name = panel.context.model.getMetadata("kernelspec")?.name;
  await context.changeKernel(name ? { name } : {});
};
