"""Plans that nobody chose, and whether a page shows of each what Python says and draws."""

from __future__ import annotations

import json
import random
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from playwright.sync_api import TimeoutError as Late

from explainer import evidence
from explainer.draw.figure import LAYERS
from explainer.draw.palette import Screen
from explainer.pictures.clocks.app import TwoClocks
from explainer.science.plan import Person, Plan, write_code
from explainer.stage.words import BUTTONS, CODE_LABEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEED = 28
SCREEN = "document.querySelector('.tc-clocks .tc-drawing').dataset.screen"
USE = """(told => {
    globalThis.tcTold = told;
    const clocks = document.querySelector(".tc-clocks");
    const named = (kind, words) => [...clocks.querySelectorAll(kind)].find(
        each => each.textContent.trim() === words);
    const box = named("label", told.box).parentElement.querySelector("input");
    box.value = told.code;
    box.dispatchEvent(new Event("change", {bubbles: true}));
    named("button", told.use).click();
})"""
# what can be read there, and in which box and which address
SHOWS = """[document.querySelector(".tc-clocks .tc-live").textContent, location.search,
    ...[...document.querySelectorAll(".tc-clocks input[type=text]")].map(each => each.value)]"""
# each view gives its ids an ending of its own
SAME = r"""(() => {
    const [live, drawing] = [".tc-live", ".tc-drawing"].map(
        css => document.querySelector(`.tc-clocks ${css}`));
    const names = /(\s(?:id|aria-labelledby|aria-describedby)="|url\(#|href="#)([^")]+)/g;
    const bare = text => text.replace(names, (_, before, found) =>
        before + found.trim().split(/\s+/).map(each => each.replace(/-[a-z0-9]+$/, "")).join(" "));
    const read = (kind, html) => {
        const made = document.createElementNS(kind.namespaceURI, kind.localName);
        made.innerHTML = html;
        return made;
    };
    const said = live.cloneNode(true);
    said.querySelector(".tc-longest").remove();  // nobody sees or hears it
    const groups = [...drawing.querySelectorAll(":scope > g")];
    return said.textContent.trim() === read(live, tcTold.said).textContent.trim()
        && groups.every((group, place) =>
            bare(group.innerHTML) === read(group, tcTold.layers[place]).innerHTML);
})()"""


def plans(count: int) -> Iterator[str]:
    """Yield codes of plans that nobody chose; they are the same each time.

    Args:
        count: how many.
    """
    chance = random.Random(SEED)  # noqa: S311  a sample, and no secret

    def any_of(name: str) -> Any:
        control = evidence.controls()[name]
        if control.choices:
            return chance.choice(control.choices)
        low, high, step = control.low or 0.0, control.high or 0.0, control.step or 1.0
        return round(low + step * chance.randint(0, round((high - low) / step)), 2)

    for _ in range(count):
        plan = Plan(**{each.name: any_of(each.name) for each in fields(Plan)})
        person = Person(**{each.name: any_of(each.name) for each in fields(Person)})
        yield write_code(plan, person, any_of("day"), any_of("event"))


def shows_as_python(
    evaluate: Callable[[str], Any], until: Callable[[str], None], count: int
) -> None:
    """Type codes of plans into the clocks of a page, and wait until it shows what Python makes.

    Args:
        evaluate: returns what an expression comes to in the page.
        until: waits until an expression comes to something true in it.
        count: how many plans.
    """
    clocks = TwoClocks()
    for code in plans(count):
        clocks.use_code(code)
        while True:
            on = evaluate(SCREEN)
            width, _, theme = on.partition("-")
            layers = clocks.picture(Screen(int(width), theme == "dark")).layers
            told = {"code": code, "said": clocks.said()[0], "layers": [layers[n] for n in LAYERS]}
            evaluate(f"{USE}({json.dumps({**told, 'box': CODE_LABEL, 'use': BUTTONS['use']})})")
            try:
                until(f"{SAME} || {SCREEN} !== {json.dumps(on)}")
            except (AssertionError, Late) as late:
                raise AssertionError(
                    f"{code} on {on}: {evaluate(SHOWS)}, not {told['said']}"
                ) from late
            if evaluate(SAME):
                break  # or else the page had to draw for another width first
