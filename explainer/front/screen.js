// What one view is shown on: the width and the theme of its page. Each view tells the kernel, and
// shows the drawing that was made for it; until that is there, the nearest one. Nothing of it is
// shared between views, so two windows on one kernel cannot fight. No biology in here.

const RESIZED_MS = 80; // once the hand that resizes rests
const THEMED_MS = 300; // once the new theme has been painted
const BAR_PX = 20; // a scroll bar that comes and goes with the picture is no new width

// A view may be made before it stands on its page; a browser without animations has no frames.
const nextFrame = (act) => (window.requestAnimationFrame ?? setTimeout)(act);

// An ending for names that no other view in this browser page has.
const anyName = () => Math.random().toString(36).slice(2, 10);

// Ids are known to the whole page, and every view of a picture has the same: each gets an ending.
function ownIds(svg, ending) {
  const names = /(\s(?:id|aria-labelledby|aria-describedby)="|url\(#|href="#)([^")]+)/g;
  return svg.replace(names, (_, before, found) => before + found.trim().split(/\s+/).map((name) => `${name}-${ending}`).join(" "));
}

function luminance(element) {
  for (let at = element; at; at = at.parentElement) {
    const [r, g, b, a = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (a > 0.5) return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  }
  return 1;
}

// The key of the drawing nearest to a screen; another theme is farther away than any width.
function nearestKey(keys, { width, dark }) {
  const away = (key) => {
    const [drawn, theme] = key.split("-");
    return Math.abs(drawn - width) + (theme === (dark ? "dark" : "light") ? 0 : 1e6);
  };
  return keys.reduce((best, key) => (away(key) < away(best) ? key : best), keys[0]);
}

// Follows the screen of a view: `pick` chooses among the keys of what was drawn, `changed` hears
// of a new width or theme, `keys` says what was drawn.
function onScreen({ model, el, keys, changed }) {
  const view = anyName();
  const undo = [];
  let root = null;
  let gone = false;
  let told = null; // what the kernel was last told
  let late = 0;

  const tell = (message) => {
    try {
      model.send?.({ ...message, view });
    } catch {
      // the kernel has gone, and nobody draws any more
    }
  };
  const leave = () => {
    if (told) tell({ type: "left" });
    told = null;
  };
  const say = (type) => tell({ type, width: told.width, dark: told.dark });
  // the kernel asks now and then who is still there: a window that died could not say that it left
  const answer = ({ type }) => type === "who" && told && say("here");
  const same = (width, dark) => {
    if (!told || dark !== told.dark) return false;
    const wider = width - told.width;
    return wider === 0 || (wider > 0 && wider <= BAR_PX && told.page === window.innerWidth);
  };
  const look = () => {
    const width = Math.floor(root.clientWidth);
    if (!width) return leave(); // hidden: nobody sees it, so nobody needs to draw it
    const dark = luminance(root) < 0.5;
    if (same(width, dark)) return;
    told = { width, dark, page: window.innerWidth };
    say("screen");
    changed();
  };
  const soon = (wait) => {
    clearTimeout(late);
    late = setTimeout(look, wait);
  };
  // Only a bounded number of screens is drawn. A view that fell out asks again under its own hand:
  // if it asked by itself, too many windows would push each other out without end.
  const again = () => told && !keys().includes(`${told.width}-${told.dark ? "dark" : "light"}`) && say("screen");
  const listen = (target, what, act) => {
    target.addEventListener(what, act, true);
    undo.push(() => target.removeEventListener(what, act, true));
  };
  // not left to the observer: it is silent about a view that stands below the edge of the screen
  const attach = () => {
    if (gone || root) return;
    if (!el.isConnected) return nextFrame(attach);
    root = el.closest(".tc-app") ?? el;
    size.observe(root);
    for (const what of ["pointerdown", "keydown"]) listen(root, what, again);
    look();
  };
  const size = new ResizeObserver(() => (root ? soon(told ? RESIZED_MS : 0) : attach()));
  size.observe(el);
  nextFrame(attach);
  const page = new MutationObserver(() => root && soon(THEMED_MS));
  page.observe(document.body, { attributes: true });
  model.on?.("msg:custom", answer);
  listen(window, "pagehide", leave);
  listen(window, "pageshow", () => root && look());
  undo.push(() => size.disconnect(), () => page.disconnect(), () => clearTimeout(late), () => model.off?.("msg:custom", answer), leave);
  return {
    view,
    get width() {
      return told?.width ?? 0;
    },
    pick: (drawn) => nearestKey(drawn, told ?? { width: Math.floor(el.clientWidth), dark: luminance(el) < 0.5 }),
    stop: () => {
      gone = true;
      undo.forEach((step) => step());
    },
  };
}
