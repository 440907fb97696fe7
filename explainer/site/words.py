"""What a page says of itself: that it wakes, what it keeps, and why it stays as it is."""

from types import MappingProxyType

ASLEEP = "The controls are still asleep. You can read everything; to try again, load the page anew."
"""What stands there after a while where no script of the page runs, or nothing more comes."""

STATUS = {
    "waking": "You can read at once. The controls wake up in a moment.",
    "ready": "",
    "unkept": "This browser keeps nothing, so your answers end with this page. Save them to a file "
    "before you leave.",
    "twice": "This lesson is open in another tab too. The answers of both are kept; close one of "
    "the two.",
    "old": "This browser cannot run the controls. You can read everything; to use them, try "
    "another browser.",
    "slow": ASLEEP,
    "failed": "The controls did not wake up{why}. You can read everything; to try again, "
    "load the page anew.",
    "gone": "The controls have stopped. Load the page anew to go on.",
}
"""The line beside a page, by what has happened; `why` is what the browser says, in brackets."""

KEPT = "Your answers and your track are kept in this browser, and nowhere else."
ERASE = "Erase my answers"
ASK = "Erase your answers to all lessons in this browser?"

EMBED = "Put this lesson into a page of your course"
EMBED_SAYS = (
    "Copy this into the page, where it takes HTML. Some platforms drop the second line. "
    "The frame then keeps one height, and scrolls."
)

# What stands in a fold for who reads without a script.
CHANGES = "What each control changes while all else stays as at the start: {title}"
CHANGES_HEADS = ("Control", "Set to", "What is said then")
BUTTONS = "Buttons"
NO_CHANGE = "The same as at the start."
ORIGINS = "Where the numbers come from: {title}"
ORIGINS_HEADS = ("What", "Number", "Grade", "It rests on", "Sources")
NO_SOURCE = "No source: a choice of ours"

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

# How to open the archive of a release.
HOW_TITLE = "How to open this"
HOW_LEAD = (
    "The lessons come to life in your browser. All they need is Python, which hands them to the "
    "browser. Nothing leaves this machine, and no network is needed."
)
HOW_STEPS_TITLE = "Step by step"
HOW_STEPS = (
    "Unpack the whole archive into a folder. Do not open it inside the archive.",
    "On Windows: click {open} twice, or type “py {open}” in a terminal.",
    "On macOS and Linux: open a terminal in this folder, and type “python3 {open}”.",
    "Your browser shows the start. Let the window of Python stay open while you use the lessons.",
)
HOW_PARTS_TITLE = "What is in it"
HOW_PARTS = MappingProxyType(
    {
        "site/index.html": "The lessons, and the pages around them. By a click they can be read. "
        "To show one to a room, start Python as above, open it, and press F8.",
        "packet/index.html": "The teacher’s packet, with the handouts. It opens by a click, and "
        "needs no Python.",
        "SHA256SUMS": "The checksums of all files. To check them, type “sha256sum --check "
        "SHA256SUMS”, or “shasum -a 256 -c SHA256SUMS” on macOS.",
    }
)
HOW_ELSE_TITLE = "If it does not open"
HOW_ELSE = (
    "No Python? Open site/index.html by a click. You can read every lesson, without its controls.",
    "No browser opens? Copy the address that Python prints into one.",
    "A lesson says that the browser cannot run the controls? Try another browser.",
)

# What its command says.
MADE = (
    "The site is in {folder}. Any server of files can show it, such as:\n"
    "  python3 -m http.server --bind 127.0.0.1 --directory {folder}"
)

# What its other commands say.
STILL_TO_MAKE = "There is no site in {folder} yet, so it is made first."
PRESENTED, AS_LEARNERS = "Presenter view", "For a second window, as learners see it"
NO_REASON = "no reason was given"

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
LENT = "It is by {author}, as {name} is, whose licence is the same:"
