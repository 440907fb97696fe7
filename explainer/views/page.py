"""The fixed words around the two clocks: title, legend, notices, the names on the buttons."""

from __future__ import annotations

from explainer.views.words import WATERMARK

TITLE = "Two clocks: side effects and results"
TAKEAWAY = "Side effects run on a clock of days. Results run on a clock of weeks and months."
NOTICE = (
    f"{WATERMARK}. The results are an imagined person in a model, not a forecast for you. "
    "If healing gets worse instead of better, contact a clinician."
)
LEGEND = (
    "A taller lane means more.",
    "Orange, dark and hatched: most sources still report it. Orange, pale: only some do.",
    "Blue, dark: even slow builders get this. The line is the middle. Pale reaches to fast ones.",
    "A full blue lane is 70 %. Glow is unproven, so its lane is pale.",
    "◇ is a session. ⚑ means: if it is still there now, ask the clinic.",
    "Grey bands are the phases of healing after session 1. Dotted: the time is not known.",
    "The phases: stop the bleeding, clean up, build, strengthen.",
    "The letter is the grade of the evidence.",
)
HERE = "You are here: {}"
PINNED = "Dashed lines and open diamonds: the pinned plan."
CHART_LABEL = "Two clocks: lanes of side effects above, lanes of results below, on one time axis"
CLOSED = "The lanes are still empty: no session has been done."
BUTTONS = {
    "undo": "Undo",
    "reset": "Reset",
    "pin": "Pin this plan",
    "unpin": "Unpin the plan",
    "copy": "Copy the code",
    "use": "Use this code",
    "svg": "Save picture (SVG)",
    "png": "Save picture (PNG)",
    "csv": "Save data (CSV)",
}
TOGGLES = {
    "more": ("More controls", "Fewer controls"),
    "table": ("Show the table", "Hide the table"),
    "zoom": ("Zoom into the chart", "Back to the whole picture"),
}
ZOOM_HELP = (
    "Drag over a stretch of time to zoom in, or use the buttons at the top of the chart. Point at "
    "a lane to read it. The table says the same."
)
PRESET_LABEL = "Start from an example"
SOURCE_LABEL = "Where does this number come from?"
CODE_LABEL = "Code of this plan"
RARE_LABEL = "Show rarer and hidden effects"
LARGE_LABEL = "Large type, for a lecture hall"
CHOOSE = "Choose …"


def heading_html() -> str:
    """Return title and takeaway as real text above the picture."""
    return f"<h3>{TITLE}</h3><p>{TAKEAWAY}</p>"


def legend_html(*, pinned: bool) -> str:
    """Return how to read the picture, and the notice, as real text below it."""
    items = "".join(f"<li>{item}</li>" for item in (*LEGEND, *((PINNED,) if pinned else ())))
    return (
        f'<p class="tc-legend"><b>{NOTICE}</b></p><p class="tc-legend"><b>How to read it</b></p>'
        f'<ul class="tc-legend">{items}</ul>'
    )


def rare_words() -> str:
    """Name the rarer, lasting side effects that the first picture leaves out.

    Example:
        >>> rare_words()[:30]
        'Rarer effects that can last: d'
    """
    return (
        "Rarer effects that can last: dark marks and small bumps. One study saw dark marks in 0 of "
        "60 people. Another saw them in 5 of 30, with skin types IV and V. For small bumps, 15 "
        "people are reported worldwide. Nobody knows for how long they last. "
        f"“{TOGGLES['more'][0]}” shows their lanes."
    )
