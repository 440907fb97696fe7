"""Six conclusions as bars that must stay below a line, and three ranges of firmness."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import BOLD_LETTER, TEXT_PX, broken, fitting, group, tag, words_at
from explainer.pictures.assumptions import words as say
from explainer.science.days import YEAR_D

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.limits.assumptions import Brought

NARROW_PX, SIDE_PX, SMALL_PX = 560, 12.0, 12
MOST_RATIO = 1.5  # of the limit of a conclusion: bars end here
BAR_PX, SPREAD_PX, LINE_PX, HEAD_PX = 12.0, 26.0, 15.0, 24.0
MOST_FIRMNESS = 70.0  # %: above the widest range


class _Bars(NamedTuple):
    """Where bars begin and how wide they may be, for a picture of some width."""

    width: float
    theme: Theme

    @property
    def narrow(self) -> bool:
        """Whether the page is as narrow as a phone."""
        return self.width < NARROW_PX and not self.wall

    @property
    def wall(self) -> bool:
        """Whether it stands on a wall, where it has to be low."""
        return self.theme is PROJECTOR

    @property
    def left(self) -> float:
        """Where bars begin."""
        return SIDE_PX if self.narrow else (0.53 if self.wall else 0.46) * self.width

    @property
    def wide(self) -> float:
        """How wide a bar may be."""
        return self.width - self.left - (SIDE_PX if self.narrow else 110.0 if self.wall else 150.0)

    @property
    def limit(self) -> float:
        """Where the limit of a conclusion stands."""
        return self.left + self.wide / MOST_RATIO


def assumptions_picture(
    result: Brought | None, width_px: float = 0, theme: Theme = LIGHT
) -> Figure:
    """Draw which conclusions hold under an assumption, and how wide firmness is.

    Args:
        result: what the usual plan brings; without it only the conclusions are named.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; each bar has its verdict in `data-verdict`.

    Example:
        >>> from explainer.science.limits.assumptions import assumed, brought
        >>> drawn = assumptions_picture(brought(assumed({})))
        >>> drawn.layers["conclusions"].count('data-verdict="holds"')
        6
    """
    sheet = _Bars(fitting(width_px), theme)
    rows, foot = _conclusions(sheet, result)
    ranges, end = _ranges(sheet, result, foot + 12.0)
    verdicts = {key: say.verdict(result, key) for key in evidence.conclusions()} if result else {}
    layers = {"conclusions": rows, "ranges": ranges}
    return on_paper((sheet.width, end + 26.0), say.TITLE, say.described(verdicts), layers, theme)


def _heading(sheet: _Bars, y: float, said: str) -> tuple[str, float]:
    """Draw a heading in as many lines as it needs, and return where the last one stands."""
    lines = broken(said, sheet.width - 2 * SIDE_PX, TEXT_PX, BOLD_LETTER)
    ends = [y + LINE_PX * place for place in range(len(lines))]
    drawn = (
        words_at(SIDE_PX, at, line, sheet.theme, font_weight="bold")
        for at, line in zip(ends, lines, strict=True)
    )
    return "".join(drawn), ends[-1]


def _conclusions(sheet: _Bars, result: Brought | None) -> tuple[str, float]:
    head, y = _heading(sheet, 20.0, say.CONCLUSIONS)
    beside = BOLD_LETTER * TEXT_PX * len(say.CONCLUSIONS) < sheet.limit - SIDE_PX
    over_px = 26.0 if beside else y + LINE_PX
    parts, y = [head], (y if beside else over_px) + HEAD_PX
    for key, row in evidence.conclusions().items():
        room = (sheet.width if sheet.narrow else sheet.left) - 2 * SIDE_PX
        lines = say.said_lines(row, room)
        parts += [
            words_at(SIDE_PX, y + LINE_PX * i, line, sheet.theme) for i, line in enumerate(lines)
        ]
        bar = y + LINE_PX * len(lines) - 6.0 if sheet.narrow else y - BAR_PX + 2.0
        parts.append(_bar(sheet, bar, key, result))
        y = max(bar + BAR_PX + LINE_PX + 6.0, y + LINE_PX * len(lines)) + (
            5.0 if sheet.wall else 9.0
        )
    look = {"font_size": SMALL_PX, "fill": sheet.theme.quiet}
    anchor = "start" if sheet.narrow else "middle"  # on a phone the heading stands left of it
    over = words_at(sheet.limit, over_px, say.LIMIT, text_anchor=anchor, **look)
    return group("".join(parts) + over, id="assumed-conclusions"), y - 12.0


def _bar(sheet: _Bars, y: float, key: str, result: Brought | None) -> str:
    row, theme = evidence.conclusions()[key], sheet.theme
    look = {"font_size": SMALL_PX, "fill": theme.quiet}
    ground = tag("rect", x=sheet.left, y=y, width=sheet.wide, height=BAR_PX, fill=theme.band)
    line = {
        "x1": sheet.limit,
        "x2": sheet.limit,
        "y1": y - 4.0,
        "y2": y + BAR_PX + (0.0 if sheet.wall else 4.0),
    }
    limit = tag("line", stroke=theme.text, stroke_width=2, **line)
    if result is None:
        return ground + limit
    said = say.verdict(result, key)
    held = words_at(sheet.left, y + BAR_PX + 12.0, say.held_words(row), **look)
    end = {"text_anchor": "end"} if sheet.narrow else {}
    side = sheet.width - SIDE_PX if sheet.narrow else sheet.left + sheet.wide + 8.0
    at = y + BAR_PX + 12.0 if sheet.narrow else y + BAR_PX - 1.0
    verdict = words_at(side, at, said, theme, font_weight="bold", **end)
    if not result.builds:
        return ground + limit + held + verdict
    share = min(max(float(result.measures[key]) / row.most, 0.0), MOST_RATIO) / MOST_RATIO
    good = bool(result.holds(key))
    ink = {"fill": theme.result, "stroke": theme.result_edge} if good else {}
    ink = ink or {"fill": theme.side_pale, "stroke": theme.side_edge, "stroke_dasharray": "4 2"}
    size = {"x": sheet.left, "y": y, "width": max(share * sheet.wide, 1.5), "height": BAR_PX}
    return ground + tag("rect", data_verdict=said, **size, **ink) + limit + held + verdict


def _ranges(sheet: _Bars, result: Brought | None, top: float) -> tuple[str, float]:
    head, last = _heading(sheet, top + 12.0, say.FIRMNESS)
    parts, y = [head], last + HEAD_PX
    rows = {row.drawn: row for row in evidence.ensemble() if row.day == YEAR_D}
    if result is not None:
        now = float(result.firmness)
        parts.append(_spread(sheet, y, "now", now, now, now))
    step = SPREAD_PX + (LINE_PX if sheet.narrow else 0.0)
    for place, name in enumerate(("speed", "all"), start=1):
        row, at = rows[name], y + step * place
        known = result is not None  # how wide they are is just what is to be guessed
        drawn = _spread(sheet, at, name, row.low, row.mid, row.high) if known else ""
        parts.append(drawn or words_at(SIDE_PX, at, say.SPREADS[name], sheet.theme))
    return group("".join(parts), id="assumed-ranges"), y + 3.0 * step - SPREAD_PX + 8.0


def _spread(sheet: _Bars, y: float, name: str, low: float, mid: float, high: float) -> str:
    theme, under = sheet.theme, y + (LINE_PX if sheet.narrow else 0.0)
    ends = (min(value, MOST_FIRMNESS) / MOST_FIRMNESS for value in (low, mid, high))
    x = [sheet.left + share * sheet.wide for share in ends]
    label = words_at(SIDE_PX, y, say.SPREADS[name], theme)
    ink = {"fill": theme.result_pale, "stroke": theme.result_edge}
    box = tag("rect", x=x[0], y=under - 10.0, width=max(x[2] - x[0], 0.0), height=BAR_PX, **ink)
    mark = {"x1": x[1], "x2": x[1], "y1": under - 12.0, "y2": under + 4.0}
    said = f"{mid:.0f} %" if low == high else say.range_words(low, high)
    end = {"text_anchor": "end"} if sheet.narrow else {}
    words = words_at(sheet.width - SIDE_PX if sheet.narrow else x[2] + 6.0, y, said, theme, **end)
    return label + box + tag("line", stroke=theme.result_edge, stroke_width=3, **mark) + words
