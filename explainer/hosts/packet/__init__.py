"""Write the teacher's packet: guide, answer key, plans, handouts and the list of beliefs.

All of it is made from the lessons' own data, so it cannot drift from them; what a teacher alone
needs stands in `data/lessons/teacher/guide.json`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explainer.hosts import HostError

if TYPE_CHECKING:
    import argparse

HELP = "write the teacher's packet: guide, answer key, plans, handouts, list of beliefs"
FOLDER = Path("build/packet")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    where = f"where it goes ({FOLDER.as_posix()} if left out); an older packet there is replaced"
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER, help=where)
    parser.add_argument("--lesson", metavar="N", help="only this lesson; all if left out")


def run(arguments: argparse.Namespace) -> int:
    """Write the pages, print them where there is a Chromium, and put all in place at once."""
    from explainer.hosts.packet.made import whole_packet
    from explainer.hosts.packet.words import DONE
    from explainer.hosts.pages.folder import check_place, write_folder
    from explainer.hosts.pages.pdf import chromium

    folder: Path = arguments.folder
    names = _chosen(arguments.lesson)
    check_place(folder)
    write_folder(folder, whole_packet(names, chromium()))
    print(DONE.format(folder=folder, start=folder / "index.html"))
    return 0


def _chosen(number: str | None) -> tuple[str, ...]:
    """Return the names of the lessons that are asked for."""
    from explainer.lessons import numbers
    from explainer.lessons.words import no_lesson

    known = numbers()
    if number is None:
        return tuple(known.values())
    if not number.isdecimal() or int(number) not in known:
        raise HostError(no_lesson(number, known))
    return (known[int(number)],)
