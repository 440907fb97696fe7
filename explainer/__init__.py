"""Two Clocks: how controlled micro-injuries trigger collagen repair, hour by hour to year's end."""

from typing import Any

__all__ = ["lesson"]


def lesson(number: int) -> Any:
    """Return a lesson by its number; a notebook shows its pieces, one in each cell.

    Args:
        number: the number with which the notebook's name begins.

    Returns:
        The lesson. It is the same one each time, so a cell that runs again changes nothing.

    Raises:
        LookupError: if there is no such lesson; the message says which ones there are.

    Example:
        >>> lesson(5).quiz().text[:35]
        'Choose an answer. You can try as of'
    """
    # the lessons bring the widgets along, which a reader of the evidence does not need
    from explainer.lessons import lesson_at_work

    return lesson_at_work(number)
