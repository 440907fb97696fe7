"""One line for each source: its dot, its range, and the shape that says who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.figure import Figure
from explainer.draw.say import WATERMARK
from explainer.draw.svg import (
    BOLD_LETTER,
    LETTER,
    NARROWEST_PX,
    WIDEST_PX,
    broken,
    group,
    points_text,
    tag,
    words_at,
)
from explainer.pictures.voices import words as say
from explainer.pictures.voices.dots import ALL, ORDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.palette import Look, Theme
    from explainer.pictures.voices.dots import Dot

MOST = {"sessions": (12.0, 2), "redness": (7.0, 1), "lasting": (12.0, 2)}
SIDE_PX, VALUE_PX, LEAST_PX = 14.0, 92.0, 220.0  # the last: of the axis, whatever the names ask
ARROW_PX, CLEAR_PX = 46.0, 16.0  # behind the end of the axis: an arrow, or a dot


class DotRoom(NamedTuple):
    """Where everything stands: the room for names, the axis, and the height of a line (px)."""

    look: Look
    width: float
    most: float
    step: int
    shown: Sequence[Dot]

    @property
    def font(self) -> int:
        """Size of the type."""
        return self.look.sizes.label

    @property
    def line(self) -> float:
        """Height of the line of a source; a narrow one has its name above the dot."""
        lines = 2.9 if self.look.narrow else 1.5 if self.look.large else 1.85
        return lines * self.font

    @property
    def left(self) -> float:
        """Where the axis begins."""
        if self.look.narrow:
            return SIDE_PX + 8.0
        names = 25.0 * self.font
        if self.look.large:  # type is large there, so names get no more than they need
            said = [say.HEAD, *(say.named_words(each, headed=True) for each in self.shown)]
            names = (LETTER * max(map(len, said)) + 0.8) * self.font
        return min(SIDE_PX + names, self.right - LEAST_PX)

    @property
    def right(self) -> float:
        """Where the axis ends."""
        if not self.look.large:
            return self.width - SIDE_PX - VALUE_PX * self.font / 13.0
        longest = max((len(say.short_words(dot)) for dot in self.shown), default=0)
        beyond = any(dot.more and dot.ends[1] == self.most for dot in self.shown)
        values = BOLD_LETTER * longest * self.font
        return self.width - SIDE_PX - values - (ARROW_PX if beyond else CLEAR_PX)

    @property
    def top(self) -> float:
        """Where the lines begin, below the key."""
        head = 1.2 * self.font if self.look.large else 0.0  # over the names
        return 1.2 * self.font + 1.6 * self.font * len(self.keys) + head

    @property
    def keys(self) -> list[list[str]]:
        """The voices of the key, in lines that have room."""
        rows: list[list[str]] = [[]]
        room = self.width - 2 * SIDE_PX
        for voice in ORDER:
            if sum(map(self.key_px, (*rows[-1], voice))) > room:
                rows.append([])
            rows[-1].append(voice)
        return rows

    def key_px(self, voice: str) -> float:
        """Return how wide a voice is in the key."""
        return (len(say.VOICE[voice]) * 0.6 + 3.2) * self.font

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.left + (self.right - self.left) * min(value, self.most) / self.most


def voices_picture(shown: Sequence[Dot], topic: str, voice: str, look: Look) -> Figure:
    """Draw what each source says of a topic.

    Args:
        shown: the dots, in their order.
        topic: what they speak of.
        voice: whose are chosen; the others are pale.
        look: colours and width of the page.

    Returns:
        The picture; each line has its row in `data-lane`, each dot the class `dot` and its number
        in `data-value`.
    """
    widest = WIDEST_PX * (1.5 if look.large else 1.0)
    laid = DotRoom(look, min(max(look.width_px, NARROWEST_PX), widest), *MOST[topic], shown)
    floor = laid.top + max(len(shown), 3) * laid.line
    height = floor + (4.3 if look.large else 4.6) * laid.font + 10
    rows = "".join(
        _row(dot, laid, laid.top + place * laid.line, voice) for place, dot in enumerate(shown)
    )
    foot = {"text_anchor": "end", "font_size": 18 if look.large else 12, "fill": look.theme.quiet}
    mark = words_at(laid.width - 8, height - 8, WATERMARK, class_="watermark", **foot)
    ground = _paper(laid, height) + _key(laid) + _axis(laid, floor, topic)
    return Figure(
        layers={"ground": ground, "lanes": rows, "event": "", "marks": "", "labels": mark},
        width=round(laid.width),
        height=round(height),
        title=say.TITLE,
        description=say.described(shown, topic, voice, laid.most),
    )


def _paper(laid: DotRoom, height: float) -> str:
    theme = laid.look.theme
    edge = {"width": laid.width - 1, "height": height - 1, "fill": theme.page}
    paper = tag("rect", x=0.5, y=0.5, rx=4, class_="paper", stroke=theme.rule, **edge)
    # the browser lays the card with the words of a source on the axis
    area = {"x": laid.left, "y": laid.top, "width": laid.right - laid.left, "height": 1}
    return paper + tag("rect", class_="tc-reads", fill="none", **area)


def _key(laid: DotRoom) -> str:
    theme, parts = laid.look.theme, ""
    for place, row in enumerate(laid.keys):
        x, y = SIDE_PX, 0.9 * laid.font + 8 + 1.6 * laid.font * place
        for voice in row:
            middle = (x + 0.6 * laid.font, y - 0.35 * laid.font)
            parts += _shape(voice, *middle, laid, chosen=True)
            parts += words_at(x + 1.6 * laid.font, y, say.VOICE[voice], theme, font_size=laid.font)
            x += laid.key_px(voice)
    if laid.look.large:
        head = {"font_size": laid.font, "fill": theme.quiet}
        parts += words_at(SIDE_PX, laid.top - 0.35 * laid.font, say.HEAD, **head)
    return group(parts, id="voices-key")


def _axis(laid: DotRoom, floor: float, topic: str) -> str:
    theme, font, parts = laid.look.theme, laid.font, ""
    for value in range(0, int(laid.most) + 1, laid.step):
        x = laid.x(value)
        grid = {"x1": x, "x2": x, "y1": laid.top, "y2": floor + 5}
        parts += tag("line", stroke=theme.line, stroke_width=1, **grid)
        place = {"text_anchor": "middle", "font_size": font}
        parts += words_at(x, floor + 5 + 1.2 * font, f"{value}", theme, **place)
    ends = {"x1": laid.left, "x2": laid.right, "y1": floor, "y2": floor}
    parts += tag("line", stroke=theme.text, stroke_width=1.5, **ends)
    look = {"font_size": font, "font_weight": "bold"}
    parts += words_at(laid.left, floor + 5 + 2.6 * font, say.AXES[topic], theme, **look)
    return group(parts, id="voices-axis")


def _row(dot: Dot, laid: DotRoom, top: float, voice: str) -> str:
    theme, font, narrow = laid.look.theme, laid.font, laid.look.narrow
    chosen = voice in (ALL, dot.voice)
    middle = top + (0.72 if narrow else 0.5) * laid.line
    ink: dict[str, object] = {"font_size": font, "fill": theme.text if chosen else theme.quiet}
    look = {**ink, "font_weight": "bold" if chosen and voice != ALL else "normal"}
    # on a narrow page names stand on the lines of the axis
    halo = {"stroke": theme.page, "stroke_width": 3, "paint_order": "stroke"} if narrow else {}
    reach = {"x": 4, "y": top, "width": laid.width - 8, "height": laid.line}
    room = (laid.width if narrow else laid.left) - 2 * SIDE_PX
    line = top + font + 2 if narrow else middle + 0.35 * font
    parts = tag("rect", data_lane=dot.key, fill="none", **reach)
    named = ink if laid.look.large else look  # on a wall bold names would take room from the axis
    parts += words_at(SIDE_PX, line, _fitted(dot, laid, room), **named, **halo)
    parts += _range(dot, laid, middle, str(look["fill"]))
    parts += _shape(dot.voice, laid.x(dot.place), middle, laid, chosen=chosen, value=dot.place)
    end, base = laid.width - SIDE_PX, middle + 0.35 * font
    parts += words_at(end, base, say.short_words(dot), text_anchor="end", **look)
    kind = f"source {'chosen' if chosen else 'pale'}"
    return group(parts, id=f"voices-{dot.key}", class_=kind)


def _fitted(dot: Dot, laid: DotRoom, room: float) -> str:
    """Name the source and its people in one line, or as much of it as has room."""
    font, name = laid.font, say.who_words(dot)
    whole = say.named_words(dot, headed=laid.look.large)
    lines = broken(whole, room, font)
    if len(lines) == 1:
        return whole
    short = broken(name, room - font, font)
    return name if len(short) == 1 else f"{short[0]} …"


def _range(dot: Dot, laid: DotRoom, y: float, ink: str) -> str:
    low, high = dot.ends
    if dot.usual is None and dot.low is None:
        low = 0.0  # at most that many: from none on
    bar = {"stroke": ink, "stroke_width": 3, "y1": y, "y2": y}
    drawn = tag("line", x1=laid.x(low), x2=laid.x(high), **bar) if high > low else ""
    if not dot.more:
        return drawn
    start, end = laid.x(high), laid.x(high) + 30
    tip = [(end + 10, y), (end, y - 5), (end, y + 5)]
    return (
        drawn
        + tag("line", x1=start, x2=end, stroke_dasharray="4 3", **bar)
        + tag("polygon", class_="more", points=points_text(tip), fill=ink)
    )


def _shape(
    voice: str, x: float, y: float, laid: DotRoom, *, chosen: bool, value: float | None = None
) -> str:
    theme, r = laid.look.theme, 0.5 * laid.font
    look = {"stroke": theme.text if chosen else theme.quiet, "stroke_width": 2}
    look |= {"fill": _ink(voice, theme) if chosen else theme.page}
    if value is not None:
        look |= {"class_": f"dot {voice}", "data_value": f"{value:.4g}"}
    if voice == "clinic":
        return tag("rect", x=x - 0.85 * r, y=y - 0.85 * r, width=1.7 * r, height=1.7 * r, **look)
    corners = {
        "review": [(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
        "seller": [(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)],
        "page": [(-1.1, -0.9), (1.1, -0.9), (0.0, 1.1)],
    }.get(voice)
    if corners is None:
        return tag("circle", cx=x, cy=y, r=r, **look)
    return tag("polygon", points=points_text([(x + a * r, y + b * r) for a, b in corners]), **look)


def _ink(voice: str, theme: Theme) -> str:
    inks = {"review": theme.right, "study": theme.result, "clinic": theme.side}
    return inks.get(voice, theme.metal)
