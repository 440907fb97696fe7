"""What was chosen (`Plan`), by whom (`Person`), and the short code one can write on paper.

Both are frozen and checked when made. The ranges, units and starting values are data
(`data/controls.csv`), so a slider, an error sentence and a test read the same line.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from explainer import evidence
from explainer.science import words as say
from explainer.science.numbers import quoted, read_number, write_number

if TYPE_CHECKING:
    from collections.abc import Mapping

CODE_VERSION = "K"
_CHECK_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"  # 23, a prime; without I, O and Z (1, 0 and 2 on paper)


class PlanError(ValueError):
    """A value that cannot be used; its text is one sentence a learner can act on."""


def _starts_at(name: str) -> Any:
    return field(default_factory=lambda: checked(name, evidence.controls()[name].start))


def checked(name: str, value: object, called: str = "") -> Any:
    """Return the value in its proper type, or say what is allowed.

    Args:
        name: a row of `data/controls.csv`, such as `needle_length_mm`.
        value: a number in the unit of that row, one of its choices, or an array of numbers.
        called: what a message calls it; the label of that row if left out.

    Returns:
        The same value: whole numbers as `int` where the control counts, else `float` or `str`.

    Raises:
        PlanError: if the value is outside the range, not whole, not a number or no choice.

    Example:
        >>> checked("sessions", 3.0)
        3
        >>> checked("age_years", 12)
        Traceback (most recent call last):
        explainer.science.plan.PlanError: Age: 12 is outside the range; choose from 18 to 80 years.
        >>> checked("age_years", 12, called="Your age")
        Traceback (most recent call last):
        explainer.science.plan.PlanError: Your age: 12 is outside the range; choose from 18 to 80 \
years.
    """
    control = evidence.controls()[name]
    control = replace(control, label=called) if called else control
    if getattr(value, "ndim", None) == 0 and hasattr(value, "item"):
        value = value.item()  # one number of an array library is a number
    if control.choices:
        return _checked_choice(control, value)
    if name == "age_years" and hasattr(value, "__array_namespace__"):
        return _checked_cohort(control, value)
    return _checked_number(control, value)


def _checked_cohort(control: evidence.Control, ages: Any) -> Any:
    try:
        ends = float(ages.min()), float(ages.max())
    except (TypeError, ValueError):  # letters, or nobody at all
        raise PlanError(say.NO_COHORT.format(label=control.label)) from None
    for end in ends:
        _checked_number(control, end)
    return ages


def _checked_choice(control: evidence.Control, value: object) -> str:
    if isinstance(value, str) and value in control.choices:
        return str(value)
    said = {"value": quoted(value), "choices": _either(control.choices)}
    raise PlanError(say.NO_CHOICE.format(label=control.label, **said))


def _checked_number(control: evidence.Control, value: object) -> float | int:
    low, high, unit = control.low, control.high, control.unit
    allowed = say.NUMBER_RANGE.format(low=low, high=high, unit=unit).rstrip()
    said = {"label": control.label, "allowed": allowed}
    if isinstance(value, str):
        try:
            value = read_number(value)
        except ValueError as wrong:
            raise PlanError(say.NOT_READ.format(wrong=wrong, **said)) from None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
        raise PlanError(say.NO_NUMBER.format(value=quoted(value), **said))
    if low is None or high is None or not low <= value <= high:
        number = outside_words(value, low or 0.0, high or 0.0)
        raise PlanError(say.OUTSIDE.format(value=number, **said))
    if control.name not in _COUNTED:
        return float(value) + 0.0  # a zero has no sign
    if value != int(value):
        raise PlanError(say.NOT_WHOLE.format(value=float(value), **said))
    return int(value)


def outside_words(value: float, low: float, high: float) -> str:
    """Write a number that is outside a range, so that it reads as being outside.

    Example:
        >>> outside_words(9.0, 0.0, 7.0), outside_words(7.0000001, 0.0, 7.0)
        ('9', '7.0000001')
        >>> outside_words(float("inf"), 0.0, 7.0)
        'this number'
    """
    try:
        said = f"{value:g}"
    except OverflowError:
        return "this number"
    if math.isinf(float(said)):
        return "this number"
    # 2.5000001 must not be rounded into the range that it is outside of
    return repr(float(value)) if low <= float(said) <= high else said


_COUNTED = frozenset({"sessions", "session_gap_days", "event", "punctures_per_cm2"})


def _either(words: tuple[str, ...]) -> str:
    return " or ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]


def _check_all(record: Plan | Person) -> None:
    for each in fields(record):
        object.__setattr__(record, each.name, checked(each.name, getattr(record, each.name)))


@dataclass(frozen=True, slots=True)
class Plan:
    """A course of sessions and the care around it.

    Args:
        sessions: how many sessions (0 to 6).
        session_gap_days: days from one session to the next.
        needle_length_mm: length of the needles in mm, not how deep they go.
        punctures_per_cm2: punctures per square centimetre in one session.
        zone: face zone, a key of `data/zones.csv`.
        scar_type: shape of the scar, a key of `data/scars.csv`.
        gentle: share of the advice on mild products that is kept (0 to 1).
        moist: share of the advice on moisturiser that is kept (0 to 1).
        sun: share of the advice on sun protection that is kept (0 to 1).

    Raises:
        PlanError: if a value is outside its range in `data/controls.csv`.

    Example:
        >>> Plan(sessions=3, session_gap_days=28).session_days
        (0.0, 28.0, 56.0)
    """

    sessions: int = _starts_at("sessions")
    session_gap_days: int = _starts_at("session_gap_days")
    needle_length_mm: float = _starts_at("needle_length_mm")
    punctures_per_cm2: int = _starts_at("punctures_per_cm2")
    zone: str = _starts_at("zone")
    scar_type: str = _starts_at("scar_type")
    gentle: float = _starts_at("gentle")
    moist: float = _starts_at("moist")
    sun: float = _starts_at("sun")

    def __post_init__(self) -> None:
        _check_all(self)

    @property
    def session_days(self) -> tuple[float, ...]:
        """Days of the sessions, counted from the first one (day 0)."""
        return tuple(float(self.session_gap_days * i) for i in range(self.sessions))


@dataclass(frozen=True, slots=True)
class Person:
    """Whose skin it is: nobody in particular, an imagined person.

    Args:
        age_years: age in years; an array (one value per person) makes a cohort.
        sex: whose average skin thickness is used, `women` or `men`.
        skin_tone: tone of the skin, `I` (lightest) to `VI` (darkest).

    Raises:
        PlanError: if a value is outside its range in `data/controls.csv`.

    Example:
        >>> Person(age_years=50).age_years
        50.0
    """

    age_years: float = _starts_at("age_years")
    sex: str = _starts_at("sex")
    skin_tone: str = _starts_at("skin_tone")

    def __post_init__(self) -> None:
        _check_all(self)


def one_person(person: Person) -> None:
    """Refuse a cohort where one person is meant.

    Args:
        person: the person.

    Raises:
        PlanError: if the age is an array.

    Example:
        >>> one_person(Person(age_years=50))
    """
    if not isinstance(person.age_years, float):
        raise PlanError(say.ONE_PERSON)


def write_code(plan: Plan, person: Person, day: float = 0.0, event: int = 0) -> str:
    """Write plan, person, day and event as a short code that can be copied by hand.

    Args:
        plan: the plan.
        person: the person (one, not a cohort).
        day: the day one is looking at, 0 to 365.
        event: how many days after the first session a day that matters comes; 0 for none.

    Returns:
        The values in the order of the two records, choices as letters, then the day, the event if
        there is one, and a check letter last.

    Raises:
        PlanError: if the person is a cohort, or a day lies outside the year.

    Example:
        >>> write_code(Plan(), Person(), 3)
        'K4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y'
        >>> write_code(Plan(), Person(), 3, event=70)
        'K4-28-1.5-250-E-A-1-1-1-35-A-C-3-70-H'
        >>> read_code(write_code(Plan(), Person(), 3, 70)) == (Plan(), Person(), 3.0, 70)
        True
    """
    one_person(person)
    values = {f.name: getattr(record, f.name) for record in (plan, person) for f in fields(record)}
    values["day"] = checked("day", day)
    if marked := checked("event", event):  # without one the code is as short as those of old
        values["event"] = marked
    body = CODE_VERSION + "-".join(_code_part(name, value) for name, value in values.items())
    return f"{body}-{_check_letter(body)}"


def read_code(text: str) -> tuple[Plan, Person, float, int]:
    """Read a code back into the plan, the person, the day and the event it was written from.

    Args:
        text: a code as `write_code` makes it; spaces and small letters are forgiven.

    Returns:
        Plan, person, day and event (days since the first session; an event of 0 is none).

    Raises:
        PlanError: if the code is incomplete, mistyped, or holds a value out of range.

    Example:
        >>> read_code("K4-28")
        Traceback (most recent call last):
        explainer.science.plan.PlanError: The code has 2 parts, but a plan code has 14, such as \
K4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y.
    """
    clean, example = "".join(str(text).split()).upper(), write_code(Plan(), Person(), 3)
    if not clean:
        raise PlanError(say.NO_CODE.format(example=example))
    parts = clean.split("-")
    names = [f.name for record in (Plan, Person) for f in fields(record)] + ["day", "event"]
    if len(parts) not in (len(names), len(names) + 1):  # old codes, and those without an event
        has, needs = f"{len(parts)} part{'s' * (len(parts) != 1)}", len(names)
        raise PlanError(say.OTHER_PARTS.format(has=has, needs=needs, example=example))
    if not clean.startswith(CODE_VERSION):
        raise PlanError(say.OTHER_START.format(start=clean[0]))
    body = clean.rpartition("-")[0]
    if parts[-1] != _check_letter(body):
        raise PlanError(say.MISTYPED)
    given = zip(names, body.removeprefix(CODE_VERSION).split("-"), strict=False)
    values = {"event": 0, **{name: _part_value(name, part) for name, part in given}}
    days = checked("day", values["day"]), checked("event", values["event"])
    read = _only(Plan, values), _only(Person, values), *days
    if write_code(*read) != clean:  # a point mistyped as E gets here: "0E5" is a number too
        raise PlanError(say.OTHER_NUMBERS)
    return read


def _only(record: Any, values: Mapping[str, object]) -> Any:
    return record(**{f.name: values[f.name] for f in fields(record)})


def _code_part(name: str, value: Any) -> str:
    choices = evidence.controls()[name].choices
    return chr(ord("A") + choices.index(value)) if choices else write_number(value)


def _part_value(name: str, part: str) -> object:
    if not (control := evidence.controls()[name]).choices:
        return part
    place = ord(part) - ord("A") if len(part) == 1 else -1
    if not 0 <= place < len(control.choices):
        last = chr(ord("A") + len(control.choices) - 1)
        raise PlanError(say.NO_LETTER.format(label=control.label, part=quoted(part), last=last))
    return control.choices[place]


def _check_letter(body: str) -> str:
    total = sum((place % 22 + 1) * ord(letter) for place, letter in enumerate(body))
    return _CHECK_LETTERS[total % len(_CHECK_LETTERS)]
