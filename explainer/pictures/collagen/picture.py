"""How much new collagen, and when: the learner's five points, and the curve of the model."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from explainer.draw.axis import SMALL_PX, Area, axis, drawn_days, gaps
from explainer.draw.crew import patterns, shade
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import fitting, group, guessed, nest, reach, tag, through, words_at
from explainer.draw.words import RUNNERS
from explainer.pictures.collagen import words as say
from explainer.science.collagen import ASKED_DAYS, MOST, collagen_amount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.model.repair import Course

TOP_PX, HEIGHT_PX, FOOT_PX = 34.0, 190.0, 58.0
FLOOR_PX = 12.0  # a point at nought stands clear of the words below the axis
AROUND_PX = 40.0  # right of the last day a hand still reaches it


def collagen_picture(
    course: Course,
    guesses: Mapping[float, float],
    *,
    revealed: bool,
    width_px: float = 0,
    theme: Theme = LIGHT,
) -> Figure:
    """Draw the points of the learner and, once revealed, the model and the gap between them.

    Args:
        course: the course of repair after one session.
        guesses: amounts from 0 to 10 by day; may lack days.
        revealed: whether the model is shown.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; the model is a polyline with the id `collagen-model`.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> collagen_picture(repair(Plan(), Person()), {}, revealed=False).layers["model"]
        ''
    """
    width = fitting(width_px)
    area = Area(44.0, TOP_PX, width - 56.0, HEIGHT_PX)
    scale = _scale(area, theme) + axis(area, theme, followed=False)
    layers = {
        "ground": patterns("collagen", theme) + scale,
        "model": _model(area, course, guesses, theme) + gaps(area, theme) if revealed else "",
        "guess": _guess(area, guesses, theme),
    }
    said = say.described(course, guesses, revealed=revealed)
    return on_paper((width, area.bottom + FOOT_PX), say.TITLE, said, layers, theme)


def _y(area: Area, amount: float) -> float:
    floor = area.bottom - FLOOR_PX
    return floor - amount / MOST * (area.height - FLOOR_PX - 12.0)


def _scale(area: Area, theme: Theme) -> str:
    parts = []
    for amount, word in ((0.0, say.NONE), (5.0, "5"), (MOST, say.MOST_OF_ALL)):
        y = _y(area, amount)
        ends = {"x1": area.left, "x2": area.left + area.width, "y1": y, "y2": y}
        parts.append(tag("line", stroke=theme.rule, stroke_dasharray="2 5", **ends))
        small = {"text_anchor": "end", "font_size": SMALL_PX}
        parts.append(words_at(area.left - 5, y + 4, word, theme, **small))
    key = say.SHORT_KEY if area.narrow else say.KEY
    parts.append(words_at(area.left, 20.0, key, fill=theme.quiet, font_size=SMALL_PX))
    return group("".join(parts), class_="scale")


def _model(area: Area, course: Course, guesses: Mapping[float, float], theme: Theme) -> str:
    days = sorted(d for d in {*drawn_days(()), *ASKED_DAYS} if d <= ASKED_DAYS[-1])
    line = [(area.x(day), _y(area, collagen_amount(course, day))) for day in days]
    young, mature = (shade(runner, theme) for runner in RUNNERS[-2:])
    ends = [(area.x(day), _y(area, 0.0)) for day in (days[-1], 0.0)]
    under = through("polygon", [*line, *ends], fill=mature.colour, fill_opacity=0.16)
    look = {"fill": "none", "stroke": mature.edge, "stroke_width": 3}
    curve = through("polyline", line, id="collagen-model", **look)
    gap = _gap(area, line, guesses, young.edge, theme) if guesses else ""
    return group(under + gap + curve, class_="tc-truth")


def _gap(
    area: Area,
    line: list[tuple[float, float]],
    guesses: Mapping[float, float],
    colour: str,
    theme: Theme,
) -> str:
    back = _points(area, guesses)[::-1]
    over = [point for point in line if back[-1][0] <= point[0] <= back[0][0]]
    hatch = tag("path", d="M0 8L8 0", stroke=theme.text, stroke_opacity=0.55)
    field = {"width": 8, "height": 8, "patternUnits": "userSpaceOnUse"}
    made = nest("defs", nest("pattern", hatch, id="collagen-gap-fill", **field))
    shade = {"fill": "url(#collagen-gap-fill)", "stroke": colour, "stroke_width": 0.5}
    return made + through("polygon", [*over, *back], id="collagen-gap", **shade)


def _points(area: Area, guesses: Mapping[float, float]) -> list[tuple[float, float]]:
    return [(area.x(day), _y(area, guesses[day])) for day in sorted(guesses)]


def _guess(area: Area, guesses: Mapping[float, float], theme: Theme) -> str:
    xs = [area.x(day) for day in ASKED_DAYS]
    edges = [area.left, *((left + right) / 2 for left, right in pairwise(xs)), xs[-1] + AROUND_PX]
    long = {"y": _y(area, MOST), "height": _y(area, 0.0) - _y(area, MOST)}
    lines = "".join(
        reach([place], {"x": left, "width": right - left, **long}, xs[place], data_up=True)
        for place, (left, right) in enumerate(pairwise(edges))
    )
    drawn = {place: day for place, day in enumerate(ASKED_DAYS) if day in guesses}
    points = {place: (xs[place], _y(area, guesses[day])) for place, day in drawn.items()}
    return group(lines + guessed(points, range(len(xs)), theme), id="collagen-guess")
