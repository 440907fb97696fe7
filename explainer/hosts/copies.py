"""Put a working copy of the lessons into a folder, and never write over what a person edited.

Lessons that came in a wheel lie deep inside an environment, where nobody should work. The copy
remembers, in one small file, what was put there and from which version, so that a newer version
can renew what nobody touched.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.hosts import HostError, shipped, words

MEMORY = ".two-clocks.json"
USUAL_FOLDER = "two-clocks-lessons"


@dataclass(frozen=True, slots=True)
class Copied:
    """What was done to a working copy.

    Args:
        folder: Where the copy lies.
        version: The version of the lessons now.
        before: The version that was there, or nothing if the folder is new.
        fresh: Names of lessons that were put there.
        renewed: Names of untouched lessons that a newer one took the place of.
        beside: Names of edited lessons that stayed, each with the name of the new one beside it.
    """

    folder: Path
    version: str
    before: str = ""
    fresh: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    beside: dict[str, str] = field(default_factory=dict)


def copy_lessons(source: Path, folder: Path, version: str) -> Copied:
    """Bring a working copy of the lessons up to date.

    Args:
        source: The folder of the shipped lessons.
        folder: The folder of the copy; it is made if it is missing.
        version: The version of the shipped lessons.

    Returns:
        What was done.

    Raises:
        HostError: If the folder cannot be written to, with what to do.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _bring_up_to_date(source, folder, version)
    except OSError as error:
        why = (error.strerror or words.IT_CANNOT_BE_USED).lower()
        raise HostError(
            f"The lessons cannot be copied to {folder} ({why}): "
            "choose another folder with --folder FOLDER."
        ) from error


def _bring_up_to_date(source: Path, folder: Path, version: str) -> Copied:
    memory = read_memory(folder)
    known: dict[str, str] = memory["files"]
    fates: dict[str, str] = {}
    beside: dict[str, str] = {}
    for lesson in sorted(source.glob("*.ipynb")):
        name, new = lesson.name, lesson.read_bytes()
        place = folder / name
        fates[name] = fate_of(place, shipped.digest(new), known.get(name))
        if fates[name] in ("fresh", "renewed"):
            place.write_bytes(new)
        elif fates[name] == "edited":
            beside |= _put_beside(place, new, version)
        known[name] = shipped.digest(new)
    write_memory(folder, {"version": version, "files": known})
    fresh, renewed = (
        tuple(name for name, fate in fates.items() if fate == kind) for kind in ("fresh", "renewed")
    )
    return Copied(folder, version, memory["version"], fresh, renewed, beside)


def fate_of(place: Path, new: str, known: str | None) -> str:
    """Return what becomes of one lesson of the copy.

    Args:
        place: Where the lesson lies, or will lie.
        new: The hash of the shipped lesson.
        known: The hash of the one that was shipped last, or None if there was none.

    Returns:
        ``fresh`` (it is missing), ``same`` (nothing to do), ``renewed`` (nobody edited it) or
        ``edited`` (it stays, and a new one is put beside it).
    """
    if not place.exists():
        return "fresh"
    lies = shipped.digest(place.read_bytes()) if place.is_file() else ""
    if new in (lies, known):
        return "same"
    return "renewed" if lies == known else "edited"


def _put_beside(place: Path, new: bytes, version: str) -> dict[str, str]:
    """Put a new lesson beside an edited one, unless one lies there; return both names if it was."""
    beside = place.with_name(f"{place.stem}-{version}{place.suffix}")
    if beside.exists():
        return {}
    beside.write_bytes(new)
    return {place.name: beside.name}


def read_memory(folder: Path) -> dict[str, Any]:
    """Return what a folder remembers of the lessons that were put there; nothing if it cannot.

    Args:
        folder: The folder of the copy.

    Returns:
        The version, and the hash of each file by its name.

    Example:
        >>> read_memory(Path("/no/such/folder"))
        {'version': '', 'files': {}}
    """
    try:
        memory = json.loads((folder / MEMORY).read_text(encoding="utf-8"))
        version, files = str(memory["version"]), dict(memory["files"])
    except (OSError, ValueError, KeyError, TypeError):
        # Without a memory every other file counts as edited, so that nothing can be lost.
        return {"version": "", "files": {}}
    return {"version": version, "files": files}


def write_memory(folder: Path, memory: dict[str, Any]) -> None:
    """Let a folder remember the lessons that were put there.

    Args:
        folder: The folder of the copy.
        memory: The version, and the hash of each file by its name.
    """
    text = json.dumps(memory, indent=1, sort_keys=True) + "\n"
    path = folder / MEMORY
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def say(copied: Copied) -> str:
    """Return in a few sentences what was done to a working copy.

    Args:
        copied: What was done.

    Returns:
        The sentences.

    Example:
        >>> say(Copied(Path("/home/me/two-clocks-lessons"), "0.2.0", "0.2.0"))
        'Your lessons are in /home/me/two-clocks-lessons (version 0.2.0).'
    """
    newer = copied.before not in ("", copied.version)
    kept = words.COPIED + (words.RENEWED if copied.renewed else "")
    said = (words.BROUGHT_UP if newer else kept).format(
        folder=copied.folder,
        version=copied.version,
        before=copied.before,
        renewed=_renewed(copied.renewed),
    )
    beside = (words.BESIDE.format(name=name, new=new) for name, new in copied.beside.items())
    return said + "".join(beside)


def _renewed(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return words.ONE_RENEWED.format(name=names[0])
    return words.SOME_RENEWED.format(count=len(names) or "no")
