"""Every challenge has answers that a hand can find, and neither the start nor a near miss is one.

For each challenge a walk moves its picture through what a learner can choose, state by state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, permutations, product
from typing import Any, NamedTuple

import pytest

from explainer import evidence
from explainer.content import LESSONS, challenge, lesson
from explainer.draw.axis import nearest_stop
from explainer.lessons import numbers
from explainer.pictures.aftercare.placing import PARTY_DAY
from explainer.pictures.board.answer import CHALLENGE
from explainer.pictures.clocks.app import CLEARLY
from explainer.pictures.court.picture import balance
from explainer.pictures.door.app import KEYS
from explainer.pictures.scar.app import FEW, LEFT
from explainer.pictures.tour.app import AT_FIRST_TRY
from explainer.pictures.voices.app import SAID_BY
from explainer.pictures.voices.dots import TOPICS
from explainer.science.collagen import ASKED_DAYS, collagen_amount
from explainer.science.depth import STOPS
from explainer.stage.piece import Piece
from tests.pictures.shown import said_of

from .said import numbers_in
from .walk import fresh, pieces, within

IDS = [each.id for name in LESSONS for each in lesson(name).challenges]
ONE_ANSWER = {"n4-challenge-voices", "n4-challenge-door", "n6-challenge-board"}
ONE_ANSWER |= {"n8-challenge-trials", "n8-challenge-unknowns"}
ONE_ANSWER |= {"n2-challenge-sketch", "n5-challenge-sketch"}
Walk = Iterator[object]  # of what was chosen, once the picture shows it


class Hunt(NamedTuple):
    """Two walks through one picture: one passes at least one answer, the other passes none."""

    search: Callable[[Any], Walk]
    misses: Callable[[Any], Walk]


def chosen(app: Any, **values: tuple[Any, ...]) -> Walk:
    """Choose every combination of some values."""
    for row in product(*values.values()):
        for name, value in zip(values, row, strict=True):
            app.change(name, value)
        yield row


# Lessons 0 to 3.


def named(app: Any, tries: tuple[int, ...]) -> Walk:
    """Name the parts one by one, each at its own try."""
    app.switch()
    for place, wrong in enumerate(tries):
        if wrong:
            app.name(app.parts[place - 1].key)
        app.name(app.part.key)
        yield tries[: place + 1]
        app.step(1)


def named_too_late(app: Any) -> Walk:
    yield from named(app, (0, 1, 0, 0))
    app.reset()
    app.switch()
    yield from named(app, (1,) * 7)


def lengths(app: Any) -> Walk:
    for sex in ("women", "men"):
        app.change("sex", sex)
        yield from chosen(app, needle_length_mm=tuple(n / 20 for n in range(4, 51)))


def stops_alone(app: Any) -> Walk:
    for _ in chosen(app, zone=evidence.controls()["zone"].choices, sex=("women", "men")):
        for stop in STOPS:
            app.choose(stop.key)
            yield stop.key


def sketched(app: Any, off: float) -> Walk:
    for box, day in zip(app.boxes, ASKED_DAYS, strict=True):
        box.value = f"{min(collagen_amount(app.course, day) + off, 10.0):.1f}"
        yield "typed"


def sketched_and_seen(app: Any) -> Walk:
    yield from sketched(app, 0.4)
    app.reveal()
    yield "seen"


def sketched_badly(app: Any) -> Walk:
    yield from sketched(app, 0.4)
    app.boxes[0].value = "1.1"
    app.reveal()
    yield "a gap on day 3"
    app.reset()
    app.skip()
    yield "seen without a guess"


def told(app: Any, sessions: tuple[int, ...], days: tuple[float, ...]) -> Walk:
    for _ in chosen(app, sessions=sessions):
        for day in days:
            app.controls["day"].slider.value = nearest_stop(day)
            app.player.day = day
            yield day


def one_session(app: Any) -> Walk:
    yield from chosen(app, sessions=(0, 1), day=tuple(range(0, 366, 5)))


# Lesson 4.


def shelved(app: Any, *, guessed: bool) -> Walk:
    for order in permutations(app.five):
        app.go(replace(app.state, order=order, revealed=True, guessed=guessed), "order")
        yield order


def heard(app: Any) -> Walk:
    for topic, voice in product(TOPICS, SAID_BY):
        app.choose(topic=topic, voice=voice)
        yield topic, voice


def heard_others(app: Any) -> Walk:
    return (each for each in heard(app) if each != ("lasting", "study"))


def tried(app: Any, products: tuple[str, ...]) -> Walk:
    for each in products:
        app.choose(each)
        yield each


def tried_others(app: Any) -> Walk:
    for one in ("plant", "scent"):
        app.reset()
        yield from tried(app, tuple(key for key in KEYS if key != one))


# Lesson 5.


def drawn(app: Any, late: float, share: float = 1.0) -> Walk:
    """Draw each lane so much later than usual, and so long as a share of the usual stretch."""
    for place, truth in enumerate(app.truths):
        start, end = truth.usual
        ends = (start + late, start + late + share * (end - start - max(late, 0.0)))
        for at, day in zip((2 * place, 2 * place + 1), ends, strict=True):
            app.boxes[at].value = f"{min(day, 365.0):.2f}"
    app.reveal()
    yield "seen"


def drawn_badly(app: Any) -> Walk:
    for late, share in ((30.0, 1.0), (-0.5, 1.0), (0.1, 0.4)):
        yield from drawn(app, late, share)
        app.reset()


def pinned(app: Any) -> Walk:
    app.pin()
    for name in ("needle_length_mm", "punctures_per_cm2", "session_gap_days", "age_years"):
        row = evidence.controls()[name]
        yield from chosen(app, **{name: (row.low, row.high, row.start)})
    yield from chosen(app, scar_type=evidence.controls()["scar_type"].choices)


def unlike_or_too_near(app: Any) -> Walk:
    yield from chosen(app, needle_length_mm=(0.5, 1.5))  # nothing is pinned
    app.pin()
    yield "the same plan"
    yield from chosen(app, sessions=(0, 1, 2, 3, 5, 6))
    app.change("sessions", 4)
    yield from chosen(app, needle_length_mm=(1.4, 1.6))
    yield from chosen(app, skin_tone=("I", "VI"), zone=("cheek",), day=(7.0, 200.0))
    app.pin()
    app.change("sessions", 0)
    app.pin()
    yield from chosen(app, needle_length_mm=(0.5, 2.5))  # no redness, and no lift


# Lessons 6 and 8.


def ticked(app: Any, sets: Iterator[frozenset[str]]) -> Walk:
    for boxes in sets:
        app.go(replace(app.state, ticked=boxes), "ticks")
        yield boxes


def nearly_ticked() -> Iterator[frozenset[str]]:
    for few in (1, 2):
        yield from map(frozenset, combinations(sorted(CHALLENGE), few))
    yield from (CHALLENGE | {box} for box in evidence.board().keys() - CHALLENGE)


def planned(app: Any) -> Walk:
    for days in product(range(PARTY_DAY + 1), repeat=3):
        for chip, day in zip(("make_up", "exercise", "work"), days, strict=True):
            app.place(chip, day)
        yield days


def planned_badly(app: Any) -> Walk:
    for last in ("make_up", "exercise", "work"):
        app.place(last, PARTY_DAY + 1)
        for chip in {"make_up", "exercise", "work"} - {last}:
            app.place(chip, PARTY_DAY)
            yield last, chip
    app.place("work", PARTY_DAY)
    app.place("sunscreen", None)
    yield "no sunscreen"


def paired(app: Any, pairs: Iterator[tuple[str, str]]) -> Walk:
    for left, right in pairs:
        app.go(replace(app.state, left=left, right=right), "pair")
        yield left, right


def weighed(app: Any, rows: Iterator[tuple[int, ...]]) -> Walk:
    for levels in rows:
        app.go(replace(app.state, levels=levels), "levels")
        yield levels


def shown(app: Any, kinds: tuple[str, ...]) -> Walk:
    for kind in kinds:
        app.choose(kind)
        yield kind


def moved(app: Any, **places: tuple[int, ...]) -> Walk:
    for name, held in places.items():
        app.change("assumption", name)
        yield from chosen(app, place=held)


def heard_in_court(app: Any, *, whole: bool) -> Walk:
    for place, case in enumerate(app.cases):
        app.choose(place)
        for card in range(len(case.cards) - (not whole)):
            app.hear(card)
            yield case.id, card


def tilted(app: Any) -> Walk:
    yield from heard_in_court(app, whole=False)
    app.reset()
    for place, case in enumerate(app.cases):
        if balance(case.cards):
            app.choose(place)
            for card in range(len(case.cards)):
                app.hear(card)
            yield case.id


WAYS = ("nothing", "skin_care", "needling", "other")
HUNTS = {
    "n0-challenge-parts": Hunt(lambda app: named(app, (0, 1, 0, 0, 0, 0)), named_too_late),
    "n1-challenge-depth": Hunt(lengths, stops_alone),
    "n2-challenge-sketch": Hunt(sketched_and_seen, sketched_badly),
    "n2-challenge-story": Hunt(
        lambda app: told(app, (1, 2), (9.0, 14.0, 20.0, 42.0)),
        lambda app: told(app, (1, 2), (-1.0, 0.0, 1.0, 3.0, 7.0, 120.0, 365.0)),
    ),
    "n2-challenge-relay": Hunt(
        lambda app: chosen(app, sessions=(3, 6), session_gap_days=(28, 56), day=(56, 112, 140)),
        one_session,
    ),
    "n3-challenge-scar": Hunt(
        lambda app: chosen(
            app, sessions=(2, 3), session_gap_days=(28, 35, 42, 56), day=(150, 182, 240)
        ),
        lambda app: chosen(
            app, scar_type=("rolling", "ice_pick"), sessions=(0, 1, 2, 4, 6), day=(28, 182, 365)
        ),
    ),
    "n3-challenge-people": Hunt(
        lambda app: chosen(app, sessions=(1, 2, 3, 4), session_gap_days=(14, 28, 42)),
        lambda app: chosen(app, sessions=(1, 2, 4, 6), session_gap_days=(28,)),
    ),
    "n4-challenge-shelf": Hunt(
        lambda app: shelved(app, guessed=True), lambda app: shelved(app, guessed=False)
    ),
    "n4-challenge-voices": Hunt(heard, heard_others),
    "n4-challenge-door": Hunt(lambda app: tried(app, KEYS), tried_others),
    "n5-challenge-sketch": Hunt(lambda app: drawn(app, 0.1, 0.9), drawn_badly),
    "n5-challenge-clocks": Hunt(pinned, unlike_or_too_near),
    "n5-challenge-redness": Hunt(
        lambda app: chosen(app, day=tuple(n / 2 for n in range(15))),
        lambda app: chosen(app, day=(0.0, 3.0, 3.5, 5.5, 7.0)),
    ),
    "n6-challenge-board": Hunt(
        lambda app: ticked(app, iter((CHALLENGE,))), lambda app: ticked(app, nearly_ticked())
    ),
    "n6-challenge-aftercare": Hunt(planned, planned_badly),
    "n6-challenge-options": Hunt(
        lambda app: paired(app, permutations(WAYS, 2)),
        lambda app: paired(app, permutations(WAYS[:3], 2)),
    ),
    "n6-challenge-matters": Hunt(
        lambda app: weighed(app, product((0, 2, 4), repeat=5)),
        lambda app: weighed(app, iter(((2, 4, 1, 2, 2), (4, 4, 0, 1, 1), (1, 3, 0, 4, 1)))),
    ),
    "n7-challenge-court": Hunt(lambda app: heard_in_court(app, whole=True), tilted),
    "n8-challenge-trials": Hunt(
        lambda app: shown(app, ("fit", "hold-out")), lambda app: shown(app, ("fit", "all"))
    ),
    "n8-challenge-unknowns": Hunt(
        lambda app: shown(app, ("firmness", "scar")), lambda app: shown(app, ("firmness",))
    ),
    "n8-challenge-assumptions": Hunt(
        lambda app: moved(app, pen=tuple(range(0, 101, 5)), K_G=(70, 75, 100)),
        lambda app: moved(app, pen=(0, 20, 30, 100), s=(0, 100), K_G=(70,)),
    ),
}
every_challenge = pytest.mark.parametrize("id_", IDS)


@pytest.fixture
def app(id_: str) -> Any:
    """The picture of a challenge, as it is at the start, for who has guessed."""
    at_work = fresh(int(id_[1]))
    at_work.open()
    (found,) = posing(getattr(at_work, piece_of(id_))(), id_)
    return found


def posing(piece: Piece, id_: str) -> list[Any]:
    """Return all within a piece that poses a challenge."""
    return [each for each in within(piece) if getattr(each, "challenge_id", "") == id_]


@cache
def piece_of(id_: str) -> str:
    """Return the name of the one piece that poses a challenge, once in all the lesson."""
    at_work = fresh(int(id_[1]))
    at_work.open()
    ((name, count),) = (
        (name, len(found))
        for name, piece in pieces(at_work).items()
        if (found := posing(piece, id_))
    )
    assert count == 1
    return name


def test_every_challenge_has_its_hunt() -> None:
    assert sorted(HUNTS) == sorted(IDS)


@every_challenge
def test_the_start_does_not_solve_it(app: Any) -> None:
    assert not app.solved
    assert said_of(app) == ""


@every_challenge
def test_a_search_finds_answers_and_each_is_said(app: Any, id_: str) -> None:
    answers = 0
    for _ in HUNTS[id_].search(app):
        answers += app.solved
        assert said_of(app) == (challenge(id_).solved if app.solved else "")

    assert answers == 1 if id_ in ONE_ANSWER else answers > 1


@every_challenge
def test_it_can_be_solved_within_the_narrowest_track(app: Any, id_: str) -> None:
    app.take_track("lay")
    beyond = getattr(app, "beyond", lambda: "")  # what has no sliders has no limits

    assert any(app.solved and not beyond() for _ in HUNTS[id_].search(app))


@every_challenge
def test_a_near_miss_does_not_solve_it(app: Any, id_: str) -> None:
    passed = list(HUNTS[id_].misses(app))
    assert passed

    app.start_over()
    assert [each for each in HUNTS[id_].misses(app) if app.solved or said_of(app)] == []


@pytest.mark.parametrize("number", numbers())
def test_every_picture_poses_its_challenge_once(number: int) -> None:
    made = pieces(fresh(number)).values()
    posed = [box.challenge.id for piece in made for box in piece.challenges]

    assert sorted(posed) == sorted(each.id for each in lesson(numbers()[number]).challenges)


@every_challenge
def test_it_is_an_open_question_whose_answer_begins_in_the_same_way(id_: str) -> None:
    asked = challenge(id_)

    assert re.match(r"Solved[.:] ", asked.solved)
    assert asked.example or "Once you have seen the answer" in asked.task
    assert asked.solved not in asked.task + asked.example + asked.hint


@pytest.mark.parametrize(
    ("id_", "part", "value"),
    [
        ("n0-challenge-parts", "task", AT_FIRST_TRY),
        ("n3-challenge-scar", "task", FEW),
        ("n3-challenge-scar", "task", LEFT),
        ("n5-challenge-clocks", "hint", CLEARLY),
        ("n6-challenge-aftercare", "task", PARTY_DAY),
    ],
)
def test_its_words_and_its_rule_name_the_same_number(id_: str, part: str, value: float) -> None:
    assert value in [each.value for each in numbers_in(getattr(challenge(id_), part))]
