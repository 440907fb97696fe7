"""What stands around the section: caption, surface swatch, lens, scale bar, notes, watermark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK
from explainer.draw.svg import BOLD_LETTER, nest, num, tag, wrap
from explainer.evidence.section import number
from explainer.pictures.skin.section import words as say

if TYPE_CHECKING:
    from explainer.draw.palette import Tone
    from explainer.pictures.skin.section.layout import Layout

BAR_MM = 0.5
LENS_TIMES = 8
NEEDLE_WORDS_PX = 122.0  # from the frame to where they begin


def head(where: Layout, title: str, line: str) -> str:
    """Write heading and caption above the section, always with the same number of lines.

    Args:
        where: the layout; where it is low, the page says the caption, and none stands here.
        title: whose skin it is.
        line: the caption.
    """
    x = 8.0 if where.narrow else where.left
    top = tag("text", title, x=x, y=17, fill=where.theme.quiet, font_size=12)
    if where.low:
        return nest("g", top, id=where.ids("caption"))
    size, room = (13.0, 4) if where.narrow else (15.0, 2)
    lines = wrap(line.split(), where.width - x - 8.0, size, BOLD_LETTER)
    lines += [""] * (room - len(lines))
    said = "".join(
        tag(
            "text",
            words or " ",
            x=x,
            y=38.0 + 1.3 * size * i,
            fill=where.theme.text,
            font_size=size,
            font_weight=600,
        )
        for i, words in enumerate(lines[:room])
    )
    return top + nest("g", said, id=where.ids("caption"))


def swatch(where: Layout, tone: Tone, flush: float, label: str) -> str:
    """Draw the surface as seen from above: the skin tone, and how flushed it is.

    Args:
        where: the layout.
        tone: colours of the skin tone.
        flush: how flushed it is (0 to 1).
        label: the wording of the redness lane for this skin tone.
    """
    wide, y = 84.0 if where.narrow else 110.0, where.top + 22.0
    tight = where.narrow and where.low  # three lines of words stay above what peels off
    high, first, step = (20, 33.0, 14.0) if tight else (30, 45.0, 15.0)
    aside = where.narrow and not where.low  # where the picture is low, the needle's words are there
    x = where.right - 92.0 if aside else where.left + 8.0
    if tight:  # on the narrowest phones the needle's words end beside it
        wide = min(wide, where.right - NEEDLE_WORDS_PX - x)
    box = {"x": x, "y": y, "width": wide, "height": high, "rx": 4}
    skin = tag("rect", fill=tone.surface, **box)
    warm = tag(
        "rect",
        fill=tone.flushed,
        opacity=num(min(1.3 * flush, 1.0), 2),
        id=where.ids("swatch"),
        **box,
    )
    edge = tag("rect", fill="none", stroke=where.skin.ink, **box)
    name = tag("text", say.surface_words(narrow=where.narrow), x=x, y=y - 6.0)
    start = where.right - 142.0 if aside else x
    lines = wrap(label.split(), 100.0 if tight else 150.0, 12.0)
    said = "".join(
        tag("text", words, x=start, y=y + first + step * i) for i, words in enumerate(lines)
    )
    seen = nest("g", said, opacity=num(min(flush / 0.05, 1.0), 2), id=where.ids("swatch-words"))
    return nest("g", skin + warm + edge + name + seen, fill=where.skin.ink, font_size=12)


def lens(where: Layout, *, named: bool = True) -> str:
    """Draw the dead outer layer larger: flat plates, as many as were counted on the face.

    Args:
        where: the layout.
        named: whether it says what is seen in it.
    """
    if where.narrow:
        return ""
    r = 28.0 if where.low else 40.0
    x, y = where.left - 58.0, where.top + r + (2.0 if where.low else 12.0)
    high = LENS_TIMES * number("outer_layer_mm") * where.px_per_mm
    count = int(number("outer_layer_plates"))
    step, shapes = high / count, []
    for row in range(count):
        for column in range(-2, 3):
            left = x + 24.0 * column - 12.0 * (row % 2)
            shapes.append(f"M{num(left)} {num(y - high / 2 + step * (row + 0.5))}h21")
    name = where.ids("lens")
    clip = nest("clipPath", tag("circle", cx=x, cy=y, r=r), id=name)
    skin = where.skin
    ground = tag("circle", cx=x, cy=y, r=r, fill=skin.paper, stroke=skin.grey, stroke_width=1.5)
    plates = tag(
        "path", d="".join(shapes), stroke=skin.grey, stroke_width=1.7, clip_path=f"url(#{name})"
    )
    said = "".join(
        tag(
            "text",
            w,
            x=x,
            y=y + r + 15.0 + 14.0 * i,
            text_anchor="middle",
            fill=where.theme.quiet,
            font_size=12,
        )
        for i, w in enumerate(say.lens_lines(LENS_TIMES) if named else ())
    )
    return clip + ground + plates + said


def scale_bar(where: Layout) -> str:
    """Draw the scale bar on a paper plate; it is there at every moment."""
    x, y, long = where.left + 14.0, where.bottom - 16.0, BAR_MM * where.px_per_mm
    plate = tag(
        "rect",
        x=x - 8.0,
        y=y - 24.0,
        width=long + 16.0,
        height=34,
        rx=4,
        fill=where.skin.paper,
        stroke=where.skin.grey,
    )
    bar = tag(
        "rect", x=x, y=y - 2.0, width=long, height=5, fill=where.skin.ink, id=where.ids("scale-bar")
    )
    said = tag(
        "text",
        f"{BAR_MM:g} mm",
        x=x + long / 2.0,
        y=y - 8.0,
        text_anchor="middle",
        fill=where.skin.ink,
        font_size=12,
    )
    return plate + bar + said


def notes(where: Layout) -> str:
    """Write what is not to scale, what one fibre stands for, and the watermark."""
    text = say.note_words(narrow=where.narrow)
    x = 8.0 if where.narrow else where.left
    lines = [] if where.low else wrap(text.split(" "), where.width - x - 8.0, 12.0)
    said = "".join(
        tag("text", words, x=x, y=where.bottom + 17.0 + 15.0 * i, fill=where.theme.quiet)
        for i, words in enumerate(lines)
    )
    return nest("g", said + _watermark(where), font_size=12)


def _watermark(where: Layout) -> str:
    """Write the watermark into the section, or where that is narrow, below it."""
    if where.narrow:
        low = where.height - (7.0 if where.low else 14.0)
        return tag("text", WATERMARK, x=8, y=low, fill=where.theme.text, font_weight=700)
    right, low = where.right, where.bottom
    place = {"x": right - 198.0, "y": low - 22.0, "width": 198, "height": 22}
    plate = tag("rect", fill=where.skin.paper, fill_opacity="0.9", **place)
    return plate + tag(
        "text", WATERMARK, x=right - 6.0, y=low - 7.0, text_anchor="end", fill=where.skin.ink
    )
