"""What the two clocks say: rounded, with a range, and nothing that nobody can promise."""

import re
from itertools import product

import pytest

from explainer import evidence
from explainer.draw import say
from explainer.draw.axis import stops
from explainer.pictures.clocks import words
from explainer.science.plan import Person, Plan
from explainer.science.signs import Estimate, redness_days_total, signs
from tests.pictures.shown import NAMES, shown

FORBIDDEN = ("erase", "permanent", "risk-free", "guarantee", "suitable for you", "cure", "always")
DAYS = stops()[::6]
PAIRS = [(a, b) for a, b in product(NAMES, NAMES) if a != b]
COMPARED_DAYS = (0.0, 0.25, 3.0, 28.0, 91.0, 182.0, 365.0)
AMOUNT = r"about (\S+) % \((\S+) to (\S+) %\)"


def all_said(name: str) -> list[str]:
    """Return everything that is said for a plan on some days."""
    signs = shown(name)
    live = [words.live_text(signs, day) for day in DAYS]
    said = {text for each in live for text in each}
    said |= {words.lane_now(signs, e.lane.lane, day) for e in signs.side for day in DAYS}
    said |= {words.lane_now(signs, key, day) for key in evidence.results() for day in DAYS}
    said |= {words.difference_words(signs, shown(other), 91.0) for other in NAMES}
    return sorted(said)


def digits(number: str) -> str:
    """Return the digits of a number that carry meaning."""
    plain = number.replace(".", "").lstrip("0")
    return plain if "." in number else plain.rstrip("0")


@pytest.mark.parametrize("name", NAMES)
def test_no_result_on_any_day_is_said_more_finely_than_two_digits(name: str) -> None:
    for text in all_said(name):
        for number in re.findall(r"\d+(?:\.\d+)?(?= (?:%|to \S+ %|against))", text):
            assert len(digits(number)) <= 2, text


@pytest.mark.parametrize("name", NAMES)
def test_a_result_is_said_with_a_range_that_holds_it(name: str) -> None:
    for key, row in evidence.results().items():
        for day in DAYS:
            said = words.result_state(shown(name), key, day)
            if not row.proven:
                assert said == "none" or re.fullmatch(r"perhaps (a little|some), unproven", said)
            elif said != "not changed yet" and "less collagen" not in said:
                found = re.fullmatch(AMOUNT, said)
                assert found, said
                mid, low, high = map(float, found.groups())
                assert low <= mid <= high


@pytest.mark.parametrize("name", NAMES)
def test_every_result_in_the_live_text_has_its_range(name: str) -> None:
    for day in DAYS:
        now = words.now_words(shown(name), day)
        alone = re.sub(AMOUNT, "", now)
        assert "%" not in alone, now


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_that_nobody_can_promise(name: str) -> None:
    for text in all_said(name):
        assert not [word for word in FORBIDDEN if word in text.lower()], text


def test_without_a_session_nothing_happens_and_so_it_is_said() -> None:
    none = shown("none")

    for day in DAYS:
        assert words.now_words(none, day).endswith(
            "no session. Nothing was done, so nothing changes."
        )
        for effect in none.side:
            assert words.lane_now(none, effect.lane.lane, day) == "no session, so none"
        for key, row in evidence.results().items():
            said = words.lane_now(none, key, day)
            assert said == ("not changed yet" if row.proven else "none")


def test_a_side_effect_passes_through_its_states_in_order() -> None:
    order = ["not begun yet", "usual now", "fading now", "past for most people", "over"]
    peeling = next(e for e in shown("one").side if e.lane.lane == "peeling")

    seen = [words.side_state(peeling, day / 20, needled=True) for day in range(200)]

    assert list(dict.fromkeys(seen)) == order


def test_an_effect_of_unknown_length_is_never_said_to_be_over() -> None:
    unknown = [effect for effect in shown("usual").side if not effect.spans]

    for effect in unknown:
        assert {words.side_state(effect, day, needled=True) for day in DAYS} == {"time not known"}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_every_main_side_effect_is_named_unless_it_is_over(name: str) -> None:
    signs = shown(name)
    for day in DAYS:
        now = words.now_words(signs, day).lower()
        for effect in signs.side:
            if effect.lane.shown == "main":
                gone = words.side_state(effect, day, needled=True) == "over"
                assert (effect.label.split(",")[0].lower() in now) != gone


@pytest.mark.parametrize("name", NAMES)
def test_the_fixed_sentences_are_short(name: str) -> None:
    live = words.live_text(shown(name), 3.0)

    for text in (live.picture, live.controls, live.hint):
        for sentence in re.split(r"(?<=[.?;]) ", text):
            assert len(sentence.split()) <= 15, sentence


@pytest.mark.parametrize("day", [0.0, 3.0, 28.0, 182.0, 365.0])
def test_the_live_text_counts_the_sessions_that_have_been(day: float) -> None:
    been = sum(session <= day for session in shown("usual").plan.session_days)

    assert f"after session {been} of 4." in words.now_words(shown("usual"), day)


def test_two_equal_plans_differ_in_nothing() -> None:
    said = words.difference_words(shown("usual"), shown("usual"), 182.0)

    assert "against the pinned one" in said
    assert not re.search(r"\d+ against \d", said)


def test_ranges_are_said_to_overlap_only_if_they_do() -> None:
    said_wrongly = []
    for name, other in product(NAMES, NAMES):
        here, there = (shown(each).result("scar", 182.0) for each in (name, other))
        apart = here.low > there.high or there.low > here.high
        if apart and "overlap" in words.difference_words(shown(name), shown(other), 182.0):
            said_wrongly.append((name, other))

    assert said_wrongly == []


def test_days_of_redness_add_up_over_the_sessions() -> None:
    typical = evidence.lanes()["redness"].typical_end_d

    assert redness_days_total(shown("none")) == 0.0
    assert redness_days_total(shown("usual")) == pytest.approx(4 * (typical or 0.0))


def test_an_amount_keeps_its_unit_on_both_sides() -> None:
    assert say.amount(Estimate(0.0, 1.26, 10.4), "%") == "about 1.3 % (0 to 10 %)"


@pytest.mark.parametrize("grade", ["A", "B", "C"])
def test_a_grade_is_said_in_words(grade: str) -> None:
    assert say.badge_words(grade).startswith(f"{grade} · ")
    assert len(say.badge_words(grade)) > 8


def parts(said: str) -> dict[str, str]:
    """Take the comparison of results apart, by result."""
    listed = re.search(r"\)\. At [^:]+: (.*?)\. At month 12", said)
    assert listed is not None
    names = "|".join(row.short_label.lower() for row in evidence.results().values())
    found = (re.fullmatch(rf"({names}) (.*)", part) for part in listed[1].split("; "))
    return {part[1]: part[2] for part in found if part}


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_both_plans_and_the_day_are_named(here: str, there: str) -> None:
    for day in COMPARED_DAYS:
        said = words.difference_words(shown(here), shown(there), day)
        assert said.startswith(f"This plan ({words.plan_words(shown(here).plan)}) against")
        assert f"the pinned one ({words.plan_words(shown(there).plan)})." in said
        assert f"{say.day_words(day)}: " in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_the_numbers_are_those_of_the_two_plans_in_their_order(here: str, there: str) -> None:
    said = parts(words.difference_words(shown(here), shown(there), 91.0))
    proven = {n: row for n, row in evidence.results().items() if row.proven}
    assert set(said) == {row.short_label.lower() for row in proven.values()}
    for name, row in proven.items():
        mine, other = (say.two_digits(shown(p).result(name, 91.0).mid) for p in (here, there))
        expected = f"the same ({mine} %)" if mine == other else f"{mine} against {other} %"
        assert said[row.short_label.lower()] == expected


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_what_it_costs_in_days_of_redness_is_always_said(here: str, there: str) -> None:
    said = words.difference_words(shown(here), shown(there), 3.0)
    mine, other = (say.two_digits(redness_days_total(shown(p))) for p in (here, there))

    expected = f"the same ({mine} days)" if mine == other else f"{mine} against {other} days"
    assert f"Typical days of redness in all: {expected}." in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_what_comes_of_it_after_a_year_is_always_said(here: str, there: str) -> None:
    said = words.difference_words(shown(here), shown(there), 3.0)
    mine, other = (
        say.two_digits(shown(p).result("scar", words.MONTH_12).mid) for p in (here, there)
    )

    expected = f"the same ({mine} %)" if mine == other else f"{mine} against {other} %"
    assert f"At month 12: scar lift {expected}." in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_it_ends_with_how_far_the_ranges_can_be_told_apart(here: str, there: str) -> None:
    for day in COMPARED_DAYS:
        said = words.difference_words(shown(here), shown(there), day)
        back = words.difference_words(shown(there), shown(here), day)
        assert said.endswith((words.OVERLAP, words.APART))
        assert said.endswith(words.APART) == back.endswith(words.APART)


def touching(here: str, there: str, day: float) -> list[bool]:
    """Return for each proven result whether the ranges of two plans touch."""
    names = [name for name, row in evidence.results().items() if row.proven]
    both = [[shown(plan).result(name, day) for plan in (here, there)] for name in names]
    return [a.low <= b.high and b.low <= a.high for a, b in both]


def test_the_ranges_overlap_only_if_those_of_every_result_do() -> None:
    cases = [(pair, day, touching(*pair, day)) for pair in PAIRS for day in COMPARED_DAYS]
    assert any(any(each) and not all(each) for _, _, each in cases), "some stand apart, some not"

    for (here, there), day, each in cases:
        said = words.difference_words(shown(here), shown(there), day)
        assert said.endswith(words.OVERLAP if all(each) else words.APART), (here, there, day)


def test_an_effect_that_nobody_has_shown_is_not_compared() -> None:
    said = words.difference_words(shown("usual"), shown("one"), 28.0)

    assert "glow" not in said.lower()


def test_a_loss_is_called_a_loss_wherever_a_result_has_not_come() -> None:
    hurry = signs(Plan(6, 2, 2.5, 500, gentle=0.0, moist=0.0, sun=0.0), Person())
    for day in DAYS:
        change, said = hurry.collagen_change(day), words.now_words(hurry, day)
        assert ("less collagen than before" in said) == (change.low <= -1.0), day
        assert ("In slow builders" in said) == (change.low <= -1.0 < change.mid), day
        if change.mid <= -1.0:
            assert "changed yet" not in said
            assert words.result_state(hurry, "firmness", day) == "less collagen than before"
    assert "In slow builders" in words.now_words(hurry, 365.0)


def test_a_plan_that_loses_nothing_that_can_be_seen_speaks_of_no_loss() -> None:
    usual = signs(Plan(), Person())

    assert not any("less collagen" in words.now_words(usual, day) for day in DAYS)
