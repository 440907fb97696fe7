"""What a page says of itself: that it wakes, what it keeps, and why it stays as it is."""

STATUS = {
    "waking": "You can read at once. The controls wake up in a moment.",
    "ready": "",
    "unkept": "This browser keeps nothing, so your answers end with this page.",
    "old": "This browser is too old for the controls. You can read everything.",
    "failed": "The controls did not wake up{why}. You can read everything; to try again, "
    "load the page anew.",
    "gone": "The controls have stopped. Load the page anew to go on.",
}
"""The line beside a page, by what has happened; `why` is what the browser says, in brackets."""

KEPT = "Your answers are kept in this browser, and nowhere else."
ERASE = "Erase my answers"
ASK = "Erase your answers to all lessons in this browser?"
