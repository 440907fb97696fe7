"""What is typed into a box is read in one way everywhere, and never guessed at."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.science.numbers import LONGEST_QUOTE, quoted, read_number, write_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3,5", 3.5),
        ("3.5", 3.5),
        (" 3,5 ", 3.5),
        ("\N{NO-BREAK SPACE}28\t", 28.0),
        (",5", 0.5),
        ("3,", 3.0),
        ("-2", -2.0),
        ("\N{MINUS SIGN}2", -2.0),
        ("+4", 4.0),
        ("1,000", 1.0),
        ("1e2", 100.0),
    ],
)
def test_a_comma_is_a_point_and_spaces_around_do_not_matter(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *("abc", "3 5", "3 ,5", "1.000,5", "1,000.5", "1'000", "1_000", "3,5,", "--2", "."),
        *("nan", "inf", "infinity", "0x10", "٣", "3.5 mm", "<b>", "1e", "1e9999"),
    ],
)
def test_what_is_no_number_is_quoted_and_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a number$") as refused:
        read_number(text)

    assert str(refused.value).startswith(repr(text))


@pytest.mark.parametrize("text", ["", "  ", "\N{NO-BREAK SPACE}"])
def test_an_empty_box_is_called_empty(text: str) -> None:
    with pytest.raises(ValueError, match=r"^the box is empty$"):
        read_number(text)


def test_a_zero_has_no_sign() -> None:
    assert math.copysign(1.0, read_number("-0")) == 1.0


def test_a_long_text_is_not_echoed_whole() -> None:
    assert len(quoted("x" * 10**6)) < LONGEST_QUOTE + 5


@given(st.floats(allow_nan=False, allow_infinity=False).map(lambda value: value + 0.0))
def test_what_is_written_is_read_back_exactly(value: float) -> None:
    written = write_number(value)

    assert "e" not in written
    assert read_number(written) == value
