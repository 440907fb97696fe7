"""Every sentence of the clocks, taken apart and held against the evidence and the model.

What a sentence should say is worked out here anew, from the rows of the evidence, the days of the
sessions and the three courses; nothing of the words that are tested is used for it.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from math import inf
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from explainer import evidence
from explainer.evidence import Lane
from explainer.pictures.clocks import words
from explainer.pictures.clocks.table import result_rows
from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs, unseen_percent
from tests.science.drawn import one_control, people, plans

DAYS = st.one_of(st.floats(0.0, 40.0), st.floats(0.0, 365.0), st.integers(0, 365).map(float))
MAIN = {lane.short_label: lane for lane in evidence.lanes().values() if lane.shown == "main"}
PROVEN = {row.short_label: row for row in evidence.results().values() if row.proven}

NEAR = 0.8  # of what can be seen: only here can a peak between two days of a grid decide
many = settings(max_examples=400)
# where collagen is lost, the text of the days says it at length and that of an event in short
MOST_LOST = ("except in people who build fast", "less collagen in most")
SLOW_LOST = ("people who build slowly", "less collagen in some")
CLOSE = Plan(2, 2, needle_length_mm=2.0, punctures_per_cm2=110, zone="forehead")


def side_truth(lane: Lane, plan: Plan, day: float) -> str:
    """Work out how a side effect stands: each session restarts it, the last report ends it."""
    starts = [s + (lane.onset_d or 0.0) for s in plan.session_days]
    ends = [s + (lane.ceiling_d or inf) for s in plan.session_days]
    there, before = False, [s for s in plan.session_days if s <= day]
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        # a session that comes before the last report of the one before goes on with it
        goes_on = place > 0 and start <= ends[place - 1]
        there |= (min(start, ends[place - 1]) if goes_on else start) <= day < end
    if not there:
        return "over" if before and day >= before[-1] + (lane.onset_d or 0.0) else "not begun"
    usual = lane.typical_end_d or 0.0
    at_its_most = any(s + (lane.onset_d or 0.0) <= day <= s + usual for s in before)
    most = (lane.rate_low_pct or 0.0) >= 50.0 and (lane.rate_high_pct or 100.0) >= 50.0
    return "usual" if at_its_most and most else "possible"


def came(both: Signs, name: str, day: float) -> bool:
    """Return whether a fast builder has seen a result until a day: looked for between days too."""
    least, feet = unseen_percent(name), {s - 1e-6 for s in both.plan.session_days if 0.0 < s <= day}
    days = sorted({day * i / 60 for i in range(61)} | feet)
    highs = [each.high for each in both.curves(days)[name]]
    if not NEAR * least < max(highs) < least:
        return max(highs) >= least
    three = zip([0.0, *highs], highs, [*highs[1:], 0.0], strict=False)
    tops = [place for place, values in enumerate(three) if max(NEAR * least, *values) == values[1]]
    ends = [(days[max(top - 1, 0)], days[min(top + 1, len(days) - 1)]) for top in tops]
    return any(peak(lambda at: both.result(name, at).high, each) >= least for each in ends)


def peak(read: Callable[[float], float], ends: tuple[float, float]) -> float:
    """Return how high a curve comes between two days."""
    found = minimize_scalar(lambda at: -read(at), bounds=ends, options={"xatol": 1e-7})
    return -float(found.fun)


def result_truths(both: Signs, day: float) -> dict[str, str]:
    """Work out how each result stands, from the courses of three people."""
    found = {}
    for label, row in PROVEN.items():
        value, least = both.result(row.result, day), unseen_percent(row.result)
        gone = value.high < least and came(both, row.result, day)
        found[label] = (
            *("begun",) * (value.low >= least),
            *("begun, except in people who build slowly",) * (value.mid >= least),
            *("begun only in people who build fast",) * (value.high >= least),
            "no longer to be seen" if gone else "not begun",
        )[0]
    return found


def parsed(said: str) -> tuple[dict[str, str], dict[str, str], set[str]]:
    """Take a text apart: how each side effect and each result stands, and all other sentences."""
    heads: dict[str, dict[str, str]] = {}
    other = set()
    for sentence in re.split(r"(?<=[a-z)\d])\. ?", said.rstrip(".")):
        head, colon, names = sentence.partition(": ")
        if head in {words.ALL_SIDE, words.ALL_RESULTS}:
            every = MAIN if head == words.ALL_SIDE else PROVEN
            head, names = names, ", ".join(every)
        if not colon or not head or "quiet day" in head:
            other.add(sentence)
            continue
        for name in re.split(r", (?!e)", names):
            found = heads.setdefault(name.lower(), {})
            assert "state" not in found, f"{name} is named twice: {said}"
            found["state"] = head[0].lower() + head[1:]
    told = {name: each["state"] for name, each in heads.items()}
    sides = {name: told.pop(name.lower()) for name in MAIN if name.lower() in told}
    results = {name: told.pop(name.lower()) for name in PROVEN if name.lower() in told}
    assert not told, f"{set(told)} are no lanes: {said}"
    return sides, results, other


def light(person: Person) -> Person:
    """Return the person with a skin tone whose lanes are named as the table names them."""
    return Person(age_years=person.age_years, sex=person.sex)


def check(both: Signs, day: float, said: str, *, leave_out_over: bool) -> None:
    """Hold a text on both clocks against what is true on its day."""
    sides, results, other = parsed(said)
    true = {name: side_truth(lane, both.plan, day) for name, lane in MAIN.items()}
    if leave_out_over and set(true.values()) != {"over"}:
        true = {name: state for name, state in true.items() if state != "over"}
    assert sides == true, said

    change, lost = both.collagen_change(day), " ".join(other).lower()
    assert ("less collagen" in lost) == (change.low <= -1.0), said
    most, slow = (any(each in lost for each in ways) for ways in (MOST_LOST, SLOW_LOST))
    assert most == (change.mid <= -1.0 < change.high), said
    assert slow == (change.low <= -1.0 < change.mid), said
    expected = result_truths(both, day)
    nothing = set(expected.values()) == {"not begun"} and change.low <= -1.0
    assert results == ({} if nothing else expected), said


@given(plans().filter(lambda plan: plan.sessions > 0), people(), DAYS)
@many
def test_what_is_said_of_now_is_what_is_true_now(plan: Plan, person: Person, day: float) -> None:
    both = signs(plan, light(person))

    said, been = words.now_words(both, day), sum(each <= day for each in plan.session_days)
    check(both, day, said, leave_out_over=True)
    check_cells(both, day)
    after = f"session {been}" if been < plan.sessions else "the (last )?session"
    assert re.search(rf", after {after}\. ", said), said


def check_cells(both: Signs, day: float) -> None:
    """Hold what stands in the table, and beside a lane one points at, against the same truth."""
    for lane in MAIN.values():
        true, said = side_truth(lane, both.plan, day), words.lane_now(both, lane.lane, day)
        assert (said == "over") == (true == "over"), (lane.lane, said, true)
        assert (said == "not begun yet") == (true == "not begun"), (lane.lane, said, true)
        assert ("now" in said and "few" not in said) >= (true == "usual"), (lane.lane, said, true)
    for label, true in result_truths(both, day).items():
        said, lost = words.lane_now(both, PROVEN[label].result, day), both.collagen_change(day)
        assert said.startswith("about ") == true.startswith("begun"), (label, said, true)
        unchanged = {"not begun": "not changed yet"}.get(true, true)
        assert true.startswith("begun") or lost.low <= -1.0 or said == unchanged, (label, said)


@given(plans().filter(lambda plan: plan.sessions > 0), people(), one_control("event"))
@example(CLOSE, Person(age_years=73.0), 6)
@example(replace(CLOSE, punctures_per_cm2=108), Person(), 7)
@many
def test_what_is_said_of_the_event_is_what_is_true_then(
    plan: Plan, person: Person, event: int
) -> None:
    both = signs(plan, light(person))
    said = words.event_words(both, event)

    assert bool(said) == bool(event)
    if event:
        check(both, float(event), said, leave_out_over=False)
        latest = max(lane.ceiling_d or 0.0 for lane in evidence.lanes().values())
        earliest = max(
            lane.low_end_d or 0.0 for lane in evidence.lanes().values() if lane.ceiling_d
        )
        quiet = re.split(r"quiet day for a session[^:]*: ", said)[1].rstrip(".")
        ends = [event - latest, event - earliest]
        expected = " to ".join(f"{end:.0f}" for end in ends if end >= 0.0)
        assert quiet.endswith(expected or "before the first one"), said


@pytest.mark.parametrize("seed", range(16))
def test_what_barely_shows_is_told_from_what_barely_does_not(seed: int) -> None:
    draw = Random(seed)  # noqa: S311 - a plan, not a secret
    needle = evidence.controls()["needle_length_mm"]
    plan, name = Plan(draw.randint(1, 6), draw.randint(2, 84)), draw.choice(list(PROVEN.values()))
    plan = replace(plan, scar_type=draw.choice(list(evidence.scars())))
    short, long = needle.low or 0.0, needle.high or 0.0
    for _ in range(24):
        length = (short + long) / 2.0
        both = signs(replace(plan, needle_length_mm=length), Person())
        short, long = (short, length) if came(both, name.result, 365.0) else (length, long)

    for length in (short, long):
        both = signs(replace(plan, needle_length_mm=length), Person())
        for day in (1.0, 20.0, 60.0, 120.0, 240.0, 365.0):
            check(both, day, words.now_words(both, day), leave_out_over=True)
        (row,) = (each for each in result_rows(both, 365.0) if each.what == name.label)
        assert (row.second == "none") == (row.first == "never") == (length == short), row
