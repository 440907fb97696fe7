"""How numbers become words: days, amounts, plurals and lists, each in one way on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.science.days import YEAR_D

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from explainer.science.signs import Estimate

WATERMARK = "Illustrative, not medical advice"
HERE = "You are here: {}"
A_DAY = 0.75  # from here on (days) a time that is known coarsely is called a day
WEEK_D, MONTHS_FROM_D = 7, 60
TONES = ("Very light", "Light", "Medium", "Medium dark", "Dark", "Very dark")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def capital(words: str) -> str:
    """Say words as the start of a sentence.

    Example:
        >>> capital("day 3"), capital("")
        ('Day 3', '')
    """
    return words[:1].upper() + words[1:]


def inside(words: str) -> str:
    """Say words that begin with a capital inside a sentence; capitals further on stay.

    Example:
        >>> inside("Type III signal"), inside("")
        ('type III signal', '')
    """
    return words[:1].lower() + words[1:]


def listed(words: Iterable[str]) -> str:
    """Say words one after the other.

    Example:
        >>> listed(("redness", "swelling", "peeling"))
        'redness, swelling, peeling'
    """
    return ", ".join(words)


def plural(count: float | str, noun: str) -> str:
    """Say how many there are, with the noun in its number.

    Args:
        count: a number, or one that is already written.
        noun: the noun for one.

    Example:
        >>> plural(1, "session"), plural(4, "session"), plural("0.6", "day")
        ('1 session', '4 sessions', '0.6 days')
    """
    return f"{count} {noun}{'' if str(count) == '1' else 's'}"


def two_digits(value: float, finest: int = 1) -> str:
    """Round to two significant digits, and not finer than a tenth.

    Args:
        value: any amount that is not negative.
        finest: decimals of the finest number that is said (1 to 3).

    Example:
        >>> two_digits(12.34), two_digits(0.567), two_digits(111.0), two_digits(0.0168, 3)
        ('12', '0.6', '110', '0.017')
    """
    if value >= 9.95:
        return f"{float(f'{value:.2g}'):.0f}"
    decimals = 1 if value >= 0.995 else 2 if value >= 0.0995 else 3
    return f"{value:.{min(decimals, finest)}f}".rstrip("0").rstrip(".")


def fine(value: float) -> str:
    """Round to two significant digits, and not finer than a thousandth: for mm of skin.

    Example:
        >>> fine(1.07), fine(0.3), fine(0.0168), fine(0.0)
        ('1.1', '0.3', '0.017', '0')
    """
    return two_digits(value, 3)


def amount(estimate: Estimate, unit: str, of: str = "") -> str:
    """Say an amount with its range.

    Args:
        estimate: low, middle and high.
        unit: its unit.
        of: what it is a share of, if that is said.

    Example:
        >>> from explainer.science.signs import Estimate
        >>> amount(Estimate(5.2, 12.3, 22.9), "%")
        'about 12 % (5.2 to 23 %)'
    """
    low, mid, high = (two_digits(value) for value in estimate)
    return f"about {mid} {unit}{of} ({low} to {high} {unit})"


def day_words(day: float, *, short: bool = False) -> str:
    """Say a day the way one would: hours on the first day, then days, weeks and months.

    The week and the month are the nearest, as a reader sees them on the time axis.

    Args:
        day: days since the first session.
        short: whether to leave the week or month out.

    Example:
        >>> day_words(0.25), day_words(3.0), day_words(30.0), day_words(182.0)
        ('6 hours', 'day 3', 'day 30 (week 4)', 'day 182 (month 6)')
    """
    hours, whole = round(day * 24.0), round(day)
    if hours < 24:
        return plural(hours, "hour") if hours else "the first minutes"
    if short or whole <= WEEK_D:
        return f"day {day_number(day)}"
    if whole < MONTHS_FROM_D:
        return f"day {whole} (week {round(whole / WEEK_D)})"
    return f"day {whole} (month {round(12 * whole / YEAR_D)})"


def day_number(day: float) -> str:
    """Write a day no finer than it can be known: tenths in the first week, then whole days.

    Example:
        >>> day_number(1.3), day_number(6.19), day_number(7.88), day_number(182.0)
        ('1.3', '6.2', '8', '182')
    """
    return two_digits(day) if day <= WEEK_D else str(round(day))


def at_day(day: float) -> str:
    """Say at which day something is, within a sentence.

    Example:
        >>> at_day(0.0), at_day(3.0)
        ('in the first minutes', 'at day 3')
    """
    return f"{'at' if round(day * 24.0) else 'in'} {day_words(day)}"


def near_day(day: float, *, short: bool = False) -> str:
    """Say a day as coarsely as the model is known: hours, then whole days.

    Args:
        day: days since the first session.
        short: whether to leave the week or month out.

    Example:
        >>> near_day(0.02), near_day(0.16), near_day(0.95), near_day(25.5)
        ('the first hour', '4 hours', 'day 1', 'day 26 (week 4)')
    """
    if day < 1.0 / 24.0:
        return "the first hour"
    return day_words(float(round(day)) if day >= A_DAY else day, short=short)


def near_day_at(day: float) -> str:
    """Say when something is, as coarsely as the model is known.

    Example:
        >>> near_day_at(0.02), near_day_at(0.16), near_day_at(2.2)
        ('after the first hour', 'after 4 hours', 'on day 2')
    """
    return f"{'on' if day >= A_DAY else 'after'} {near_day(day)}"


def until_words(day: float) -> str:
    """Say until when something lasts, as exactly as its source does: hours, then days.

    Example:
        >>> until_words(0.5), until_words(1.3)
        ('12 hours', 'day 1.3')
    """
    return f"day {day_number(day)}" if day >= 1.0 else f"{two_digits(day * 24.0)} hours"


def stretch_words(start: float, end: float) -> str:
    """Say from which day to which day something lasts.

    Example:
        >>> stretch_words(0, 1.3), stretch_words(12.34, 365.0)
        ('day 0 to 1.3', 'day 12 to beyond a year')
    """
    return f"day {day_number(start)} to {_until(end)}"


def ends_words(earliest: float, latest: float) -> str:
    """Say the earliest start of something, and its latest end, as a sentence.

    Example:
        >>> ends_words(7.88, 60.0)
        'At the earliest from day 8, at the latest to day 60.'
    """
    until = _until(latest)
    to = f"day {until}" if latest < YEAR_D else until
    return f"At the earliest from day {day_number(earliest)}, at the latest to {to}."


def _until(day: float) -> str:
    return "beyond a year" if day >= YEAR_D else day_number(day)


def when_words(day: float, session_days: Sequence[float]) -> str:
    """Say a day, and as the start of a sentence how many of the sessions have begun by then.

    Args:
        day: days since the first session.
        session_days: days of the sessions.

    Example:
        >>> when_words(30.0, (0.0, 28.0, 56.0)), when_words(3.0, ())
        ('Day 30 (week 4). After session 2 of 3', 'Day 3. No session')
    """
    begun = sum(session <= day for session in session_days)
    which = f"After session {begun} of {len(session_days)}" if session_days else "No session"
    return f"{capital(day_words(day))}. {which}"


def moment_words(moment: datetime) -> str:
    """Say a moment as one would, in English whatever the machine speaks.

    Args:
        moment: a moment, in the time of its reader.

    Example:
        >>> from datetime import datetime
        >>> moment_words(datetime(2026, 11, 25, 14, 5))
        '25 November at 14:05'
    """
    return f"{moment.day} {MONTHS[moment.month - 1]} at {moment:%H:%M}"


def badge_words(grade: str) -> str:
    """Say an evidence grade in words.

    Example:
        >>> badge_words("B")
        'B · small trials'
    """
    meaning = {"A": "review or good trial", "B": "small trials", "C": "weak or unproven"}
    return f"{grade} · {meaning[grade]}"


ASSUMPTIONS = {  # where the meaning of a constant is too long for a list
    "pen": "How deep needles go in",
    "z_sc": "Depth that opens the barrier",
    "p_B": "Length and closing of channels",
    "occ": "Slower closing without moisturiser",
    "a_x": "Extra trauma below the dermis",
    "irr": "Irritation without care",
    "d_G": "Release of growth factor",
    "K_G": "Growth factor for half of the call",
    "s": "Speed of building",
    "f": "Young share of what is built",
    "m": "Maturing of young collagen",
    "mu": "Loss of young collagen by enzymes",
    "mu1": "Loss of mature collagen by enzymes",
    "d1": "Fading of mature collagen",
    "sE": "Gain of elastic fibres",
    "a_syn": "Building lost per year of age",
    "a_col": "Collagen lost per year of age",
    "a_heal": "Slower healing per year of age",
    "uv": "Building lost to sun",
    "w3": "Support from young collagen",
}


def choice_words(control: str, choice: str) -> str:
    """Say a choice of a control the way a learner reads it.

    Example:
        >>> choice_words("scar_type", "ice_pick"), choice_words("skin_tone", "IV")
        ('Ice-pick scar', 'Medium dark')
        >>> choice_words("sex", "women")
        'average of women'
    """
    if control == "zone":
        return evidence.zones()[choice, "women"].label
    if control == "scar_type":
        return evidence.scars()[choice].label
    if control == "sex":
        return f"average of {choice}"
    if control == "assumption":
        return ASSUMPTIONS.get(choice) or capital(evidence.parameters()[choice].meaning)
    tones = dict(zip(("I", "II", "III", "IV", "V", "VI"), TONES, strict=True))
    return tones.get(choice, choice)
