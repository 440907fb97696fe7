// Asks the server, and gets a lesson a Python that lives.

const api = (settings, path) => `${settings.baseUrl}api/${path}`;

/**
 * How a kernel is by what the server says: "alive", "gone", or "missed" if it does not answer.
 *
 * The question does not count as use, so an idle kernel is still shut down in its time.
 */
export const askServer = async (ServerConnection, settings, kernel, patience) => {
  const url = `${api(settings, `kernels/${encodeURIComponent(kernel)}`)}?no_track_activity=1`;
  const late = new Promise((done) => setTimeout(done, patience, "missed"));
  const answer = ServerConnection.makeRequest(url, { cache: "no-store" }, settings).then(
    (reply) => (reply.ok ? "alive" : reply.status === 404 ? "gone" : "missed"),
    () => "missed",
  );
  return Promise.race([answer, late]);
};

const serverHas = async (ServerConnection, settings, path) => {
  const reply = await ServerConnection.makeRequest(api(settings, path), {}, settings);
  return reply.ok;
};

const dropDeadSession = async (ServerConnection, context, settings) => {
  const session = context.session;
  if (!session) return;
  const known = await serverHas(ServerConnection, settings, `sessions/${session.id}`);
  if (!known) session.dispose();
};

/** Make sure that a panel has a living, connected kernel: the old one, or else a new one. */
export const revive = async (ServerConnection, panel, settings) => {
  const context = panel.sessionContext;
  const kernel = context.session?.kernel;
  if (kernel && (await serverHas(ServerConnection, settings, `kernels/${kernel.id}`))) {
    if (kernel.connectionStatus !== "connected") await kernel.reconnect();
    if (kernel.status !== "dead") return;
  }
  await dropDeadSession(ServerConnection, context, settings);
  const name = panel.context.model.getMetadata("kernelspec")?.name;
  await context.changeKernel(name ? { name } : {});
};
