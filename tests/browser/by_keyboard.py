"""A lesson played by keyboard alone: each stop of the Tab key, and what its own keys do there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .harness import Lesson

ROUNDS, MOST_STOPS = 2, 900
CELLS = 40  # they are stops on the way back, and there are fewer
NEAR = 6.0  # px by which what stands on one line may differ
SLOW_MS, LOOKS = 100.0, 5  # how often one looks for what comes late
START = """() => {
    const heading = document.querySelector(".jp-Notebook h1");
    heading.tabIndex = -1;
    heading.focus();
}"""
# tells what has the keyboard: which it is, of what kind, beside which others, where, and how it
# looks; and keeps each stop on the way
WATCH = """() => {
    window.tcHere = () => {
        const above = one => one.parentElement ?? one.getRootNode().host;
        const within = (one, css) => {
            for (; one; one = above(one)) if (one.matches?.(css)) return one;
            return null;
        };
        let one = document.activeElement;
        while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
        window.tcKnown ??= new Map();
        const number = each => {
            if (!window.tcKnown.has(each)) window.tcKnown.set(each, window.tcKnown.size);
            return window.tcKnown.get(each);
        };
        const kinds = {
            slider: "[role=slider], [type=range]", option: "[role=option]", list: "select",
            date: "[type=date]", tick: "[type=checkbox]", word: ".tc-term",
            text: "textarea, input:not([type=file])",
            fold: "summary", track: ".tc-tracks button", press: "button",
            card: ".tc-lane-card a", link: "a[href]",
        };
        const kind = Object.keys(kinds).find(each => one.matches(kinds[each])) ?? one.tagName;
        const app = ".tc-app, .tc-card";
        const alike = {
            word: ".jp-Notebook", link: ".jp-Notebook", fold: ".tc-topics",
            press: ".tc-options, .tc-sorting, .modebar",
            tick: app, slider: app, text: app, list: app,
        };
        const group = alike[kind] && within(one, alike[kind]);
        const name = (one.ariaLabel || one.labels?.[0]?.textContent || one.textContent).trim();
        const own = `${kind} ${number(one)} ${name.replace(/^Chosen: /, "")}`;
        const panel = document.querySelector(".jp-WindowedPanel-outer");
        const room = panel.getBoundingClientRect();
        const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
        const {outlineStyle, outlineWidth} = getComputedStyle(one);
        return {
            id: number(one), kind, name: name.slice(0, 50),
            own, alike: group ? `${kind} in ${number(group)}` : own,
            piece: number(within(one, ".jp-Cell") ?? document.body),
            inside: within(one, ".jp-Notebook") !== null,
            last: within(one, ".jp-Cell") === [...document.querySelectorAll(".jp-Cell")].at(-1),
            ring: outlineStyle === "solid" && parseFloat(outlineWidth) >= 3,
            seen: box.bottom > room.top + 1 && box.top < room.bottom - 1 && box.width > 0,
            left: box.left, right: box.right,
            top: box.top + panel.scrollTop, bottom: box.bottom + panel.scrollTop,
        };
    };
    window.tcStops = [];
    document.addEventListener("focusin", () => window.tcStops.push(window.tcHere()), true);
}"""
# after a frame all that can be read in the cell that has the keyboard, chosen in it, or opened on
# it, and where the keyboard is
SHOWN = """async () => {
    await new Promise(requestAnimationFrame);
    const found = [];
    const look = root => {
        for (const one of root.querySelectorAll("*")) {
            if (one.shadowRoot) look(one.shadowRoot);
            if (one.matches("[type=checkbox]")) found.push(one.checked);
            else if (one.matches("input, select, textarea")) found.push(one.value);
            else if (one.ariaExpanded || one.ariaSelected || one.ariaValueText || one.open)
                found.push(one.ariaExpanded, one.ariaSelected, one.ariaValueText, one.open);
        }
    };
    const cell = document.activeElement.closest(".jp-Cell") ?? document.body;
    look(cell);
    return [found.join("|") + cell.innerText, window.tcHere()];
}"""
# the numbers of all controls that stand on the page still
THERE = """() => [...window.tcKnown].flatMap(([one, number]) =>
    one.isConnected && one.checkVisibility() && !one.disabled ? [number] : [])"""
MOVING = {"card", "option"}  # of several only one is a stop, and which one changes
# of each kind of control its own keys, the last ones to leave it as it was, and keys of others
KEYS = {
    "slider": (("ArrowRight", "ArrowLeft"), ("d", " ")),
    "option": (("ArrowDown", "Escape"), ("d",)),
    "list": (("ArrowDown", "ArrowUp"), ()),
    "tick": ((" ",), ("d", "ArrowDown")),
    "text": (("1", "Backspace", "Enter"), ()),
    "word": (("Enter", "Escape"), ("d",)),
    "fold": (("Enter",), ("d", "Delete")),
    "press": (("Enter",), ("d", "Delete", "ArrowRight")),
    "link": ((), ("d",)),
    # they open elsewhere, have stops of their own inside, or change every later lesson
    "card": ((), ()),
    "date": ((), ()),
    "track": ((), ()),
}
# what may do nothing: what is chosen already, back from nowhere, and a window of the system
QUIET = re.compile("^(Chosen: |Undo|Reset|Start again|Use this code|Load saved)")
# what it does depends on the lessons that were played before; `test_answers_stay` presses it
OTHERS = re.compile("^Take them up")


class Stop(NamedTuple):
    """Where the keyboard is."""

    id: int
    kind: str
    name: str
    own: str
    alike: str
    piece: int
    inside: bool
    last: bool
    ring: bool
    seen: bool
    left: float
    right: float
    top: float
    bottom: float

    def leads_to(self, other: Stop) -> bool:
        """Say whether one reads from here to another stop: below, or to the right.

        What can be read in a picture comes after the day, which stands on its axis.
        """
        below, right = other.top >= self.bottom - NEAR, other.left >= self.right - NEAR
        return self.piece != other.piece or below or right or other.kind in {"option", "card"}


@dataclass
class Play:
    """A lesson under a hand that has no mouse."""

    lesson: Lesson
    faults: list[str] = field(default_factory=list)
    pressed: set[str] = field(default_factory=set)
    reached: tuple[Stop, ...] = ()

    def from_first_to_last(self) -> None:
        """Reach every control and press one of each, then all that came by it."""
        self.lesson.page.evaluate(WATCH)
        for _ in range(ROUNDS):
            self.lesson.page.evaluate(START)
            self.reached = tuple(self.stops())
            if not (self.reached and self.reached[-1].last):
                self.faults.append(f"the lesson is left at {[e.name for e in self.reached[-1:]]}")

    def stops(self) -> Iterator[Stop]:
        """Go from stop to stop and use each, until the keyboard leaves the lesson."""
        before = -1
        for _ in range(MOST_STOPS):
            self.lesson.page.keyboard.press("Tab")
            here = self.here()
            if not here.inside:
                return
            if here.id != before:
                yield here
                self.look_at(here)
                self.use(here)
            elif here.kind != "date":  # which has stops of its own inside
                break
            before = here.id
        self.faults.append("there is no way on")

    def here(self) -> Stop:
        """Return where the keyboard is."""
        told: dict[str, Any] = self.lesson.page.evaluate("() => window.tcHere()")
        return Stop(**told)

    def settled(self, now: Stop) -> Stop:
        """Return where the keyboard is once it is seen there, or else what holds after a while."""
        for _ in range(LOOKS):
            if now.seen and now.ring:
                break
            self.lesson.page.wait_for_timeout(SLOW_MS)  # what stands above it may still grow
            now = self.here()
        return now

    def look_at(self, stop: Stop) -> None:
        """Note what cannot be seen of a stop, or cannot be used."""
        stop = self.settled(stop)
        if not stop.ring:
            self.faults.append(f"no ring: {stop.kind} {stop.name}")
        if not stop.seen:
            self.faults.append(f"not in sight: {stop.kind} {stop.name}")
        if stop.kind not in KEYS:
            self.faults.append(f"a stop without use: {stop.kind} {stop.name}")

    def use(self, stop: Stop) -> None:
        """Press the keys of a control, the first time one like it is met, and some of others."""
        if (
            stop.kind not in KEYS
            or self.pressed & {stop.own, stop.alike}
            or OTHERS.match(stop.name)
        ):
            return
        own, others = KEYS[stop.kind]
        tried = () if stop.kind in self.pressed else others
        # twice, for once it may be the late end of an earlier press
        strange = [key for key in tried if self.press(stop, key) and self.again(stop, key)]
        self.pressed |= {stop.own, stop.alike, stop.kind}
        if strange:
            self.faults.append(f"{strange} does something on {stop.kind} {stop.name}")
        moved = [self.press(stop, key) for key in own]
        if own and not any(moved) and not QUIET.match(stop.name):
            self.faults.append(f"no key does anything on {stop.kind} {stop.name}")

    def press(self, stop: Stop, key: str) -> bool:
        """Press a key, note whether it took the keyboard away, and say whether it did anything."""
        before, _ = self.lesson.page.evaluate(SHOWN)
        self.lesson.page.keyboard.press(key)
        self.lesson.run_in_kernel("")  # it has answered
        patient = key in KEYS[stop.kind][0] and not QUIET.match(stop.name)
        for _ in range(LOOKS if patient else 1):
            after, told = self.lesson.page.evaluate(SHOWN)
            if after != before or not patient:
                break
            self.lesson.page.wait_for_timeout(SLOW_MS)
        now, what = self.settled(Stop(**told)), f"{key} on {stop.kind} {stop.name}"
        if not now.inside:
            self.faults.append(f"{what} loses the keyboard")
        elif not (now.seen and now.ring):
            self.faults.append(f"{what} leaves the keyboard unseen at {now.name}")
        return bool(after != before)

    def again(self, stop: Stop, key: str) -> bool:
        """Press a key once more when nothing stirs that was set going before."""
        self.lesson.settle()
        return self.press(stop, key)

    def back(self) -> None:
        """Go back from the last stop to the first, and note where that is not the way one reads."""
        self.lesson.page.evaluate("() => { window.tcStops = []; }")
        for _ in range(len(self.reached) + CELLS):
            self.lesson.page.keyboard.press("Shift+Tab")
        told: list[dict[str, Any]] = self.lesson.page.evaluate("() => window.tcStops")
        outside = (Stop(**one) for one in told)
        inside = takewhile(lambda e: e.inside, dropwhile(lambda e: not e.inside, outside))
        known = [each for each in inside if each.kind in KEYS]
        back = [each for each in known if each.kind != "card"][::-1]
        there = set(self.lesson.page.evaluate(THERE))
        for one, other in pairwise(back):
            if not one.leads_to(other):
                self.faults.append(f"{other.name} comes after {one.name}")
        ids = [each.id for each in back]
        wanted = [each for each in self.reached if each.id in there and each.kind not in MOVING]
        lost = [each.name for each in wanted if each.id not in ids]
        if lost or ids != sorted(set(ids), key=ids.index):
            self.faults.append(f"the way back is another one: {lost}")
