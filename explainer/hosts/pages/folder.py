"""A folder of pages that is there whole or not at all: built aside, then put in its place."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.hosts import HostError
from explainer.hosts.pages.words import NO_FOLDER, NOT_OURS, NOT_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Mapping

LIST = "manifest.json"
"""The file with the checksums of all others; a folder that holds it was written here."""


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder, or leave the one that is there as it is.

    Args:
        folder: where it goes; an older one of this kind is replaced.
        files: the contents of each file, by its path within the folder.

    Raises:
        HostError: if the folder holds something else, or cannot be written to.
    """
    check_place(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as aside:
            new, old = Path(aside) / "new", Path(aside) / "old"
            _fill(new, {**files, LIST: checksums(files)})
            _swap(folder, new, old)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise HostError(NOT_WRITTEN.format(folder=folder, reason=reason)) from fault


def checksums(files: Mapping[str, bytes]) -> bytes:
    """List the SHA-256 of each file, as JSON.

    Example:
        >>> json.loads(checksums({"a.html": b""}))["a.html"][:8]
        'e3b0c442'
    """
    listed = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    return f"{json.dumps(listed, indent=2)}\n".encode()


def check_place(folder: Path) -> None:
    """See to it that nothing of somebody else's would be lost, before any work is done.

    Args:
        folder: where something is to be written.

    Raises:
        HostError: if it is a file, cannot be read, or holds what was not written here.
    """
    if folder.exists() and not folder.is_dir():
        raise HostError(NO_FOLDER.format(folder=folder))
    try:
        if folder.is_dir() and any(folder.iterdir()) and not (folder / LIST).is_file():
            raise HostError(NOT_OURS.format(folder=folder))
    except OSError as fault:
        raise HostError(NOT_WRITTEN.format(folder=folder, reason=fault.strerror)) from fault


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _swap(folder: Path, new: Path, old: Path) -> None:
    """Put the new folder in the place of the old one, which comes back if that fails."""
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        shutil.move(old, folder)
        raise
