"""Every sentence that a learner may meet is plain: in data, on pages, and in all files of words."""

from __future__ import annotations

import re
import statistics
from functools import cache
from typing import TYPE_CHECKING, Any

from explainer.draw.say import WATERMARK
from tests.test_words import HOUSE, SPEAKING, modules_in, reads_like_a_sentence, strings_in, tree_of

from .said import texts

if TYPE_CHECKING:
    from pathlib import Path

FEWEST_WORDS = 4  # below, the grade says more about one long word than about the reading
LONGEST = 15  # words of a sentence; a colon and a semicolon end one, too
# the name of the whole, which stands on every picture as it is
FIXED = {WATERMARK}


def plain(text: str) -> str:
    """Return a text as it is read: without markup, and with a short word for each number."""
    said = re.sub(r"^- |[*`#]", "", re.sub(r"<[^>]+>|\]\([^)]*\)", " ", text))
    return re.sub(r"…|\d[\d.,]*\d|\d", "ten", re.sub(r"\{[^}]*\}", "ten", said)).strip()


def words_of(path: Path) -> dict[str, str]:
    """Return the sentences of a module of words, by file and line."""
    name = path.relative_to(HOUSE).as_posix()
    return {
        f"{name}, line {line}, {text[:20]}": text
        for line, text in strings_in(tree_of(path))
        if reads_like_a_sentence(text)
    }


@cache
def everything() -> dict[str, str]:
    """Return every text that a learner may read, by a name of its own."""
    found = {name: text for name, text in texts().items() if ".py " not in name}
    for path in modules_in((*SPEAKING, "cards")):
        if path.name.endswith(("words.py", "say.py")):
            found |= words_of(path)
    lines = {
        f"{name}, {place}": plain(line)
        for name, text in found.items()
        for place, line in enumerate(text.splitlines())
    }
    long_enough = {n: t for n, t in lines.items() if len(t.split()) >= FEWEST_WORDS}
    return {name: text for name, text in long_enough.items() if text.strip(".") not in FIXED}


def test_every_kind_of_text_is_read() -> None:
    kinds = " ".join(everything())

    for part in (
        *("questions questions", "court cases", "misconceptions", "pretest", "steps", "lanes "),
        *("00_start_here.ipynb", "08_evidence_and_limits.ipynb", "cards/", "lessons/", "stage/"),
        *("clocks/words.py", "unknowns/words.py", "explanation", "stem", "options", "feedback"),
    ):
        assert part in kinds, part
    assert len(everything()) > 1800


def test_the_median_is_grade_seven_at_most_and_none_is_above_nine(reading: Any) -> None:
    grades = {name: reading.grade(text) for name, text in everything().items()}

    assert statistics.median(grades.values()) <= 7
    hard = {name: (round(g, 1), everything()[name]) for name, g in grades.items() if g > 9}
    assert hard == {}


def test_no_sentence_has_more_than_fifteen_words(reading: Any) -> None:
    long = {
        name: text
        for name, text in everything().items()
        if reading.longest_sentence(text.replace(";", ":")) > LONGEST
    }

    assert long == {}


def test_both_measures_can_fail(reading: Any) -> None:
    hard = "Consequently, neocollagenesis necessitates considerable forbearance."

    assert reading.grade(plain(f"<p>{hard}</p>")) > 9
    assert reading.longest_sentence("a " * 16) > LONGEST
    assert plain("See [all](x.ipynb): {count} of 1,200 or 3.5.") == "See [all : ten of ten or ten."
