"""The lessons as the package ships them: where they lie, and which of them are untouched.

A wheel carries them as ``explainer/notebooks``; a clone keeps them in ``notebooks``. Beside
them lies a list of their hashes. In a clone a lesson may be edited in its place, and whoever
trusts or restores a lesson must know whether it still is what was shipped.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE.parent
LIST = "shipped.json"


def find_folder(package: Path = PACKAGE) -> Path:
    """Return the folder of the shipped lessons: inside an installed package, else beside it.

    Args:
        package: The folder of the package.

    Returns:
        The folder, whether or not it exists.

    Example:
        >>> find_folder(Path("/no/such/explainer")).as_posix()
        '/no/such/notebooks'
    """
    inside = package / "notebooks"
    return inside if inside.is_dir() else package.parent / "notebooks"


def is_clone(package: Path = PACKAGE) -> bool:
    """Say whether the lessons are opened where they lie, as in a clone of the project."""
    return not (package / "notebooks").is_dir()


def digest(content: bytes) -> str:
    """Return the hash of a file, the same whichever line ends a clone was given.

    Args:
        content: The bytes of the file.

    Returns:
        The hash in hexadecimal digits.

    Example:
        >>> digest(b"")[:12]
        'e3b0c44298fc'
    """
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def write_list(folder: Path) -> None:
    """Write down the hashes of all notebooks of a folder, as they are now.

    Args:
        folder: The folder of the lessons.
    """
    known = {path.name: digest(path.read_bytes()) for path in sorted(folder.glob("*.ipynb"))}
    text = json.dumps(known, indent=1) + "\n"
    (folder / LIST).write_text(text, encoding="utf-8", newline="\n")


def read_list(folder: Path) -> dict[str, str]:
    """Return the hash of each shipped lesson by its name; nothing where there is no list.

    Args:
        folder: The folder of the lessons.

    Returns:
        Hashes by the names of the files.
    """
    path = folder / LIST
    if not path.is_file():
        return {}
    known: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return known


def untouched(folder: Path) -> dict[str, bytes]:
    """Return the lessons that still are, byte for byte, what was shipped.

    Args:
        folder: The folder of the lessons.

    Returns:
        The bytes of each such file by its name.
    """
    found = {}
    for name, known in read_list(folder).items():
        path = folder / name
        content = path.read_bytes() if path.is_file() else b""
        if digest(content) == known:
            found[name] = content
    return found


def lessons(folder: Path) -> dict[int, tuple[bytes, Any]]:
    """Return the untouched lessons by number: their bytes and what these say.

    Args:
        folder: The folder of the lessons.

    Returns:
        Pairs of bytes and parsed notebook by the number in the notebook's metadata.
    """
    read = [(content, json.loads(content)) for content in untouched(folder).values()]
    numbered = ((lesson_of(notebook), content, notebook) for content, notebook in read)
    return {number: (content, book) for number, content, book in numbered if number is not None}


def lesson_of(notebook: Any) -> int | None:
    """Return the number of the lesson that a notebook says it is, or None for any other notebook.

    Args:
        notebook: The parsed notebook.

    Returns:
        The number, or None.

    Example:
        >>> lesson_of({"metadata": {"two_clocks": {"lesson": 5}}})
        5
        >>> lesson_of({"metadata": {}}) is None
        True
    """
    metadata = notebook.get("metadata") if isinstance(notebook, dict) else None
    ours = metadata.get("two_clocks") if isinstance(metadata, dict) else None
    number = ours.get("lesson") if isinstance(ours, dict) else None
    return number if isinstance(number, int) else None
