"""The model alone: speed against SciPy's LSODA, accuracy, cohorts, and what an import costs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np

from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.browser.server import PROJECT

from .reference import collagen_gain
from .table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAYS = [7.0 * week + 0.5 for week in range(104)]
HORIZON = 730.0
PEOPLE = 1000
HEAVY = ("numpy", "pandas", "scipy", "plotly")
IMPORT = """
import sys, time
before = time.perf_counter()
import explainer.lessons.two_clocks
print(time.perf_counter() - before, *(name for name in {heavy} if name in sys.modules))
"""


def measure() -> Iterator[Row]:
    """Measure the model and the import."""
    one, lsoda = _one_person()
    yield from _speed(one, lsoda)
    yield _accuracy()
    yield _cohort(lsoda)
    yield _import()


def _milliseconds(call: Callable[[], object], times: int) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        spent.append(1e3 * (time.perf_counter() - start))
    return min(spent)  # other work on the machine can only add to it


def _one_person() -> tuple[float, float]:
    """Time both in turns, so that a busy moment of the machine meets both."""
    plan, person = Plan(), Person()
    ours, theirs = [], []
    repair(plan, person, horizon_days=HORIZON)
    for _ in range(5):
        ours.append(_milliseconds(lambda: repair(plan, person, horizon_days=HORIZON), 40))
        theirs.append(_milliseconds(lambda: collagen_gain(plan, person, DAYS, 1e-6, HORIZON), 4))
    return min(ours), min(theirs)


def _speed(one: float, lsoda: float) -> list[Row]:
    return [
        Row("one person, two years, plain Python", "≤ 1.5 ms", f"{one:.2f} ms", "", one <= 1.5),
        Row(
            "the same with SciPy LSODA, rtol 1e-6",
            "ours ≥ 20 × faster",
            f"{lsoda:.1f} ms",
            f"{lsoda / one:.0f} ×",
            lsoda >= 20.0 * one,
        ),
    ]


def _accuracy() -> Row:
    plan, person = Plan(), Person()
    exact = collagen_gain(plan, person, DAYS, 1e-10, HORIZON)
    course = repair(plan, person, horizon_days=HORIZON)
    pairs = zip(DAYS, exact, strict=True)
    error = max(abs(course.gain_percent(day) - gain) for day, gain in pairs) / max(exact)
    what = "collagen gain against LSODA, rtol 1e-10, worst of 104 weeks"
    return Row(what, "≤ 1e-3 of the peak", f"{error:.1e}", "", error <= 1e-3)


def _cohort(lsoda: float) -> Row:
    people = Person(age_years=np.linspace(18.0, 80.0, PEOPLE))  # type: ignore[arg-type]
    spent = _milliseconds(lambda: repair(Plan(), people, horizon_days=HORIZON), 15)
    ratio = lsoda * PEOPLE / spent
    goal = "≤ 50 ms, ≥ 500 × per person"
    met = spent <= 50.0 and ratio >= 500.0
    return Row(f"{PEOPLE} people, NumPy arrays", goal, f"{spent:.0f} ms", f"{ratio:.0f} ×", met)


def _import() -> Row:
    seconds, loaded = [], set()
    for _ in range(9):
        said = subprocess.run(
            [sys.executable, "-c", IMPORT.format(heavy=HEAVY)],
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split()
        seconds.append(float(said[0]))
        loaded |= set(said[1:])
    spent = statistics.median(seconds)
    also = f", loads {' '.join(sorted(loaded))}" if loaded else ""
    goal = "≤ 0.35 s, no numpy, pandas, scipy, plotly"
    return Row(
        "`import explainer.lessons.two_clocks`",
        goal,
        f"{spent:.3f} s{also}",
        "",
        spent <= 0.35 and not loaded,
    )
