"""A journal of answers in the person's own Jupyter folder, so that they outlive a kernel."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from explainer.cards.answers import Answers
from explainer.cards.files import PRIVATE, renew

if TYPE_CHECKING:
    from collections.abc import Collection

FOLDER = "two-clocks"
ELSEWHERE = "TWO_CLOCKS_JOURNALS"  # names another folder, as for a Python that has no kernel
MOST_KEPT = 20  # for each lesson; older ones go
SITTING = timedelta(hours=6)  # who comes back to a page later may be somebody else


class Found(NamedTuple):
    """Answers of an earlier time: what was answered, and when it was last changed."""

    answers: Answers
    changed: datetime

    def tells(self, about: Collection[str]) -> bool:
        """Return whether any of some questions was answered; of none means of any.

        Args:
            about: the ids of the questions.
        """
        return not about or any(kept.question in about for kept in self.answers.kept)


class Journal:
    """The file that the answers of one lesson in one kernel are written to at every change.

    A journal never stands in the way of a lesson: what cannot be written is not written.

    Args:
        folder: Where journals live; made when the first one is written.
        lesson: The id of the lesson.
        kernel: The id of the kernel; a restart keeps it.

    Example:
        >>> Journal(Path("nowhere"), "two_clocks", "a1").earlier() is None
        True
    """

    def __init__(self, folder: Path, lesson: str, kernel: str) -> None:
        self.folder, self.lesson, self.kernel = folder, lesson, kernel
        # a restarted kernel has the same id, and must not write over what it is about to offer
        self.path = folder / f"{lesson}.{kernel}.{uuid4().hex[:8]}.json"

    def write(self, answers: Answers) -> None:
        """Write all answers, whole or not at all.

        Args:
            answers: What was answered so far.
        """
        with suppress(OSError):
            new = not self.path.exists()
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            renew(self.path, answers.to_json(), PRIVATE)
            if new:
                self._tidy()

    def earlier(self, about: Collection[str] = ()) -> Found | None:
        """Return the answers of all earlier times as one.

        To each question the newest answer counts, one of this kernel before its restart most.

        Args:
            about: only times with an answer to one of these questions; all if left out.
        """
        mine = f"{self.lesson}.{self.kernel}."
        others = [path for path in self._all() if path != self.path]
        restarted_first = sorted(others, key=lambda path: not path.name.startswith(mine))
        found = [each for each in map(self._read, restarted_first) if each and each.tells(about)]
        merged = Answers(self.lesson)
        for each in found:
            merged.take_up(each.answers)
        return Found(merged, max(each.changed for each in found)) if found else None

    def sitting(self, kernel: str) -> Found | None:
        """Return what was answered last in a kernel that has ended, if that was not long ago.

        Args:
            kernel: Its id.
        """
        mine = f"{self.lesson}.{kernel}."
        last = next((path for path in self._all() if path.name.startswith(mine)), None)
        found = self._read(last) if last else None  # none where it was cleared for another group
        return found if found and datetime.now().astimezone() - found.changed < SITTING else None

    def running(self, kernels: Path) -> Found | None:
        """Return what was answered last, if the kernel in which it was still runs.

        Args:
            kernels: Where running kernels have their connection files.
        """
        last = next(iter(self._all()), None)
        if last is None:
            return None
        kernel = Path(last.stem).stem.removeprefix(f"{self.lesson}.")
        return self._read(last) if (kernels / f"kernel-{kernel}.json").is_file() else None

    def erase(self) -> bool:
        """Erase all journals of this lesson.

        Returns:
            Whether none is left.
        """
        for path in self._all():
            with suppress(OSError):
                path.unlink()
        return not self._all()

    def _all(self) -> list[Path]:
        """Return all journals of this lesson, the newest first."""
        with suppress(OSError):
            dated = [(path.stat().st_mtime_ns, path) for path in self.folder.glob(self._pattern)]
            return [path for _, path in sorted(dated, reverse=True)]
        return []

    @property
    def _pattern(self) -> str:
        return f"{self.lesson}.*.json"

    def _read(self, path: Path) -> Found | None:
        with suppress(OSError, ValueError):  # a file may hold anything
            answers = Answers.from_json(path.read_text(encoding="utf-8"))
            if answers.notebook == self.lesson and answers.kept:
                return Found(answers, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        return None

    def _tidy(self) -> None:
        for path in self._all()[MOST_KEPT:]:
            with suppress(OSError):
                path.unlink()


def journal_for(lesson: str, folder: Path | None = None) -> Journal | None:
    """Return the journal of a lesson in this kernel.

    Args:
        lesson: The id of the lesson.
        folder: Where journals live; if left out, where `TWO_CLOCKS_JOURNALS` says, or else in the
            person's own Jupyter folder.

    Returns:
        The journal; None outside of a kernel, unless a folder is given.

    Example:
        >>> journal_for("two_clocks") is None
        True
    """
    kernel, elsewhere = _kernel_id(), os.environ.get(ELSEWHERE)
    if folder is None and elsewhere:
        folder = Path(elsewhere)
    if folder is None:
        return Journal(own_folder(), lesson, kernel) if kernel else None
    return Journal(folder, lesson, kernel or uuid4().hex)


def answered_now(lesson: str) -> Answers | None:
    """Return what is answered on a page of a lesson that is open now, as a server can know it.

    Args:
        lesson: The id of the lesson.

    Example:
        >>> answered_now("no_such_lesson") is None
        True
    """
    from jupyter_core.paths import jupyter_runtime_dir

    found = Journal(own_folder(), lesson, "").running(Path(jupyter_runtime_dir()))
    return found.answers if found else None


def _kernel_id() -> str:
    app = sys.modules.get("ipykernel.kernelapp")  # where there is a kernel, this is there
    if app is None or not app.IPKernelApp.initialized():
        return ""
    return Path(app.IPKernelApp.instance().connection_file).stem.removeprefix("kernel-")


def own_folder() -> Path:
    """Return where a person's answers are kept, in their own Jupyter folder."""
    from jupyter_core.paths import jupyter_data_dir  # comes with every kernel

    return Path(jupyter_data_dir()) / FOLDER
