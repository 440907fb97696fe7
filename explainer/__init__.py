"""Two Clocks: how controlled micro-injuries trigger collagen repair, hour by hour to year's end.

Five names are enough to use it: `lesson` shows what a notebook shows; `Plan` and `Person` say what
is done and to whom; `repair` follows the patch of skin, and `signs` tells what shows of it.

Example:
    >>> from explainer import Person, Plan, signs
    >>> signs(Plan(sessions=1), Person()).result("firmness", 0.0)
    Estimate(low=0.0, mid=0.0, high=0.0)
"""

# an old Python reads this file too, on its way to saying that it is too old
import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explainer.science.model.repair import repair
    from explainer.science.plan import Person, Plan
    from explainer.science.signs import signs

__all__ = ["Person", "Plan", "lesson", "repair", "signs"]

# looked up when first asked for, so that whoever needs one floor does not wait for the others
HOMES = {
    "Person": "explainer.science.plan",
    "Plan": "explainer.science.plan",
    "repair": "explainer.science.model.repair",
    "signs": "explainer.science.signs",
}


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


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"explainer has no {name}; it has {', '.join(__all__)}")
    return getattr(importlib.import_module(HOMES[name]), name)


def __dir__() -> Any:
    return __all__
