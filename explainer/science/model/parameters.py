"""The constants of the model, read from the evidence; arithmetic for one person or for many."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer import evidence

if TYPE_CHECKING:
    from collections.abc import Callable


class Maths(NamedTuple):
    """The few functions that differ between plain floats and arrays of people."""

    exp: Callable[[Any], Any]
    maximum: Callable[[Any, Any], Any]
    minimum: Callable[[Any, Any], Any]
    where: Callable[[Any, Any, Any], Any]


def _plain_where(condition: bool, yes: float, no: float) -> float:
    return yes if condition else no


PLAIN = Maths(math.exp, max, min, _plain_where)


def maths_for(*values: object) -> Maths:
    """Choose plain floats, or the array library that the caller brought along.

    Args:
        values: anything that takes part in the calculation.

    Returns:
        The functions of the first array's own library (array API standard), else of `math`.

    Example:
        >>> maths_for(1.0, 2.0).exp(0.0)
        1.0
    """
    for value in values:
        if hasattr(value, "__array_namespace__"):
            library = value.__array_namespace__()
            return Maths(library.exp, library.maximum, library.minimum, library.where)
    return PLAIN


@dataclass(frozen=True, slots=True)
class Parameters:
    """The constants of the nine equations; unit, range, source and grade: `data/parameters.csv`.

    The names are the symbols of the model's table (docs/model.md), so they stay symbols here.
    Each is a float, or an array with one value per person.
    """

    pen: float
    z_e: float
    z_sc: float
    n0: float
    z0: float
    k_B: float
    p_B: float
    occ: float
    d_P: float
    d_A: float
    a0: float
    a_x: float
    irr: float
    d_M: float
    d_G: float
    k_F: float
    K_G: float
    d_F: float
    s: float
    K_I: float
    f: float
    m: float
    d3: float
    mu: float
    mu1: float
    kap: float
    d1: float
    sE: float
    dE: float
    a_syn: float
    a_col: float
    a_heal: float
    uv: float
    III: float
    w3: float


@cache
def standard() -> Parameters:
    """Return the constants at their central values.

    Example:
        >>> standard().d_P
        0.9
    """
    table = evidence.parameters()
    return Parameters(**{each.name: table[each.name].value for each in fields(Parameters)})
