"""What runs in the browser: modules and style sheets, and how Python hands them over.

A widget carries one module as text. Here each job is a module in a file of its own; a widget's
module is linked with those that it imports when Python asks for it. Nothing is built or stored.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import NamedTuple

FOLDER = Path(__file__).parent
IMPORT = re.compile(r'^import \{([^{}]+)\} from "(\.[^"]+)";\n', re.M)
EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.M)
DEFAULT = re.compile(r"^export default ", re.M)
OTHER = re.compile(r"^(?:import|export)\b.*|\bimport\(.*", re.M)
# for a reader, not for a browser: lines that hold a comment and nothing else
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.M)


class LinkError(ValueError):
    """A module that cannot be linked; the message says which, and what is allowed."""


class Module(NamedTuple):
    """A module as it is written.

    Args:
        text: what the browser runs: the module without comments, imports and the word `export`.
        imports: of each module that it imports, its name, and what is taken from it.
        exports: what others may import, by name.
        is_widget: whether it has a default export.
    """

    text: str
    imports: tuple[tuple[str, str], ...]
    exports: tuple[str, ...]
    is_widget: bool


def source(*names: str) -> str:
    """Join style sheets into one text for the browser.

    Args:
        names: names of files of this folder, in order.

    Returns:
        Their texts, one below the other.

    Example:
        >>> ".tc-app" in source("app.css")
        True
    """
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


@cache
def script(widget: str, folder: Path = FOLDER) -> str:
    """Link the module of a widget and all that it imports into the text of one module.

    Each module keeps a scope of its own and runs once, after those that it imports.

    Args:
        widget: the name of the module; its default export is the widget.
        folder: where the modules lie.

    Raises:
        LinkError: if a module is missing, imports itself by a detour, or cannot be linked.

    Example:
        >>> script("status.js").count("export")
        1
    """
    modules = _linked(widget, folder)
    if not modules[widget].is_widget:
        raise LinkError(f"{widget} is no widget: it needs an `export default`.")
    places = {name: f"${place}" for place, name in enumerate(modules)}
    return "".join(_scope(module, name, places) for name, module in modules.items())


def _linked(name: str, folder: Path, above: tuple[str, ...] = ()) -> dict[str, Module]:
    """Return a module behind all that it imports, each once."""
    if name in above:
        raise LinkError(f"Modules may not import each other: {' → '.join((*above, name))}.")
    module = _read(name, folder)
    found: dict[str, Module] = {}
    for other, taken in module.imports:
        found |= _linked(other, folder, (*above, name))
        names = {each.split(" as ")[0].strip() for each in taken.split(",")} - {""}
        if missing := names - {*found[other].exports}:
            raise LinkError(f"{name} imports {min(missing)}, which {other} does not export.")
    return {**found, name: module}


@cache
def _read(name: str, folder: Path) -> Module:
    if not (folder / name).is_file():
        raise LinkError(f"There is no module {name} in {folder}.")
    written = COMMENT.sub("", (folder / name).read_text(encoding="utf-8"))
    beside = PurePosixPath(name).parent
    found = IMPORT.findall(written)
    text = DEFAULT.sub("return ", EXPORT.sub("", IMPORT.sub("", written)), count=1)
    if odd := OTHER.search(text):
        raise LinkError(
            f"{name} says `{odd[0]}`: allowed are `import {{ a, b as c }} from './file.js';`, "
            "`export` before a function, a class or a const, and one `export default`."
        )
    imports = tuple((normpath(beside / path), taken) for taken, path in found)
    is_widget = bool(DEFAULT.search(written))
    # a widget gives its default and nothing else
    return Module(text, imports, () if is_widget else tuple(EXPORT.findall(written)), is_widget)


def _scope(module: Module, name: str, places: dict[str, str]) -> str:
    """Return a module as a function that runs at once and gives what the module exports."""
    taken = "".join(
        f"const {{{names.replace(' as ', ': ')}}} = {places[other]};\n"
        for other, names in module.imports
    )
    door = "export default" if module.is_widget else f"const {places[name]} ="
    given = "" if module.is_widget else f"return {{ {', '.join(module.exports)} }};\n"
    return f"{door} (() => {{\n{taken}{module.text}{given}}})();\n"
