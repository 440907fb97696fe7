"""Labels with leader lines: every label has its own place, so that none ever meets another."""

from __future__ import annotations

from itertools import combinations
from math import dist
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.say import fine
from explainer.draw.svg import nest, num, tag
from explainer.evidence.section import hair_of, number
from explainer.pictures.skin.section import words as say
from explainer.pictures.skin.section.crew import flake_places, signal_places
from explainer.pictures.skin.section.layout import slots
from explainer.pictures.skin.section.places import fibre_spot
from explainer.pictures.skin.section.tissue import loop_places, nerve_place

if TYPE_CHECKING:
    from collections.abc import Collection

    from explainer.pictures.skin.section.layout import Layout

LINE = 15.0
NARROW_GAP = 24.0  # from one name to the next on a phone
UNDER_WORDS = 37.0  # there no name stands higher above the surface than the words of the needle end
LEAST_GAIN_PX = 0.01  # what is less is only rounding, and could go on for ever


class Label(NamedTuple):
    """A label: which part, name and few words, the point (px) its line leads to, and its side."""

    key: str
    name: str
    more: str
    x: float
    y: float
    side: float = 1.0  # right of the section; -1 is left


def labels(where: Layout, visible: Collection[str], rise_mm: float) -> str:
    """Draw all labels; those of parts that are not there now stay in place, unseen.

    Args:
        where: the layout.
        visible: keys of the parts that are labelled now.
        rise_mm: how far the surface has risen.
    """
    right = things(where)
    heights = _fanned([row.y for row in right], where, NARROW_GAP if where.narrow else 34.0)
    right = _uncrossed(right, heights, where.right)
    left = [] if where.narrow else layers(where)
    tops = _spaced([row.y for row in left], where, 36.0)
    placed = [*zip(right, heights, strict=True), *zip(left, tops, strict=True)]
    said = (
        nest(
            "g",
            _leader(where, row, y, rise_mm) + _text(where, row, y),
            id=where.ids(f"label-{row.key}"),
            opacity=1 if row.key in visible else 0,
        )
        for row, y in placed
    )
    hair = "" if where.narrow else _hair_label(where)
    return nest("g", hair + "".join(said), font_size=12)


def layers(where: Layout) -> list[Label]:
    """Return the labels of the layers, with their thickness."""
    x, zone, outer = where.left + 12.0, where.zone, number("outer_layer_mm")
    upper = number("papillary_mm")
    rows = (
        ("outer", outer, where.surface + 1.0),
        ("epidermis", zone.epidermis_mm - outer, (where.living + where.dermis) / 2.0),
        ("papillary", upper, (where.dermis + where.reticular) / 2.0),
        ("reticular", zone.dermis_mm - upper, (where.reticular + where.fat) / 2.0),
    )
    found = [Label(key, say.PARTS[key].name, f"{fine(mm)} mm", x, y, -1.0) for key, mm, y in rows]
    fat = Label("fat", say.PARTS["fat"].name, "", x, (where.fat + where.bottom) / 2.0, -1.0)
    return [*found, fat]


def things(where: Layout) -> list[Label]:
    """Return the labels of what comes and goes, from the surface down; fewer when narrow."""
    rows = _layers_right(where) if where.narrow else _structures(where)
    if where.channels:
        rows += _crew(where)
    rows += _fibres(where)
    return sorted(rows, key=lambda row: row.y)


def _label(where: Layout, key: str, x: float, y: float) -> Label:
    part = say.PARTS[key]
    return Label(key, part.called(narrow=where.narrow), part.few, x, y)


def _layers_right(where: Layout) -> list[Label]:
    x = where.right - 6.0
    return [
        _label(where, "outer", x, where.surface + 1.0),
        _label(where, "epidermis", x, (where.living + where.dermis) / 2.0),
        _label(where, "reticular", x, where.reticular + 30.0),
        _label(where, "fat", x, where.fat + 24.0),
    ]


def _structures(where: Layout) -> list[Label]:
    nerve_x, nerve_y = nerve_place(where)
    return [
        _label(where, "nerves", nerve_x + 9.0, nerve_y + 2.0),
        _label(where, "vessels", loop_places(where)[-1], where.dermis + 8.0),
        _label(where, "flakes", *flake_places(where)[0]),
    ]


def _crew(where: Layout) -> list[Label]:
    last, middle = where.channels[-1], (where.dermis + where.reached) / 2.0
    gap = where.surface + 0.5 * min(where.dermis - where.surface, where.reached - where.surface)
    return [
        _label(where, "channels", last, gap),
        _label(where, "clot", last, middle),
        _label(where, "neutrophils", *slots(where, "neutrophil")[0]),
        _label(where, "macrophages", *slots(where, "macrophage")[0]),
        _label(where, "signals", *next(signal_places(where, 1))),
        _label(where, "fibroblasts", *slots(where, "fibroblast")[0]),
        _label(where, "young", *fibre_spot(where, "young", 0)),
    ]


def _fibres(where: Layout) -> list[Label]:
    old = _label(where, "mature", *fibre_spot(where, "old", 0))
    return [old, _label(where, "new", *_clear_spot(where))] if where.channels else [old]


def _clear_spot(where: Layout) -> tuple[float, float]:
    """Return the place of an early new fibre that no fibroblast covers."""
    x, y = slots(where, "fibroblast")[0]
    spots = [fibre_spot(where, "new", i) for i in range(3)]
    free = [spot for spot in spots if abs(spot[0] - x) > 36.0 or abs(spot[1] - y) > 14.0]
    return (free or spots)[0]


def _fanned(wanted: list[float], where: Layout, gap: float) -> list[float]:
    """Spread the heights evenly about their middle, as far as the panel allows."""
    half = gap * (len(wanted) - 1) / 2.0
    middle = sum(wanted) / len(wanted)
    # on a phone a line from higher up would cross the needle's words, which end at the same edge
    worded = where.narrow and where.channels
    top = where.surface - UNDER_WORDS if worded else where.top + 20.0
    middle = min(max(middle, top + half), where.bottom - 16.0 - half)
    return [middle - half + gap * i for i in range(len(wanted))]


def _uncrossed(rows: list[Label], heights: list[float], edge: float) -> list[Label]:
    """Let labels change places while this makes two lines shorter: then none cross."""
    rows, ends = list(rows), [(edge, height) for height in heights]
    pairs = list(combinations(range(len(rows)), 2))
    while better := next(
        ((a, b) for a, b in pairs if _gain(rows[a], rows[b], ends[a], ends[b]) > LEAST_GAIN_PX),
        None,
    ):
        a, b = better
        rows[a], rows[b] = rows[b], rows[a]
    return rows


def _gain(one: Label, other: Label, here: tuple[float, float], there: tuple[float, float]) -> float:
    """Return by how much two lines are shorter once their labels have changed places (px)."""
    first, second = (one.x, one.y), (other.x, other.y)
    return dist(first, here) + dist(second, there) - dist(first, there) - dist(second, here)


def _spaced(wanted: list[float], where: Layout, gap: float) -> list[float]:
    """Push the heights apart, downwards first, then up from the lower edge."""
    placed: list[float] = []
    for y in wanted:
        placed.append(max(y, placed[-1] + gap) if placed else max(y, where.top + 20.0))
    limit = where.bottom - 14.0
    for i in range(len(placed) - 1, -1, -1):
        placed[i] = min(placed[i], limit)
        limit = placed[i] - gap
    return placed


def _leader(where: Layout, row: Label, y: float, rise: float) -> str:
    """Draw the line: in the ink of the page outside the panel, with a rim of paper inside."""
    edge = where.left if row.side < 0.0 else where.right
    target = row.y if row.y >= where.fat else where.swollen(row.y, rise)
    outside = f"M{num(edge + row.side * 3.0)} {num(y)}H{num(edge + row.side * 10.0)}"
    inside = f"M{num(edge)} {num(y)}L{num(row.x)} {num(target)}"
    rim = tag("path", d=inside, stroke=where.skin.paper, stroke_width=3.2)
    line = tag("path", d=inside, stroke=where.skin.ink) + tag(
        "path", d=outside, stroke=where.theme.text
    )
    dot = tag("circle", cx=row.x, cy=target, r=2.4, fill=where.skin.ink, stroke=where.skin.paper)
    return nest("g", rim + line, fill="none") + dot


def _text(where: Layout, row: Label, y: float) -> str:
    """Write the name, and where there is room a few words below it."""
    end = row.side < 0.0
    x, anchor = (where.left - 13.0, "end") if end else (where.right + 13.0, "start")
    place = {"x": x, "text_anchor": anchor}
    if not row.more or where.narrow:
        return tag("text", row.name, y=y + 4.0, fill=where.theme.text, font_weight=700, **place)
    name = tag("text", row.name, y=y - 2.0, fill=where.theme.text, font_weight=700, **place)
    return name + tag("text", row.more, y=y - 3.0 + LINE, fill=where.theme.quiet, **place)


def _hair_label(where: Layout) -> str:
    """Name the hair, or the pore alone, in the air beside it."""
    bare = hair_of(where.zone) == "none"
    name = say.PARTS["pore" if bare else "hair"].name
    x, y = where.hair_x, where.surface - 68.0
    foot = where.surface - (3.0 if bare else 36.0)
    leader = tag("path", d=f"M{num(x + 3.0)} {num(y + 4.0)}V{num(foot)}", stroke=where.skin.ink)
    # clear of the needle and, where the air is low, of the surface; inside the panel
    left = max(x - 78.0, where.left + (170.0 if where.low else 8.0))
    said = tag("text", name, x=left, y=y, fill=where.skin.ink, font_size=12, font_weight=700)
    return nest("g", leader + said, id=where.ids("label-hair"))
