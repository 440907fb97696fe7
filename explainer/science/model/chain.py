"""The decay chain B, P, A, M, G, followed exactly over any time (Bateman's formula).

It is the formula of radioactive decay chains: what one member loses, the next one gains. It
divides by the difference of two rates, so nearly equal rates are first moved a little apart.
"""

# ruff: noqa: N806 - the model's symbols stay symbols

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.science.model.parameters import maths_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from explainer.science.model.parameters import Parameters

    Signals = tuple[Any, ...]  # B, P, A, M, G

KEPT_TIMES = 256  # more than the step lengths of one course and the days that one picture reads


class Flow(NamedTuple):
    """How the decay chain moves in a time: the share that stays, and what each hands on."""

    B: Any
    P: Any
    A: Any
    M: Any
    G: Any
    P_to_A: Any
    B_to_A: Any
    P_to_M: Any
    M_to_G: Any
    P_to_G: Any


def bateman(closure: Any, irritation: Any, healing: Any, p: Parameters) -> Callable[[float], Flow]:
    """Return how the chain moves, as a function of the days that pass.

    A rate that is the same for all people stays a plain float, as floats are the quickest.

    Args:
        closure: closure of channels per day.
        irritation: inflammation per open channel.
        healing: healing speed (young adult = 1).
        p: constants of the model.

    Returns:
        A function of days; it remembers its answers, because step lengths come again and again.

    Example:
        >>> from explainer.science.model.parameters import standard
        >>> moved = bateman(3.0, 0.0, 1.0, standard())(1.0)
        >>> round(moved.P, 2), round(moved.P_to_M, 2)
        (0.41, 0.17)
    """
    d_P = p.d_P
    d_M = _apart(p.d_M * healing, d_P)
    d_G = _apart(_apart(p.d_G, d_M), d_P)
    d_A = _apart(p.d_A, d_P)
    k_B = _apart(closure, d_A)
    to_A, B_to_A = d_A / (d_A - d_P), d_A * irritation / (d_A - k_B)
    to_M, to_G, P_to_G = d_M / (d_M - d_P), d_G / (d_G - d_M), d_G * d_M / (d_M - d_P)
    fading = [(maths_for(rate).exp, -rate) for rate in (k_B, d_P, d_A, d_M, d_G)]
    maximum = maths_for(P_to_G).maximum

    @lru_cache(KEPT_TIMES)
    def flow(h: float) -> Flow:
        """Return what is left, handed on and gone after a step of some days."""
        b, q, a, m, g = [exp(loss * h) for exp, loss in fading]
        # over seconds the two parts are so alike that rounding could leave less than nothing
        through = maximum(P_to_G * ((q - g) / (d_G - d_P) - (m - g) / (d_G - d_M)), 0.0)
        handed = (to_A * (q - a), B_to_A * (b - a), to_M * (q - m), to_G * (m - g), through)
        return Flow(b, q, a, m, g, *handed)

    return flow


def signals(
    was: Signals, runs: Iterable[tuple[float, int]], flow: Callable[[float], Flow]
) -> Iterator[Signals]:
    """Follow the chain, and look at it half-way through each step and at its end.

    Args:
        was: the chain to begin with.
        runs: step lengths in days, and how many of each.
        flow: how the chain moves in a time (`bateman`).

    Returns:
        The chain, twice for each step.

    Example:
        >>> from explainer.science.model.parameters import standard
        >>> flow = bateman(3.0, 0.0, 1.0, standard())
        >>> [round(P, 2) for _, P, *_ in signals((0.0, 1.0, 0.0, 0.0, 0.0), [(1.0, 2)], flow)]
        [0.64, 0.41, 0.26, 0.17]
    """
    B, P, A, M, G = was
    for h, times in runs:
        b, q, a, m, g, pa, ba, pm, mg, pg = flow(0.5 * h)
        for _ in range(2 * times):
            was = B, P, A, M, G = (
                b * B,
                q * P,
                a * A + pa * P + ba * B,
                m * M + pm * P,
                g * G + mg * M + pg * P,
            )
            yield was


def _apart(rate: Any, other: Any) -> Any:
    # 0.01 % is far below anything known about the rates
    near = abs(rate - other) < 1e-4 * other
    return maths_for(rate, other).where(near, other * 1.0001, rate)
