"""What the commands say to a learner or a teacher, and what is added to their pages."""

# Where a lesson is opened.
WHERE = "The lesson: {address}\nTo stop: press Ctrl+C in this window."
START = (
    '<p class="tc-start">This page runs by itself in a moment. Does it stay still? Then press ▶▶ '
    "in the row of buttons above. In the menu it is <b>Run</b>, then <b>Run All Cells</b>.</p>"
)
# A bare 'make setup' takes an environment that has lost something for a finished one.
IN_A_CLONE, INSTALLED = "run 'make clean setup'", "run 'pip install two-clocks'"
IN_USE, CANNOT_BE_USED = "is already in use", "cannot be used"
IT_CANNOT_BE_USED = f"it {CANNOT_BE_USED}"
NO_TEMPORARY = "the folder for temporary files"

# Copies of the lessons.
COPIED = "Your lessons are in {folder} (version {version})."
BROUGHT_UP = (
    "Your lessons are in {folder}: version {before} was there, now it is {version}, and {renewed}."
)
RENEWED = " Of them, {renewed}."
BESIDE = " You edited {name}, so it stays; the new one lies beside it as {new}."
ONE_RENEWED, SOME_RENEWED = "{name} was renewed", "{count} lessons were renewed"

# A lesson on paper.
FOLD = "When you have guessed: open this"
AFTER = "After the lesson: pictures and tables"
WAY = f"This stands at the end, under “{AFTER}”."
MINE = "Your answers so far"

# The answers of a class.
SURE = ("just guessing", "fairly sure", "very sure", "not asked how sure")
COUNTED = "{count} files are counted in {table} and {page}."
SAME = "{name}: it holds the same answers as {other}; they count once."
LATER = "{name}: {other} is a later save of the same answers, and counts in its place."
CLASS = "Answers of a class"
CLASS_LEAD = (
    "{count} files of answers. An open bar is the lesson itself, a full one a later lesson or the "
    "check-out. In a quiz the first choice counts."
)
NOT_COUNTED = "Files that were not counted"
BY_MARK = "The ten first questions, by mark"
MARK_CAPTION = "How many of the ten were right"
MARK_HEADS = ("Mark", "Right before", "Right after")
BARS_CAPTION = "How many people chose each answer, and how sure they were"
BARS_HEADS = ("Answer", "People")

# What the doctor finds.
A_LESSON_RUNS = "a lesson runs"
NO_BROWSER = "none on the PATH: open the printed address by hand"
KEEPER_ON = "on, {count} lessons are as they were shipped"
KEEPER_OFF = "off: {config} does not switch it on"
NO_FRONT_END = "off: {folder} is missing, so press Run, Run All Cells"
OLD_FRONT_END = "on, but older than the project: {how}"
MODEL_NOT_FOUND = """\
If a lesson says "Error displaying widget: model not found":
  1. In the menu choose Kernel, then Restart Kernel and Run All Cells.
  2. If it stays, reload the page in the browser.
  3. If it still stays, two environments are mixed: stop, open the lesson again, use its page."""
