// The door that JupyterLab opens: it asks for two parts, the plugin and its style.
// Everything else stands in modules beside this file.
(() => {
  const here = new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const beside = (/** @type {string} */ name) => new URL(name, here).href;
  let scope = /** @type {Record<string, Record<string, import("./jupyterlab.js").Shared>>} */ ({});

  /** JupyterLab's own module of this name, as it shares it with every extension. @param {string} name */
  const shared = async (name) => {
    const [version] = Object.values(scope[name] ?? {});
    if (!version) throw new Error(`JupyterLab shares no ${name}`);
    return (await version.get())();
  };

  const style = (/** @type {string} */ name) =>
    /** @type {Promise<unknown>} */ (new Promise((done) => {
      const link = Object.assign(document.createElement("link"), {
        rel: "stylesheet",
        href: beside(name),
        onload: done,
        onerror: done, // a lesson without its dress is better than none
      });
      document.head.append(link);
    }));

  /** @type {Record<string, () => Promise<object>>} */
  const PARTS = {
    "./extension": async () => {
      const { plugin } = await import(beside("plugin.js"));
      return { __esModule: true, default: await plugin(shared) };
    },
    "./style": async () => {
      await Promise.all(["style.css", "presenter.css"].map(style));
      return { __esModule: true };
    },
  };

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["two-clocks"] = {
    init: async (given) => {
      scope = given;
    },
    get: async (part) => {
      if (!PARTS[part]) throw new Error(`two-clocks has no part ${part}`);
      const made = await PARTS[part]();
      return () => made;
    },
  };
})();
