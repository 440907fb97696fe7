"""The words on the controls and buttons that stand round every picture."""

from __future__ import annotations

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
PRESET_LABEL = "Start from an example"
SOURCE_LABEL = "Where does this number come from?"
CODE_LABEL = "Code of this plan"
RARE_LABEL = "Show rarer and hidden effects"
LARGE_LABEL = "Large type, for a lecture hall"
CHOOSE = "Choose …"
CHOSEN = "Chosen: {label}"
FAULT = "{label}: this did not work ({fault})"
STOPPED = "{label}: this was stopped half-way; press it again"
REVEAL, REVEAL_ANYWAY = "Reveal", "Presenter: reveal without a guess"
START_AGAIN = "Start again"
WHY = "What explains the biggest gap?"
