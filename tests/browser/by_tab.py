"""A page walked through by Tab: what it does not stop at, out of order, or without a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page

# lists what a hand can use, in the order of the page, and keeps each stop on the way
WATCH = """() => {
    const css = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
    const all = [], stops = [], roots = [];
    const seen = one => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length > 0
        && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false});
    const look = root => {
        roots.push(root);
        for (const one of root.querySelectorAll("*")) {
            if (one.matches(css) && seen(one)) all.push(one);
            if (one.shadowRoot) look(one.shadowRoot);
        }
    };
    look(document);
    const keep = event => {
        const [one] = event.composedPath();
        const {outlineStyle, outlineWidth} = getComputedStyle(one);
        const ring = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
        if (stops.at(-1)?.one !== one) stops.push({one, ring});
    };
    for (const root of roots) root.addEventListener("focusin", keep, true);
    document.body.tabIndex = -1;
    document.body.focus();  // what had the keyboard last is where Tab would go on
    document.body.removeAttribute("tabindex");
    stops.length = 0;
    globalThis.tcWalk = {all, stops};
    return all.length;
}"""
ARRIVED = "tcWalk.stops.some(({one}) => one === tcWalk.all.at(-1))"
# of the options of one question the keyboard stops at one, and its arrows lead to the others
FOUND = """(() => {
    const {all, stops} = tcWalk;
    const said = one => `${one.localName} ${(one.ariaLabel || one.textContent || one.className)}`
        .trim().slice(0, 60);
    const end = stops.findIndex(({one}) => one === all.at(-1));  // then it begins again
    if (end >= 0) stops.length = end + 1;
    const reached = new Set(stops.map(({one}) => one));
    const groups = new Set(stops.map(({one}) => one.type === "radio" && one.name));
    const places = stops.map(({one}) => all.indexOf(one)).filter(each => each >= 0);
    return {
        missed: all.filter(one => !reached.has(one) && !groups.has(one.name || 0)).map(said),
        back: places.flatMap((at, i) => at < places[i - 1] ? said(all[at]) : []),
        bare: stops.filter(({ring}) => !ring).map(({one}) => said(one)),
    };
})()"""
MORE = 40  # what scrolls is a stop, too, and a stop may show further ones


class Walk(NamedTuple):
    """What was found on the way: each control by its kind and words.

    Args:
        missed: those at which the key never stopped.
        back: those to which it went back.
        bare: those that did not show that they had the keyboard.
    """

    missed: list[str]
    back: list[str]
    bare: list[str]

    @property
    def told(self) -> list[str]:
        """All that was found, in words."""
        return [f"{kind}: {each}" for kind, all_ in self._asdict().items() for each in all_]


def walked(page: Page) -> Walk:
    """Press Tab from the start of a page to its end.

    Args:
        page: one that takes input.
    """
    left = page.evaluate(WATCH) + MORE
    while left > 0 and not page.evaluate(ARRIVED):
        for _ in range(min(left, 10)):
            page.keyboard.press("Tab")
        left -= 10
    return Walk(**page.evaluate(FOUND))
