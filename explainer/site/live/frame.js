// A lesson inside another page: it says how high it is, and offers the words that put it there.

const SAYS = "twoClocksHeight";

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * What puts a lesson into a page; where that page drops the script, the frame keeps its first height.
 *
 * @param {string} address
 * @param {string} title
 */
export function snippet(address, title) {
  const name = `two-clocks-${(address.split("/").pop() ?? "").replace(/\W.*/, "")}`;
  return (
    `<iframe id="${name}" src="${escaped(address)}" title="${escaped(title)}" style="width:100%;height:80vh;border:0"></iframe>\n` +
    `<script>addEventListener("message",e=>{const f=document.getElementById("${name}");` +
    `if(e.source===f.contentWindow&&e.data.${SAYS}>0)f.style.height=e.data.${SAYS}+"px"})</script>`
  );
}

/** Offers the snippet, and tells a page around this one how high this one is. */
export function frame() {
  const text = /** @type {HTMLTextAreaElement | null} */ (document.querySelector(".tc-page-embed textarea"));
  if (text) text.value = snippet(location.origin + location.pathname, document.title);
  text?.addEventListener("focus", () => text.select());
  if (window.parent === window) return;
  const tell = () => window.parent.postMessage({ [SAYS]: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(document.body);
}
