"""Every sentence of the section: moments, parts and labels, caption, text alternative, notes."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explainer.content import lesson
from explainer.draw.say import capital, day_words, fine, listed, plural
from explainer.evidence.section import number
from explainer.pictures.skin.section.crew import CLOSED
from explainer.science.amounts import fibre_percent
from explainer.science.depth import depth_range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.pictures.skin.section.layout import Layout
    from explainer.science.amounts import Amounts
    from explainer.science.plan import Plan


class Moment(NamedTuple):
    """A named moment: its day (days since the first session), its words, and what is lit."""

    key: str
    day: float
    words: str
    lit: tuple[str, ...]


class SkinPart(NamedTuple):
    """A part of the picture.

    Args:
        key: its key.
        name: its name.
        meaning: one line on what it is.
        few: a few words beside its label.
        short: its name where there is little room; the same one if left out.
    """

    key: str
    name: str
    meaning: str
    few: str = ""
    short: str = ""

    def called(self, *, narrow: bool) -> str:
        """Return its name for the room there is.

        Example:
            >>> PARTS["young"].called(narrow=True), PARTS["fat"].called(narrow=True)
            ('Thin fibres', 'Fat')
        """
        return (self.short or self.name) if narrow else self.name


MOMENTS = (
    Moment(
        "before",
        -1.0,
        "The outer layer is closed. Thick fibres hold the dermis.",
        ("outer", "mature"),
    ),
    Moment(
        "needles",
        0.0,
        "A needle opens a narrow channel. It puts nothing into the skin.",
        ("needle", "channels"),
    ),
    Moment(
        "hours",
        0.1,
        "A clot plugs each channel and calls for help. The channels begin to close.",
        ("channels", "clot"),
    ),
    Moment(
        "day_1",
        1.0,
        "Neutrophils, the clean-up crew, are at work. The channels close.",
        ("neutrophils", "flush"),
    ),
    Moment(
        "day_3",
        3.0,
        "Macrophages clear up and leave signals. The signals call the builders.",
        ("macrophages", "signals"),
    ),
    Moment(
        "week_2",
        14.0,
        "Fibroblasts build. Thin young fibres and the first thick ones appear together.",
        ("fibroblasts", "young", "new"),
    ),
    Moment(
        "months",
        120.0,
        "The new collagen gets sturdier. Thick fibres run along the surface.",
        ("mature", "new", "young"),
    ),
    Moment(
        "year",
        365.0,
        "The crew has left. Some of the new collagen slowly fades.",
        ("mature", "new", "young"),
    ),
)

STAGES_D = MappingProxyType(
    {"needles": 0.01, "hours": 0.5, "day_1": 2.0, "day_3": 5.0, "week_2": 30.0, "months": 200.0}
)  # until how many days after the last session the words of a moment hold

POINTED_AT = MappingProxyType(
    {
        "hours": ("clots",),
        "week_2": ("fibroblasts",),
        "months": ("collagen_young", "collagen_new"),
        "year": ("collagen_new",),
    }
)  # what must be drawn where a line points at it; that of day 1 says that no fibre is new
# what must be drawn for the words of a moment to hold, and what is said where it is not
SCANT: Mapping[str, Mapping[tuple[str, ...], str]] = MappingProxyType(
    {
        "day_3": {("macrophages", "signals"): "The clean-up is small: few cells are at work."},
        "week_2": {
            ("fibroblasts",): "Too few builders are at work to draw one.",
            ("collagen_young", "collagen_new"): "Fibroblasts build. New fibres are still few.",
        },
        "months": {("collagen_new",): "There is little new collagen."},
        "year": {("collagen_new",): "The crew has left. There is little new collagen."},
    }
)
NOTHING_DONE = "No needles, no channels. The fibres stay as they were."
TOO_SHALLOW = (
    "These needles usually stay above the dermis. Channels close; hardly any new fibres follow."
)

PARTS = MappingProxyType(
    {
        part.key: part
        for part in (
            SkinPart(
                "outer",
                "Dead outer layer",
                "Flat dead cells, a wall against water and germs.",
                short="Outer layer",
            ),
            SkinPart(
                "epidermis",
                "Living epidermis",
                "Rows of living cells that renew the outer layer.",
                short="Epidermis",
            ),
            SkinPart(
                "papillary",
                "Papillary dermis",
                "The upper dermis, with fine fibres, vessel loops and nerve ends.",
            ),
            SkinPart(
                "reticular",
                "Reticular dermis",
                "The deeper dermis, where thick collagen fibres hold the skin.",
                short="Dermis",
            ),
            SkinPart("fat", "Fat", "Round lobules that pad and store."),
            SkinPart(
                "vessels",
                "Blood vessels",
                "They bring the crew. They widen when the skin is flushed.",
                few="bring the crew",
            ),
            SkinPart(
                "nerves",
                "Nerve ends",
                "Bare ends that feel touch and pain.",
                few="feel touch and pain",
            ),
            SkinPart(
                "hair", "Hair and pore", "A hair grows out of a pore. An oil gland opens into it."
            ),
            SkinPart("pore", "Pore", "An oil gland opens here."),
            SkinPart("needle", "Needle", "It opens a channel. It puts nothing into the skin."),
            SkinPart(
                "channels",
                "Channel",
                "A narrow gap left by a needle. It closes again.",
                few="closes again",
            ),
            SkinPart(
                "clot",
                "Clot",
                "A mesh that plugs the channel and calls for help.",
                few="plugs the channel",
            ),
            SkinPart(
                "neutrophils",
                "Neutrophils",
                "The first cells to come. They clear germs and damage.",
                few="clean up first",
            ),
            SkinPart(
                "macrophages",
                "Macrophages",
                "Big cells that clear up and direct the repair.",
                few="clear up, then direct",
            ),
            SkinPart(
                "signals",
                "Signals",
                "Growth factors that call the building cells.",
                few="call the builders",
            ),
            SkinPart(
                "fibroblasts",
                "Fibroblasts (F)",
                "The cells that build collagen.",
                few="build collagen",
                short="Fibroblasts",
            ),
            SkinPart(
                "young",
                "Thin young fibres",
                "New, loose collagen, rich in type III.",
                few="loose, rich in type III",
                short="Thin fibres",
            ),
            SkinPart(
                "mature",
                "Thick fibres",
                "Strong, ordered collagen, mostly type I.",
                few="strong, mostly type I",
            ),
            SkinPart(
                "new",
                "New thick fibres",
                "Collagen laid down after a session, woven in with the old.",
                few="woven in with the old",
                short="New fibres",
            ),
            SkinPart(
                "flush",
                "Redness or darkening",
                "Widened vessels make the skin warm, and redder or darker.",
            ),
            SkinPart("swelling", "Swelling", "Fluid lifts the surface for some days."),
            SkinPart(
                "flakes",
                "Flakes",
                "Dead cells that come off by themselves.",
                few="come off by themselves",
            ),
        )
    }
)

LEVELS = ((0.05, "none"), (0.35, "a little"), (1.1, "strong"))


def when(day: float) -> str:
    """Say a day as the start of a sentence.

    Example:
        >>> when(-1.0), when(3.0)
        ('Before the first session', 'Day 3')
    """
    said = "before the first session" if day < 0.0 else day_words(day)
    return capital(said)


def stage(now: Amounts) -> str:
    """Return the key of the moment whose words hold: it counts from the last session.

    Example:
        >>> from explainer.science.amounts import Amounts, CrewCount
        >>> stage(Amounts(3.0, 2, 0.0, 0.0, 0.0, CrewCount(0, 0, 0, 0, 0, 90), 0.0, 0.0, 0.0))
        'day_3'
    """
    if now.since is None:
        return "before"
    return next((key for key, end in STAGES_D.items() if now.since < end), "year")


def moment_words(plan: Plan, where: Layout, now: Amounts, counts: Mapping[str, int]) -> str:
    """Say what happens at this moment, without its day, and of nothing that is not drawn.

    Args:
        plan: the plan; without sessions nothing was done.
        where: the layout, which knows how deep the needles go.
        now: what there is.
        counts: what is drawn, by name.
    """
    key = stage(now)
    if not plan.sessions:
        return NOTHING_DONE
    if _too_shallow(key, where):
        return TOO_SHALLOW
    usual = next(moment.words for moment in MOMENTS if moment.key == key)
    scant = SCANT.get(key, {}).items()
    return next((said for drawn, said in scant if not all(counts[n] for n in drawn)), usual)


def _too_shallow(key: str, where: Layout) -> bool:
    shallow = where.dose.depth_mm <= where.zone.epidermis_mm
    return shallow and key not in {"before", "needles"}


def notice(plan: Plan, where: Layout, now: Amounts, counts: Mapping[str, int]) -> str:
    """Say what to look for in a picture; nothing where the line would not be true of it.

    Args:
        plan: the plan; without sessions nothing was done.
        where: the layout, which knows how deep the needles go.
        now: what there is.
        counts: what is drawn, by name.
    """
    key = stage(now)
    missing = not all(counts[name] for name in POINTED_AT.get(key, ()))
    early = key == "day_1" and (counts["collagen_young"] or counts["collagen_new"])
    if not plan.sessions or _too_shallow(key, where) or missing or early:
        return ""
    return next(each.notice for each in lesson("repair_crew").moments if each.key == key)


def caption(day: float, words: str) -> str:
    """Write the one line that stands inside the picture.

    Example:
        >>> caption(3.0, "Macrophages clear up.")
        'Day 3: Macrophages clear up.'
    """
    return f"{when(day)}: {words}"


def title(day: float) -> str:
    """Name the picture of a day."""
    return f"Skin section: {when(day)}"


def heading(plan: Plan, where: Layout, now: Amounts, sessions: int) -> str:
    """Say whose skin it is, and which session came last.

    Args:
        plan: gives the needle, where no session was yet.
        where: the layout: its zone, and whether it is narrow.
        now: what there is; `since` is None before the first session.
        sessions: how many the plan has in the year that is shown.
    """
    # on a phone there is room for the shortest words only
    short = ("", "", "")
    average, planned, after = short if where.narrow else ("average of ", " planned", "after ")
    owner = f"{where.zone.label}, {average}{where.zone.sex}"
    if not plan.sessions:
        return f"{owner}; no session"
    if now.since is None:
        return f"{owner}; {plan.needle_length_mm:g} mm needles{planned}"
    return f"{owner}; {after}session {now.session} of {sessions}"


def described(line: str, details: str) -> str:
    """Write the text alternative: the same picture, the same numbers.

    Args:
        line: the caption; empty where it is said beside it.
        details: layers, cells, fibres, as `details` says them.

    Example:
        >>> described("Day 3: it is red.", "Swelling: none.")
        'Section of the skin. Day 3: it is red. Swelling: none.'
    """
    return " ".join(filter(None, ("Section of the skin.", line, details)))


def details(where: Layout, now: Amounts, counts: Mapping[str, int], there: int) -> str:
    """Say layers, channels, cells and fibres with their numbers, in short sentences.

    Args:
        where: the layout.
        now: what there is.
        counts: what is drawn, by name.
        there: how many thick fibres there were before the first session.
    """
    thick, thin = counts["collagen_mature"], counts["collagen_young"]
    unit = f"{fibre_percent(narrow=where.narrow):g} % of young-adult collagen"
    said = (
        layer_words(where),
        _channel_words(where, now),
        "" if now.since is None else _crew_words(counts),
        f"Collagen: {thick} thick and {thin} thin young fibres. One fibre stands for {unit}.",
        _change_words(thick - there),
        f"Redness or darkening: {level(now.flush)}. Swelling: {level(now.swelling)}.",
        f"Flaking: {level(now.flakes)}.",
    )
    return " ".join(filter(None, said))


def _change_words(more: int) -> str:
    if more > 0:
        return f"New since the start: {more} of the thick ones."
    # enzymes of the clean-up: the model loses up to a few percent when sessions crowd
    return f"The clean-up has cost {-more} of the old ones." if more < 0 else ""


def layer_words(where: Layout) -> str:
    """Say the layers from the top, with their thickness."""
    outer, zone = number("outer_layer_mm"), where.zone
    return (
        f"Layers from the top: dead outer layer {fine(outer)} mm; living epidermis "
        f"{fine(zone.epidermis_mm - outer)} mm; dermis {fine(zone.dermis_mm)} mm; then fat."
    )


def level(share: float) -> str:
    """Say a share of the most in a word.

    Example:
        >>> level(0.0), level(0.2), level(0.9)
        ('none', 'a little', 'strong')
    """
    return next(word for end, word in LEVELS if share < end)


def _channel_words(where: Layout, now: Amounts) -> str:
    if not where.channels or now.since is None:
        return "No channel is open."
    if now.open < CLOSED:
        return "All channels have closed."
    depth = fine(where.dose.depth_mm)
    return (
        f"{len(where.channels)} channels, about {depth} mm deep, are drawn. "
        f"Each has {100 * now.open:.0f} % of its first width."
    )


def _crew_words(counts: Mapping[str, int]) -> str:
    there = [plural(counts[key], one) for key, one in _CREW.items() if counts[key]]
    return f"Drawn as well: {listed(there)}." if there else "No repair cells are drawn."


_CREW = {
    "clots": "clot",
    "neutrophils": "neutrophil",
    "macrophages": "macrophage",
    "signals": "signal",
    "fibroblasts": "fibroblast",
}


def needle_lines(plan: Plan, *, narrow: bool) -> tuple[str, ...]:
    """Say beside the needle how long it is and how deep it goes.

    Args:
        plan: gives the length (mm).
        narrow: whether the picture is.

    Example:
        >>> from explainer.science.plan import Plan
        >>> needle_lines(Plan(needle_length_mm=1.0), narrow=True)
        ('1 mm needle', 'in: about 0.7 mm', '(0.2 to 1 mm)')
    """
    low, value, high = (fine(depth) for depth in depth_range(plan))
    long = f"{plan.needle_length_mm:g} mm needle"
    if narrow:
        return long, f"in: about {value} mm", f"({low} to {high} mm)"
    return long, f"goes in about {value} mm", f"(reports: {low} to {high} mm)"


def surface_words(*, narrow: bool) -> str:
    """Name the swatch of skin as seen from above."""
    return "From above" if narrow else "Surface, from above"


def lens_lines(times: int) -> tuple[str, ...]:
    """Say what the lens shows, and how many times larger."""
    return f"Outer layer, {times} ×", "larger: flat plates"


def note_words(*, narrow: bool) -> str:
    """Say what is not to scale, and what one fibre stands for.

    Args:
        narrow: whether the picture is, where a fibre stands for more.

    Example:
        >>> note_words(narrow=False)[:63]
        'Cells drawn 20 × too large in area (4.5 × too wide). Signals: n'
    """
    area, unit = number("cell_area_times"), fibre_percent(narrow=narrow)
    return (
        f"Cells drawn {area:g} × too large in area ({math.sqrt(area):.1f} × too wide). "
        f"Signals: not to scale. One fibre, thick or thin: {unit:g}\u00a0% of young-adult "
        "collagen. Only active cells are drawn; their numbers follow the model."
    )
