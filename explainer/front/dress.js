// What each piece needs on its page, whatever piece stands alone: the language of its words, and
// keys that stay in it. JupyterLab asks each element above the one that has the keyboard whether it
// may take a key for a command of the notebook; a click on words or pictures leaves the keyboard in
// the piece. No biology in here.

const PIECE = ".tc-piece";
const SCROLLS = new Set([" ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

// a handle takes the arrows itself; what it leaves would scroll the page under the hand
function keep(event) {
  if (event.target.closest("[role=slider]") && SCROLLS.has(event.key)) event.preventDefault();
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
  };
  attach();
  return () => leave.abort();
}

export default { render };
