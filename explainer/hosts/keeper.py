"""A server extension that keeps lessons as they were shipped, and says that they are trusted.

A lesson that was only run and saved stays byte for byte the file it was: what a run has left
behind (outputs, counts, widget state, the version of the kernel) is for the page, not for the
file. Cells that a person edited are saved as they are. Whatever goes wrong here, the save goes on.

The same extension signs the shipped lessons when a server starts, so that the page may run them
on opening, and makes exports of lessons fit for paper. No other notebook is touched.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from explainer.hosts import handout, shipped

VIEW = "application/vnd.jupyter.widget-view+json"


def source_of(cell: Any) -> str:
    """Return what is written in a cell, whether it comes as one text or line by line.

    Example:
        >>> source_of({"source": ["one, ", "two"]})
        'one, two'
    """
    written = cell.get("source", "")
    return written if isinstance(written, str) else "".join(written)


def is_same(one: Any, other: Any) -> bool:
    """Say whether two cells are one and the same cell, and nobody has edited it."""
    names = ("id", "cell_type", "attachments")
    alike = all((one.get(name) or None) == (other.get(name) or None) for name in names)
    return alike and source_of(one) == source_of(other)


def is_a_persons(cell: Any, notebook: Any) -> bool:
    """Say whether a cell of a saved lesson was written by a person: it lacks the lesson's guard."""
    guarded = any(each["metadata"].get("editable") is False for each in notebook["cells"])
    return guarded and cell["metadata"].get("editable") is not False


def is_unedited(notebook: Any, reference: Any) -> bool:
    """Say whether a notebook has the cells of a lesson, in their order, and no others."""
    cells, known = notebook["cells"], reference["cells"]
    if len(cells) != len(known) or any(is_a_persons(cell, reference) for cell in known):
        return False
    return all(map(is_same, cells, known))


def restored(cell: Any, reference: Any) -> Any:
    """Return a cell as its reference has it; whether a person trusts it stays their own word."""
    metadata = dict(reference["metadata"])
    if "trusted" in cell.get("metadata", {}):
        metadata["trusted"] = cell["metadata"]["trusted"]
    return {**reference, "metadata": metadata}


def without_views(cell: Any) -> Any:
    """Return an edited cell as it is, except for views of widgets, which die with their kernel."""
    if cell.get("cell_type") != "code":
        return cell
    kept = []
    for output in cell.get("outputs", []):
        if VIEW in output.get("data", {}):
            left = {kind: shown for kind, shown in output["data"].items() if kind != VIEW}
            output = {**output, "data": left}
        if output.get("data", True):
            kept.append(output)
    return {**cell, "outputs": kept}


def kept_cell(cell: Any, known: list[Any]) -> Any:
    """Return a cell as the first that it is the same as has it; without dead views if edited."""
    reference = next((each for each in known if is_same(cell, each)), None)
    return without_views(cell) if reference is None else restored(cell, reference)


def kept(notebook: Any, disk: Any, lesson: Any | None) -> Any:
    """Return what is to be saved in the place of a lesson.

    Args:
        notebook: What the page wants to save.
        disk: What lies on the disk.
        lesson: What was shipped under this number, if it is at hand untouched.

    Returns:
        The reference itself if no cell was edited, else a mixture: unchanged cells as they were.
    """
    for reference in filter(None, (lesson, disk)):
        if is_unedited(notebook, reference):
            cells = list(map(restored, notebook["cells"], reference["cells"]))
            return {**reference, "cells": cells}
    own = [cell for cell in disk["cells"] if not is_a_persons(cell, disk)]
    known = [*(lesson or {"cells": []})["cells"], *own]  # the disk may hold an older lesson
    cells = [kept_cell(cell, known) for cell in notebook["cells"]]
    metadata = {name: value for name, value in notebook["metadata"].items() if name != "widgets"}
    return {**notebook, "cells": cells, "metadata": metadata}


class Keeper:
    """The two hooks of a server, and the bytes that a file must have after a save.

    Args:
        folder: The folder of the shipped lessons.
        log: The server's logger.
    """

    def __init__(self, folder: Path, log: Any) -> None:
        self.folder = folder
        self.log = log
        self.due: dict[str, bytes] = {}

    def before(self, model: Any, path: str, contents_manager: Any, **_: Any) -> None:
        """Put what is to be kept in the place of what a page wants to save."""
        try:
            if model["type"] == "notebook" and shipped.lesson_of(model["content"]) is not None:
                self._keep(model, contents_manager._get_os_path(path))
        except Exception:
            self.log.exception("two_clocks: %s is saved as the page has it", path)

    def _keep(self, model: Any, place: str) -> None:
        self.due.pop(place, None)
        notebook, file = model["content"], Path(place)
        shelf, number = shipped.lessons(self.folder), shipped.lesson_of(model["content"])
        content, lesson = shelf.get(number, (b"", None))  # type: ignore[arg-type]  # it has one
        lies = file.read_bytes() if file.is_file() else content
        if not lies:
            return
        disk = json.loads(lies)
        model["content"] = kept(notebook, disk, lesson)
        if lesson is not None and is_unedited(notebook, lesson):
            # Line ends are the clone's own choice: the same words are the same lesson.
            self.due[place] = lies if shipped.digest(lies) == shipped.digest(content) else content
        elif is_unedited(notebook, disk):
            self.due[place] = lies

    def after(self, os_path: str, contents_manager: Any, **_: Any) -> None:
        """Give a file its bytes back where the server has written the same words in another way."""
        due = self.due.get(os_path)
        try:
            file = Path(os_path)
            if due is None or file.read_bytes() == due:
                return
            time = file.stat()
            with contents_manager.atomic_writing(os_path, text=False) as target:
                target.write(due)
            # The page was told this time: a later one would look like another person's change.
            os.utime(file, ns=(time.st_atime_ns, time.st_mtime_ns))
        except Exception:
            self.log.exception("two_clocks: %s was saved, but in other bytes", os_path)


def sign(folder: Path, notary: Any, log: Any) -> int:
    """Tell the server that the shipped lessons may be trusted: they, and nothing else.

    Args:
        folder: The folder of the shipped lessons.
        notary: The server's own notary.
        log: The server's logger.

    Returns:
        How many lessons are trusted now.
    """
    from nbformat import reader

    try:
        texts = [content.decode("utf-8") for content in shipped.untouched(folder).values()]
        lessons = [reader.reads(text) for text in texts]  # type: ignore[no-untyped-call]
        new = [lesson for lesson in lessons if not _is_signed(notary, lesson)]
        for left, lesson in reversed(list(enumerate(new))):
            _hurry(notary, hurry=left > 0)
            notary.sign(lesson)
    except Exception as error:  # noqa: BLE001  to trust by hand is better than no server
        log.warning("two_clocks: the lessons could not be signed (%s)", error)
        return 0
    return len(lessons)


def _is_signed(notary: Any, notebook: Any) -> bool:
    """Say whether a notebook is signed, without the write that the notary's own answer costs."""
    database = getattr(notary.store, "db", None)
    if database is None:
        return False
    asked = "SELECT 1 FROM nbsignatures WHERE algorithm = ? AND signature = ?"
    words = (notary.algorithm, notary.compute_signature(notebook))
    return database.execute(asked, words).fetchone() is not None


def _hurry(notary: Any, *, hurry: bool) -> None:
    """Let the database wait for the disk once, at the last of many signatures."""
    database = getattr(notary.store, "db", None)
    if database is not None:
        database.execute(f"PRAGMA synchronous = {'OFF' if hurry else 'FULL'}")


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter's server where the extension is."""
    return [{"module": "explainer.hosts.keeper"}]


def _load_jupyter_server_extension(app: Any) -> None:
    """Keep, sign and print the lessons of a server that starts."""
    folder = shipped.find_folder()
    keeper = Keeper(folder, app.log)
    try:
        app.contents_manager.register_pre_save_hook(keeper.before)
        app.contents_manager.register_post_save_hook(keeper.after)
        handout.switch_on(app.web_app.settings["config"], own=True)
    except Exception as error:  # noqa: BLE001  the server must start, whatever it has become
        app.log.warning("two_clocks: lessons are saved as by any server (%s)", error)
    trusted = sign(folder, app.contents_manager.notary, app.log)
    app.log.info("two_clocks: lessons are kept as they were shipped, %d are trusted", trusted)
