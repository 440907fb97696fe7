"""The few marks an SVG is written with: a tag, a rounded number, and evenly spread places."""

from __future__ import annotations

from html import escape

_STEPS = (0.7548776662, 0.5698402910, 0.6180339887, 0.8191725134)  # irrational: never repeats


def num(value: float, digits: int = 1) -> str:
    """Write a number shortly.

    Args:
        value: any number.
        digits: decimals that are kept.

    Example:
        >>> num(2.04), num(-0.001), num(0.456, 2)
        ('2', '0', '0.46')
    """
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def tag(name: str, inner: str = "", /, **attributes: object) -> str:
    """Write one element; `_` in a name becomes `-`, a last `_` is dropped, None is left out.

    Args:
        name: name of the element.
        inner: what stands inside it, already written as SVG.
        **attributes: text or numbers (numbers are rounded to a tenth).

    Example:
        >>> tag("rect", width=3.04, class_="bar", stroke_width=1)
        '<rect width="3" class="bar" stroke-width="1"/>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def _value(value: object) -> str:
    return num(value) if isinstance(value, float) else escape(str(value))


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
