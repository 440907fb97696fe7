"""Words: a sentence stands in one kind of file, and no code takes a sentence apart."""

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1] / "explainer"
# the cards have a test of their own, tests/cards/test_house.py
SPEAKING = ("science", "draw", "pictures", "stage", "lessons")
# these say much to whoever runs a command: an error, a log or a help stands where it is raised
RUN = ("hosts", "site", "content", "evidence")
WORDS_FILES = {"words.py", "say.py", "setup_words.py"}
# what is wrong with a file of data/, for who edits it: each said by the rule that it breaks
RULES = {
    *("content/files.py", "content/rules.py"),
    *("evidence/rules.py", "evidence/section.py", "evidence/tables.py"),
}
FEWEST_WORDS = 3
# file and start of a string that has words but is not for a learner
NO_SENTENCES = {
    ("draw/palette.py", "system-ui"): "names of typefaces",
    ("stage/piece.py", "It was said"): "a note on a fault, for who reads the log",
    ("stage/view/player.py", "There is no picture …"): "an error for who programs a player",
    ("content/search.py", "\n    a about again"): "words that a search passes over",
    ("hosts/answers.py", "\n… @media"): "a style sheet",
    ("hosts/answers.py", "<!doctype html>"): "the frame of a page",
    ("hosts/handout.py", "\n<style>"): "a style sheet",
    ("hosts/keeper.py", "SELECT 1"): "a question to a database",
    ("hosts/notebooks.py", "from explainer import lesson"): "the code of a cell",
    ("hosts/packet/__init__.py", "where it goes"): "the help of a command",
    ("hosts/packet/guide.py", "export const KEYS"): "a pattern",
    ("hosts/pages/frame.py", "@media screen"): "a style sheet",
    ("hosts/setup.py", "import os, sys"): "a program",
    ("site/around.py", "default-src"): "what a page may load",
    ("site/around.py", "## About these lessons"): "a heading of the README that is looked for",
    ("hosts/handout.py", "\n    a abbr"): "names of elements",
    ("hosts/handout.py", "\n    alt class"): "names of attributes",
    ("site/lessons.py", "from explainer import lesson"): "a pattern",
    ("site/live.py", "default-src"): "what a page may load",
    ("site/serve.py", "To stop"): "a release carries this file alone",
    ("site/packs.py", "Metadata-Version"): "the card of a package",
    ("site/packs.py", "class InteractiveShell"): "a program",
    ("site/packs.py", "def "): "a program",
    ("site/packs.py", "from explainer"): "a program",
}

TAKES_APART = {
    *("partition", "rpartition", "split", "rsplit", "splitlines", "replace"),
    *("startswith", "endswith", "removeprefix", "removesuffix"),
    *("match", "fullmatch", "search", "findall", "finditer", "sub"),
}
PICTURE, WRAPPED, NAME = "the text of a picture", "a line is broken where it is full", "a name"
LIST = "plain text marks its lists so"
SCRIPT = "the script of a library"
TYPED, QUOTED = "what a person typed: a number, or the code of a plan", "it is quoted on one line"
# file and call: what is taken apart there, and why it is no sentence
TAKEN_APART = {
    ("science/numbers.py", "text.strip().replace"): TYPED,
    ("science/numbers.py", "clean.replace"): TYPED,
    ("science/numbers.py", "_NUMBER.fullmatch"): TYPED,
    ("science/numbers.py", "reprlib.repr(value).split"): QUOTED,
    ("science/plan.py", "str(text).split"): TYPED,
    ("science/plan.py", "clean.split"): TYPED,
    ("science/plan.py", "clean.startswith"): TYPED,
    ("science/plan.py", "clean.rpartition"): TYPED,
    ("science/plan.py", "body.removeprefix"): TYPED,
    ("science/plan.py", "body.removeprefix(CODE_VERSION).split"): TYPED,
    ("pictures/clocks/strokes.py", "way.replace"): PICTURE,
    ("pictures/clocks/strokes.py", "px.replace"): PICTURE,
    ("stage/view/chart.py", "ODD.sub"): SCRIPT,
    ("draw/figure.py", "DEFINED.sub"): PICTURE,
    ("draw/figure.py", "NAMES.sub"): PICTURE,
    ("draw/figure.py", "ELEMENT.finditer"): PICTURE,
    ("draw/figure.py", "found[2].split"): PICTURE,
    ("draw/still_html.py", "words.splitlines"): LIST,
    ("draw/still_html.py", "line.startswith"): LIST,
    ("draw/still_html.py", "line.removeprefix"): LIST,
    ("draw/svg.py", "key.rstrip('_').replace"): NAME,
    ("stage/view/shared.py", "trait.klass.__name__.startswith"): NAME,
    ("draw/svg.py", "text.split"): WRAPPED,
    ("pictures/skin/section/drawing.py", "keys.split"): NAME,
    ("pictures/assumptions/words.py", "line.split"): WRAPPED,
    ("pictures/skin/section/surround.py", "line.split"): WRAPPED,
    ("pictures/skin/section/surround.py", "label.split"): WRAPPED,
    ("pictures/skin/section/surround.py", "text.split"): WRAPPED,
}


def modules_in(folders: tuple[str, ...]) -> list[Path]:
    """Return the modules of some packages."""
    return sorted(path for folder in folders for path in (HOUSE / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    """Return the path of a module as a test names it."""
    return path.relative_to(HOUSE).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"), name_of(path))


def inside(nodes: Iterator[ast.AST]) -> set[int]:
    """Return the identity of everything in some parts of a tree."""
    return {id(each) for node in nodes for each in ast.walk(node)}


def for_programmers(node: ast.AST) -> bool:
    """Return whether a part of a tree is a docstring, a type, or raises one of Python's errors."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name))):
            return hasattr(builtins, name)
        case ast.Call(func=ast.Name(id="cast")):
            return True
    return False


def for_whoever_runs_it(node: ast.AST) -> bool:
    """Return whether a part of a tree is an error, a line of a log, or the help of a command."""
    match node:
        case ast.Raise() | ast.keyword(arg="help"):
            return True
        case ast.Assign(targets=[ast.Name(id="HELP")]):
            return True
        case ast.Call(func=ast.Attribute(attr="debug" | "info" | "warning" | "exception")):
            return True
    return False


def strings_in(tree: ast.Module, *, run: bool = False) -> Iterator[tuple[int, str]]:
    """Return line and text of every string that is not for programmers; a value in it is "…".

    Args:
        tree: of a module.
        run: whether what is said to whoever runs a command is left out too.
    """
    walked = list(ast.walk(tree))
    left_out = inside(
        node for node in walked if for_programmers(node) or (run and for_whoever_runs_it(node))
    )
    left_out |= inside(
        part for node in walked if isinstance(node, ast.JoinedStr) for part in node.values
    ) - inside(
        part.value
        for node in walked
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.FormattedValue)
    )
    for node in walked:
        if id(node) not in left_out:
            match node:
                case ast.Constant(value=str(text)):
                    yield node.lineno, text
                case ast.JoinedStr(values=parts):
                    texts = (p.value if isinstance(p, ast.Constant) else "…" for p in parts)
                    yield node.lineno, "".join(map(str, texts))


def reads_like_a_sentence(text: str) -> bool:
    """Return whether a string has words one after the other, as code, paths and HTML have not."""
    said = re.sub(r"<[^>]*>?", " ", text)
    bare = (word.strip(".,:;!?()“”'\"*") for word in said.split())
    words = [word for word in bare if re.fullmatch(r"[A-Za-z][A-Za-z’'-]+|[aAI]", word)]
    return len(words) >= FEWEST_WORDS


def sentences_in(path: Path) -> list[str]:
    """Return file, line and text of every sentence of a module."""
    name = name_of(path)
    allowed = tuple(start for file, start in NO_SENTENCES if file == name)
    return [
        f"{name}:{line}: {text}"
        for line, text in strings_in(tree_of(path), run=name.split("/")[0] in RUN)
        if reads_like_a_sentence(text) and not (allowed and text.startswith(allowed))
    ]


def taken_apart_in(path: Path) -> list[tuple[str, str]]:
    """Return file and call of everything in a module that takes a text apart."""
    calls = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return [
        (name_of(path), ast.unparse(call.func))
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in TAKES_APART
    ]


@pytest.mark.parametrize("path", modules_in(SPEAKING + RUN), ids=name_of)
def test_a_sentence_stands_in_the_data_or_in_a_file_of_words(path: Path) -> None:
    assert path.name in WORDS_FILES or name_of(path) in RULES or sentences_in(path) == []


@pytest.mark.parametrize("path", modules_in(SPEAKING), ids=name_of)
def test_no_code_takes_a_sentence_apart_to_know_something(path: Path) -> None:
    assert [each for each in taken_apart_in(path) if each not in TAKEN_APART] == []


def test_every_exception_is_still_needed() -> None:
    taken = {each for path in modules_in(SPEAKING) for each in taken_apart_in(path)}
    written = {
        (name_of(path), start)
        for path in modules_in(SPEAKING + RUN)
        for _, text in strings_in(tree_of(path))
        for _, start in NO_SENTENCES
        if text.startswith(start)
    }

    assert set(TAKEN_APART) <= taken
    assert all(sentences_in(HOUSE / name) for name in RULES)
    assert set(NO_SENTENCES) <= written


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("SAID = 'Guess first, above.'", True),
        ("said = f'About {days} days are left.'", True),
        ("said = f'<p>It {verb} <b>here</b> now</p>'", True),
        ("return f'{start} {words(\"so it is\")}'", True),
        ("d = 'M0 0L16 12M16 0L0 12'", False),
        ("d = f'M{left} {top}H{right} C{a} {b}'", False),
        ("css = '.tc-chart:has(.tc-dayline) .tc-own-day{display:none}'", False),
        ("'''Say what is there.'''", False),
        ("raise ValueError('A day must be finite.')", False),
        ("raise LessonError('There is no such lesson.')", True),
        ("note = 'It was'", False),
    ],
)
def test_sentences_are_told_from_code(code: str, found: bool) -> None:
    assert any(reads_like_a_sentence(text) for _, text in strings_in(ast.parse(code))) == found
