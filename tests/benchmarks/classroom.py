"""A class in front of JupyterHub: simulated students log in within a minute and move controls.

It needs a running hub with the settings of `deploy/`, and prints a table:

    python tests/benchmarks/classroom.py http://127.0.0.1:8000 PASSWORD --students 30 --hub PID
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

# neither the tests nor the benchmarks are an installed package
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.student import Student
from tests.benchmarks.table import Row, percentile, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LATE_S = 120.0  # how long after the others the last may end
LATE = "One was still at work when all should have ended."
KINDS = {"server": "jupyterhub-singleuser", "kernel": "ipykernel_launcher"}


@dataclass(slots=True)
class Held:
    """What the hub's processes hold and took, each by its kind.

    Args:
        rss: All that it has in memory, in MB.
        own: The same, with what several share counted once, in MB.
        worked: How long it has kept a processor busy, in s.
    """

    rss: dict[str, list[float]] = field(default_factory=dict)
    own: dict[str, list[float]] = field(default_factory=dict)
    worked: dict[str, list[float]] = field(default_factory=dict)


def held_by(hub: int) -> Held:
    """Return what the hub and all that it started hold now.

    Args:
        hub: The number of the hub's process.
    """
    held = Held()
    process = psutil.Process(hub)
    for each in (process, *process.children(recursive=True)):
        said = " ".join(each.cmdline())
        kind = next((kind for kind, mark in KINDS.items() if mark in said), "hub")
        memory, took = each.memory_full_info(), each.cpu_times()
        held.rss.setdefault(kind, []).append(memory.rss / 1e6)
        held.own.setdefault(kind, []).append(memory.pss / 1e6)
        held.worked.setdefault(kind, []).append(took.user + took.system)
    return held


async def attend(student: Student, after_s: float, moves_s: float) -> str:
    """Let one student come and work, and say what went wrong, if anything.

    Args:
        student: The student.
        after_s: When the student comes, in s from now.
        moves_s: How long controls are moved, in s.
    """
    await asyncio.sleep(after_s)
    try:
        await student.attend(moves_s)
    except Exception as error:  # noqa: BLE001  a student's trouble is a number here
        inner = error.exceptions[0] if isinstance(error, ExceptionGroup) else error
        return f"{student.name}: {type(inner).__name__} {inner}"
    return ""


async def teach(
    students: list[Student], within_s: float, moves_s: float, hub: int
) -> Iterator[Row]:
    """Let all students come within a time and work, and return what was measured.

    Args:
        students: All of them.
        within_s: Within how long they come, in s.
        moves_s: How long each moves controls, in s.
        hub: The number of the hub's process.
    """
    psutil.cpu_percent()
    gap_s = within_s / len(students)
    come = (attend(each, i * gap_s, moves_s) for i, each in enumerate(students))
    lessons = [asyncio.create_task(each) for each in come]
    await asyncio.sleep(within_s + moves_s / 2)
    held = held_by(hub)
    done, late = await asyncio.wait(lessons, timeout=moves_s / 2 + LATE_S)
    failures = [said for each in done if (said := each.result())] + [LATE for each in late]
    for each in late:
        each.cancel()
    print(*failures, sep="\n", file=sys.stderr)
    return rows(students, failures, held, psutil.cpu_percent())


def rows(
    students: list[Student], failures: list[str], held: Held, busy_percent: float
) -> Iterator[Row]:
    """Return the lines of the table."""
    spent = [each.spent for each in students]
    said = f"{len(spent)}, {len(failures)}"
    yield Row("students, failures", "no failure", said, "", not failures)
    yield times("login → own server", (each.server for each in spent))
    yield times("login → every cell has run", (each.start for each in spent))
    yield times("control → new picture", (t for each in spent for t in each.answers))
    yield Row("moves that draw nothing anew", "", str(sum(each.still for each in spent)))
    yield times("is the kernel alive?", (t for each in spent for t in each.pulses))
    for kind, rss in sorted(held.rss.items()):
        said = "{:.0f} MB of RSS, {:.0f} MB without counting twice, {:.1f} s of a processor".format(
            *(sum(each[kind]) / len(rss) for each in (held.rss, held.own, held.worked))
        )
        yield Row(f"each {kind} process, {len(rss)} of them", "", said)
    whole = sum(map(sum, held.own.values()))
    yield Row("all of it together", "", f"{whole / 1000:.1f} GB without counting twice")
    sent = sum(each.received for each in spent) / max(1, sum(len(e.answers) for e in spent))
    yield Row("over the channels for each move", "", f"{sent / 1000:.0f} kB")
    cores = os.cpu_count() or 1
    yield Row("the machine's processors", "", f"{busy_percent:.0f} % busy, {cores} cores")


def times(what: str, values: Iterable[float]) -> Row:
    """Say how long something took."""
    known = [value for value in values if value]
    if not known:
        return Row(what, "", "never")
    p50, p95 = percentile(known, 0.5), percentile(known, 0.95)
    return Row(
        what, "", f"p50 / p95 {p50:.2f} / {p95:.2f} s of {len(known)}, slowest {max(known):.2f} s"
    )


def main() -> None:
    """Read the command line, let the class come, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("address", help="where JupyterHub answers")
    parser.add_argument("password", help="the word for the class")
    parser.add_argument("--students", type=int, default=30)
    parser.add_argument("--within", type=float, default=60.0, help="s in which all come")
    parser.add_argument("--moves", type=float, default=120.0, help="each moves controls so long")
    parser.add_argument("--hub", type=int, required=True, help="the number of the hub's process")
    given = parser.parse_args()
    random.seed(given.students)
    names = [f"student{number:02}" for number in range(1, given.students + 1)]
    students = [Student(given.address, name, given.password) for name in names]
    print(f"load {os.getloadavg()[0]:.1f} at the start", time.strftime("%Y-%m-%d %H:%M"))
    measured = asyncio.run(teach(students, given.within, given.moves, given.hub))
    print(write_table(list(measured)))
    print(f"the students themselves took {psutil.Process().cpu_times().user:.0f} s of a processor")


if __name__ == "__main__":
    main()
