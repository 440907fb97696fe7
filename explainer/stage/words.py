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
ZOOM_COMING = "The chart is on its way."
ZOOM_AWAY = "The chart did not come. Look at your connection, then try again. The picture stays."
ROWS_HELP = (
    "Point at a mark to read it, or step with the arrow keys. Drag over a stretch to zoom in. "
    "Escape closes the chart. The table says the same."
)
FOLDS = {"legend": "How to read this picture", "sources": "Where the numbers come from"}
PRESET_LABEL = "Start from an example"
SOURCE_LABEL = "Where does this number come from?"
CODE_LABEL = "Code of this plan"
RARE_LABEL = "Show rarer and hidden effects"
LARGE_LABEL = "Large type, for a lecture hall"
CHOOSE = "Choose …"
NO_EVENT, NONE = "no event", "none"
REFUSED, DONE, HELP = "refused", "done", "help"
KINDS = {  # of what is said beside what was touched: its sign and its word
    REFUSED: ("✕", "Not taken"),
    DONE: ("✓", "Done"),
    HELP: ("i", "Good to know"),
}
ROOM = "about this much of that "  # never seen: letters and words of usual length
NOTHING_TO_UNDO = "There is nothing to undo."
STAYS_AT = "{wrong} The picture stays at {kept}."
STAYS = "{wrong} The picture stays as it was."
BEYOND = "{names}: this lies beyond your track. It is shown all the same, and nothing is lost."
OFF_TRACK = "{label}: {number} lies beyond your track; {allowed}."
OUTSIDE = "{label}: {number} is not in this picture; {allowed}."
CHOSEN = "Chosen: {label}"
FAULT = "{label}: this did not work ({fault})"
STOPPED = "{label}: this was stopped half-way; press it again"
COVERED = "This is covered until you reveal it: press R."
REVEAL, REVEAL_ANYWAY = "Reveal", "Presenter: reveal without a guess"
START_AGAIN = "Start again"
CHALLENGE, SOLVED_BEFORE = "Challenge", "Challenge, solved before"
EXAMPLE, HINT = "An example", "A hint"
WHY = "What explains the biggest gap?"
FAILED = "Something went wrong: {fault}. The last picture stands; press Reset."
HALFWAY = "That was stopped half-way. What you see fits together again."
GATE_CLOSED = "Guess first, above. Then this opens."
GATE_STILL = "On the live page, this opens once you have guessed."
GATE_GO = "Go to this guess"
GATE_SKIP = "Presenter: open without a guess"
# "{}" stands for the label of a picture, "{a}" and "{b}" for those on both sides of a moment.
PLAYER = {
    "player": "Pictures in time",
    "play": "Play",
    "pause": "Pause",
    "step": "Step",
    "back": "Back",
    "reset": "Reset",
    "time": "Time",
    "motion": "Smooth motion",
    "less": "Smooth motion is off: this device asks for less motion.",
    "words": "This picture in words",
    "between": "between {a} and {b}",
    "first": "This is the first picture.",
    "last": "This is the last picture. Press Reset to start again.",
    "still": "Nothing is moving. Press Play to go to the next picture.",
    "outside": "There is no picture of this moment. You see the nearest one: {}.",
    "broken": "The picture “{}” could not be drawn. The last good picture stays.",
    "unsafe": "The picture “{}” holds more than a drawing. The last good picture stays.",
}
