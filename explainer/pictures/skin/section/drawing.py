"""The skin section: one function draws every moment of a plan as an SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.figure import Figure
from explainer.draw.palette import LIGHT, TONES, Theme, Tone
from explainer.draw.say import listed
from explainer.draw.svg import nest, num, tag
from explainer.evidence.section import number
from explainer.pictures.skin.section import crew, labels, needle, surround, tissue
from explainer.pictures.skin.section.counting import count, there
from explainer.pictures.skin.section.layout import layout
from explainer.pictures.skin.section.paint import shapes
from explainer.pictures.skin.section.words import (
    PARTS,
    SkinPart,
    caption,
    described,
    details,
    heading,
    moment_words,
    notice,
    title,
)
from explainer.science.amounts import Amounts, amounts, pools
from explainer.science.model.skin import dose
from explainer.science.sides import side_effects

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from explainer.pictures.skin.section.layout import Layout
    from explainer.science.model.repair import Course
    from explainer.science.plan import Person, Plan

DIMMED = "0.3"


@dataclass(frozen=True, slots=True)
class Section:
    """One moment of the section.

    Args:
        figure: the picture; with the day go its `words`, its `skin` and its `labels`.
        day: days since the first session.
        words: what happens, without its day.
        notice: what to look for; empty where there is nothing to point at.
        details: layers, cells and fibres, with the numbers of the picture.
        parts: what can be seen now, in the order from the surface down.
        counts: how many of each are drawn, by name.
    """

    figure: Figure
    day: float
    words: str
    notice: str
    details: str
    parts: tuple[SkinPart, ...]
    counts: Mapping[str, int]

    @property
    def caption(self) -> str:
        """One line, also inside the picture: the day, and what happens."""
        return caption(self.day, self.words)

    @property
    def description(self) -> str:
        """The text alternative, with the same numbers."""
        return described(self.caption, self.details)


class _Look(NamedTuple):
    tone: Tone
    lit: frozenset[str] | None
    visible: frozenset[str]
    flush_label: str


def section(
    plan: Plan,
    person: Person,
    course: Course,
    day: float,
    *,
    theme: Theme = LIGHT,
    lit: Collection[str] | None = None,
    width_px: int = 900,
    prefix: str = "skin",
    low: bool = False,
) -> Section:
    """Draw the skin of a person at one moment of a plan.

    Args:
        plan: sessions, needle and zone.
        person: whose average skin and tone.
        course: the course of repair of this plan and person.
        day: days since the first session; -1 is the day before.
        theme: colours of the page.
        lit: keys of the parts at full strength, the rest is dimmed; all if left out.
        width_px: width of the picture in px; below 760 it is a narrower strip with fewer labels.
        prefix: start of every id, for more than one picture on a page.
        low: whether the picture is as low as can be, for a page that says its words beside it.

    Returns:
        Picture, caption, text alternative, parts and counts. For one plan, person, theme and
        width all days have the same elements with the same ids.

    Raises:
        ValueError: if day, width or part cannot be used, or the course is of another plan.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> plan, person = Plan(), Person()
        >>> seen = section(plan, person, repair(plan, person), 14.0)
        >>> seen.counts["collagen_new"], seen.counts["fibroblasts"]
        (2, 7)
    """
    deep = dose(plan, person, course.parameters)
    wide = layout(plan, person, deep, width_px, prefix, theme, low=low)
    _check(course, wide)
    now = amounts(plan, person, course, day, narrow=wide.narrow)
    counts = count(wide, now, course.baseline)
    look = _look(plan, person, there(wide, counts), lit)
    words = moment_words(plan, wide, now, counts)
    said = details(wide, now, counts, crew.first_new(wide, course.baseline))
    whose = heading(plan, wide, now, len(course.session_days))
    size = {"width": wide.width, "height": wide.height}
    layers = {
        "ground": shapes(wide, look.tone) + tag("rect", fill=theme.page, **size),
        "words": surround.head(wide, whose, caption(day, words)),
        "skin": _section(plan, course, wide, now, look),
        "around": surround.lens(wide) + surround.notes(wide),
        "labels": labels.labels(wide, look.visible, _rise(now)),
    }
    drawn = Figure(
        layers=layers, title=title(day), description=described(caption(day, words), said), **size
    )
    parts = tuple(part for key, part in PARTS.items() if key in there(wide, counts))
    return Section(drawn, day, words, notice(plan, wide, now, counts), said, parts, counts)


def _check(course: Course, where: Layout) -> None:
    if course.dose != where.dose:
        raise ValueError(
            "The course belongs to another plan; work out the repair of this plan first."
        )


def _look(
    plan: Plan,
    person: Person,
    present: frozenset[str],
    lit: Collection[str] | None,
) -> _Look:
    for key in lit or ():
        if key not in PARTS:
            raise ValueError(f"{key!r} is no part of the section; choose from {listed(PARTS)}.")
    chosen = None if lit is None else frozenset(lit)
    redness = next(e for e in side_effects(plan, person) if e.lane.lane == "redness")
    visible = present if chosen is None else present & chosen
    return _Look(TONES[person.skin_tone], chosen, visible, redness.label)


def _rise(now: Amounts) -> float:
    return number("swelling_mm") * now.swelling


def _group(where: Layout, look: _Look, keys: str, inner: str) -> str:
    """Put drawn things into a group that is dimmed unless one of its parts is lit."""
    names = keys.split()
    bright = look.lit is None or not look.lit.isdisjoint(names)
    return nest("g", inner, id=where.ids(f"part-{names[0]}"), opacity="1" if bright else DIMMED)


def _section(plan: Plan, course: Course, where: Layout, now: Amounts, look: _Look) -> str:
    """Draw the panel with air and skin; what swells is stretched upwards from the fat."""
    wide, high = where.right - where.left, where.bottom - where.top
    panel = tag("rect", x=where.left, y=where.top, width=wide, height=high, fill=where.skin.paper)
    k = where.stretch(_rise(now))
    lift = f"matrix(1 0 0 {num(k, 4)} 0 {num(where.fat * (1.0 - k), 2)})"
    skin = nest("g", _skin(course, where, now, look), id=where.ids("swell"), transform=lift)
    air = _group(where, look, "needle", _needle(plan, where, now)) if where.channels else ""
    over = surround.swatch(where, look.tone, now.flush, look.flush_label)
    fat = _group(where, look, "fat", tissue.fat_layer(where))
    inside = nest("g", panel + fat + skin + air, clip_path=f"url(#{where.ids('clip')})")
    edge = tag(
        "rect",
        x=where.left,
        y=where.top,
        width=wide,
        height=high,
        fill="none",
        stroke=where.skin.ink,
    )
    return inside + over + surround.scale_bar(where) + edge


def _needle(plan: Plan, where: Layout, now: Amounts) -> str:
    made = (part(where, plan, now.needle) for part in (needle.needle, needle.ruler, needle.words))
    return "".join(made)


def _skin(course: Course, where: Layout, now: Amounts, look: _Look) -> str:
    pool = pools(course, narrow=where.narrow)
    young, mature = crew.fibres(where, pool.young, pool.mature, now.crew, course.baseline)
    rows = [
        ("papillary reticular", tissue.dermis_layers(where)),
        ("mature new", mature),
        ("young", young),
        ("flush", crew.flush(where, now.flush)),
        ("vessels flush", tissue.vessels(where, now.flush)),
        ("nerves", tissue.nerves(where)),
        ("epidermis", tissue.epidermis(where, look.tone)),
        ("outer", tissue.outer_layer(where)),
        ("hair pore", tissue.hair_and_pore(where)),
        ("clot", crew.clots(where, now)),
        ("channels", crew.channels(where, now)),
        ("signals", crew.signals(where, pool.signals, now.crew.signals)),
        ("fibroblasts", crew.cells(where, 2, pool.fibroblasts, now.crew.fibroblasts)),
        ("neutrophils", crew.cells(where, 0, pool.neutrophils, now.crew.neutrophils)),
        ("macrophages", crew.cells(where, 1, pool.macrophages, now.crew.macrophages)),
        ("flakes", crew.flakes(where, now.flakes)),
    ]
    return "".join(_group(where, look, keys, inner) for keys, inner in rows)
