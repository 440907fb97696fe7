"""What can be chosen, what is refused and in which words, and the code one can write on paper."""

import dataclasses
import math
import string
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import evidence
from explainer.science import plan as plan_module
from explainer.science.plan import Person, Plan, PlanError, checked, read_code, write_code
from explainer.science.signs import signs

from .drawn import COUNTED, one_control, people, plans

KEYS = string.digits + string.ascii_uppercase + ".-"
NUMBERS = [name for name, control in evidence.controls().items() if not control.choices]
CHOICES = [name for name, control in evidence.controls().items() if control.choices]
TYPICAL = (
    write_code(Plan(), Person(), 3),
    write_code(Plan(sessions=0, gentle=0.5, moist=0.25, sun=0.75), Person(age_years=18), 0.5),
    write_code(Plan(6, 84, 0.25, 500, "neck", "ice_pick"), Person(80, "men", "VI"), 365),
    write_code(Plan(needle_length_mm=2.5, sun=0.5), Person(age_years=66.5), 0.25),
    write_code(Plan(), Person(), 3, 70),
)
OF_OLD = "K4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y"  # written before a code could hold an event


def refusal(name: str, value: object) -> str:
    """Return the sentence with which a value is refused."""
    with pytest.raises(PlanError) as refused:
        checked(name, value)
    return str(refused.value)


# --- values ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_outside_its_range_is_refused_with_label_range_and_unit(name: str) -> None:
    control = evidence.controls()[name]
    assert control.low is not None
    assert control.high is not None
    allowed = f"choose from {control.low:g} to {control.high:g} {control.unit}".strip()

    for value in (control.low - 1, control.high + 1):
        expected = f"{control.label}: {value:g} is outside the range; {allowed}."
        assert refusal(name, value) == expected
    endless = f"{control.label}: this number is outside the range; {allowed}."
    assert refusal(name, float("inf")) == endless


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", [None, True, "four", "1.000,5", float("nan"), [1], "nan"])
def test_what_is_no_number_is_refused_and_shown(name: str, value: object) -> None:
    sentence = refusal(name, value)

    assert sentence.startswith(evidence.controls()[name].label + ": ")
    assert " is not a number; choose from " in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_half_a_count_is_refused(name: str) -> None:
    start = evidence.controls()[name].start

    assert " is not a whole number; " in refusal(name, float(start) + 0.5)


@pytest.mark.parametrize("name", CHOICES)
@pytest.mark.parametrize("value", ["chin", "", 3, None])
def test_an_unknown_choice_is_refused_with_all_that_can_be_chosen(name: str, value: object) -> None:
    sentence = refusal(name, value)

    assert sentence.startswith(f"{evidence.controls()[name].label}: {value!r} is not known; choose")
    assert all(choice in sentence for choice in evidence.controls()[name].choices)


def test_a_plan_and_a_person_are_checked_when_made() -> None:
    with pytest.raises(PlanError, match=r"^Sessions: 7 is outside the range; "):
        Plan(sessions=7)
    with pytest.raises(PlanError, match=r"^Age: 12 is outside the range; "):
        Person(age_years=12)


def test_a_plan_cannot_be_changed_after_it_was_made() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Plan().sessions = 2  # type: ignore[misc]


def test_a_plan_starts_where_the_table_of_controls_says() -> None:
    for record in (Plan(), Person()):
        for each in dataclasses.fields(record):
            assert getattr(record, each.name) == evidence.controls()[each.name].start


def test_counts_become_whole_numbers_and_measures_become_floats() -> None:
    plan = Plan(sessions=3.0, needle_length_mm=1)  # type: ignore[arg-type]

    assert (type(plan.sessions), type(plan.needle_length_mm)) == (int, float)


def test_every_age_of_a_cohort_is_checked() -> None:
    ages = np.array([18.0, 50.0, 80.0])

    assert id(Person(age_years=ages).age_years) == id(ages)  # type: ignore[arg-type]
    for wrong in (17.0, 81.0, float("nan")):
        with pytest.raises(PlanError, match=r"^Age: "):
            Person(age_years=np.array([50.0, wrong]))  # type: ignore[arg-type]


@given(plans())
def test_sessions_are_evenly_spaced_from_day_zero(plan: Plan) -> None:
    days = plan.session_days

    assert len(days) == plan.sessions
    assert days == tuple(i * plan.session_gap_days for i in range(plan.sessions))


@pytest.mark.parametrize("name", NUMBERS)
def test_nothing_at_all_is_called_empty(name: str) -> None:
    assert ": the box is empty; choose from " in refusal(name, "  ")


def test_a_zero_without_sign_is_written_and_read() -> None:
    assert read_code(write_code(Plan(gentle=-0.0), Person()))[0] == Plan(gentle=0.0)


def test_a_decimal_comma_is_a_decimal_point_in_a_plan_too() -> None:
    assert Plan(needle_length_mm="0,5").needle_length_mm == 0.5  # type: ignore[arg-type]


def test_of_a_long_text_only_the_start_is_quoted() -> None:
    with pytest.raises(PlanError, match="is not known; choose") as refused:
        Plan(zone="x" * 10**6)

    assert len(str(refused.value)) < 200


# --- codes ----------------------------------------------------------------------------------


@given(plans(), people(), one_control("day"), one_control("event"))
@settings(max_examples=300)
def test_a_code_brings_back_exactly_what_it_was_written_from(
    plan: Plan, person: Person, day: float, event: int
) -> None:
    assert read_code(write_code(plan, person, day, event)) == (plan, person, day, event)


def test_a_code_of_old_is_still_read_and_still_written_without_an_event() -> None:
    assert read_code(OF_OLD) == (Plan(), Person(), 3.0, 0)
    assert write_code(Plan(), Person(), 3.0) == OF_OLD


def test_an_event_has_no_second_way_to_be_written_as_none() -> None:
    body = f"{OF_OLD.rpartition('-')[0]}-0"

    assert is_refused(f"{body}-{plan_module._check_letter(body)}")


def test_an_event_beyond_the_year_is_refused_in_its_words() -> None:
    body = f"{OF_OLD.rpartition('-')[0]}-366"

    with pytest.raises(PlanError, match=r"^Event, day: 366 is outside the range; "):
        read_code(f"{body}-{plan_module._check_letter(body)}")


@given(st.integers(0, 2**30), st.sampled_from(TYPICAL))
def test_small_letters_and_spaces_are_forgiven(places: int, code: str) -> None:
    spaced = "".join(letter.lower() + " " * (places >> i & 1) for i, letter in enumerate(code))

    assert read_code(f"  {spaced}\n") == read_code(code)


def is_refused(code: str) -> bool:
    """Tell whether a code is refused with a sentence."""
    try:
        read_code(code)
    except PlanError as reason:
        return str(reason).endswith(".")
    return False


@pytest.mark.parametrize("code", TYPICAL)
def test_every_code_with_one_wrong_letter_is_refused(code: str) -> None:
    wrong = {
        code[:i] + key + code[i + 1 :] for i in range(len(code)) for key in KEYS if key != code[i]
    }

    assert [typo for typo in sorted(wrong) if not is_refused(typo)] == []


@pytest.mark.parametrize("code", TYPICAL)
def test_nearly_every_code_with_a_letter_too_few_or_too_many_is_refused(code: str) -> None:
    fewer = {code[:i] + code[i + 1 :] for i in range(len(code))}
    more = {code[:i] + key + code[i:] for i in range(len(code) + 1) for key in KEYS}

    taken = [typo for typo in sorted((fewer | more) - {code}) if not is_refused(typo)]

    assert len(taken) <= 0.01 * len(fewer | more), taken


@pytest.mark.parametrize("code", TYPICAL)
def test_every_code_with_two_neighbours_swapped_is_refused(code: str) -> None:
    swapped = {
        code[:i] + code[i + 1] + code[i] + code[i + 2 :]
        for i in range(len(code) - 1)
        if code[i] != code[i + 1]
    }

    assert [typo for typo in sorted(swapped) if not is_refused(typo)] == []


@given(st.text(max_size=60))
@settings(max_examples=200)
def test_any_other_text_is_refused_in_a_sentence(text: str) -> None:
    assert is_refused(text)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("", "There is no code in the box. A plan code looks like K4-28-"),
        (" \n", "There is no code in the box. A plan code looks like K4-28-"),
        ("K4", "The code has 1 part, but a plan code has 14"),
        ("K4-28", "The code has 2 parts, but a plan code has 14"),
        ("J4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y", "The code starts with 'J', but plan codes start"),
        ("K4-28-1.5-250-E-A-1-1-1-35-A-C-3-X", "The code looks mistyped: its last letter does not"),
    ],
)
def test_a_wrong_code_says_what_is_wrong_with_it(code: str, sentence: str) -> None:
    with pytest.raises(PlanError) as refused:
        read_code(code)

    assert str(refused.value).startswith(sentence)


def test_a_code_can_be_copied_by_hand() -> None:
    longest = write_code(
        Plan(6, 84, 2.45, 500, "neck", "ice_pick", 0.75, 0.75, 0.75), Person(80), 364.25, 365
    )

    assert len(longest) < 56
    assert set(longest) <= set(KEYS) - set("IOZ")


def untyped(value: object) -> Any:
    """Return a value as it may come from a caller who checks no types."""
    return value


def array(values: object) -> Any:
    """Return an array, as a cohort has one for its ages."""
    return np.array(values)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Plan(sessions=10**400),
        lambda: Plan(sessions=[1] * 10_000),  # type: ignore[arg-type]
        lambda: Plan(zone=array(["cheek"])),
        lambda: Plan(zone="x" * 1_000_000),
        lambda: Person(age_years=array([])),
        lambda: Person(age_years=array(["old"])),
        lambda: Person(age_years=array([20.0, math.nan])),
        lambda: write_code(Plan(), Person(age_years=array([30.0, 40.0]))),
        lambda: signs(Plan(), Person(age_years=array([30.0, 40.0]))),
    ],
)
def test_whatever_is_given_is_refused_in_one_short_sentence(make: Callable[[], object]) -> None:
    with pytest.raises(PlanError) as refused:
        make()

    said = str(refused.value)
    assert len(said) < 140, said
    assert said.endswith(".")
    assert "\n" not in said


def test_a_long_part_of_a_code_is_not_echoed_whole() -> None:
    parts = write_code(Plan(), Person()).split("-")[:-1]
    parts[4] = "Q" * 1_000_000
    body = "-".join(parts)

    with pytest.raises(PlanError) as refused:
        read_code(f"{body}-{plan_module._check_letter(body)}")

    assert len(str(refused.value)) < 140


@pytest.mark.parametrize("value", [2.5000001, 0.1999999, math.nextafter(2.5, 3.0)])
def test_a_number_outside_a_range_is_never_said_as_one_inside(value: float) -> None:
    with pytest.raises(PlanError, match="is outside the range") as refused:
        Plan(needle_length_mm=value)

    said = float(str(refused.value).split(": ")[1].split(" is")[0])
    assert not 0.2 <= said <= 2.5


def test_one_number_of_an_array_library_is_a_number() -> None:
    plan = Plan(sessions=untyped(np.int64(3)), gentle=untyped(np.float32(0.5)), sun=array(-0.0))
    person = Person(age_years=np.float64(41.0))

    assert (plan, person) == (Plan(sessions=3, gentle=0.5, sun=0.0), Person(age_years=41.0))
    assert read_code(write_code(plan, person)) == (plan, person, 0.0, 0)
    with pytest.raises(PlanError):
        Plan(sessions=untyped(np.bool_(True)))
