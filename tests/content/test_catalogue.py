"""The catalogue: no word of any lesson stands elsewhere, and each entry leads to its place."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from explainer.__main__ import main
from explainer.content.catalogue import catalogue
from explainer.lessons import numbers
from tests.lessons.walk import fresh, pieces, widgets, within

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"[A-Za-z]{2,}")
SEEN = re.compile(r">([^<>]+)<|\b(?:alt|aria-label)=\"([^\"]+)\"")
# sources keep their titles and their names
SOURCES = (ROOT / "data" / "references.json").read_text(encoding="utf-8").lower()
ENTRIES = tuple(catalogue())
KNOWN = {word.lower() for entry in ENTRIES for word in WORD.findall(entry.text)}
KNOWN |= {f"{word}s" for word in KNOWN}  # a number of things is counted in `draw.say.plural`


def strange(texts: Iterator[str]) -> set[str]:
    """Return the words of some texts that the catalogue does not have."""
    said = {word for text in texts for word in WORD.findall(unescape(text))}
    return {word for word in said if word.lower() not in KNOWN and word.lower() not in SOURCES}


def seen_in(markup: str) -> Iterator[str]:
    """Return what can be read in HTML, or in a drawing that stands in it."""
    whole = re.sub(r"<style.*?</style>", "", unquote(markup), flags=re.S)
    yield from (text or named for text, named in SEEN.findall(f">{whole}<"))


def shown(number: int) -> Iterator[str]:
    """Return what stands on the page of a lesson, for who has guessed."""
    lesson = fresh(number)
    lesson.open()
    for root in pieces(lesson).values():
        for piece in within(root):
            yield from seen_in(f"{piece.html} {piece.earned_html}")
        for widget in widgets(root.view):
            for name in ("description", "placeholder", "tooltip"):
                yield str(getattr(widget, name, "") or "")
            yield from seen_in(str(getattr(widget, "value", "")))
            options = getattr(widget, "options", ())
            yield from (str(each[0] if isinstance(each, tuple) else each) for each in options)


@pytest.mark.parametrize("number", numbers())
def test_every_word_of_a_lesson_stands_in_the_catalogue(number: int) -> None:
    assert len(KNOWN) > 2000
    assert strange(shown(number)) == set()


def test_every_entry_leads_to_its_place() -> None:
    files = {entry.file: (ROOT / entry.file).read_text(encoding="utf-8") for entry in ENTRIES}
    read = {name: json.loads(text) for name, text in files.items() if name.endswith(".json")}
    lines = {name: text.splitlines() for name, text in files.items() if name.endswith(".py")}
    for file, at, text in ENTRIES:
        if file in read:
            found = read[file]
            for key in at.split("/")[1:]:
                found = found[int(key) if isinstance(found, list) else key]
            assert found == text
        elif file in lines and "{" not in text:
            first = re.split(r"\W", text.strip(), maxsplit=1)[0]
            assert any(first in line for line in lines[file][int(at) - 1 : int(at) + 1]), (file, at)


def test_a_list_is_written_or_it_is_said_why_not(tmp_path: Path) -> None:
    assert main(["words", str(tmp_path / "words.json")]) == 0
    written = json.loads((tmp_path / "words.json").read_text(encoding="utf-8"))
    assert [tuple(each.values()) for each in written] == [*ENTRIES]

    with pytest.raises(SystemExit, match=r"^The list was not written to .*: Is a directory\.$"):
        main(["words", str(tmp_path)])
