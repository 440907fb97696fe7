"""The equations of docs/model.md once more, written apart from the package, for a stiff solver."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

from explainer import evidence
from explainer.science.plan import Person, Plan

Vector = NDArray[np.float64]


def right_hand_side(
    plan: Plan, person: Person, p: dict[str, float]
) -> Callable[[float, Vector], Vector]:
    """Return the rate of change of the nine quantities between sessions."""
    y = max(person.age_years - 25.0, 0.0)
    c = max(1.0 - p["a_col"] * y, 0.3)
    alpha = max(1.0 - p["a_syn"] * y, 0.2)
    h = max(1.0 - p["a_heal"] * y, 0.5)
    u = 1.0 - p["uv"] * (1.0 - plan.sun)
    sigma = 1.0 - p["occ"] * (1.0 - plan.moist)

    def rates(_day: float, state: Vector) -> Vector:
        b, clot, a, m, g, f, c3, c1, e = state
        laid = p["s"] * alpha * u * f / (1.0 + (a + m) / p["K_I"])
        return np.array(
            [
                -p["k_B"] * plan.needle_length_mm ** (-p["p_B"]) * h * sigma * b,
                -p["d_P"] * clot,
                p["d_A"] * (clot + p["irr"] * (1.0 - plan.gentle) * b - a),
                p["d_M"] * h * (clot - m),
                p["d_G"] * (m - g),
                p["k_F"] * g**2 / (p["K_G"] ** 2 + g**2) * (1.0 - f) - p["d_F"] * f,
                p["f"] * laid - (p["m"] + p["d3"] + p["mu"] * (a + m)) * c3,
                ((1.0 - p["f"]) * laid + p["m"] * c3) * (1.0 - (c1 - c) / p["kap"])
                + p["d1"] * (c - c1)
                - p["mu1"] * (a + m) * c1,
                p["sE"] / p["s"] * laid - p["dE"] * e,
            ]
        )

    return rates


def kick(plan: Plan, person: Person, p: dict[str, float]) -> Vector:
    """Return what one session adds to the nine quantities."""
    z = p["pen"] * plan.needle_length_mm
    reach = max(z - p["z_e"], 0.0)
    dermis = evidence.zones()[plan.zone, person.sex].dermis_mm
    density = plan.punctures_per_cm2 / p["n0"]
    q = density * min(reach, dermis) / p["z0"]
    x = density * max(reach - dermis, 0.0) / p["z0"]
    b = density * (1.0 - np.exp(-z / p["z_sc"]))
    return np.array([b, q, p["a0"] * q + p["a_x"] * x, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])


def solved(
    plan: Plan, person: Person, p: dict[str, float], days: Vector
) -> dict[float, tuple[float, ...]]:
    """Follow the equations with LSODA at rtol 1e-10.

    Returns:
        The state after any session, at each of the given days.
    """
    baseline = max(1.0 - p["a_col"] * max(person.age_years - 25.0, 0.0), 0.3)
    state = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, baseline, 0.0])
    rates, added = right_hand_side(plan, person, p), kick(plan, person, p)
    sessions = [day for day in plan.session_days if day <= days[-1]]
    marks = sorted({0.0, *sessions, float(days[-1])})
    found: dict[float, tuple[float, ...]] = {}
    for start, end in pairwise(marks):
        state = state + added if start in sessions else state
        inside = days[(days >= start) & (days < end)]
        asked = np.unique(np.concatenate([[start], inside, [end]]))
        run = solve_ivp(rates, (start, end), state, "LSODA", asked, rtol=1e-10, atol=1e-13)
        assert run.success, run.message
        found |= dict(zip(run.t.tolist()[:-1], map(tuple, run.y.T.tolist()), strict=False))
        state = run.y[:, -1]
    last = state + added if marks[-1] in sessions else state
    return found | {marks[-1]: tuple(last.tolist())}
