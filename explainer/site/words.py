"""What a page says of itself: that it wakes, what it keeps, and why it stays as it is."""

from types import MappingProxyType

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

KEPT = "Your answers and your track are kept in this browser, and nowhere else."
ERASE = "Erase my answers"
ASK = "Erase your answers to all lessons in this browser?"

META = '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'

# What stands around every page.
WAYS_NAME = "Pages"
WAYS = MappingProxyType(
    {
        "index.html": "Lessons",
        "questions.html": "Questions",
        "handouts.html": "Handouts",
        "packet.html": "For teachers",
        "sources.html": "Sources",
        "about.html": "About",
    }
)
SMALL = MappingProxyType(
    {"accessibility.html": "Accessibility", "licences.txt": "Licences of all that is used here"}
)
FOOT = "Two Clocks {version}, {day}. Illustrative, not medical advice."
TO_TEACHERS = "← For teachers"

# The start.
TITLE = "Tiny needles, two clocks"
LEAD = (
    "Facial microneedling makes tiny wounds, and the skin repairs them. Side effects run on a "
    "clock of hours and days. Results run on a clock of weeks and months. Find out why."
)
HOW = (
    "You can read each lesson at once, and its controls wake up a moment later. There is nothing "
    "to install and no account. What you do stays in this browser."
)
BEGIN = "Begin with lesson 0"
HERO_SAYS = (
    "One axis for both clocks, from hours to months. You guess first; then the curves appear."
)
NO_ADVICE = "Illustrative, not medical advice."
IMAGINED = "The pictures show imagined people in a model."
LESSONS = "The lessons"
LESSON = "{number} · {title}"
ROUTES = "Short of time?"
STOP = ", as far as “{place}”: {minutes} minutes"
TRACKS = "Three tracks"
TRACK_WHERE = "You choose at the top of any lesson, and the others follow."
MORE_TITLE = "More"
MORE = (
    ("questions.html", "Questions people ask", "what people ask, with a search"),
    ("handouts.html", "Handouts", "a page for each picture, to print, to guess and to draw on"),
    ("packet.html", "For teachers", "guide, answer key, plans and the list of beliefs"),
    ("sources.html", "Sources", "every study, regulator and clinic that is cited"),
    ("about.html", "About", "who made this, and how the evidence was chosen"),
    ("accessibility.html", "Accessibility", "what was tried, and what was not"),
)

# Sources, and about.
SOURCES = "Sources"
SOURCES_LEAD = (
    "All {count} sources of the lessons, by kind. In a lesson, each number names its own."
)
ABOUT = "About these lessons"
ABOUT_PARTS = MappingProxyType(
    {
        "Your answers": KEPT + " “" + ERASE + "” at the end of each lesson takes them away. "
        "Nobody counts your visit, and no page asks any other place for anything.",
        "Licence": "The code has the BSD-3-Clause licence. Texts, pictures and tables have the "
        "licence CC BY 4.0: you may use and change them if you name the Two Clocks team.\n\n"
        "[The licences of all that is used here](licences.txt) stand in one file.",
    }
)

# What its command says.
MADE = (
    "The site is in {folder}. Any server of files can show it, such as:\n"
    "  python3 -m http.server --bind 127.0.0.1 --directory {folder}"
)

# The licences.
LICENCES = (
    "The licences of all that these pages hand out. The first two are our own.\n"
    "The file is made anew with each site, of what was put into it.\n"
)
OWN_PARTS = MappingProxyType(
    {"LICENSE": "Two Clocks: the code", "LICENSE-CONTENT": "Two Clocks: texts, pictures and tables"}
)
OWN_LICENCES = MappingProxyType({"LICENSE": "BSD-3-Clause", "LICENSE-CONTENT": "CC-BY-4.0"})
NO_TEXT = "It brings no text of its own. Its source, with its licence, is at {source}"
