"""Moments of the calendar in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


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
