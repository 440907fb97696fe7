"""The timeline as a chart that one can zoom and point at: the same picture, with words in it.

Here, and nowhere else, its records become what plotly reads.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from explainer.draw.axis import HAND_PX, PANELS, day_at
from explainer.draw.palette import FONT
from explainer.draw.plot import BUTTONS_PX, CLEAR, Edges, Plot, framed, zooming
from explainer.draw.say import day_words
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.lanes import LaneRow, rows
from explainer.pictures.clocks.layers import TICK_PX
from explainer.pictures.clocks.strokes import FADING, HATCH_PX, Diamonds, Labels, Line, Ribbon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from explainer.draw.plot import Trace
    from explainer.pictures.clocks.layers import Note, Sheet
    from explainer.pictures.clocks.picture import Timeline
    from explainer.pictures.clocks.ribbons import Outline
    from explainer.pictures.clocks.strokes import Ink, Place, Scale, Stroke, Text
    from explainer.science.signs import Signs

READ = (say.SIDE_MOST, say.SIDE_SOME, say.SIDE_FADING, say.RESULT_MIDDLE)
EDGES = {"labels": "left", "ends": "left", "evidence grades": "right"}
SEVERAL = 1.5  # times the size of a diamond: room for the numbers of several sessions
BUTTONS_ASIDE = 4  # px from plotly's buttons to the diamond at the start of time
BANDS = 6  # in which a side effect fades
SIDES = {"start": "left", "middle": "center", "end": "right"}
WAYS = {"start": "middle right", "middle": "middle center", "end": "middle left"}


def plot(picture: Timeline) -> Plot:
    """Describe the timeline for plotly, as it stands.

    Args:
        picture: the timeline.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> plot(timeline(signs.signs(plan.Plan(), plan.Person()), 3.0, Look())).traces[2]["name"]
        'side effect: some sources'
    """
    traces = tuple(trace for each in picture.strokes for trace in (_trace(each), *_bands(each)))
    return Plot(traces, _layout(picture.sheet))


def zoomable(picture: Timeline, signs: Signs) -> Plot:
    """Free the time axis of a picture, and say at every point of a lane how it stands there.

    Words that stand at an edge keep standing there, whatever part of the time is shown.

    Args:
        picture: the timeline of these signs.
        signs: what shows for the plan.

    Returns:
        The same traces in the same order. `layout["meta"]["lanes"]` says where each lane stands.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> chart = zoomable(timeline(both, 3.0, Look()), both)
        >>> chart.traces[0]["hovertext"][0]
        '<b>Soreness</b><br>the first minutes: usual now'
    """
    whole, look = plot(picture), picture.sheet.look
    lanes = rows(signs, look.rare, narrow=look.narrow)
    said = _words(whole.traces, signs, lanes)
    traces = tuple(_for_zoom(each, said) for each in whole.traces)
    scale = picture.sheet.scale
    words = [note for each in whole.traces for note in _at_edge(each, scale)]
    words += _at_star(whole.traces)
    sessions = next(row.middle for row in lanes if row.group == "sessions")
    return Plot(traces, _free(whole.layout, words, picture.sheet, sessions))


# The records as plotly describes them.


def _trace(stroke: Stroke) -> Trace:
    start = {"type": "scatter", "name": stroke.name, "hoverinfo": "skip"}
    match stroke:
        case Ribbon():
            return {**start, **_area(stroke)}
        case Line():
            return {**start, **_line(stroke)}
        case Diamonds():
            return {**start, **_across(stroke.places), **_diamonds(stroke)}
        case Labels():
            return {**start, **_across(stroke.places), **_labels(stroke)}


def _area(each: Ribbon) -> Trace:
    hatched = each.pattern == "hatched"
    pattern = {"shape": "/" if hatched else "", "fgcolor": each.edge, "size": HATCH_PX}
    over = {"fillmode": "overlay", "solidity": 0.35}
    fading = each.pattern == "fading"  # then its fill is that of its bands
    return {
        **_filled(each.points, CLEAR if fading else each.fill),
        "fillpattern": {**pattern, **over},
        "line": {"color": each.edge, "width": 1},
        "opacity": 0.4 if fading else 1.0,
    }


def _filled(points: Outline, colour: str) -> Trace:
    return {"x": points[0], "y": points[1], "mode": "lines", "fill": "toself", "fillcolor": colour}


def _bands(each: Stroke) -> Iterator[Trace]:
    """Fill outlines that fade in upright bands, each over its own length, as the drawing does.

    A gradient of plotly goes over a whole trace, and so could not begin with each outline.
    """
    if not isinstance(each, Ribbon) or each.pattern != "fading":
        return
    for band in range(BANDS):
        xs: list[float | None] = []
        ys: list[float | None] = []
        for top, floor in _loops(each.points):
            start, step = top[0][0], (top[-1][0] - top[0][0]) / BANDS
            first, last = start + band * step, start + (band + 1) * step
            part = [first, *(x for x, _ in top if first < x < last), last]
            xs += [*part, last, first, None]
            ys += [*(_between(top, x) for x in part), floor, floor, None]
        look: Trace = {"hoverinfo": "skip", "line": {"width": 0}}
        look["opacity"] = _between(FADING, (band + 0.5) / BANDS)
        named = {"type": "scatter", "name": f"{each.name}, {band}"}
        yield {**named, **_filled((xs, ys), each.fill), **look}


def _loops(points: Outline) -> Iterator[tuple[list[Place], float]]:
    """Part outlines into what stands at the top of each, from left to right, and its floor."""
    loop: list[Place] = []
    for x, y in zip(*points, strict=True):
        if x is not None and y is not None:
            loop.append((x, y))
        elif loop:
            yield loop[:-3], loop[-2][1]
            loop = []


def _between(places: Sequence[Place], x: float) -> float:
    """Return how high a line through places is at x, from which on its last place holds."""
    for (left, low), (right, high) in pairwise(places):
        if x < right:
            return low + (high - low) * (x - left) / (right - left)
    return places[-1][1]


def _line(each: Line) -> Trace:
    look = {"color": each.colour, "width": each.width, "dash": each.dash}
    return {"x": each.points[0], "y": each.points[1], "mode": "lines", "line": look}


def _across(places: tuple[Place, ...]) -> Trace:
    return {"x": [x for x, _ in places] or [None], "y": [y for _, y in places] or [None]}


def _diamonds(each: Diamonds) -> Trace:
    symbol: Trace = {"symbol": "diamond" if each.fill else "diamond-open", "size": each.size}
    if not each.fill:
        marker = {**symbol, "color": each.edge}
        return {"mode": "markers", "marker": marker, "cliponaxis": False}
    edge = {"color": each.edge, "width": 1.5}
    firsts = [x for x, _ in each.places]
    several = [last > first for first, last in zip(firsts, each.lasts or firsts, strict=True)]
    symbol["symbol"] = ["octagon" if more else "diamond" for more in several]
    symbol["size"] = [round(each.size * SEVERAL) if more else each.size for more in several]
    return {
        "mode": "markers+text",
        "marker": {**symbol, "color": each.fill, "line": edge},
        "text": [_marked_up(words) for words in each.texts],
        "textfont": _font(each.ink),
        "cliponaxis": False,
    }


def _labels(each: Labels) -> Trace:
    look: Trace = {
        "mode": "text",
        "text": [_marked_up(words) for words in each.texts],
        "textposition": WAYS[each.anchor],
        "textfont": {**_font(each.ink), "family": FONT},
    }
    if not each.said:
        return {**look, "cliponaxis": False}
    return {**look, "hovertext": list(each.said), "hoverinfo": "text"}


def _marked_up(words: Text) -> str:
    bold = f"<b>{words.bold}</b>" if words.bold else ""
    return "  ".join(filter(None, (bold, words.plain)))


def _font(ink: Ink) -> dict[str, Any]:
    return {"size": ink.size, "color": ink.colour}


def _layout(sheet: Sheet) -> dict[str, Any]:
    area = sheet.scale.area
    field = Edges(area.left, area.left + area.width, area.top, area.bottom)
    return {
        **framed(sheet.look, sheet.height, field),
        "xaxis": _time_axis(sheet),
        "yaxis": {"range": [0.0, sheet.scale.lanes], "fixedrange": True, "visible": False},
        "shapes": _shapes(sheet),
        "annotations": [_annotation(note) for note in sheet.notes],
    }


def _time_axis(sheet: Sheet) -> dict[str, Any]:
    return {
        "range": [0.0, float(len(PANELS))],
        "fixedrange": True,
        "tickvals": [place for place, _ in sheet.ticks],
        "ticktext": [words for _, words in sheet.ticks],
        "ticks": "outside",
        "ticklabelstandoff": HAND_PX - TICK_PX,
        "tickcolor": sheet.look.theme.quiet,
        "color": sheet.look.theme.text,
        "showgrid": False,
        "zeroline": False,
    }


def _shapes(sheet: Sheet) -> list[dict[str, Any]]:
    colours, last, under = sheet.look.theme, float(len(PANELS)), {"layer": "below"}
    whole = {**under, "yref": "paper", "y0": 0.0, "y1": 1.0}
    rule = {"type": "line", "line": {"color": colours.line, "width": 1}}
    band = {"type": "rect", "line": {"width": 0}, "fillcolor": colours.band}
    bands = [{**whole, **band, "x0": start, "x1": end} for start, end in sheet.bands]
    edges = [{**whole, **rule, "x0": x, "x1": x} for x in range(len(PANELS) + 1)]
    across = {**under, **rule, "yref": "y", "x0": 0.0, "x1": last}
    return [*bands, *edges, *({**across, "y0": y, "y1": y} for _, y in sheet.floors)]


def _annotation(note: Note) -> dict[str, Any]:
    return {
        "x": note.place[0],
        "y": note.place[1],
        "xanchor": SIDES[note.anchor],
        "yanchor": "bottom" if note.over else "middle",
        "yshift": note.raised_px,
        "text": _marked_up(note.words),
        "showarrow": False,
        "font": _font(note.ink),
    }


# What a chart that zooms has besides.


def _free(
    layout: dict[str, Any], words: list[dict[str, Any]], sheet: Sheet, sessions: float
) -> dict[str, Any]:
    notes = [_held(note, sheet.scale) for note in layout["annotations"]]
    room = BUTTONS_PX if sheet.look.narrow else 0  # on a phone nothing is empty
    freed = zooming(layout, sheet.look, room)
    meta = {
        "lanes": _lanes(sheet, room),
        "timed": True,
        **(_corner(sheet, sessions) if not room else {}),
    }
    return {**freed, "annotations": [*notes, *words], "meta": meta}


def _lanes(sheet: Sheet, room: int) -> dict[str, list[float]]:
    """Say between which shares of the height each lane stands, so that keys can read it there."""
    y, height = sheet.scale.y, sheet.height + room
    edges = {key: (y(base + high), y(base)) for key, base, high in sheet.lanes}
    return {key: [(edge + room) / height for edge in both] for key, both in edges.items()}


def _corner(sheet: Sheet, sessions: float) -> dict[str, list[float]]:
    """Put plotly's buttons beside the name of the sessions: say where they end, and their middle.

    So the chart is as high as the picture, and what stands below it stays on the screen.
    """
    end = sheet.scale.area.left - SEVERAL * sheet.look.sizes.diamond / 2 - BUTTONS_ASIDE
    return {"buttons": [end, sheet.scale.y(sessions)]}


def _share(place: float, scale: Scale) -> float:
    """Return where a place stands in the drawing, as plotly counts it: its panels have no gaps."""
    return (scale.x(place) - scale.area.left) / scale.area.width


def _held(note: dict[str, Any], scale: Scale) -> dict[str, Any]:
    """Hold a word of the right edge, or beyond it, at that edge."""
    at_edge = note["xanchor"] == "right" or note["x"] >= len(PANELS)
    return {**note, "x": _share(note["x"], scale), "xref": "paper"} if at_edge else note


def _at_edge(trace: Trace, scale: Scale) -> list[dict[str, Any]]:
    if trace["name"] not in EDGES:
        return []
    held = {"xref": "paper", "xanchor": EDGES[trace["name"]], "showarrow": False}
    held["font"] = trace["textfont"]
    words = zip(trace["x"], trace["y"], trace["text"], strict=False)  # none of no words
    return [{**held, "x": _share(x, scale), "y": y, "text": said} for x, y, said in words]


def _at_star(traces: Iterable[Trace]) -> list[dict[str, Any]]:
    """Set the words of the event beside its star, wherever the zoom takes it."""
    named = {each["name"]: each for each in traces}
    star, said = named[say.EVENT_STAR], "  ".join(named[say.EVENT_WORDS]["text"])
    if not said:
        return []
    ahead, aside = star["x"][0] > len(PANELS) / 2, star["textfont"]["size"]
    way = {"xanchor": "right", "xshift": -aside} if ahead else {"xanchor": "left", "xshift": aside}
    look = {"showarrow": False, "font": named[say.EVENT_WORDS]["textfont"]}
    return [{**look, **way, "x": star["x"][0], "y": star["y"][0], "text": said}]


def _for_zoom(trace: Trace, said: Mapping[tuple[float, float], str]) -> Trace:
    if trace["name"] in {*EDGES, say.EVENT_WORDS}:
        return {**trace, "text": [""] * len(trace["text"])}
    if trace["name"] not in READ:
        return trace
    words = [said.get(place, "") for place in _places(trace)]
    return {**trace, "hoverinfo": "text", "hoveron": "points", "hovertext": words}


def _words(
    traces: Iterable[Trace], signs: Signs, lanes: tuple[LaneRow, ...]
) -> dict[tuple[float, float], str]:
    """Say at each point of each lane how the lane stands there.

    Day by day: many lanes have a point on the same day, and the results of one are worked out once.
    """
    every = {place for each in traces if each["name"] in READ for place in _places(each)}
    ordered = sorted(place for place in every if place[0] is not None)
    return {(x, y): _said(signs, _lane_at(y, lanes), day_at(x)) for x, y in ordered}


def _places(trace: Trace) -> Iterator[tuple[Any, Any]]:
    return zip(trace["x"], trace["y"], strict=True)


def _lane_at(height: float, lanes: tuple[LaneRow, ...]) -> LaneRow:
    """Return the lane in which a height stands."""
    return next(row for row in lanes if row.base <= height + 1e-6)


def _said(signs: Signs, row: LaneRow, day: float) -> str:
    return f"<b>{row.label}</b><br>{day_words(day)}: {say.lane_now(signs, row.key, day)}"
