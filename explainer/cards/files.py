"""Small files written whole or not at all, and never over somebody else's."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHARED, PRIVATE = 0o666, 0o600  # less what the person's own settings take away


def create(folder: Path, name: Callable[[int], str], text: str) -> Path:
    """Write a new file; where a name is taken, even at this very moment, the next one is used.

    Args:
        folder: Where it goes.
        name: Makes a file name of a number, from 1.
        text: What is in it.

    Returns:
        The path of the file.

    Raises:
        OSError: If it cannot be written there.
    """
    number = 1
    while True:
        path = folder / name(number)
        with suppress(FileExistsError):
            _write(path, text, SHARED)
            return path
        number += 1


def renew(path: Path, text: str, mode: int = SHARED) -> None:
    """Write a file anew in one step: who reads it sees the old text or the new one, whole.

    Args:
        path: The file; it need not exist.
        text: What is in it.
        mode: Who may read and write it.

    Raises:
        OSError: If it cannot be written; an old file stays as it is.
    """
    fresh = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        _write(fresh, text, mode)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _write(path: Path, text: str, mode: int) -> None:
    # made and refused in one step, so that of two who ask for a name only one gets it
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except BaseException:
        path.unlink(missing_ok=True)  # half a file is worse than none
        raise
