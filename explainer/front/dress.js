// What each piece needs on its page, whatever piece stands alone: the language of its words, and
// keys that stay in it. JupyterLab asks each element above the one that has the keyboard whether it
// may take a key for a command of the notebook; a click on words or pictures leaves the keyboard in
// the piece. What is moved by a button takes the keyboard along. No biology in here.

const PIECE = ".tc-piece";
const FOLLOWS_MS = 2000; // a kernel that takes longer must not move the keyboard any more
const SCROLLS = new Set([" ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

// a handle takes the arrows itself; what it leaves would scroll the page under the hand
function keep(event) {
  if (event.target.closest("[role=slider]") && SCROLLS.has(event.key)) event.preventDefault();
}

// Once the kernel has moved it, which new words on the next button tell; only in the view where it
// was pressed, for the kernel would take the keyboard away in every other window too.
function follow({ target }) {
  const way = [".tc-up", ".tc-down"].find((css) => target.closest(css));
  const row = way && target.closest(way).closest(".tc-options");
  const next = (way === ".tc-up" ? row?.previousElementSibling : row?.nextElementSibling)?.querySelector(way);
  if (!next) return;
  const watch = new MutationObserver(() => {
    watch.disconnect();
    next.focus();
  });
  watch.observe(next, { childList: true, characterData: true, subtree: true });
  setTimeout(() => watch.disconnect(), FOLLOWS_MS);
}

function render({ el }) {
  el.style.display = "none";
  const leave = new AbortController();
  const attach = () => {
    if (leave.signal.aborted) return;
    const root = el.closest(PIECE);
    if (!root) return requestAnimationFrame(attach);
    root.lang = "en";
    root.tabIndex = -1;
    root.dataset.lmSuppressShortcuts = "true";
    root.addEventListener("keydown", keep, { signal: leave.signal });
    root.addEventListener("click", follow, { signal: leave.signal });
  };
  attach();
  return () => leave.abort();
}

export default { render };
