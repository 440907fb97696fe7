"""Numbers as a person types them, and as they are written: the one place that reads every box."""

from __future__ import annotations

import re
import reprlib
from decimal import Decimal

LONGEST_QUOTE = 24
_NUMBER = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)


def read_number(text: str) -> float:
    """Read a number as it was typed; a decimal comma is a decimal point, thousands are not guessed.

    Args:
        text: what stands in the box; spaces around it do not matter.

    Returns:
        The number, in the unit of the box.

    Raises:
        ValueError: if this is no number; its text goes on after the name of the box.

    Example:
        >>> read_number(" 3,5 "), read_number("-2")
        (3.5, -2.0)
        >>> read_number("1.000,5")
        Traceback (most recent call last):
        ValueError: '1.000,5' is not a number
    """
    clean = text.strip().replace("\N{MINUS SIGN}", "-")
    if not clean:
        raise ValueError("the box is empty")
    if not _NUMBER.fullmatch(clean):
        raise ValueError(f"{quoted(text.strip())} is not a number")
    return float(clean.replace(",", ".")) + 0.0  # a zero has no sign


def write_number(value: float) -> str:
    """Write a number exactly, without an exponent and without zeros at its end.

    Args:
        value: a finite number.

    Example:
        >>> write_number(35.0), write_number(0.041667), write_number(1e-7)
        ('35', '0.041667', '0.0000001')
    """
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def quoted(value: object) -> str:
    """Quote a value in a sentence; of a long one only the start.

    Example:
        >>> quoted("soon"), quoted("a" * 99)
        ("'soon'", "'aaaaaaaaaaaaaaaaaaaaaaaa…'")
    """
    if isinstance(value, str):
        whole = len(value) <= LONGEST_QUOTE
        return repr(value if whole else f"{value[:LONGEST_QUOTE]}…")
    said = " ".join(reprlib.repr(value).split())
    return said if len(said) <= LONGEST_QUOTE else f"{said[:LONGEST_QUOTE]}…"
