"""What a page says of itself: that it wakes, that it lives, and why it stays as it is."""

STATUS = {
    "waking": "You can read at once. The controls wake up in a moment.",
    "ready": "",
    "kept": "Your answers are kept in this browser.",
    "unkept": "This browser keeps nothing, so your answers end with this page.",
    "old": "This browser is too old for the controls. You can read everything.",
    "failed": "The controls did not wake up ({why}). You can read everything; to try again, "
    "load the page anew.",
    "gone": "The controls have stopped. Load the page anew to go on.",
}
"""The line at the top of a page, by what has happened; `why` is what the browser says."""
