// Measures, inside the page, from a key press to the frame that shows the changed picture.
(() => {
  const traffic = { bytes: 0, last: 0 };
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...words) {
      super(...words);
      this.addEventListener("message", event => {
        traffic.bytes += event.data.byteLength ?? event.data.length ?? 0;
        traffic.last = performance.now();
      });
    }
  };

  // What the eye compares: the shape of every curve, and every image.
  const look = selector => {
    let seen = "";
    for (const place of document.querySelectorAll(selector)) {
      for (const curve of place.querySelectorAll("path.js-line, path.js-fill, path[data-trace]"))
        seen += curve.getAttribute("d");
      for (const image of place.querySelectorAll("img")) seen += image.src;
    }
    return seen;
  };
  const where = selector => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box ? `${box.left} ${box.width}` : "";
  };
  // After the frame that is being made now: its callbacks run, it is painted, then the message.
  const afterFrame = call => requestAnimationFrame(() => {
    const line = new MessageChannel();
    line.port1.onmessage = () => call(performance.now());
    line.port2.postMessage(0);
  });

  const watch = (selector, quiet, kind) => {
    const read = kind === "place" ? where : look;
    const bytes = traffic.bytes;
    let seen = read(selector), start = 0, first = 0, last = 0, moved = 0;
    const press = event => { start ||= event.timeStamp; };
    const check = () => {
      moved = performance.now();
      const now = read(selector);
      if (!now || now === seen) return;
      seen = now;
      afterFrame(time => { first ||= time; last = Math.max(last, time); });
    };
    const watcher = new MutationObserver(check);
    window.addEventListener("keydown", press, true);
    watcher.observe(document.body, {
      subtree: true, childList: true, attributes: true,
      attributeFilter: kind === "place" ? ["style", "x1", "d", "transform", "x"] : ["d", "src"],
    });
    return new Promise(done => {
      const end = performance.now() + 5000;
      const look_again = setInterval(() => {
        const now = performance.now();
        const calm = now - Math.max(moved, traffic.last, start) > quiet;
        if (!(calm && start && first) && now < end) return;
        clearInterval(look_again);
        watcher.disconnect();
        window.removeEventListener("keydown", press, true);
        done({
          first: first ? first - start : null,
          full: last ? last - start : null,
          kB: (traffic.bytes - bytes) / 1000,
        });
      }, 20);
    });
  };

  const probe = {
    arm: (selector, quiet, kind) => { probe.result = watch(selector, quiet, kind); },
    firstPicture: (selector, gate) => new Promise(done => {
      const start = performance.now();
      let opened = false;
      void window.jupyterapp.commands.execute("notebook:run-all-cells");
      const watcher = new MutationObserver(() => {
        const closed = [...document.querySelectorAll("button")].find(b => b.textContent.trim() === gate);
        if (closed && !opened) {
          opened = true;  // a learner's guess is not ours to time
          closed.scrollIntoView();
          closed.click();
        }
        if (!look(selector)) return;
        watcher.disconnect();
        afterFrame(time => done(time - start));
      });
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    }),
  };
  window.tcProbe = probe;
})();
