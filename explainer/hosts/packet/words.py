"""The fixed words of the teacher's packet; what a lesson says is taken from the lesson itself."""

PACKET = "The teacher’s packet"
HOME = ("index.html", f"← {PACKET}")
LESSON = "Lesson {number} · {title}"
MINUTES = "{minutes} minutes"
MARK = "Mark or number, no names: ______________"

# The start.
START_LEAD = (
    "Everything here is made from the lessons themselves: the same questions, the same answers, "
    "the same pictures. It tells what studies found. It tells nobody what to do."
)
USE_TITLE = "In three steps"
USE = (
    "Choose a plan: 20, 45 or 90 minutes, or whole lessons.",
    "Print the handouts of its lessons, one for each learner. They hold no answers.",
    "Read the guide to its lessons. Keep the answer key to yourself until the guesses are made.",
)
PARTS_TITLE = "What is in it"
PDFS = "As PDF: {links}."
PAPER_NAMES = {"a4": "A4", "letter": "Letter"}
RULES_TITLE = "Rules for the room"
RULES_LEAD = "Say the last three whenever signs on the skin come up."
RULES = (
    "Nobody is told that they are suitable, or that they are not. Say: ask a trained person.",
    "Nobody pauses a medicine by themselves. They ask who prescribed it.",
    "Nobody shows skin, tells of an illness or gives a name. Work with invented people.",
    "Nobody gets an instruction for treatment at home.",
    "If redness spreads or gets hotter, or pain grows after day 2 or 3: contact a clinician today.",
    "With pus, fever, fast swelling or hives: seek urgent care now.",
    "With trouble breathing: call your emergency number.",
)

# The guide.
GUIDE = "Facilitator guide"
GUIDE_TELLS = "for each lesson: minutes, pauses, what to ask, likely answers, what not to say"
GUIDE_LEAD = (
    "Each lesson has a plan by the minute, and then what helps you to stay exact. Questions stand "
    "word for word: read them as they are, or in your own voice. Codes such as M3 name a belief; "
    "the list of beliefs says what each one is."
)
GOALS = "Afterwards they can:"
BEFORE = "Before the class."
PLAN = "The plan"
PLAN_HEADS = ("Minute", "Part", "What you do")
PLAN_CAPTION = "Lesson {number} by the minute, {minutes} minutes in all"
AFTER_CLASS = "afterwards"
OPENING = "Opening"
ASK, PAUSE = "Ask", "Pause."
LIKELY = "Likely answers"
LIKELY_HEADS = ("Belief", "You may hear", "What to reply")
LIKELY_CAPTION = "Lesson {number}: beliefs, how they sound, and a reply"
CARE = "Mind:"
QUOTE = "“{words}”"
NEVER = "What not to say"
DISAGREE = "Where the evidence disagrees"
LIMITS = "What the source article says, and where the evidence stops short of it"
LIMIT_HEADS = ("It says", "The evidence", "Sources")
LIMIT_CAPTION = "Lesson {number}: statements of the article that are not plainly supported"
SUPPORTED = ("supported", "description")
KEYS = "Keys in presenter view"
KEYS_LEAD = (
    "Presenter view makes everything large and keeps answers covered. It belongs to one window. "
    "Before the next class, “New group” in the bar clears what this one chose."
)
KEYS_HEADS = ("Key", "What it does")
KEYS_SHORT = "Keys:"

# The answer key.
KEY = "Answer key"
KEY_TELLS = "what each lesson asks, the right answer and why, and a wrong one with a reply"
KEY_LEAD = (
    "Not for the class. Say nothing on the first check until the check-out of lesson 7; there its "
    "options stand in another order. Each row has one wrong answer; the guide has the rest."
)
KEY_HEADS = ("Asked", "Right, and why", "A wrong one, and what to say")
KEY_CAPTION = "Lesson {number}: questions and answers"
GUESS, DIARY, CLIENT, MYTHS = "The guess", "Diary", "Client", "Myths, see the list of beliefs"
QUIZ_NUMBER, CHECK_NUMBER, ON_TRACK = "Quiz {place}", "First check {place}", "Track “{track}”"
COME_BACK, WEEK_LATER = "Asked again at the start", "In a week"
PLACE = "lesson {number} quiz {place}"
PARTS, STEPS, SHELF = "The parts of the skin", "The steps of a session", "The evidence shelf"
SHELF_LEAD = "Within a shelf any order will do."
COURT, COURT_CAPTION = "Myth court", "Lesson {number}: cases and verdicts"
COURT_HEADS = ("Claim", "Evidence", "Verdict, and why")
FOR_AND_AGAINST = {"for": "For", "against": "Against"}
GRADED = "{side} ({grade}): {title}"

# The plans.
PLANS = "Plans"
PLANS_TELLS = "20, 45 and 90 minutes, piece by piece, and the whole course"
PLANS_LEAD = (
    "Each plan takes pieces of the lessons, with the minutes that the guide gives them. "
    "In presenter view R opens what waits for a guess that your plan leaves out."
)
PLANS_HEADS = ("Minute", "Part", "What you do")
PLANS_CAPTION = "{title}: lesson {number}, from minute {start} to {end}"
ROUTE_MINUTES = "{minutes} minutes in all."
LEFT_OUT = "Left out: {headings}."
WHOLE = "The whole course"
WHOLE_LEAD = (
    "In two days: lessons 0 to 3, then 4 to 7. Alone, over a week: one or two lessons a day. "
    "Lesson 8 is for groups with some biology or statistics."
)
WHOLE_HEADS = ("Lesson", "What one learns", "Minutes")
WHOLE_CAPTION = "Nine lessons, {minutes} minutes in all"

# The handouts.
SHEETS = "Handouts"
SHEETS_TELLS = "one page for each main picture, to guess and to draw on; no answers"
SHEETS_LEAD = (
    "One page for each picture, as it is before anything happened. Print what your plan needs; "
    "the pages lie on their side, and they can be printed in grey. None of them holds an answer."
)
PATIENT = "Illustrative, not patient data. Not medical advice."
YOUR_GUESS = "Your guess."
BOX, BOX_DRAW = "☐", "✎"
STEPS_OF_ALL = ("Predict", "Explore")  # headings that stand in many lessons
LINES = 2

# The beliefs.
BELIEFS = "What people believe"
BELIEFS_TELLS = "the beliefs M1 to M20, where each is met, and room to count"
BELIEFS_LEAD = (
    "Count on the papers, or by show of hands, how many chose an option with this belief: before, "
    "in the first check or in a guess, and after, in the check-out or in a quiz. "
    "Write numbers only, and no names. "
    "Each count needs the number of people in the room beside it."
)
CLASS = "Class: ______________   People before: ______   People after: ______"
BELIEFS_HEADS = ("Code", "What people think", "Before", "After")
TALLY = "The count"
BELIEFS_CAPTION = "How many of the class chose an option with this belief"
MET = "What to say instead, and where each is met"
MET_HEADS = ("Code", "What to say instead", "In a guess or a quiz", "As a myth or a case")
MET_CAPTION = "Numbers of lessons, and of questions of the first check"
MET_CHECK = "first check {places}"
MET_LESSON, MET_LESSONS = "lesson {numbers}", "lessons {numbers}"
MET_COURT = "myth court"
BETWEEN = "; "
NOWHERE, MOST_HEARD = "–", 3

# The questions people ask.
QUESTIONS_TELL = "what people ask, by topic, with a search; two sentences, grade and sources"

# What the command says.
DONE = "The packet is in {folder}: open {start}."
NO_CHROMIUM = (
    "No Chromium was found on this machine, so there is no PDF: open a page and print it there."
)
