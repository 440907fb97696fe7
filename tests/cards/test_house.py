"""The rules of the cards: words stand in files of words, and no sentence is ever taken apart."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import explainer.cards

HERE = Path(explainer.cards.__file__).parent
MODULES = sorted(HERE.glob("*.py"))
OTHERS = [path for path in MODULES if not path.stem.endswith("words")]
TAKES_APART = {
    *("partition", "rpartition", "split", "rsplit", "splitlines"),
    *("startswith", "endswith", "removeprefix", "removesuffix"),
    *("match", "fullmatch", "search", "findall", "finditer", "sub"),
}
# two words side by side, or one with a capital
SENTENCE = re.compile(r"[^\W\d_]{2,}[,:;]? [^\W\d_]{2,}|^[A-Z][a-z]+")
# names of files are no sentences; version 1 of the answers had nothing but sentences
MAY = {"journal.py": {"startswith", "removeprefix"}, "asked.py": {"split", "fullmatch"}}


def docstrings(tree: ast.Module) -> Iterator[ast.expr]:
    """Return the docstrings, and the strings that explain a name below it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def shown(node: ast.AST) -> str:
    """Return what a text says to a reader: without tags, and with a sign for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
        text = "".join(map(str, parts))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    else:
        return ""
    return re.sub(r"<[^<>]*>", "", text)


def sentences(source: str) -> list[str]:
    """Return all texts that stand in the code of a module and that a learner could read."""
    tree = ast.parse(source)
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    passed = {id(node) for node in docstrings(tree)} | inside
    said = (shown(node) for node in ast.walk(tree) if id(node) not in passed)
    return [text for text in said if SENTENCE.search(text)]


def taken_apart(source: str) -> set[str]:
    """Return the methods by which a module takes texts apart."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {call.attr for call in calls if isinstance(call, ast.Attribute)} & TAKES_APART


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_a_sentence_stands_in_a_file_of_words(path: Path) -> None:
    assert sentences(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_sentence_is_taken_apart(path: Path) -> None:
    assert taken_apart(path.read_text(encoding="utf-8")) - MAY.get(path.name, set()) == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say("It is gone.")', ["It is gone."]),
        ('say(f"<p>Day {day}: it fades.</p>")', ["Day …: it fades."]),
        ('"""A docstring that says it."""', []),
        ('button("Back")', ["Back"]),
        ('html(f"<p>Day {day}</p>")', ["Day …"]),
        ('add_class("tc-card")', []),
        ("html(f'<p class=\"tc-reply tc-yes\">{said}</p>')", []),
    ],
)
def test_the_measure_finds_sentences_and_leaves_the_rest(source: str, found: list[str]) -> None:
    assert sentences(source) == found


def test_the_measure_finds_what_takes_a_sentence_apart() -> None:
    assert taken_apart('card.text.partition("x")[0]') == {"partition"}


def test_no_more_files_stand_side_by_side_than_one_can_look_over() -> None:
    assert len(MODULES) <= 16
