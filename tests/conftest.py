"""What tests of several floors share: reading, what runs side by side, what the browser is told."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest

# A reader meets these in the lesson itself; they are scored as a short word.
GLOSSARY = frozenset({"collagen", "clinician", "microneedling", "moisturiser"})


class Reading(NamedTuple):
    """A strict measure of reading; textstat's own count needs a dictionary from the network."""

    hyphens: Any

    def syllables(self, word: str) -> int:
        """Return the larger of the vowel groups heard and the places to hyphenate."""
        heard = len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$|(?<=[^dt])ed$", "", word)))
        return max(1, heard, len(self.hyphens.positions(word)) + 1)

    def grade(self, text: str) -> float:
        """Return the Flesch-Kincaid grade, glossary words counted as one syllable."""
        import textstat  # slow to import, and few tests read

        words = re.findall(r"[a-z]+", text.lower())
        spoken = sum(1 if word in GLOSSARY else self.syllables(word) for word in words)
        all_words: int = textstat.lexicon_count(text)
        sentences: int = textstat.sentence_count(text)
        return 0.39 * all_words / sentences + 11.8 * spoken / all_words - 15.59

    def longest_sentence(self, text: str) -> int:
        """Return the number of words of the longest sentence; a colon ends one too."""
        return max(len(part.split()) for part in re.split(r"(?<=[.!?:])\s+", text))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one renew what `tests/lessons/test_earned.py` keeps."""
    parser.addoption("--renew", action="store_true", help="keep what lessons tell now")


# They hold a lesson to a time: they come last, when the other half of the run has ended.
TIMED = ("lab_extension", "player", "player_in_lab", "second_day", "stopped", "two_clocks")


@pytest.hookimpl(tryfirst=True)  # before the runner of two halves reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let `make test` run the browser in one half, and all other files whole in the other."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_half(item)))
    items.sort(key=_turn)


def _half(item: pytest.Item) -> str:
    return "browser" if item.path.parent.name == "browser" else str(item.path)


def _turn(item: pytest.Item) -> tuple[bool, bool]:
    return _half(item) != "browser", item.path.stem.removeprefix("test_") in TIMED


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The measure of reading."""
    from pyphen import Pyphen

    return Reading(Pyphen(lang="en_GB"))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Collect the messages to the browser."""
    from explainer.stage.assist import Assist

    messages: list[dict[str, Any]] = []
    monkeypatch.setattr(Assist, "send", lambda _self, message: messages.append(message))
    return messages


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """Collect what each update to the browser carries."""
    from ipywidgets import Widget

    updates: list[set[str]] = []

    def send(_: Widget, message: dict[str, Any], **__: object) -> None:
        if message["method"] == "update":
            updates.append(set(message["state"]))

    monkeypatch.setattr(Widget, "_send", send)
    return updates
