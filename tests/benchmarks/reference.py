"""The nine equations once more, as docs/model.md writes them, for SciPy's stiff solver LSODA.

Written apart from the package, as right-hand sides only, so that it shares no mistake with it.
"""

# ruff: noqa: N806  the model's symbols stay symbols

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.integrate import solve_ivp

from explainer import evidence
from explainer.science.model.parameters import standard

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.science.plan import Person, Plan


def kick(plan: Plan, person: Person) -> tuple[float, float, float]:
    """Return what one session adds to B, P and A."""
    p = standard()
    dermis = evidence.zones()[plan.zone, person.sex].dermis_mm
    depth = p.pen * plan.needle_length_mm
    reach = max(depth - p.z_e, 0.0)
    density = plan.punctures_per_cm2 / p.n0
    q = density * min(reach, dermis) / p.z0
    x = density * max(reach - dermis, 0.0) / p.z0
    return density * (1.0 - math.exp(-depth / p.z_sc)), q, p.a0 * q + p.a_x * x


def equations(
    plan: Plan, person: Person
) -> tuple[Callable[[float, np.ndarray], list[float]], float]:
    """Return the right-hand sides as a function of time and state, and the baseline c."""
    p = standard()
    y = max(float(person.age_years) - 25.0, 0.0)
    c, alpha = max(1.0 - p.a_col * y, 0.3), max(1.0 - p.a_syn * y, 0.2)
    h, u = max(1.0 - p.a_heal * y, 0.5), 1.0 - p.uv * (1.0 - plan.sun)
    k = p.k_B * plan.needle_length_mm**-p.p_B * h * (1.0 - p.occ * (1.0 - plan.moist))
    iota, gain = p.irr * (1.0 - plan.gentle), p.s * alpha * u
    k_F, K2, d_F, K_I, f, m, d3, mu = p.k_F, p.K_G**2, p.d_F, p.K_I, p.f, p.m, p.d3, p.mu
    mu1, kap, d1, sE, dE, s = p.mu1, p.kap, p.d1, p.sE, p.dE, p.s
    d_P, d_A, d_M, d_G = p.d_P, p.d_A, p.d_M * h, p.d_G

    def right(_: float, state: np.ndarray) -> list[float]:
        B, P, A, M, G, F, C3, C1, E = state.tolist()  # plain floats are quicker one by one
        laid = gain * F / (1.0 + (A + M) / K_I)
        return [
            -k * B,
            -d_P * P,
            d_A * (P + iota * B - A),
            d_M * (P - M),
            d_G * (M - G),
            k_F * G * G / (K2 + G * G) * (1.0 - F) - d_F * F,
            f * laid - (m + d3 + mu * (A + M)) * C3,
            ((1.0 - f) * laid + m * C3) * (1.0 - (C1 - c) / kap)
            + d1 * (c - C1)
            - mu1 * (A + M) * C1,
            sE / s * laid - dE * E,
        ]

    return right, c


def collagen_gain(
    plan: Plan, person: Person, days: list[float], rtol: float, horizon: float
) -> list[float]:
    """Return the rise of collagen at some days, in % of young-adult collagen.

    Args:
        plan: The sessions.
        person: One person.
        days: The days to read, in rising order.
        rtol: The solver's relative tolerance; the absolute one is a thousandth of it.
        horizon: The last day.
    """
    right, c = equations(plan, person)
    state = np.array([0.0] * 7 + [c, 0.0])
    edges = [*plan.session_days, horizon]
    found: list[float] = []
    for start, end in pairwise(edges):
        state[:3] += kick(plan, person)
        read = [*(day for day in days if start < day < end), end]
        # one stretch per session, because the right-hand side jumps there
        course = solve_ivp(
            right, (start, end), state, method="LSODA", t_eval=read, rtol=rtol, atol=rtol / 1e3
        )
        found += [100.0 * float(gain) for gain in (course.y[6] + course.y[7] - c)[:-1]]
        state = course.y[:, -1].copy()
    return found
