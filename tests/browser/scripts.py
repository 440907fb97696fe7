"""What the harness runs inside the page, in JavaScript."""

# what a page waits for must not let a run of tests wait for ever
WITHIN = """(work, what) => Promise.race([
    work, new Promise((_, fail) => setTimeout(() => fail(Error(`After 60 s ${what}.`)), 60000))
])"""
# each cell of code shows its piece; JupyterLab draws outputs in the order it likes
ALL_LIVE = """() => {
    const { content } = window.jupyterapp.shell.currentWidget;
    const codes = content.widgets.filter(each => each.model.type === "code");
    const live = document.querySelectorAll(".jp-OutputArea-output .tc-piece").length;
    return live === codes.length && !document.querySelector(".tc-stopped");
}"""
IS_READY = f"""async () => {{
    const within = {WITHIN};
    const {{context, sessionContext}} = window.jupyterapp.shell.currentWidget;
    await within(context.ready, "the notebook is not loaded");
    await within(sessionContext.ready, "the notebook has no kernel");
    await within(sessionContext.session.kernel.info, "the kernel has not answered");
}}"""
RUN_IN_KERNEL = f"""async code => {{
    const within = {WITHIN};
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const future = kernel.requestExecute({{code}});
    let text = "", error = "";
    future.onIOPub = message => {{
        const content = message.content;
        if (message.header.msg_type === "stream") text += content.text;
        if (message.header.msg_type === "error") error = `${{content.ename}}: ${{content.evalue}}`;
    }};
    await within(future.done, "the kernel has not said that it is done");
    return {{text, error}};
}}"""

# begun is said by the kernel itself, in order: its status also speaks of what it did before
HOLD_KERNEL = """code => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const held = window.tcHeld = {begun: false, ended: false};
    // it is ended by an interrupt, an error that must not take what waits behind it along
    const future = kernel.requestExecute({code, stop_on_error: false});
    future.onIOPub = message => { held.begun ||= message.header.msg_type === "execute_input"; };
    future.done.finally(() => { held.ended = true; }).catch(() => {});
}"""

# per trace of plotly's chart its x and y, as it has decoded them
READ_CHART = """gd => gd._fullData.map(trace =>
    [trace.name, Array.from(trace.x ?? []), Array.from(trace.y ?? [])])"""

# every path of the drawing: its name, and the places it goes through
READ_CURVES = """svg => [...svg.querySelectorAll("path[data-trace]")].map(path => {
    const places = (path.getAttribute("d").match(/-?[\\d.]+/g) ?? []).map(Number);
    const every = rest => places.filter((_, i) => i % 2 === rest);
    return [path.dataset.trace, every(0), every(1)];
})"""

WAIT_FOR_QUIET = """(app, [quiet, limit]) => new Promise(done => {
    const finish = rested => { watcher.disconnect(); clearTimeout(timer); done(rested); };
    let timer = setTimeout(finish, quiet, true);
    setTimeout(finish, limit, false);
    const watcher = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(finish, quiet, true);
    });
    watcher.observe(app, {subtree: true, childList: true, attributes: true, characterData: true});
})"""

# what is clipped or scrolls on purpose (a table's own scroll box) is not an overflow
FIND_OVERFLOWS = """app => {
    const wide = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) wide.push(`page ${page.scrollWidth}`);
    if (app.scrollWidth > app.clientWidth) wide.push(`app ${app.scrollWidth}/${app.clientWidth}`);
    for (let up = app.parentElement; up; up = up.parentElement) {
        const scrolls = ["auto", "scroll"].includes(getComputedStyle(up).overflowX);
        if (scrolls && up.scrollWidth > up.clientWidth)
            wide.push(`around the app: ${up.className} ${up.scrollWidth}/${up.clientWidth}`);
    }
    const edge = Math.min(app.getBoundingClientRect().right, page.clientWidth) + 1;
    const boxed = node => {
        for (let up = node.parentElement; up && up !== app; up = up.parentElement)
            if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(up).overflowX))
                return true;
        return false;
    };
    for (const node of app.querySelectorAll("*")) {
        const box = node.getBoundingClientRect();
        if (box.width && box.right > edge && !boxed(node))
            wide.push(`${node.tagName} ${node.className?.baseVal ?? node.className} ${box.right}`);
    }
    return wide;
}"""

# of the words of every piece, those that are cut off, lie over others or beyond the page, or are
# read after what stands below them; a table may scroll, and the day is named over the picture
MISPLACED = """() => {
    const [edge, texts, found] = [document.documentElement.clientWidth, [], new Set()];
    const drawn = "svg, option, style, .tc-dayline, .tc-meaning, thead";  // it is heard, not seen
    const isSeen = one => {
        const {width, height} = one.getBoundingClientRect();
        return width > 2 && height > 2 && one.checkVisibility({checkVisibilityCSS: true});
    };
    const scrolls = one => {
        const box = one.closest(":has(> table), :has(> * > table)");
        return box && ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
    };
    const cuts = (one, way, whole, seen) => {
        const hidden = ["hidden", "clip"].includes(getComputedStyle(one)[`overflow${way}`]);
        if (hidden && whole > seen + 2) found.add(`cut: ${one.textContent.trim()}`);
    };
    for (const piece of document.querySelectorAll(".jp-OutputArea-output .tc-piece")) {
        for (const one of piece.querySelectorAll(`:not(${drawn})`)) {
            if (!isSeen(one) || one.closest(drawn)) continue;
            cuts(one, "X", one.scrollWidth, one.clientWidth);
            cuts(one, "Y", one.scrollHeight, one.clientHeight);
        }
        const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const [one, said] = [node.parentElement, node.data.trim()];
            if (!said || one.closest(drawn) || !isSeen(one) || scrolls(one)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const line of range.getClientRects())
                if (line.width > 1) texts.push({one, line, said});
        }
    }
    texts.forEach(({line, said, one}, at) => {
        if (line.right > edge + 1 || line.left < -1) found.add(`beyond the page: ${said}`);
        const next = texts[at + 1];
        const turned = getComputedStyle(one).direction === "rtl";
        const before = turned ? next?.line.right > line.left : next?.line.left < line.right;
        const above = next?.line.bottom < line.top && before;
        if (above) found.add(`read late: ${said} | ${next.said}`);
        for (const other of texts.slice(at + 1, at + 40)) {
            const {left, right, top, bottom} = other.line;
            const wide = Math.min(line.right, right) - Math.max(line.left, left);
            const high = Math.min(line.bottom, bottom) - Math.max(line.top, top);
            if (other.one !== one && wide > 2 && high > 0.45 * line.height)
                found.add(`over each other: ${said} | ${other.said}`);
        }
    });
    return [...found];
}"""

# the page of another language: each word outside of pictures twice as long, and all that is ours
# from right to left; and the page as it was
TRANSLATE = """() => {
    window.tcShort = [];
    for (const piece of document.querySelectorAll(".jp-OutputArea-output .tc-piece")) {
        piece.dir = "rtl";
        const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest("svg, style")) continue;
            window.tcShort.push([node, node.data]);
            node.data = node.data.replace(/[A-Za-z’'-]+/g, word => word + word.toLowerCase());
        }
    }
    return window.tcShort.length;
}"""
TRANSLATE_BACK = """() => {
    for (const [node, said] of window.tcShort) node.data = said;
    for (const piece of document.querySelectorAll(".tc-piece")) piece.removeAttribute("dir");
}"""

LISTEN = """app => {
    window.tcHeard = [];
    for (const region of app.querySelectorAll("[role=status]"))
        new MutationObserver(() => {
            const words = region.textContent.trim();
            if (words && words !== window.tcHeard.at(-1)) window.tcHeard.push(words);
        }).observe(region, {subtree: true, childList: true, characterData: true});
}"""

# what a hand can use on the page: `each` is called with it, drawings in their shadow included
_CONTROLS = """
    const css = "button, select, input, textarea, summary, [role=slider], a[href], [tabindex='0']";
    const found = [];
    const look = root => {
        for (const one of root.querySelectorAll("*")) {
            if (one.shadowRoot) look(one.shadowRoot);
            const box = one.getBoundingClientRect();
            const seen = box.width > 2 && one.checkVisibility({checkVisibilityCSS: true});
            const name = one.textContent || one.ariaLabel || one.classList.value;
            if (one.matches(css) && seen) each(one, box, name.trim().slice(0, 40));
        }
    };
    for (const piece of document.querySelectorAll(".jp-OutputArea-output .tc-piece")) look(piece);
    document.activeElement?.blur();
    return found;
"""
# every control without a ring of 3 px when it has the keyboard, or whose ring is cut off
NO_RING = f"""() => {{
    const cuts = ({{overflowX, contain}}) =>
        ["hidden", "clip", "auto", "scroll"].includes(overflowX) || contain.includes("paint");
    const above = one => one.parentElement ?? one.getRootNode().host;
    const each = (one, _, said) => {{
        if (one.disabled) return;
        one.focus({{focusVisible: true, preventScroll: true}});
        const {{outlineStyle, outlineWidth}} = getComputedStyle(one);
        const ring = outlineStyle === "solid" && parseFloat(outlineWidth) >= 3;
        if (!ring) found.push(`no ring: ${{said}}`);
        const box = one.getBoundingClientRect();
        for (let up = above(one); up && !up.matches(".jp-WindowedPanel-outer"); up = above(up)) {{
            const {{left, right}} = up.getBoundingClientRect();
            if (cuts(getComputedStyle(up)) && (box.left - 3 < left || box.right + 3 > right))
                found.push(`cut ring: ${{said}} by ${{up.className}}`);
        }}
    }};
    {_CONTROLS}
}}"""
# every control that is smaller than 24 px; a link in a line of words may be, and so may what only
# the keyboard stops at
SMALL_TARGETS = f"""() => {{
    const each = (one, box, said) => {{
        // what stands within a line of words, as links and words of the field do, is exempt (2.5.8)
        const link = one.matches("a") && getComputedStyle(one).display === "inline";
        const inline = link || one.matches(".tc-term");
        const small = Math.min(box.width, box.height) < 23.9;
        if (small && !inline && !one.matches(".tc-lane")) found.push(`${{said}} ${{box.height}}`);
    }};
    {_CONTROLS}
}}"""
# every control that a pointer cannot reach, for something else lies over its middle
COVERED = f"""() => {{
    const each = (one, box, said) => {{
        if (one.disabled || getComputedStyle(one).pointerEvents === "none") return;
        one.scrollIntoView({{block: "center"}});
        const {{x, y, width, height}} = one.getBoundingClientRect();
        const over = one.getRootNode().elementFromPoint(x + width / 2, y + height / 2);
        if (over !== one && !one.contains(over) && !over?.contains(one)) found.push(said);
    }};
    {_CONTROLS}
}}"""
# every two controls of a piece, each with an edge of its own, that touch, or nearly so
TOUCHING = f"""() => {{
    const edged = [];
    const each = (one, box, said) => {{
        const {{borderTopWidth, borderTopStyle}} = getComputedStyle(one);
        const edge = parseFloat(borderTopWidth) > 0 && borderTopStyle !== "none";
        const boxed = edge && !one.matches(".tc-plain, :is(.noUi-target, .tc-board, svg) *");
        if (boxed && one.matches("button, input, select, textarea"))
            edged.push({{box, said, home: one.closest(".tc-app, .tc-card, .tc-piece")}});
    }};
    {_CONTROLS.replace("return found;", "")}
    edged.forEach(({{box, said, home}}, at) => {{
        for (const other of edged.slice(at + 1)) {{
            const b = other.box;
            const aside = Math.max(b.left - box.right, box.left - b.right);
            const below = Math.max(b.top - box.bottom, box.top - b.bottom);
            if (home === other.home && Math.max(aside, below) < 3)
                found.push(`${{said}} | ${{other.said}}`);
        }}
    }});
    return found;
}}"""
# the sizes of type (px) of words outside of pictures
TYPE_SIZES = """() => {
    const sizes = new Set();
    for (const one of document.querySelectorAll(".jp-OutputArea-output .tc-piece *")) {
        const words = [...one.childNodes].some(each => each.nodeType === 3 && each.data.trim());
        if (one.closest("svg, style, option, .tc-dayline") || !(words || one.matches("select")))
            continue;
        if (one.getBoundingClientRect().width > 2)
            sizes.add(Math.round(parseFloat(getComputedStyle(one).fontSize)));
    }
    return [...sizes].sort((a, b) => a - b);
}"""
# of every card and app how many buttons are filled, and the heights (px) of all buttons of a line
RANKS = """() => {
    const seen = css => [...document.querySelectorAll(`.jp-OutputArea-output ${css}`)]
        .filter(one => one.getBoundingClientRect().width > 2);
    const home = one => one.closest(".tc-card, .tc-questions, .tc-app");
    const filled = seen(".tc-filled").filter(one => !one.disabled);
    const one_line = seen(".tc-button, .tc-press").filter(one => one.textContent.length < 12);
    return {
        twice: filled.filter((one, at) => filled.findIndex(other => home(other) === home(one)) < at)
            .map(one => one.textContent),
        low: one_line.filter(one => one.getBoundingClientRect().height < 39.5)
            .map(one => one.textContent),
    };
}"""

# every word of the lesson that stands on the screen smaller than so many px, as it is drawn there
SMALL_TYPE = """least => {
    const found = [];
    const look = root => {
        for (const each of root.querySelectorAll("*")) {
            if (each.shadowRoot) look(each.shadowRoot);
            const words = [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            const holds = words || each.matches("select, textarea, input[type=text]");
            const box = each.getBoundingClientRect();
            if (!holds || box.width < 2 || box.height < 2) continue;
            if (each.closest("style, title, desc, .jp-InputArea")) continue;
            const matrix = each.ownerSVGElement && each.getScreenCTM();
            const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
            const px = scale * parseFloat(getComputedStyle(each).fontSize);
            if (px < least) found.push(`${px.toFixed(1)} px: ${each.textContent.slice(0, 40)}`);
        }
    };
    look(window.jupyterapp.shell.currentWidget.node);
    return found;
}"""

# how a page looks: size, colour and width of its words, its buttons, its gates and its pictures
LOOK = """() => [...document.querySelectorAll(".tc-piece, .tc-gate, .tc-piece :is(p, button, svg)")]
    .map(each => [getComputedStyle(each).fontSize, getComputedStyle(each).color, each.textContent,
        each.getClientRects().length, Math.round(each.getBoundingClientRect().width)])"""
