"""Rows on one axis: each has a name, a mark with its range, and words at its end.

`rows_picture` draws them; `rows_plot` describes the same rows, at the same places, for plotly.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.draw.figure import Figure
from explainer.draw.plot import BUTTONS_PX, Edges, Plot, framed, zooming
from explainer.draw.say import WATERMARK
from explainer.draw.svg import BOLD_LETTER, LETTER, broken, tag, through, words_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from explainer.draw.palette import Look
    from explainer.draw.plot import Trace

DOTTED = "2 4"
LINE = 1.2  # from one line of a label to the next, over the size of the type
CLOSE = 1.14  # less, and the halo of a row would cut the feet of the letters above it
TARGET_PX, FEW = 24.0, 12  # a row for a finger; of more the table, which says the same, has room
SAID_PX, NARROW_SAID_PX = 470.0, 250.0  # room for what a chart says beside a mark
ANCHORS = {"start": "left", "middle": "center", "end": "right"}


class Row(NamedTuple):
    """One row.

    Fields: `key`, its name for a browser; `label` at its start; `value` at its end; `at`, where the
    mark stands; `low` and `high`, its range; `group`, under which heading it stands; `strong`,
    whether its words are bold; `said`, what a chart says of it, sentence by sentence.
    """

    key: str
    label: str
    value: str
    at: float
    low: float
    high: float
    group: str
    strong: bool
    said: tuple[str, ...]


class Axis(NamedTuple):
    """What rows are measured on.

    Fields: `low` and `high`, its ends; `ticks`, each with its word; `near`, a band on it; `rules`,
    each with whether it is dotted; `ends`, words under it from left to right; `unit`, and the same
    for a phone.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    near: tuple[float, float]
    rules: tuple[tuple[float, bool], ...]
    ends: tuple[str, str, str]
    unit: tuple[str, str]

    @property
    def middle(self) -> float:
        """Where its middle lies."""
        return (self.low + self.high) / 2.0


class Rows(NamedTuple):
    """Rows with their axis.

    Fields: `title` and `description`; `axis`; `headings`, of each group, and the same for a phone;
    `full`, the groups whose mark is a full dot; `pair`, the word over the ends of the rows;
    `label_px` and `value_px`, room for words before and behind the axis, at a type of 1 px.
    """

    title: str
    description: str
    axis: Axis
    headings: Mapping[str, tuple[str, str]]
    full: frozenset[str]
    pair: str
    label_px: float
    value_px: float
    rows: tuple[Row, ...]


class _Sheet(NamedTuple):
    """Where things stand: the rows, the picture's look, the edges of the axis, height of a row."""

    shown: Rows
    look: Look
    left: float
    right: float
    top: float
    high: float

    @property
    def type_px(self) -> int:
        """The size of the type."""
        return self.look.sizes.small

    @property
    def unit(self) -> str:
        """What the axis counts in, in full where it leaves room for the caution beside it."""
        whole, short = self.shown.axis.unit
        return whole if self.has_beside(whole) else short

    @property
    def foot_px(self) -> float:
        """The room below the rows: where the caution does not fit beside the unit, a line more."""
        return (3.6 if self.has_beside(self.unit) else 4.9) * self.type_px + 8.0

    def has_beside(self, unit: str) -> bool:
        """Whether the caution fits beside what the axis counts in."""
        return len(broken(f"{unit}   {WATERMARK}", self.look.width_px - 8.0, self.type_px)) == 1

    @property
    def ends(self) -> tuple[tuple[str, float, str], ...]:
        """The words under the axis, each with its place and its anchor.

        Where they have no room between its ends, the outer ones stand around the ends.
        """
        (first, said, last), middle = self.shown.axis.ends, self.x(self.shown.axis.middle)
        wide, half, late = (LETTER * self.type_px * len(each) for each in (first, said, last))
        if wide + half + late + 2.0 * self.type_px <= self.right - self.left:
            return (first, self.left, "start"), (said, middle, "middle"), (last, self.right, "end")
        clear = half / 2.0 + 0.5 * self.type_px
        start = max(min(self.left + wide / 2.0, middle - clear), 4.0 + wide)
        end = min(max(self.right - late / 2.0, middle + clear), self.look.width_px - 4.0 - late)
        return (first, start, "end"), (said, middle, "middle"), (last, end, "start")

    def lines(self, row: Row) -> list[str]:
        """Break the label of a row where it does not fit beside its value."""
        if not self.look.narrow:
            return [row.label]
        letter = BOLD_LETTER if row.strong else LETTER
        room = self.look.width_px - 12.0 - letter * self.type_px * len(row.value)
        return broken(row.label, room, self.type_px, letter)

    def high_of(self, row: Row) -> float:
        """How high a row is."""
        return self.high + LINE * self.type_px * (len(self.lines(row)) - 1)

    def middle(self, row: Row, top: float) -> float:
        """Where the mark of a row lies."""
        return top + self.high_of(row) - self.high * (0.25 if self.look.narrow else 0.5)

    def x(self, value: float) -> float:
        """Return where a value stands, never beyond the edge."""
        low, high = self.shown.axis.low, self.shown.axis.high
        share = (min(max(value, low), high) - low) / (high - low)
        return self.left + share * (self.right - self.left)


def rows_picture(shown: Rows, look: Look) -> Figure:
    """Draw rows.

    Args:
        shown: the rows, from top to bottom; those of one group stand together.
        look: width and theme of the page, and how large its type is.

    Returns:
        The picture. Each row can be pointed at (`data-lane`), and each mark says where it stands in
        `data-off`.
    """
    sheet = _sheet(shown, look)
    placed, foot, height = _placed(sheet)
    width, size = look.width_px, sheet.type_px
    mark = {"text_anchor": "end", "font_size": size, "fill": look.theme.quiet}
    layers = {
        "ground": _ground(sheet, foot)
        + "".join(_heading(sheet, *each) for each in _starts(placed))
        + words_at(width - 4, height - 6, WATERMARK, **mark),
        "lanes": "".join(_range(sheet, *each) for each in placed),
        "event": "",
        "marks": "".join(_mark(sheet, *each) for each in placed),
        "labels": "".join(_words(sheet, *each) for each in placed),
    }
    named = {"title": shown.title, "description": shown.description}
    return Figure(layers=layers, width=width, height=height, **named)


def _sheet(shown: Rows, look: Look) -> _Sheet:
    size, wide = look.sizes.small, look.width_px
    if look.narrow:
        return _Sheet(shown, look, 8.0, wide - 8.0, 8.0, 2.9 * size)
    left, right = shown.label_px * size, wide - shown.value_px * size
    high = (CLOSE if look.large else LINE) * size  # all rows are to stand on a wall
    if len(shown.rows) <= FEW:
        high = max(high, TARGET_PX)
    return _Sheet(shown, look, left, right, 4.0, high)


def _placed(sheet: _Sheet) -> tuple[list[tuple[Row, float]], float, float]:
    """Return each row with its upper edge, the foot of the last, and the height of it all."""
    top, before, placed = sheet.top, "", list[tuple[Row, float]]()
    for row in sheet.shown.rows:
        if row.group != before:  # room for a heading comes before the first of a group
            top, before = top + 2.0 * sheet.type_px, row.group
        placed.append((row, top))
        top += sheet.high_of(row)
    return placed, top, top + sheet.foot_px


def _starts(placed: Sequence[tuple[Row, float]]) -> Iterator[tuple[str, float]]:
    tops = {row.group: top for row, top in reversed(placed)}
    yield from reversed(tops.items())


def _heading(sheet: _Sheet, group: str, top: float) -> str:
    theme, size, y = sheet.look.theme, sheet.type_px, top - 0.55 * sheet.type_px
    look = {"font_size": size + 1, "font_weight": "bold", **_halo(sheet.look)}
    pair = {"font_size": size, "fill": theme.quiet, "text_anchor": "end", **_halo(sheet.look)}
    said = sheet.shown.headings[group][sheet.look.narrow]
    right = words_at(sheet.look.width_px - 4.0, y, sheet.shown.pair, **pair)
    return words_at(4.0, y, said, theme, **look) + right


def _ground(sheet: _Sheet, foot: float) -> str:
    theme, size, axis = sheet.look.theme, sheet.type_px, sheet.shown.axis
    left, right = map(sheet.x, axis.near)
    band = {"x": left, "width": right - left, "y": sheet.top, "height": foot - sheet.top}
    parts = [tag("rect", class_="near", fill=theme.band, **band)]
    for at, dotted in axis.rules:
        line = {"x1": sheet.x(at), "x2": sheet.x(at), "y1": sheet.top, "y2": foot}
        dash = DOTTED if dotted else None
        parts.append(tag("line", stroke=theme.rule, stroke_dasharray=dash, **line))
    look = {"font_size": size, "fill": theme.quiet}
    for at, said in axis.ticks:
        anchor = _anchor(sheet, sheet.x(at), said)
        parts.append(words_at(sheet.x(at), foot + 1.2 * size, said, **look, text_anchor=anchor))
    for said, x, anchor in sheet.ends:
        parts.append(words_at(x, foot + 2.3 * size, said, **look, text_anchor=anchor))
    parts.append(words_at(4.0, foot + 3.6 * size, sheet.unit, **look))
    return "".join(parts)


def _anchor(sheet: _Sheet, x: float, said: str) -> str:
    """Return on which side of its place a word stands, so that none is cut at an edge."""
    half = len(said) * BOLD_LETTER * sheet.type_px / 2.0
    return "start" if x < half else "end" if x > sheet.look.width_px - half else "middle"


def _range(sheet: _Sheet, row: Row, top: float) -> str:
    y = sheet.middle(row, top)
    ends = {"x1": sheet.x(row.low), "x2": sheet.x(row.high), "y1": y, "y2": y}
    bar = tag("line", stroke=sheet.look.theme.result_edge, stroke_width=3, opacity=0.55, **ends)
    size = {"width": sheet.look.width_px, "height": sheet.high_of(row)}
    return bar + tag("rect", data_lane=row.key, y=top, fill="none", **size)


def _mark(sheet: _Sheet, row: Row, top: float) -> str:
    theme, x, y = sheet.look.theme, sheet.x(row.at), sheet.middle(row, top)
    said, r = {"data_off": f"{row.at:.2f}", "class_": row.group}, 0.42 * sheet.type_px
    if row.group in sheet.shown.full:
        return tag("circle", cx=x, cy=y, r=r, fill=theme.result, stroke=theme.page, **said)
    around = [(x - 1.3 * r, y), (x, y - 1.3 * r), (x + 1.3 * r, y), (x, y + 1.3 * r)]
    ink = {"fill": theme.page, "stroke": theme.side_edge, "stroke_width": 2.5}
    return through("polygon", around, **ink, **said)


def _words(sheet: _Sheet, row: Row, top: float) -> str:
    theme, size = sheet.look.theme, sheet.type_px
    weight = "bold" if row.strong else None
    baseline = top + size if sheet.look.narrow else sheet.middle(row, top) + 0.35 * size
    look = {"font_size": size, "font_weight": weight, **_halo(sheet.look)}
    lines = enumerate(sheet.lines(row))
    label = "".join(
        words_at(4.0, baseline + LINE * size * i, line, theme, **look) for i, line in lines
    )
    right = sheet.look.width_px - 4.0
    return label + words_at(right, baseline, row.value, theme, text_anchor="end", **look)


def _halo(look: Look) -> dict[str, object]:
    """Give what keeps a line from crossing words; a wall's page draws all lines twice as thick."""
    wide = 2 if look.large else 4
    return {"stroke": look.theme.page, "stroke_width": wide, "paint_order": "stroke"}


# The same for plotly: heights are px from the top of the picture, downwards.


def rows_plot(shown: Rows, look: Look) -> Plot:
    """Describe rows as a chart that zooms and is read by pointing.

    Args:
        shown: the rows.
        look: width and theme of the page, and how large its type is.

    Returns:
        Two traces, of full and of open marks. `layout["meta"]["lanes"]` says of each row between
        which shares of the height it stands, so that keys can lead from one to the next.
    """
    sheet = _sheet(shown, look)
    placed, foot, height = _placed(sheet)
    both = (
        (name, [e for e in placed if (e[0].group in shown.full) is full])
        for name, full in (("full", True), ("open", False))
    )
    traces = tuple(_trace(sheet, name, some) for name, some in both)
    field = Edges(sheet.left, sheet.right, sheet.top, foot)
    layout = zooming({**framed(look, height, field), **_axes(sheet, foot)}, look)
    tops = {row.key: (top + BUTTONS_PX) / layout["height"] for row, top in placed}
    high = {row.key: sheet.high_of(row) / layout["height"] for row, _ in placed}
    lanes = {key: [top, top + high[key]] for key, top in tops.items()}
    words = [*_foot_words(sheet), *_row_words(sheet, placed)]
    return Plot(traces, {**layout, "annotations": words, "meta": {"lanes": lanes}})


def _trace(sheet: _Sheet, name: str, placed: Sequence[tuple[Row, float]]) -> Trace:
    theme, full, size = sheet.look.theme, name == "full", sheet.type_px
    rows = [row for row, _ in placed]
    ink = theme.result if full else theme.side_edge
    mark = {"symbol": "circle" if full else "diamond-open", "color": ink, "size": 0.9 * size}
    ends = {"array": [r.high - r.at for r in rows], "arrayminus": [r.at - r.low for r in rows]}
    bars = {"type": "data", "symmetric": False, "color": theme.result_edge, "thickness": 2}
    return {
        "type": "scatter",
        "name": name,
        "mode": "markers",
        "x": [row.at for row in rows],
        "y": [sheet.middle(row, top) for row, top in placed],
        "ids": [row.key for row in rows],
        "marker": {**mark, "line": {"color": ink, "width": 0 if full else 2.5}},
        "error_x": {**bars, "width": 0, **ends},
        "hoverinfo": "text",
        "hovertext": [_hover(sheet, row) for row in rows],
        "cliponaxis": False,
    }


def _hover(sheet: _Sheet, row: Row) -> str:
    room = NARROW_SAID_PX if sheet.look.narrow else SAID_PX
    lines = (line for said in row.said for line in broken(said, room, sheet.type_px))
    return "<br>".join(
        (f"<b>{escape(row.label, quote=False)}</b>", *(escape(line, quote=False) for line in lines))
    )


def _axes(sheet: _Sheet, foot: float) -> dict[str, Any]:
    theme, axis = sheet.look.theme, sheet.shown.axis
    whole = {"layer": "below", "yref": "paper", "y0": 0.0, "y1": 1.0}
    left, right = axis.near
    near = {"type": "rect", "fillcolor": theme.band, "line": {"width": 0}, "x0": left, "x1": right}
    rules = [
        {
            "type": "line",
            "x0": at,
            "x1": at,
            "line": {"color": theme.rule, "width": 1, "dash": dash},
        }
        for at, dash in ((at, "dot" if dotted else "solid") for at, dotted in axis.rules)
    ]
    across = {
        "range": [axis.low, axis.high],
        "tickvals": [at for at, _ in axis.ticks],
        "ticktext": [said for _, said in axis.ticks],
        "color": theme.quiet,
        "showgrid": False,
        "zeroline": False,
    }
    label = {"bgcolor": theme.page, "bordercolor": theme.rule, "font": {"color": theme.text}}
    return {
        "xaxis": across,
        "yaxis": {"range": [foot, sheet.top], "fixedrange": True, "visible": False},
        "shapes": [{**whole, **each} for each in (near, *rules)],
        "hoverlabel": {"align": "left", **label},
    }


def _at(sheet: _Sheet, x: float, text: str, anchor: str, **place: Any) -> dict[str, Any]:
    """Return words that keep their place, `x` px from the left, whatever part is shown."""
    font = {"size": sheet.type_px, "color": sheet.look.theme.text, **place.pop("font", {})}
    held = {"xref": "paper", "x": 0.0, "xshift": x - sheet.left, "xanchor": ANCHORS[anchor]}
    return {**held, "text": text, "showarrow": False, "font": font, "yanchor": "middle", **place}


def _foot_words(sheet: _Sheet) -> Iterable[dict[str, Any]]:
    size, axis, wide = sheet.type_px, sheet.shown.axis, sheet.look.width_px
    quiet = {"font": {"color": sheet.look.theme.quiet}, "yref": "paper", "y": 0.0}
    under, last = {**quiet, "yshift": -1.95 * size}, {**quiet, "yshift": -3.25 * size}
    held = {"xref": "x", "x": axis.middle, "xshift": 0.0}
    for said, x, anchor in sheet.ends:
        yield {**_at(sheet, x, said, anchor, **under), **(held if anchor == "middle" else {})}
    yield _at(sheet, 4.0, sheet.unit, "start", **last)
    below = {**quiet, "yshift": 0.35 * size + 8.0 - sheet.foot_px}
    yield _at(sheet, wide - 4.0, WATERMARK, "end", **below)


def _row_words(sheet: _Sheet, placed: Sequence[tuple[Row, float]]) -> Iterable[dict[str, Any]]:
    size, wide, theme = sheet.type_px, sheet.look.width_px, sheet.look.theme
    for group, top in _starts(placed):
        said = sheet.shown.headings[group][sheet.look.narrow]
        at = {"y": top - 0.9 * size}
        yield _at(sheet, 4.0, f"<b>{said}</b>", "start", font={"size": size + 1}, **at)
        yield _at(sheet, wide - 4.0, sheet.shown.pair, "end", font={"color": theme.quiet}, **at)
    for row, top in placed:
        y = top + 0.65 * size if sheet.look.narrow else sheet.middle(row, top)
        strong = "<b>{}</b>" if row.strong else "{}"
        for place, line in enumerate(sheet.lines(row)):
            yield _at(sheet, 4.0, strong.format(line), "start", y=y + LINE * size * place)
        yield _at(sheet, wide - 4.0, strong.format(row.value), "end", y=y)
