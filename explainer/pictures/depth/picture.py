"""How deep a needle goes: three named stops, what it meets there, and what is open how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.palette import LIGHT
from explainer.draw.say import WATERMARK, fine, listed, two_digits
from explainer.draw.table import table
from explainer.pictures.skin.scene import scene
from explainer.science.depth import STOPS, depth_range, layers_met, openings, stop_of
from explainer.science.plan import Person, Plan
from explainer.science.repair import repair

if TYPE_CHECKING:
    from explainer.draw.palette import Theme
    from explainer.science.depth import LayerMet, Opening

TITLE = "How deep does the needle go?"
TAKEAWAY = "The depth is matched to the target. Deeper is not simply better."
DECIDES = "A trained person decides the depth."
LEGEND = (
    "Layers that the needle usually reaches are drawn in full. The others are pale.",
    "Black beside the needle: every report goes as deep. Pale grey: only the deepest do.",
    "The thickness of each layer is an average of many people. Yours may differ.",
    "The open share takes each channel as a round hole. Its width was measured in rats.",
    f"The needle puts nothing into the skin. {DECIDES}",
)
REACHED = {
    "yes": "usually reached",
    "perhaps": "reached only in the deepest reports",
    "no": "not reached",
}
HEADS = ("Layer", "Depth", "Reached", "What lives there")
LIT = {
    "outer": ("outer",),
    "epidermis": ("epidermis", "nerves"),
    "papillary": ("papillary", "vessels", "mature"),
    "reticular": ("reticular", "hair", "pore"),
    "fat": ("fat",),
}


def depth_picture(
    plan: Plan, person: Person, *, width_px: int = 900, theme: Theme = LIGHT, prefix: str = "depth"
) -> str:
    """Draw the section with the needle in it, minute 0; layers it does not reach are pale.

    Args:
        plan: needle length (mm), zone, punctures per cm².
        person: whose average skin and tone.
        width_px: width of the picture in px (280 to 1200).
        theme: colours of the page.
        prefix: start of every id.

    Returns:
        The picture as SVG.

    Example:
        >>> depth_picture(Plan(), Person()).startswith("<svg")
        True
    """
    reached = (layer.key for layer in layers_met(plan, person) if layer.reached == "yes")
    lit = {"needle", "channels", *(part for key in reached for part in LIT[key])}
    course = repair(plan, person, horizon_days=1.0)
    made = scene(plan, person, course, 0.0, theme=theme, lit=lit, width_px=width_px, prefix=prefix)
    return made.svg


def depth_words(plan: Plan, person: Person) -> str:
    """Say what is true now: the stop, how deep, what is met, and who decides.

    Example:
        >>> depth_words(Plan(needle_length_mm=0.2), Person())[:62]
        'Surface. A 0.2 mm needle usually goes in about 0.14 mm. Report'
    """
    low, usual, high = depth_range(plan)
    met = {
        kind: [layer.label.lower() for layer in layers_met(plan, person) if layer.reached == kind]
        for kind in REACHED
    }
    stop = next(each for each in STOPS if each.key == stop_of(plan, person))
    said = [
        f"{stop.name}.",
        f"A {plan.needle_length_mm:g} mm needle usually goes in about {fine(usual)} mm.",
        f"Reports go from {fine(low)} to {fine(high)} mm.",
        f"It usually reaches: {listed(met['yes'])}.",
    ]
    if met["perhaps"]:
        said.append(f"Only the deepest reports reach: {listed(met['perhaps'])}.")
    if stop.key == "deeper":
        said.append(DECIDES)
    return " ".join(said)


def opening_lines(plan: Plan, person: Person) -> tuple[str, ...]:
    """Say the numbers of one session: channels, share of the surface, how long they are open.

    Example:
        >>> opening_lines(Plan(), Person())[1]
        'About 1 % of the surface is open at first (0.7 to 1.3 %).'
    """
    made = {row.key: row for row in openings(plan, person)}
    count, share, closing = made["channels"], made["open_share"], made["closing"]
    return (
        f"About {two_digits(count.value)} channels in each square centimetre{_ends(count)}.",
        f"About {two_digits(share.value)} % of the surface is open at first{_ends(share)}.",
        f"95 of 100 are closed after about {two_digits(closing.value)} hours{_ends(closing)}.",
    )


def _ends(row: Opening) -> str:
    low, high = two_digits(row.low), two_digits(row.high)
    unit = "" if row.key == "channels" else f" {row.unit}"
    return f" ({low} to {high}{unit})" if low != high else ""


def tool_lines() -> tuple[str, ...]:
    """Say what is known of rollers and pens, and that nothing was found on stamps.

    Example:
        >>> tool_lines()[1]
        'Pen: a motor moves one tip with 9 to 36 needles, for one use.'
    """
    roller, pen = evidence.facts()["N01"], evidence.facts()["N04"]
    count = roller.value.partition(" /")[0]
    return (
        f"Roller: one report counts {count} needles in 8 rows on a small wheel.",
        f"Pen: a motor moves one tip with {pen.low:g} to {pen.high:g} needles, for one use.",
        "Stamp: our sources give no numbers.",
    )


def _notes(plan: Plan, person: Person) -> tuple[tuple[str, tuple[str, ...]], ...]:
    met = tuple(
        f"{layer.label}: {REACHED[layer.reached]}. There: {listed(layer.meets)}."
        for layer in layers_met(plan, person)
    )
    channels = opening_lines(plan, person)
    titles = ("What the needle meets", "The channels of one session", "Three kinds of tool")
    return tuple(zip(titles, (met, channels, tool_lines()), strict=True))


def notes_html(plan: Plan, person: Person) -> str:
    """Write what the needle meets, what stays open, and the kinds of tool, as lists."""
    return "".join(
        f"<p><b>{title}</b></p><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
        for title, lines in _notes(plan, person)
    )


def notes_lines(plan: Plan, person: Person) -> tuple[str, ...]:
    """Say the same in plain lines, for a reader without widgets."""
    made = (
        (f"{title}:", *(f"- {line}" for line in lines)) for title, lines in _notes(plan, person)
    )
    return tuple(line for lines in made for line in lines)


def depth_table(plan: Plan, person: Person) -> str:
    """Write layers, depths and what lives there as a table with a caption and headed rows."""
    rows = (
        (layer.label, span_words(layer), REACHED[layer.reached], listed(layer.meets))
        for layer in layers_met(plan, person)
    )
    return table(f"{depth_words(plan, person)} {WATERMARK}.", HEADS, rows)


def span_words(layer: LayerMet) -> str:
    """Say from where to where a layer goes, in mm below the surface.

    Example:
        >>> [span_words(layer) for layer in layers_met(Plan(), Person())][::4]
        ['0 to 0.017 mm', 'below 1.1 mm']
    """
    if layer.bottom_mm is None:
        return f"below {fine(layer.top_mm)} mm"
    return f"{fine(layer.top_mm)} to {fine(layer.bottom_mm)} mm"
