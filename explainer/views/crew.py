"""What each of the repair crew is called, does and looks like: shape, then pattern, then colour."""

from __future__ import annotations

from typing import NamedTuple

from explainer.views.svg import INK, QUIET, group, nest, tag


class Runner(NamedTuple):
    """One of the crew: key in `science.relay`, name, job, colours, mark, words of the hand-over.

    The mark is drawn in a field of 16 by 12 px and repeated to fill the lane.
    """

    key: str
    label: str
    job: str
    colour: str
    edge: str
    mark: str
    passing: str = " take over from"


def _path(d: str, **attributes: object) -> str:
    return tag("path", d=d, **{"fill": "none", **attributes})


RUNNERS = (
    Runner(
        "clot",
        "Clot",
        "plugs each channel and calls for help",
        "#d55e00",
        "#a84a00",
        _path("M0 0L16 12M16 0L0 12M8 0V12", stroke="#d55e00"),
    ),
    Runner(
        "neutrophils",
        "Neutrophils",
        "the first clean-up cells: they clear germs and damaged bits",
        "#cc79a7",
        "#8f3f6b",
        "".join(
            tag("circle", cx=x, cy=y, r=2.2, fill="#a8528a") for x, y in ((5, 4), (8, 7), (4, 8))
        ),
    ),
    Runner(
        "macrophages",
        "Macrophages",
        "big clean-up cells: they clear the rest and send signals",
        "#009e73",
        "#00664a",
        _path("M3 6Q2 2 7 2Q11 1 12 5Q14 9 9 10Q4 11 3 6Z", stroke="#00664a", stroke_width=1.4),
    ),
    Runner(
        "signals",
        "Signals",
        "messages held in the skin that call the builders",
        QUIET,
        "#404040",
        _path("M4 9L7 3L10 9Z", stroke="#404040", stroke_width=1.2),
    ),
    Runner(
        "fibroblasts",
        "Fibroblasts",
        "the builders: they lay down new collagen",
        "#e69f00",
        "#7a5400",
        _path("M1 6Q8 1 15 6Q8 11 1 6Z", fill="#e69f00", stroke="#7a5400"),
    ),
    Runner(
        "young_fibres",
        "Thin young fibres",
        "the first loose collagen, with much type III",
        "#56b4e9",
        "#1f6f9f",
        _path("M1 4L6 2M8 9L13 10M10 3L14 5", stroke="#1f6f9f", stroke_width=1.3),
    ),
    Runner(
        "mature_fibres",
        "Thick mature fibres",
        "sturdy, ordered collagen, mostly type I",
        "#0072b2",
        "#005a8d",
        _path("M0 3H16M0 9H16", stroke="#0072b2", stroke_width=3.2),
        ", there from the start, outlast",
    ),
)


def patterns(name: str) -> str:
    """Return the pattern of each of the crew as definitions of an SVG.

    Args:
        name: of the picture; the pattern of a runner is called `<name>-<key>-fill`.

    Example:
        >>> patterns("relay").count("<pattern")
        7
    """
    return nest("defs", "".join(_pattern(name, runner) for runner in RUNNERS))


def _pattern(name: str, runner: Runner) -> str:
    field = {"width": 16, "height": 12}
    paper = tag("rect", fill="#ffffff", **field)
    tint = tag("rect", fill=runner.colour, fill_opacity=0.22, **field)
    held = group(paper + tint + runner.mark, color=INK)
    name = f"{name}-{runner.key}-fill"
    return nest("pattern", held, id=name, patternUnits="userSpaceOnUse", **field)
