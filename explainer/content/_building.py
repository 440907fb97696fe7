"""From spots in a lesson file to records: the rules of each kind, one function a kind."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from explainer.content.reading import Spot
from explainer.content.records import (
    VERDICTS,
    Commit,
    Misconception,
    Myth,
    Objective,
    Option,
    Question,
    Strip,
)

LEVELS = ("remember", "understand", "apply", "analyse", "evaluate", "create")

MOST_OBJECTIVES = 4

# A reader who meets one of these trends must always be told where to turn.
MUST_SAY = MappingProxyType({"call": "contact a clinician", "urgent": "seek urgent care now"})


def texts(spot: Spot, least: int = 0, most: int = 99) -> tuple[str, ...]:
    """Read a list of texts."""
    return tuple(item.words() for item in spot.items(least, most))


def question(spot: Spot, codes: Collection[str]) -> Question:
    """Build one question."""
    spot.check_keys(Question.__slots__)
    id_ = spot.part("id").words()
    spot = spot.named(f"question {id_}")
    return Question(
        id=id_,
        stem=spot.part("stem").words(),
        options=_options(spot, codes),
        notebook=spot.part("notebook").words(),
        objective=spot.part("objective").words(),
    )


def commit(spot: Spot, codes: Collection[str]) -> Commit:
    """Build the prediction."""
    spot.check_keys(Commit.__slots__)
    id_, question = spot.part("id").words(), spot.part("question").words()
    return Commit(id_, question, _options(spot, codes))


def _options(parent: Spot, codes: Collection[str]) -> tuple[Option, ...]:
    spots = parent.part("options").items(least=3, most=4)
    options = tuple(_option(spot, codes) for spot in spots)
    right = sum(option.right for option in options)
    if right != 1:
        parent.refuse(f"{right} options are right; it must be exactly one.")
    for field in ("text", "explanation"):
        if len({getattr(option, field) for option in options}) < len(options):
            parent.refuse(f"two options share one {field}; every option has its own.")
    return options


def _option(spot: Spot, codes: Collection[str]) -> Option:
    spot.check_keys(("text", "explanation"), ("right", "misconception"))
    right, code = spot.part("right"), spot.part("misconception")
    if right.value is not True and right.value is not None:
        right.refuse("it must be true, or be left out.")
    if (right.value is True) == (code.value is not None):
        spot.refuse("a wrong option names its misconception, and the right one names none.")
    return Option(
        text=spot.part("text").words(),
        explanation=spot.part("explanation").words(),
        right=right.value is True,
        misconception=None if right.value else code.one_of(codes),
    )


def objectives(
    parent: Spot, quiz: tuple[Question, ...], checks: Mapping[str, tuple[str, ...]]
) -> tuple[Objective, ...]:
    """Build the objectives, each with what tests it: questions that name its verb, or a check."""
    spots = parent.items(least=1, most=MOST_OBJECTIVES)
    objectives = tuple(_objective(spot, quiz, checks) for spot in spots)
    verbs = [objective.verb for objective in objectives]
    for question in quiz:
        if question.objective not in verbs:
            parent.refuse(
                f"question {question.id} tests {question.objective!r}, which is not here."
            )
    return objectives


def _objective(
    spot: Spot, quiz: tuple[Question, ...], checks: Mapping[str, tuple[str, ...]]
) -> Objective:
    spot.check_keys(("verb", "level", "text"), ("tested_by",))
    verb, check = spot.part("verb").words(), spot.part("tested_by")
    questions = tuple(question.id for question in quiz if question.objective == verb)
    if check.value is not None:
        questions += checks[check.one_of(checks)]
    if not questions:
        spot.named(f"objective {verb}").refuse("no question tests it; at least one must.")
    return Objective(verb, spot.part("level").one_of(LEVELS), spot.part("text").words(), questions)


def myth(spot: Spot, codes: Collection[str]) -> Myth:
    """Build one myth."""
    spot.check_keys(Myth.__slots__)
    code = spot.part("code").one_of(codes)
    spot = spot.named(f"myth {code}")
    belief, because, instead = (spot.part(key).words() for key in ("belief", "because", "instead"))
    return Myth(code, belief, because, instead, texts(spot.part("sources")))


def strip(spot: Spot) -> Strip:
    """Build one diary strip."""
    spot.check_keys(Strip.__slots__)
    id_ = spot.part("id").words()
    spot = spot.named(f"strip {id_}")
    verdict = spot.part("verdict").one_of(VERDICTS)
    return Strip(
        id=id_,
        days=_days(spot.part("days")),
        verdict=verdict,
        feedback=_feedback(spot.part("feedback"), verdict),
        trend=spot.part("trend").words(),
    )


def _days(spot: Spot) -> tuple[tuple[int, str], ...]:
    pairs = [entry.items(least=2, most=2) for entry in spot.items(least=3, most=4)]
    days = tuple((day.whole_number(0), words.words()) for day, words in pairs)
    if list(days) != sorted(days, key=lambda entry: entry[0]):
        spot.refuse("the days must be in order.")
    return days


def _feedback(spot: Spot, verdict: str) -> Mapping[str, str]:
    spot.check_keys(VERDICTS)
    feedback = {key: spot.part(key).words() for key in VERDICTS}
    needed = MUST_SAY.get(verdict, "")
    for key, words in feedback.items():
        if needed not in words.lower():
            spot.part(key).refuse(f"a strip whose verdict is {verdict!r} must say '{needed}'.")
    return MappingProxyType(feedback)


def misconception(spot: Spot) -> Misconception:
    """Build one misconception."""
    spot.check_keys(Misconception.__slots__)
    care = spot.part("care")
    if not isinstance(care.value, str):
        care.refuse("it must be words, or an empty text.")
    return Misconception(spot.part("belief").words(), spot.part("better").words(), care.value)


def check_unique(spot: Spot, questions: tuple[Question, ...]) -> None:
    """Refuse two questions with one id."""
    ids = [question.id for question in questions]
    for id_ in ids:
        if ids.count(id_) > 1:
            spot.refuse(f"the id {id_!r} stands {ids.count(id_)} times; it must be there once.")
