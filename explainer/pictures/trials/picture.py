"""Each measured figure as a row: where it lies is nought, and the model lies beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.figure import Figure
from explainer.draw.palette import Look
from explainer.draw.say import WATERMARK
from explainer.draw.svg import tag, through, words_at
from explainer.pictures.trials.words import (
    AXIS,
    HEADINGS,
    PAIR,
    SHORT_HEADINGS,
    SHORT_UNIT,
    TITLE,
    UNIT,
    described,
    value_words,
)
from explainer.science.limits.residuals import CLOSE, FAR, FITTED, SETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.draw.palette import Theme
    from explainer.science.limits.residuals import Residual

REACH = 3.5  # spreads to each side; the farthest figure lies at 2.9, its range at 3.4
TICKS = range(-3, 4)
LABEL, VALUE = 19.0, 12.5  # room for the words of a row, in sizes of their type


class _Rows(NamedTuple):
    """Where things stand: the picture's look, the edges of the axis, and the height of a row."""

    look: Look
    left: float
    right: float
    top: float
    high: float

    @property
    def narrow(self) -> bool:
        """Whether the page is as narrow as a phone."""
        return self.look.narrow

    @property
    def type_px(self) -> int:
        """The size of the type."""
        return self.look.sizes.small

    def x(self, off: float) -> float:
        """Return where a number of spreads stands, never beyond the edge."""
        share = (min(max(off, -REACH), REACH) + REACH) / (2.0 * REACH)
        return self.left + share * (self.right - self.left)


def trials_picture(shown: Sequence[Residual], look: Look) -> Figure:
    """Draw how far the model is off from each figure.

    Args:
        shown: the figures, from top to bottom; those of one set stand together.
        look: width and theme of the page, and how large its type is.

    Returns:
        The picture. Each row can be pointed at (`data-lane`), and each mark has its distance in
        `data-off`.

    Example:
        >>> from explainer.science.limits.residuals import residuals
        >>> drawn = trials_picture(residuals(["hold-out"]), Look())
        >>> drawn.layers["marks"].count("data-off")
        7
    """
    sheet = _sheet(look)
    placed = list(_placed(shown, sheet))
    foot = placed[-1][1] + sheet.high if placed else sheet.top
    layers = {
        "ground": _ground(sheet, foot)
        + "".join(_heading(sheet, *each) for each in _starts(placed)),
        "lanes": "".join(_range(sheet, *each) for each in placed),
        "event": "",
        "marks": "".join(_mark(sheet, *each) for each in placed),
        "labels": "".join(_words(sheet, *each) for each in placed),
    }
    height = foot + 3.6 * sheet.type_px + 8.0
    width = look.width_px
    mark = {"text_anchor": "end", "font_size": sheet.type_px, "fill": look.theme.quiet}
    layers["ground"] += words_at(width - 4, height - 6, WATERMARK, **mark)
    return Figure(
        layers=layers, width=width, height=height, title=TITLE, description=described(shown)
    )


def _sheet(look: Look) -> _Rows:
    size, wide = look.sizes.small, look.width_px
    if look.narrow:
        return _Rows(look, 8.0, wide - 8.0, 8.0, 2.9 * size)
    high = (1.1 if look.large else 1.2) * size  # all rows are to stand on a wall
    return _Rows(look, LABEL * size * 0.62, wide - VALUE * size * 0.62, 4.0, high)


def _placed(shown: Sequence[Residual], sheet: _Rows) -> Iterator[tuple[Residual, float]]:
    """Give each row its upper edge; room for a heading comes before the first of a set."""
    top, before = sheet.top, ""
    for each in shown:
        if each.row.set != before:
            top, before = top + 2.0 * sheet.type_px, each.row.set
        yield each, top
        top += sheet.high


def _starts(placed: Sequence[tuple[Residual, float]]) -> Iterator[tuple[str, float]]:
    for name in SETS:
        top = next((top for each, top in placed if each.row.set == name), None)
        if top is not None:
            yield name, top


def _heading(sheet: _Rows, name: str, top: float) -> str:
    said = (SHORT_HEADINGS if sheet.narrow else HEADINGS)[name]
    theme, size, y = sheet.look.theme, sheet.type_px, top - 0.55 * sheet.type_px
    look = {"font_size": size + 1, "font_weight": "bold", **_halo(theme)}
    pair = {"font_size": size, "fill": theme.quiet, "text_anchor": "end", **_halo(theme)}
    right = words_at(sheet.look.width_px - 4.0, y, PAIR, **pair)
    return words_at(4.0, y, said, theme, **look) + right


def _ground(sheet: _Rows, foot: float) -> str:
    theme, size = sheet.look.theme, sheet.type_px
    near = {"x": sheet.x(-CLOSE), "width": sheet.x(CLOSE) - sheet.x(-CLOSE)}
    band = {**near, "y": sheet.top, "height": foot - sheet.top, "fill": theme.band}
    parts = [tag("rect", class_="near", **band)]
    for at, dash in ((-FAR, "2 4"), (0.0, None), (FAR, "2 4")):
        line = {"x1": sheet.x(at), "x2": sheet.x(at), "y1": sheet.top, "y2": foot}
        parts.append(tag("line", stroke=theme.rule, stroke_dasharray=dash, **line))
    look = {"font_size": size, "fill": theme.quiet, "text_anchor": "middle"}
    parts += [words_at(sheet.x(at), foot + 1.2 * size, f"{abs(at)}", **look) for at in TICKS]
    anchors = (("start", sheet.left), ("middle", sheet.x(0.0)), ("end", sheet.right))
    for said, (anchor, x) in zip(AXIS, anchors, strict=True):
        parts.append(words_at(x, foot + 2.3 * size, said, **{**look, "text_anchor": anchor}))
    unit = SHORT_UNIT if sheet.narrow else UNIT
    parts.append(words_at(4.0, foot + 3.6 * size, unit, **{**look, "text_anchor": "start"}))
    return "".join(parts)


def _middle(sheet: _Rows, top: float) -> float:
    return top + sheet.high * (0.75 if sheet.narrow else 0.5)


def _range(sheet: _Rows, each: Residual, top: float) -> str:
    y = _middle(sheet, top)
    ends = {"x1": sheet.x(each.low), "x2": sheet.x(each.high), "y1": y, "y2": y}
    bar = tag("line", stroke=sheet.look.theme.result_edge, stroke_width=3, opacity=0.55, **ends)
    size = {"width": sheet.look.width_px, "height": sheet.high}
    return bar + tag("rect", data_lane=each.row.id, y=top, fill="none", **size)


def _mark(sheet: _Rows, each: Residual, top: float) -> str:
    theme, x, y = sheet.look.theme, sheet.x(each.off), _middle(sheet, top)
    said, r = {"data_off": f"{each.off:.2f}", "class_": each.row.set}, 0.42 * sheet.type_px
    if each.row.set == FITTED:
        return tag("circle", cx=x, cy=y, r=r, fill=theme.result, stroke=theme.page, **said)
    around = [(x - 1.3 * r, y), (x, y - 1.3 * r), (x + 1.3 * r, y), (x, y + 1.3 * r)]
    ink = {"fill": theme.page, "stroke": theme.side_edge, "stroke_width": 2.5}
    return through("polygon", around, **ink, **said)


def _words(sheet: _Rows, each: Residual, top: float) -> str:
    theme, row, size = sheet.look.theme, each.row, sheet.type_px
    seen = value_words(row, row.observed, row.model)
    weight = "bold" if each.far else None
    baseline = top + size if sheet.narrow else _middle(sheet, top) + 0.35 * size
    look = {"font_size": size, "font_weight": weight, **_halo(theme)}
    label = words_at(4.0, baseline, row.label, theme, **look)
    right = sheet.look.width_px - 4.0
    return label + words_at(right, baseline, seen, theme, text_anchor="end", **look)


def _halo(theme: Theme) -> dict[str, object]:
    """Give what keeps a line from crossing words."""
    return {"stroke": theme.page, "stroke_width": 4, "paint_order": "stroke"}
