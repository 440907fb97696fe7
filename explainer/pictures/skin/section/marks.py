"""The few marks the section is made of: strokes, evenly spread places, and what counts as drawn."""

from __future__ import annotations

from explainer.draw.svg import num

_STEPS = (0.7548776662, 0.5698402910, 0.6180339887, 0.8191725134)  # irrational: never repeats


def path(points: list[tuple[float, float]], *, close: bool = False) -> str:
    """Write straight strokes through points.

    Example:
        >>> path([(0.0, 0.0), (1.0, 2.5)], close=True)
        'M0 0L1 2.5Z'
    """
    said = "L".join(f"{num(x)} {num(y)}" for x, y in points)
    return f"M{said}{'Z' if close else ''}"


def spread(index: int, way: int) -> float:
    """Return the place (0 to 1) of one of many things: even, unordered, the same for ever.

    Args:
        index: which thing.
        way: which of four independent ways to spread.

    Example:
        >>> [round(spread(i, 0), 2) for i in range(3)]
        [0.25, 0.01, 0.76]
    """
    return (0.5 + (index + 1) * _STEPS[way]) % 1.0


def shown(amount: float, index: int) -> float:
    """Return how strongly thing number `index` is drawn when there are `amount` of them (0 to 1).

    Example:
        >>> shown(2.5, 1), shown(2.5, 2), shown(2.5, 3)
        (1.0, 0.5, 0.0)
    """
    return min(max(amount - index, 0.0), 1.0)


def whole(amount: float) -> int:
    """Return how many things count as drawn: those of at least half strength.

    Example:
        >>> whole(2.4), whole(2.5)
        (2, 3)
    """
    return int(max(amount, 0.0) + 0.5)
