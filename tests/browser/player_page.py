"""The player on an empty page, with a model that a test can hold: no JupyterLab, no kernel.

What the browser does by itself is tried here, quickly and many times.
"""

from __future__ import annotations

import random
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from explainer.stage.view.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, Page

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
SENT = (
    *("frames", "drawn_for", "others", "index", "day", "playing", "motion", "seconds"),
    "names",
    *("peer", "peer_days", "peer_words"),
)

# `saved` of each model is what a kernel would hear
FAKE = """({source, css, state, slider}) => {
    const model = state => {
        const heard = {}, fresh = {}, saved = [];
        const on = (names, act) => names.split(" ").forEach(n => (heard[n] ??= new Set()).add(act));
        const off = (names, act) => names.split(" ").forEach(n => heard[n]?.delete(act));
        const set = (name, value) => {
            if (state[name] === value) return;
            state[name] = fresh[name] = value;
            for (const act of [...(heard[`change:${name}`] ?? [])]) act();
        };
        const save_changes = () => {
            if (Object.keys(fresh).length) saved.push({...fresh, frames: undefined});
            for (const name of Object.keys(fresh)) delete fresh[name];
        };
        const told = [];
        const send = message => told.push(message);
        return {get: name => state[name], set, on, off, save_changes, send, saved, told, heard};
    };
    const slider_model = model({value: slider});
    const player = model(state);
    player.widget_manager = {get_model: async id => {
        if (id !== "slider") throw new Error("no such model");
        return slider_model;
    }};
    window.models = {player, slider: slider_model};
    window.leave = [];
    const style = document.createElement("style");
    style.textContent = css;
    document.head.append(style);
    const file = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
    return import(file).then(module => {
        const widget = module.default();
        window.view = () => {
            const el = document.createElement("div");
            document.body.append(el);
            const life = new AbortController();
            widget.render({model: player, el, signal: life.signal});
            window.leave.push(() => { life.abort(); el.remove(); });
        };
        window.view();
    });
}"""

# the time from each picture on the screen to the next, while a segment plays
FRAME_TIMES = """() => new Promise(done => {
    const times = [];
    let last = 0;
    const tick = now => {
        if (last) times.push(now - last);
        last = now;
        if (models.player.get("playing")) requestAnimationFrame(tick);
        else done(times);
    };
    document.querySelector(".tc-player button").click();
    requestAnimationFrame(tick);
})"""


def drawing(share: float, parts: int = 4, *, moving: int | None = None) -> str:
    """Return a made-up picture: circles, paths and words that move with a share from 0 to 1.

    Args:
        share: How far all that moves has moved.
        parts: How many circles and paths there are.
        moving: How many of them move; without a number, all of them.
    """
    chance = random.Random(7)  # noqa: S311  the same picture each time, nothing secret
    shapes = []
    words = f'<text id="words" x="10" y="390" font-size="14">Share {share:g}</text>'
    for place in range(parts):
        share = share if moving is None or place < moving else 0.0
        x, y = 700 * chance.random(), 380 * chance.random()
        dx, dy = 60 * share * chance.random(), 40 * share * chance.random()
        red = round(40 + 200 * share * chance.random())
        shapes.append(
            f'<circle id="dot-{place}" cx="{x + dx:.2f}" cy="{y:.2f}" r="{3 + 5 * share:.2f}" '
            f'fill="#{red:02x}6090" stroke="#000000" opacity="{0.4 + 0.6 * share:.2f}"/>'
            if place % 2
            else f'<path id="way-{place}" '
            f'd="M{x:.2f} {y:.2f}q{dx:.2f},{dy:.2f} 20-{5 + dy:.2f}t9 9" '
            f'transform="translate({dx:.2f} {dy:.2f}) rotate({90 * share:.2f})" fill="none" '
            f'stroke="rgb({red},90,20)" stroke-width="{1 + 2 * share:.2f}"/>'
        )
    return (
        f'<svg {NAMESPACE} viewBox="0 0 760 400" role="img"><title id="t">Dots</title>'
        f'<defs><clipPath id="cut"><rect width="760" height="400"/></clipPath></defs>'
        f'<rect id="paper" width="760" height="400" fill="#fffdf7" stroke="#595959"/>'
        f'<g id="all" clip-path="url(#cut)">{"".join(shapes)}</g>{words}</svg>'
    )


def row(
    days: Sequence[float] = (0.0, 3.0, 7.0, 28.0), parts: int = 4, *, moving: int | None = None
) -> list[tuple[Any, ...]]:
    """Return made-up pictures at some days."""
    last = max(days[-1], 1.0)
    return [
        (
            day,
            drawing(day / last, parts, moving=moving),
            f"The dots have moved {day:g} steps.",
            f"Dots at {day:g}.",
            f"Day {day:g}",
        )
        for day in days
    ]


def state_of(player: Player) -> dict[str, Any]:
    """Return what the kernel would send to the browser."""
    return {name: getattr(player, name) for name in SENT}


@contextmanager
def player_page(
    browser: Browser,
    player: Player,
    *,
    slider: int | None = None,
    motion: bool = True,
    before: str = "",
    **context: Any,
) -> Iterator[Page]:
    """Show a player on an empty page.

    Args:
        browser: A running browser.
        player: What to show; the browser's model takes its values.
        slider: The value of the linked slider, if there is one.
        motion: Whether a learner has switched smooth motion on; it is off at first.
        before: JavaScript that runs before the player starts.
        context: What the page is shown on, such as `reduced_motion="reduce"`.

    Yields:
        The page; `window.models` holds both models, `window.view()` shows the player once more.
    """
    home = browser.new_context(viewport={"width": 900, "height": 800}, **context)
    page = home.new_page()
    page.set_default_timeout(5000)
    page.set_content("<!doctype html><html lang=en><title>Player</title><body></body></html>")
    if before:
        page.evaluate(before)
    state = state_of(player) | {"motion": motion}
    if slider is not None:
        state["peer"] = "slider"
    given = {"source": str(player._esm), "css": str(player._css), "state": state, "slider": slider}
    try:
        page.evaluate(FAKE, given)
        yield page
    finally:
        home.close()
