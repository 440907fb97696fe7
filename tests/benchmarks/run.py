"""Measure speed and size, print each row as it is known, and write all to docs/benchmarks.md.

`make bench` runs everything, about 15 minutes; `--quick` does so in 7, with fewer rounds. `--only
model`, `keys`, `memory` or `player` runs one part, and writes nothing; so do `visit`, which finds
the site (it needs Node) as first visitors do, in 3 minutes, and `ways`, which opens each of its
lessons for the first time, again, without the server and over a slow line, in 12 (`--quick`: 4).
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

PROJECT = Path(__file__).resolve().parents[2]
# neither the tests nor the benchmarks are an installed package
sys.path.insert(0, str(PROJECT))
# where a machine keeps nothing of what it compiled, each import and kernel would do so again:
# a learner's machine keeps it
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

from tests.benchmarks import latency, memory, model, player, visit, ways  # noqa: E402
from tests.benchmarks.rivals import MATPLOTLIB, OURS, PLOTLY, has_matplotlib  # noqa: E402
from tests.benchmarks.table import Row, percentile, write_row, write_table  # noqa: E402
from tests.browser.chrome import chromium  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORT = PROJECT / "docs" / "benchmarks.md"
PACKAGES = ("jupyterlab", "ipywidgets", "plotly", "anywidget", "numpy", "scipy")
WHOLE = ("model", "keys", "memory", "player")
NO_BROWSER = "No Chromium was found, so nothing was measured in a browser."
NO_MATPLOTLIB = "Matplotlib is not installed here, so its rival was left out."
NOTES = """\
How it is measured: one key press on the days between
sessions; the clock stops after the first frame that
is painted with a changed curve (or image). Each round goes 20 steps to one side and 20 back, ours
and the rivals in turns, and the next press waits until neither the page nor the kernel has stirred
for 0.2 s. "Fully drawn" is the last change that one press causes. The rivals draw the same lanes of
the same model in the same JupyterLab. Times of the model are the fastest of many runs, because
other work on the machine can only add to them. Compare the columns of one run, not two runs.
"""


def main() -> int:
    """Run what was asked for, print each row as it is known, and write what a whole run found."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--only", choices=(*WHOLE, "visit", "ways"), help="run one part")
    words.add_argument("--quick", action="store_true", help="fewer rounds, in half of the time")
    chosen = words.parse_args()
    said, rows = machine(os.getloadavg()[0]), []
    print(said, flush=True)
    parts = {
        "model": model.measure,
        "keys": lambda: browser_rows(1 if chosen.quick else latency.ROUNDS),
        "memory": lambda: memory.measure(moves=memory.QUICK if chosen.quick else memory.WHOLE),
        "player": lambda: player.measure(player.QUICK if chosen.quick else player.WHOLE),
        "visit": lambda: visit.measure(3 if chosen.quick else visit.VISITS),
        "ways": lambda: ways.measure(ways.QUICK if chosen.quick else ways.WHOLE),
    }
    without = [] if chosen.only else left_out()
    alone = ["model", "memory"]  # without a browser
    wanted = [chosen.only] if chosen.only else alone if NO_BROWSER in without else [*WHOLE]
    for name in wanted:
        for row in parts[name]():
            print(write_row(row), flush=True)
            rows.append(row)
    if not chosen.only:
        report = "\n\n".join([said, write_table(rows), *without])
        REPORT.write_text(renewed(REPORT.read_text(encoding="utf-8"), report), encoding="utf-8")
    return 0


def renewed(page: str, report: str) -> str:
    """Return the page of benchmarks with a new report on top; what was found before stays below.

    Args:
        page: the page until now.
        report: who measured, the table, and what was left out.
    """
    _, ours, below = page.partition("\n## ")
    return f"# Benchmarks\n\n{report}\n\n{NOTES}{ours}{below}"


def left_out() -> list[str]:
    """Say what cannot be measured here."""
    if chromium() is None:
        return [NO_BROWSER]
    return [] if has_matplotlib() else [NO_MATPLOTLIB]


def browser_rows(rounds: int) -> Iterator[Row]:
    """Measure in the browser, with quick replies and without."""
    quick = latency.measure(nodelay=True, rivals=True, rounds=rounds)
    ours = quick.cases[OURS.name]
    yield key_row("ours: key → picture", ours, (40.0, 60.0))
    yield full_row(ours)
    for case, goal in ((MATPLOTLIB, 3.0), (PLOTLY, 5.0)):
        if case.name in quick.cases:
            yield rival_row(case.name, quick.cases[case.name], ours, goal)
    yield key_row("ours: key → day line", quick.day, (16.7, 33.4))
    yield from (first_row(name, case) for name, case in quick.cases.items())
    yield from (memory_row(name, case) for name, case in quick.cases.items())
    slow = latency.measure(nodelay=False, rivals=False, rounds=rounds)
    yield key_row("ours, without TCP_NODELAY", slow.cases[OURS.name])


def halves(values: list[float]) -> tuple[float, float]:
    """Return p50 and p95, or nothing measurable."""
    if not values:
        return float("nan"), float("nan")
    return percentile(values, 0.5), percentile(values, 0.95)


def key_row(what: str, case: latency.Measured, goal: tuple[float, float] | None = None) -> Row:
    """Say how long a key press took, p50 and p95."""
    p50, p95 = halves(case.first)
    words = f"p50 / p95 ≤ {goal[0]:.0f} / {goal[1]:.0f} ms" if goal else ""
    missed = f", {case.missed} without a change" if case.missed else ""
    met = bool(p50 <= goal[0] and p95 <= goal[1] and not case.missed) if goal else None
    return Row(what, words, f"{p50:.0f} / {p95:.0f} ms of {len(case.first)}{missed}", "", met)


def full_row(case: latency.Measured) -> Row:
    """Say when our picture was fully drawn, and what one press sends."""
    p50, p95 = halves(case.full)
    kilobytes = halves(case.kilobytes)[0]
    return Row("ours: fully drawn", "", f"{p50:.0f} / {p95:.0f} ms, {kilobytes:.0f} kB per key")


def rival_row(name: str, rival: latency.Measured, ours: latency.Measured, goal: float) -> Row:
    """Compare a rival's fully drawn picture with ours."""
    p50, p95 = halves(rival.full)
    ratio = p50 / halves(ours.full)[0]
    measured = f"{p50:.0f} / {p95:.0f} ms, {halves(rival.kilobytes)[0]:.0f} kB per key"
    goal_words = f"ours ≥ {goal:.0f} × faster"
    return Row(f"{name}: fully drawn", goal_words, measured, f"{ratio:.1f} ×", ratio >= goal)


def first_row(name: str, case: latency.Measured) -> Row:
    """Say how long Run All took until the first picture."""
    ours = name == OURS.name
    spent = case.first_picture_s
    goal = "≤ 6 s" if ours else ""
    return Row(
        f"{name}: Run All → picture", goal, f"{spent:.1f} s", "", spent <= 6 if ours else None
    )


def memory_row(name: str, case: latency.Measured) -> Row:
    """Say how much memory the kernel holds."""
    ours, held = name == OURS.name, case.memory_mb
    goal, met = (f"≤ {memory.MOST_MB:.0f} MB", held <= memory.MOST_MB) if ours else ("", None)
    return Row(f"{name}: kernel", goal, f"{held:.0f} MB", "", met)


def machine(load: float) -> str:
    """Say when and on what this was measured."""
    path = chromium()
    said = [path, "--version"] if path else []
    browser = (
        subprocess.run(said, capture_output=True, check=True, text=True).stdout if path else ""
    )
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    day = time.strftime("%Y-%m-%d", time.gmtime())
    return (
        f"Measured {day} on {os.cpu_count()} cores ({platform.machine()}, load {load:.1f} at the "
        f"start), Python {platform.python_version()}, {' '.join(browser.split()[:2])}, {versions}."
    )


if __name__ == "__main__":
    sys.exit(main())
