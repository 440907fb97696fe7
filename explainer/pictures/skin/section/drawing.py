"""The skin section: one function draws every moment of a plan as an SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.figure import Figure
from explainer.draw.palette import TONES, Tone
from explainer.draw.say import listed
from explainer.draw.svg import nest, num, tag
from explainer.evidence.section import number
from explainer.pictures.skin.section import crew, labels, needle, surround, tissue
from explainer.pictures.skin.section import words as say
from explainer.pictures.skin.section.counting import count, there
from explainer.pictures.skin.section.layout import USUAL, SkinLook, layout
from explainer.pictures.skin.section.paint import shapes
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
    parts: tuple[say.SkinPart, ...]
    counts: Mapping[str, int]

    @property
    def caption(self) -> str:
        """One line, also inside the picture: the day, and what happens."""
        return say.caption(self.day, self.words)

    @property
    def description(self) -> str:
        """The text alternative, with the same numbers."""
        return say.described(self.caption, self.details)


class _Shown(NamedTuple):
    tone: Tone
    lit: frozenset[str] | None
    visible: frozenset[str]
    flush_label: str


def section(
    plan: Plan, person: Person, course: Course, day: float, look: SkinLook = USUAL
) -> Section:
    """Draw the skin of a person at one moment of a plan.

    Args:
        plan: sessions, needle and zone.
        person: whose average skin and tone.
        course: the course of repair of this plan and person.
        day: days since the first session; -1 is the day before.
        look: colours, size, and which parts are lit.

    Returns:
        Picture, caption, text alternative, parts and counts. For one plan, person, theme and
        width all days have the same elements with the same ids.

    Raises:
        ValueError: if day or part cannot be used, or the course is of another plan.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> seen = section(Plan(), Person(), repair(Plan(), Person()), 14.0)
        >>> seen.counts["collagen_new"], seen.counts["fibroblasts"]
        (2, 7)
    """
    where = layout(plan, person, dose(plan, person, course.parameters), look)
    _check(course, where)
    now = amounts(plan, person, course, day, narrow=where.narrow)
    counts = count(where, now, course.baseline)
    present = there(where, counts)
    words = say.moment_words(plan, where, now, counts)
    line = say.caption(day, words)
    said = say.details(where, now, counts, crew.first_new(where, course.baseline))
    layers = _layers(plan, course, where, now, line, _shown(plan, person, present, look.lit))
    spoken = {"title": say.title(day), "description": say.described(line, said)}
    drawn = Figure(layers=layers, width=where.width, height=where.height, **spoken)
    parts = tuple(part for key, part in say.PARTS.items() if key in present)
    return Section(drawn, day, words, say.notice(plan, where, now, counts), said, parts, counts)


def _layers(
    plan: Plan, course: Course, where: Layout, now: Amounts, line: str, shown: _Shown
) -> dict[str, str]:
    whole = {"width": where.width, "height": where.height}
    whose = say.heading(plan, where, now, len(course.session_days))
    return {
        "ground": shapes(where, shown.tone) + tag("rect", fill=where.theme.page, **whole),
        "words": surround.head(where, whose, line),
        "skin": _section(plan, course, where, now, shown),
        "around": surround.lens(where) + surround.notes(where),
        "labels": labels.labels(where, shown.visible, _rise(now)) + _over(plan, where, now, shown),
    }


def _check(course: Course, where: Layout) -> None:
    if course.dose != where.dose:
        raise ValueError(
            "The course belongs to another plan; work out the repair of this plan first."
        )


def _shown(
    plan: Plan, person: Person, present: frozenset[str], lit: Collection[str] | None
) -> _Shown:
    for key in lit or ():
        if key not in say.PARTS:
            raise ValueError(f"{key!r} is no part of the section; choose from {listed(say.PARTS)}.")
    chosen = None if lit is None else frozenset(lit)
    redness = next(e for e in side_effects(plan, person) if e.lane.lane == "redness")
    visible = present if chosen is None else present & chosen
    return _Shown(TONES[person.skin_tone], chosen, visible, redness.label)


def _rise(now: Amounts) -> float:
    return number("swelling_mm") * now.swelling


def _group(where: Layout, shown: _Shown, keys: str, inner: str) -> str:
    """Put drawn things into a group that is dimmed unless one of its parts is lit."""
    names = keys.split()
    bright = shown.lit is None or not shown.lit.isdisjoint(names)
    return nest("g", inner, id=where.ids(f"part-{names[0]}"), opacity="1" if bright else DIMMED)


def _section(plan: Plan, course: Course, where: Layout, now: Amounts, shown: _Shown) -> str:
    """Draw the panel with air and skin; what swells is stretched upwards from the fat."""
    wide, high = where.right - where.left, where.bottom - where.top
    panel = tag("rect", x=where.left, y=where.top, width=wide, height=high, fill=where.skin.paper)
    k = where.stretch(_rise(now))
    lift = f"matrix(1 0 0 {num(k, 4)} 0 {num(where.fat * (1.0 - k), 2)})"
    skin = nest("g", _skin(course, where, now, shown), id=where.ids("swell"), transform=lift)
    air = _group(where, shown, "needle", _needle(plan, where, now)) if where.channels else ""
    over = surround.swatch(where, shown.tone, now.flush, shown.flush_label)
    fat = _group(where, shown, "fat", tissue.fat_layer(where))
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
    parts = (needle.needle, needle.ruler, *([] if where.narrow else [needle.words]))
    return "".join(part(where, plan, now.needle) for part in parts)


def _over(plan: Plan, where: Layout, now: Amounts, shown: _Shown) -> str:
    """Write the needle's words over the lines of the labels, which cross them on a phone."""
    if not (where.narrow and where.channels):
        return ""
    bright = shown.lit is None or "needle" in shown.lit
    return nest("g", needle.words(where, plan, now.needle), opacity="1" if bright else DIMMED)


def _skin(course: Course, where: Layout, now: Amounts, shown: _Shown) -> str:
    pool = pools(course, narrow=where.narrow)
    young, mature = crew.fibres(where, pool.young, pool.mature, now.crew, course.baseline)
    rows = [
        ("papillary reticular", tissue.dermis_layers(where)),
        ("mature new", mature),
        ("young", young),
        ("flush", crew.flush(where, now.flush)),
        ("vessels flush", tissue.vessels(where, now.flush)),
        ("nerves", tissue.nerves(where)),
        ("epidermis", tissue.epidermis(where, shown.tone)),
        ("outer", tissue.outer_layer(where)),
        ("hair pore", tissue.hair_and_pore(where)),
        ("clot", crew.clots(where, now)),
        ("channels", crew.channels(where, now)),
        ("signals", crew.signals(where, pool.signals, now.crew.signals)),
        ("fibroblasts", crew.cells(where, "fibroblast", pool.fibroblasts, now.crew.fibroblasts)),
        ("neutrophils", crew.cells(where, "neutrophil", pool.neutrophils, now.crew.neutrophils)),
        ("macrophages", crew.cells(where, "macrophage", pool.macrophages, now.crew.macrophages)),
        ("flakes", crew.flakes(where, now.flakes)),
    ]
    return "".join(_group(where, shown, keys, inner) for keys, inner in rows)
