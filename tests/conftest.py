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


# Two halves share the machine in `make test`; what holds a lesson to a time comes last, and alone.
TIMED = ("test_lab_extension.py", "test_player.py", "test_second_day.py")
LOOKS = (
    "test_answers_stay.py",
    "test_boxes.py",
    "test_harness.py",
    "test_keys.py",
    "test_lessons.py",
)


def part_of(test: str) -> str:
    """Return which tests stay together: three parts of the browser, and any other file.

    Args:
        test: the name of a test, which begins with its file.
    """
    file = test.partition("::")[0]
    folder, _, name = file.rpartition("/")
    name = name.removeprefix("test_").removesuffix(".py")
    if folder != "tests/browser":
        return file
    return "3 timed" if name in TIMED else "1 looks" if name in LOOKS else "2 hands"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the browser begin, and what is timed come last."""
    order = {"1 looks": 0, "2 hands": 1, "3 timed": 3}
    items.sort(key=lambda item: order.get(part_of(item.nodeid), 2))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out whole parts, in the order of the tests."""
    from xdist.scheduler import LoadScopeScheduling

    made = LoadScopeScheduling(config, log)
    made._split_scope = part_of
    return made


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
