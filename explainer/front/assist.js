// What the browser must do by itself for one app: move the day line without asking the kernel,
// and save files. No biology in here.

const DAY_LINE = "tc-dayline";
const TIME = ".tc-area, .nsewdrag"; // where time runs: in our drawings, and in plotly's chart
const OWED_MS = 60000; // what has not come by then will not come any more
const LABEL_DROP = 46; // the label hangs below the axis, where it covers nothing

function position(day, knots) {
  const last = knots.length - 1;
  if (day >= knots[last]) return last;
  const panel = Math.max(knots.findIndex((knot) => day < knot) - 1, 0);
  return panel + Math.max(day - knots[panel], 0) / (knots[panel + 1] - knots[panel]);
}

function download(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function svgElement(tag, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function wrapped(text, width, size) {
  const fits = Math.floor(width / (size * 0.55));
  return text.split(" ").reduce((lines, word) => {
    const joined = `${lines[lines.length - 1]} ${word}`.trim();
    if (joined.length <= fits) lines[lines.length - 1] = joined;
    else lines.push(word);
    return lines;
  }, [""]);
}

function shows(element) {
  return element.getBoundingClientRect().width > 0;
}

// The layers of the picture as it stands: those of the drawing, or of the chart that zooms.
function layersOf(root) {
  const drawing = root.querySelector(".tc-chart .tc-drawing");
  const plot = root.querySelector(".tc-chart .js-plotly-plot");
  if (shows(drawing)) return { plot: drawing, layers: [drawing] };
  return { plot, layers: plot.querySelectorAll(".main-svg") };
}

// One self-contained picture: its layers, the day line, and the caption underneath.
function pictureSvg(root, model) {
  const { plot, layers } = layersOf(root);
  const { width, height } = plot.getBoundingClientRect();
  const theme = root.querySelector(".tc-chart .tc-drawing").dataset.screen.split("-")[1];
  const colours = model.get("colours")[theme];
  const lines = wrapped(model.get("caption"), width - 24, 13);
  const whole = height + 20 + 18 * lines.length;
  const svg = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg", width, height: whole, viewBox: `0 0 ${width} ${whole}`, role: "img" });
  svg.append(svgElement("title", {}, model.get("chart_label")));
  svg.append(svgElement("desc", {}, model.get("caption")));
  svg.append(svgElement("rect", { width, height: whole, fill: colours.page }));
  for (const layer of layers) {
    const copy = svgElement("g", { "font-family": layer.getAttribute("font-family") ?? "sans-serif" });
    copy.append(...[...layer.cloneNode(true).children].filter((child) => !["title", "desc"].includes(child.tagName)));
    svg.append(copy);
  }
  const line = root.querySelector(`.tc-chart .${DAY_LINE}`);
  if (line && !line.hidden) {
    const box = line.getBoundingClientRect();
    const area = plot.getBoundingClientRect();
    const x = box.left - area.left + 1;
    svg.append(svgElement("line", { x1: x, x2: x, y1: box.top - area.top, y2: box.bottom - area.top, stroke: colours.text, "stroke-width": 2 }));
    const after = x < width / 2;
    svg.append(svgElement("text", { x: after ? x + 6 : x - 6, y: box.bottom - area.top - 4, "text-anchor": after ? "start" : "end", "font-family": "sans-serif", "font-size": 13, "font-weight": "bold", fill: colours.text }, line.textContent));
  }
  lines.forEach((text, i) => {
    svg.append(svgElement("text", { x: 12, y: height + 18 + 18 * i, "font-family": "sans-serif", "font-size": 13, fill: colours.text }, text));
  });
  // plotly writes absolute addresses into its clips and patterns; alone, the file needs local ones
  const text = new XMLSerializer().serializeToString(svg).replace(/url\((&quot;|["'])?[^)#]*#([^)"'&]+)(&quot;|["'])?\)/g, "url(#$2)");
  return { text, width, height: whole };
}

function savePicture(root, model, { name, format }) {
  const picture = pictureSvg(root, model);
  const svg = new Blob([picture.text], { type: "image/svg+xml" });
  if (format === "svg") return download(name, svg);
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2 * picture.width, height: 2 * picture.height });
    const pen = canvas.getContext("2d");
    pen.scale(2, 2);
    pen.drawImage(image, 0, 0);
    URL.revokeObjectURL(image.src);
    canvas.toBlob((png) => download(name, png), "image/png");
  };
  image.src = URL.createObjectURL(svg);
}

// The part of the axis that is shown: all of it, unless a chart is zoomed.
function shownPart(area, last) {
  return area.closest(".js-plotly-plot")?._fullLayout?.xaxis?.range ?? [0, last];
}

function namePlot(root, label) {
  const plot = root.querySelector(".tc-chart .js-plotly-plot");
  if (!plot || plot.getAttribute("aria-label") === label) return;
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-label", label);
}

// One press, one file: the kernel answers to all views, and that one acts in which was pressed.
function presses(root) {
  let owed = [];
  const press = ({ target }) => target.closest?.(".tc-hands-out") && owed.push(Date.now());
  root.addEventListener("click", press, true);
  return {
    take: () => {
      owed = owed.filter((at) => Date.now() - at < OWED_MS);
      return owed.shift() !== undefined;
    },
    stop: () => root.removeEventListener("click", press, true),
  };
}

function render({ model, el }) {
  el.style.display = "none";
  const undo = [];
  let root = null;
  let gone = false;
  let pressed = null;
  let narrow = false; // measured once for each size: to ask here would lay out the page anew
  let shown = model.get("day");
  let watchSize = () => {};

  const drawDay = () => {
    const stop = model.get("stops").indexOf(shown);
    const words = stop < 0 ? model.get("day_words") : model.get("stop_words")[stop];
    const chart = root?.querySelector(".tc-chart");
    const area = [...(chart?.querySelectorAll(TIME) ?? [])].find(shows);
    if (!area) return;
    let line = chart.querySelector(`.${DAY_LINE}`);
    if (!line) {
      line = document.createElement("div");
      line.className = DAY_LINE;
      line.setAttribute("aria-hidden", "true");
      line.append(document.createElement("span"));
      chart.append(line);
    }
    const box = area.getBoundingClientRect();
    const at = chart.getBoundingClientRect();
    const [first, last] = shownPart(area, model.get("knots").length - 1);
    const share = (position(shown, model.get("knots")) - first) / (last - first);
    line.hidden = share < 0 || share > 1; // zoomed away
    line.style.left = `${box.left - at.left + share * box.width - 1}px`;
    line.style.top = `${box.top - at.top}px`;
    line.style.height = `${box.height + LABEL_DROP}px`;
    line.classList.toggle("tc-before", share > 0.5);
    const label = (narrow ? "{}" : model.get("here")).replace("{}", words);
    // only when it differs: the observer below would otherwise wake itself at every frame
    if (line.firstChild.textContent !== label) line.firstChild.textContent = label;
  };

  const tidy = () => {
    namePlot(root, model.get("chart_label"));
    watchSize();
    drawDay();
  };

  const attach = () => {
    root = el.closest(".tc-app");
    if (!root) return gone || requestAnimationFrame(attach);
    pressed = presses(root);
    let waiting = 0;
    const soon = () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        tidy();
      });
    };
    // what is inside a drawing changes at every move, and nothing in there wants a name; but where
    // the drawing itself gets another size, the day line finds its place at once: a frame may be
    // long in coming, and may find the drawing scrolled away
    const inDrawing = ({ target }) => target.parentElement?.closest(".tc-drawing");
    const ofDrawing = ({ target }) => target.matches(".tc-drawing, .tc-drawn");
    const watch = new MutationObserver((changes) => {
      if (changes.some(ofDrawing)) drawDay();
      changes.every(inDrawing) || soon();
    });
    watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["width", "height"] });
    const measure = () => {
      narrow = root.clientWidth < model.get("narrow");
    };
    const size = new ResizeObserver(() => {
      measure();
      drawDay();
      soon();
    });
    let sized = null;
    watchSize = () => {
      const drawing = root.querySelector(".tc-chart .tc-drawing");
      if (drawing && drawing !== sized) size.observe((sized = drawing));
    };
    size.observe(root);
    undo.push(() => watch.disconnect(), () => size.disconnect(), () => cancelAnimationFrame(waiting), pressed.stop);
    measure();
    tidy();
  };

  const follow = async () => {
    const slider = await model.widget_manager.get_model(model.get("slider"));
    const moved = () => {
      shown = model.get("stops")[slider.get("value")];
      drawDay();
    };
    if (gone) return;
    slider.on("change:value", moved);
    undo.push(() => slider.off("change:value", moved));
  };

  const onDay = () => {
    shown = model.get("day");
    drawDay();
  };
  const onMessage = (message) => {
    if (!pressed?.take()) return;
    if (message.type === "file") download(message.name, new Blob([message.text], { type: message.mime }));
    if (message.type === "picture") savePicture(root, model, message);
    if (message.type === "copy") navigator.clipboard?.writeText(message.text).catch(() => {});
  };
  model.on("change:day change:day_words", onDay);
  model.on("change:chart_label", tidy);
  model.on("msg:custom", onMessage);
  undo.push(() => model.off("change:day change:day_words", onDay), () => model.off("msg:custom", onMessage));
  undo.push(() => model.off("change:chart_label", tidy));
  attach();
  follow();
  return () => {
    gone = true;
    undo.forEach((step) => step());
  };
}

export default { render };
