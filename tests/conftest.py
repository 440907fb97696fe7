"""What tests of several floors share: reading, what runs side by side, what the browser is told."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

# how long an example takes says how busy the machine is
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")
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


# `make test` runs two parts side by side. What holds a lesson to a time comes last, in this
# order: the other has mostly ended by then.
LAST = ("answers_stay", "presenter", "stopped", "lab_extension", "player", "second_day")
BROWSER, LOOKS = "tests/browser/", "tests/browser/test_lessons.py"
# those do not need the JupyterLab that others have opened, so they fill up the other part
NAMES = ("boxes", "packet", "pictures", "site", "track")
ALONE = {LOOKS, *(f"{BROWSER}test_{name}.py" for name in NAMES)}


def part_of(test: str) -> str:
    """Return what a test stays together with: one browser with its pages, or its own file.

    Args:
        test: the name of a test, which begins with its file.
    """
    file = test.partition("::")[0]
    return BROWSER if file.startswith(BROWSER) and file not in ALONE else file


def turn_of(test: str) -> tuple[int, int]:
    """Return when it is a test's turn: the lessons in a browser, how things look, then others.

    Args:
        test: the name of a test, which begins with its file.
    """
    part, file = part_of(test), test.partition("::")[0]
    name = file.removeprefix(f"{BROWSER}test_").removesuffix(".py")
    place = 0 if part == BROWSER else 1 if part in ALONE else 2
    return place, 1 + LAST.index(name) if name in LAST else 0


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests into the order of their parts."""
    items.sort(key=lambda item: turn_of(item.nodeid))


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
