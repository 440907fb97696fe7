"""Every sentence of the depth viewer: how deep, what is met, what stays open, and who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, fine, listed, two_digits
from explainer.evidence.section import number
from explainer.science.depth import STOPS, depth_range, layers_met, openings, stop_of

if TYPE_CHECKING:
    from explainer.evidence import Fact, Parameter
    from explainer.science.depth import LayerMet, Opening
    from explainer.science.plan import Person, Plan

ASK = "Choose a depth:"
TITLE = "How deep does the needle go?"
TAKEAWAY = "The depth is matched to the target. Deeper is not simply better."
DECIDES = "A trained person decides the depth."
LEGEND = (
    "Layers that the needle usually reaches are drawn in full. The others are faint.",
    "Full bar beside the needle: every report goes as deep. Faint bar: only the deepest do.",
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
NOTES = ("What the needle meets", "The channels of one session", "Three kinds of tool")

SALT_TITLE = "One millimetre, beside a grain of salt"
THINGS, RULER = ("Salt", "Needle", "Channel"), ("1 mm", "in tenths")
GRAIN_MM = 0.3
GRAIN_NOTE = (
    "Our choice for a common grain of table salt; grains differ, and we did not measure one."
)

MEETS = "What lives there is textbook anatomy; it is not in our tables."
TOOLS = {"N01": "Tool: roller", "N04": "Tool: pen"}
DRAWN = {
    "channel_mm": "Drawing: width of a channel",
    "needle_mm": "Drawing: width of a needle",
}
DRAWN_SALT = "Drawing: grain of salt"


def depth_words(plan: Plan, person: Person) -> str:
    """Say what is true now: the stop, how deep, what is met, and who decides.

    Example:
        >>> from explainer.science.plan import Person, Plan
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
        >>> from explainer.science.plan import Person, Plan
        >>> opening_lines(Plan(), Person())[1]
        'About 1 % of the surface is open at first. Range: 0.7 to 1.3 %.'
    """
    made = {row.key: row for row in openings(plan, person)}
    count, share, closing = made["channels"], made["open_share"], made["closing"]
    return (
        f"About {two_digits(count.value)} channels in each square centimetre.{_ends(count)}",
        f"About {two_digits(share.value)} % of the surface is open at first.{_ends(share)}",
        f"The model closes nearly all in about {two_digits(closing.value)} hours.{_ends(closing)}",
        "Tests on body skin saw two to three days.",
    )


def _ends(row: Opening) -> str:
    low, high = two_digits(row.low), two_digits(row.high)
    unit = "" if row.key == "channels" else f" {row.unit}"
    return f" Range: {low} to {high}{unit}." if low != high else ""


def tool_lines() -> tuple[str, ...]:
    """Say what is known of rollers and pens, and that nothing was found on stamps.

    Example:
        >>> tool_lines()[1]
        'Pen: a motor moves one tip with 9 to 36 needles, for one use.'
    """
    roller, pen = evidence.facts()["N01"], evidence.facts()["N04"]
    return (
        f"Roller: one report counts {roller.low:g} needles in 8 rows on a small wheel.",
        f"Pen: a motor moves one tip with {pen.low:g} to {pen.high:g} needles, for one use.",
        "Stamp: our sources give no numbers.",
    )


def _notes(plan: Plan, person: Person) -> tuple[tuple[str, tuple[str, ...]], ...]:
    met = tuple(
        f"{layer.label}: {REACHED[layer.reached]}. There: {listed(layer.meets)}."
        for layer in layers_met(plan, person)
    )
    channels = opening_lines(plan, person)
    return tuple(zip(NOTES, (met, channels, tool_lines()), strict=True))


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


def span_words(layer: LayerMet) -> str:
    """Say from where to where a layer goes, in mm below the surface.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> [span_words(layer) for layer in layers_met(Plan(), Person())][::4]
        ['0 to 0.017 mm', 'below 1.1 mm']
    """
    if layer.bottom_mm is None:
        return f"below {fine(layer.top_mm)} mm"
    return f"{fine(layer.top_mm)} to {fine(layer.bottom_mm)} mm"


def caption(plan: Plan, person: Person) -> str:
    """Say what the table shows."""
    return f"{depth_words(plan, person)} {WATERMARK}."


def salt_words() -> str:
    """Say what the picture shows, with its numbers.

    Example:
        >>> salt_words()[:55]
        'The ruler is 1 mm long. The grain of salt is about 0.3 '
    """
    return (
        f"The ruler is 1 mm long. The grain of salt is about {GRAIN_MM:g} mm wide. We assume that. "
        f"The needle is {number('needle_mm'):g} mm wide. Its channel is about "
        f"{number('channel_mm'):.2g} mm wide, as measured in rats."
    )


def layer_title(layer: LayerMet) -> str:
    """Name the source card of a layer."""
    return f"Layer: {layer.label}"


def opening_title(row: Opening) -> str:
    """Name the source card of a number of the channels."""
    return f"Channels: {row.label}"


def opening_value(row: Opening) -> str:
    """Say a number of the channels with its unit and range.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> opening_value(openings(Plan(), Person())[0])
        '1 mm, range 0.3 to 1.5'
    """
    said = fine if row.unit == "mm" else two_digits
    value, low, high = (said(each) for each in (row.value, row.low, row.high))
    return f"{value} {row.unit}, range {low} to {high}"


def drawn_value(row: Parameter) -> str:
    """Say a number of the drawing with its range."""
    return f"{row.value:g} mm, range {row.low:g} to {row.high:g}"


def tool_value(fact: Fact) -> str:
    """Say what was found on a kind of tool, with its unit."""
    return f"{fact.value} ({fact.unit})"


def tool_basis(fact: Fact) -> str:
    """Say what it is a number of, and under which conditions."""
    return f"{fact.quantity}; {fact.conditions}."
