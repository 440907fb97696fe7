// A polite live region whose node stays alive; a burst of changes is spoken once, at its end.
const QUIET_MS = 600;

function render({ model, el }) {
  el.classList.add("tc-status");
  el.setAttribute("role", "status");
  el.setAttribute("aria-live", "polite");
  el.textContent = model.get("message");
  let timer = 0;
  const speak = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      el.textContent = model.get("message");
    }, model.get("quiet_ms") ?? QUIET_MS);
  };
  model.on("change:message", speak);
  return () => {
    clearTimeout(timer);
    model.off("change:message", speak);
  };
}

export default { render };
