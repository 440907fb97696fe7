"""What a lesson says, as frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VERDICTS = ("watch", "call", "urgent")
"""What a reader may decide about a healing diary, from the calmest to the most pressing."""

ROADS = ("go", "wait", "ask")
"""What a reader may decide about a client: nothing rules it out, not now, or ask first."""

TRACKS = ("lay", "care", "biology")
"""For whom a lesson is: for oneself, for cosmetology and nursing, or for biology."""

JUDGEMENTS = ("false", "too-simple", "true")
"""The verdicts of the court of myths."""


class ContentError(ValueError):
    """A lesson file says something it may not say; the message names file, item and rule.

    Example:
        >>> raise ContentError("two_clocks.json, quiz: it is empty")
        Traceback (most recent call last):
        explainer.content.records.ContentError: two_clocks.json, quiz: it is empty
    """


@dataclass(frozen=True, slots=True)
class Option:
    """One answer a learner can choose, with the explanation that belongs to it alone.

    Args:
        id: Its name within the question, which stays when the words change.
        text: What the learner reads before choosing.
        explanation: What the learner reads after choosing; one or two short sentences.
        right: Whether this is the answer the evidence supports.
        misconception: The belief behind a wrong answer, such as "M3"; None where there is none.

    Example:
        >>> Option("rub", "Rub it off", "The skin below is new.", False, "M20").misconception
        'M20'
    """

    id: str
    text: str
    explanation: str
    right: bool = False
    misconception: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question with three or four options, exactly one of them right.

    Args:
        id: Its name, the same wherever it comes back.
        stem: The question itself.
        options: The answers, in the order shown.
        notebook: The lesson it was written for, such as "N5".
        objective: The id of the objective it tests.
        track: The track that asks it, such as "biology"; empty where all do.

    Example:
        >>> yes, no = Option("a", "A", "Because.", True), Option("b", "B", "Not so.", False, "M1")
        >>> Question("q", "Which?", (yes, no), "N5", "read-timeline").right
        0
    """

    id: str
    stem: str
    options: tuple[Option, ...]
    notebook: str
    objective: str
    track: str = ""

    @property
    def right(self) -> int:
        """The place of the right option, counted from 0."""
        return next(place for place, option in enumerate(self.options) if option.right)


@dataclass(frozen=True, slots=True)
class Commit:
    """A prediction the learner makes before seeing anything; its options explain themselves later.

    Args:
        id: Its name in the learner's answers.
        question: What is to be predicted.
        options: Three or four predictions; each explanation is shown at the end of the lesson.

    Example:
        >>> late = Option("late", "Later", "It is slow.", True)
        >>> Commit("first", "When?", (late,)).options[0].text
        'Later'
    """

    id: str
    question: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do after the lesson.

    Args:
        id: Its name within the lesson, by which questions say what they test.
        verb: The Bloom verb.
        level: The Bloom level, from remember to create.
        text: The whole objective as one sentence.
        questions: The ids of the questions or games that test it.

    Example:
        >>> Objective("plan", "Plan", "apply", "Plan around an event.", ("q4",)).questions
        ('q4',)
    """

    id: str
    verb: str
    level: str
    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Myth:
    """A belief refuted in three steps; each field continues the sentence the card begins.

    Args:
        code: The misconception, such as "M3".
        belief: Continues "Many people think ...".
        because: Continues "That is not so, because ...".
        instead: Continues "What happens instead: ...".
        sources: Reference ids.

    Example:
        >>> Myth("M20", "peeling needs a scrub.", "it is new.", "it falls.", ()).code
        'M20'
    """

    code: str
    belief: str
    because: str
    instead: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diary:
    """A short healing diary to read as usual healing or as trouble; it never names a disease.

    Args:
        id: Its name in the learner's answers.
        days: (day after the session, what the diary says) in the order written.
        verdict: The decision the trend supports: "watch", "call" or "urgent".
        feedback: What to say to each of the three decisions.
        trend: The trend in a few words.

    Example:
        >>> Diary("s", ((0, "Red."), (2, "Pink.")), "watch", {"watch": "Yes."}, "Fading.").days[1]
        (2, 'Pink.')
    """

    id: str
    days: tuple[tuple[int, str], ...]
    verdict: str
    feedback: Mapping[str, str]
    trend: str


@dataclass(frozen=True, slots=True)
class Story:
    """A client's short story: wait, ask first, or nothing against it? None of the three is a yes.

    Args:
        id: Its name in the learner's answers.
        text: What is told of the client.
        verdict: What the evidence supports: "go", "wait" or "ask".
        feedback: What to say to each of the three decisions.

    Example:
        >>> Story("s", "A cold sore.", "wait", {"go": "Germs."}).verdict
        'wait'
    """

    id: str
    text: str
    verdict: str
    feedback: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Misconception:
    """A belief people hold, and the better idea in words for learners.

    Args:
        belief: What people think.
        better: What to say instead.
        care: What a teacher has to mind when saying it; empty where there is nothing.

    Example:
        >>> Misconception("Deeper is better.", "Not simply better.", "Mixed.").care
        'Mixed.'
    """

    belief: str
    better: str
    care: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the skin, to be known by name before anything happens to it.

    Args:
        key: Its name in the lesson.
        name: What a learner calls it.
        meaning: One line on what it is and does.
        moment: The key of the moment at which the picture shows it.
        lit: The keys of what is lit in the picture.

    Example:
        >>> Part("dermis", "Dermis", "It holds.", "before", ("papillary", "reticular")).lit[0]
        'papillary'
    """

    key: str
    name: str
    meaning: str
    moment: str
    lit: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedMoment:
    """A named moment of repair, and what is worth noticing in its picture.

    Args:
        key: The key of the moment in the picture.
        title: Its name for learners, such as "Week 2".
        notice: One line: what to look for.

    Example:
        >>> NamedMoment("day_1", "Day 1", "No new fibre is there yet.").title
        'Day 1'
    """

    key: str
    title: str
    notice: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A guess at how a dip looks from the side: how much of its depth is left.

    Args:
        key: The letter that names it in the prediction.
        left_after_1_percent: Depth left three months after one session (% of the depth before).
        left_after_4_percent: Depth left three months after the last of four sessions (the same).

    Example:
        >>> Profile("A", 50, 0).left_after_1_percent
        50
    """

    key: str
    left_after_1_percent: int
    left_after_4_percent: int


@dataclass(frozen=True, slots=True)
class Challenge:
    """Something to find in a picture, which the picture recognises as solved.

    Args:
        id: Its name in the learner's answers; the picture looks it up.
        task: What is to be found.
        solved: What is said once it is solved.
        example: A like thing done step by step; empty where the picture has shown one.
        hint: Where to look; empty where the task says it.

    Example:
        >>> Challenge("c", "Find a calm day.", "Solved: day 9.").hint
        ''
    """

    id: str
    task: str
    solved: str
    example: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class LessonContent:
    """Everything one notebook says to a learner outside its pictures.

    Args:
        id: The name of its file.
        number: Its place among the lessons, from 0.
        title: Its heading.
        promise: One line: what the learner gets.
        minutes: How long it takes.
        hook: The story that opens it.
        objectives: At most four.
        come_back: Ids of the old questions asked at the start; none in the first lesson.
        commit: The prediction made before the picture.
        quiz: Its questions.
        myths: The beliefs it refutes.
        notice: Three to nine lines worth keeping.
        reflect: How the learner's own sentence starts.
        sources: Reference ids.
        parts: The parts of the skin it names.
        moments: What is worth noticing in each of its moments.
        profiles: The profiles of a scar that its prediction chooses from, in the same order.
        diaries: Its healing diaries.
        stories: Its stories of clients.
        challenges: The challenges of its pictures.
        week_later: Ids of the old questions asked once more after a week; mostly none.
        further: The questions of one track each.

    Example:
        >>> from explainer.content import lesson
        >>> lesson("two_clocks").number
        5
    """

    id: str
    number: int
    title: str
    promise: str
    minutes: int
    hook: str
    objectives: tuple[Objective, ...]
    come_back: tuple[str, ...]
    commit: Commit
    quiz: tuple[Question, ...]
    myths: tuple[Myth, ...]
    notice: tuple[str, ...]
    reflect: str
    sources: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    moments: tuple[NamedMoment, ...] = ()
    profiles: tuple[Profile, ...] = ()
    diaries: tuple[Diary, ...] = ()
    stories: tuple[Story, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    week_later: tuple[str, ...] = ()
    further: tuple[Question, ...] = ()

    def asked_on(self, track: str) -> tuple[Question, ...]:
        """Return the questions of a track: those for all, then its own.

        Args:
            track: the name of a track; empty where none was chosen.
        """
        return (*self.quiz, *(each for each in self.further if each.track == track))


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a session, with the reason why it stands where it stands.

    Args:
        id: Its name in the learner's answers.
        name: What it is called.
        does: What happens in it.
        reason: Why it comes just there.
        sources: Reference ids.

    Example:
        >>> Step("numb", "Numb", "Cream goes on.", "It needs time.", ("alam2014",)).name
        'Numb'
    """

    id: str
    name: str
    does: str
    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A question that people ask, with its answer and what the answer rests on.

    Args:
        id: Its name.
        topic: The key of its topic.
        question: The question, in the words of who asks.
        answer: Two short sentences.
        grade: How good the evidence is: A, B or C.
        sources: Reference ids; none where no study answers.
        words: Further words by which people look for it.
        reaches: The rows of the contraindications that it answers.
        ask: Whether no study answers, so that one has to ask a clinic.
        warn: What to beware of; empty where there is nothing.

    Example:
        >>> Enquiry("fly", "after", "Can I fly?", "No study. Ask.", "C", (), "plane", ()).warn
        ''
    """

    id: str
    topic: str
    question: str
    answer: str
    grade: str
    sources: tuple[str, ...]
    words: str
    reaches: tuple[str, ...]
    ask: bool = False
    warn: str = ""


@dataclass(frozen=True, slots=True)
class Exhibited:
    """A piece of evidence before the court of myths.

    Args:
        id: Its name within its case.
        title: What it is, in a few words.
        text: What it says; one or two short sentences.
        side: Whether it speaks "for" the claim or "against" it.
        grade: How good it is: A, B or C.
        sources: Reference ids.

    Example:
        >>> Exhibited("trial", "A trial", "It was so.", "for", "B", ("alam2014",)).side
        'for'
    """

    id: str
    title: str
    text: str
    side: str
    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A claim before the court of myths.

    Args:
        id: Its name in the learner's answers.
        code: The misconception it is, such as "M2", or the statement of the source article.
        name: Its name in a list, short enough for a phone.
        claim: What people say.
        cards: The evidence.
        verdict: What the evidence supports, one of `JUDGEMENTS`.
        replies: What to say to each of the three verdicts.

    Example:
        >>> Case("c", "M2", "Depth", "Deeper is better.", (), "too-simple", {"true": "No."}).verdict
        'too-simple'
    """

    id: str
    code: str
    name: str
    claim: str
    cards: tuple[Exhibited, ...]
    verdict: str
    replies: Mapping[str, str]
