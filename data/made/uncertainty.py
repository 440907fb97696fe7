"""Work out how far the conclusions of the model carry: `python data/made/uncertainty.py`.

A thousand sets of constants, each drawn from its range, tell how often each conclusion holds
(`data/conclusions.csv`) and how wide the results are (`data/ensemble.csv`). Sobol's indices by
SALib tell which constants matter most (`data/sensitivity.csv`). All of it is seeded.

A constant is as often below its central value as above, evenly on each side: nobody knows more of
most of them than a range. No two go together, for no study says which do.

SALib and NumPy are needed here only: `pip install -e .[made]`.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from SALib.analyze import sobol as indices
from SALib.sample import sobol as sample

from explainer.science.limits.assumptions import assumed, brought, uncertain
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.signs import support

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DATA = Path(__file__).parents[1]
SETS, SEED, SOBOL_SETS = 1000, 20, 1024
SPEED = ("s",)  # what the range in the other lessons rests on
DAYS = (7.0, 14.0, 28.0, 56.0, 91.0, 122.0, 152.0, 182.0, 213.0, 243.0, 274.0, 304.0, 335.0, 365.0)
ENDS = (5.0, 50.0, 95.0)


def shares(names: Sequence[str]) -> dict[str, Any]:
    """Return for each constant a share of its range in each set: even, and shuffled by itself."""
    draw = np.random.default_rng(SEED)
    even = (np.arange(SETS) + 0.5) / SETS
    return {name: draw.permutation(even) for name in names}


def main() -> None:
    """Write the three tables."""
    names = uncertain()
    result = brought(assumed(shares(names)))
    write("conclusions", _conclusions(result))
    write("ensemble", _ensemble(names))
    write("sensitivity", _sensitivity(names))


def _conclusions(result: Any) -> Iterable[dict[str, Any]]:
    for row in rows("conclusions"):
        held = result.holds(row["id"]) & result.builds
        yield row | {"held": int(held.sum()), "compared": int(result.builds.sum()), "sets": SETS}


def _ensemble(names: Sequence[str]) -> Iterable[dict[str, Any]]:
    for which, drawn in (("speed", SPEED), ("all", names)):
        course = repair(Plan(), Person(), assumed(shares(drawn)))
        for day in DAYS:
            won = 100.0 * support(course.at(day), course) / course.baseline
            low, mid, high = (f"{end:.2f}" for end in np.percentile(won, ENDS))
            yield {"drawn": which, "day": f"{day:g}", "low": low, "mid": mid, "high": high}


def _sensitivity(names: Sequence[str]) -> Iterable[dict[str, Any]]:
    problem = {"num_vars": len(names), "names": [*names], "bounds": [[0.0, 1.0]] * len(names)}
    drawn = sample.sample(problem, SOBOL_SETS, calc_second_order=False, seed=SEED)
    result = brought(assumed(dict(zip(names, drawn.T, strict=True))))
    for key, values in (("firmness", result.firmness), ("scar", result.lift)):
        found = indices.analyze(problem, values, calc_second_order=False, seed=SEED)
        for place, name in enumerate(names):
            numbers = {
                "first": found["S1"][place],
                "first_spread": found["S1_conf"][place],
                "total": found["ST"][place],
                "total_spread": found["ST_conf"][place],
            }
            yield {"result": key, "constant": name} | {n: f"{x:.3f}" for n, x in numbers.items()}


def rows(name: str) -> list[dict[str, Any]]:
    """Read a table as it stands."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, made: Iterable[dict[str, Any]]) -> None:
    """Write a table."""
    lines = list(made)
    with (DATA / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*lines[0]], lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


if __name__ == "__main__":
    main()
