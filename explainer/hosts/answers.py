"""Make one table of the answer files that the people of a class handed in, and a page with bars.

Nothing of a person is in it: a file of answers holds no name. Where people gave their files a mark,
as in `answers-start_here-blue7.json`, a second table says what moved for each mark.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.palette import DARK, LIGHT
from explainer.hosts import HostError, words
from explainer.hosts.pages.markup import grid

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from explainer.cards.answers import Answer, Answers
    from explainer.cards.asked import Asked
    from explainer.content import Commit, Question

HELP = "make one table of the answer files of a class"
TABLE, PAGE = "class-answers.csv", "class-answers.html"
MOST_BYTES = 2_000_000
BEFORE, AFTER = "before", "after"
NAME = re.compile(r"answers-(?P<lesson>[a-z_]+?)(-(?P<mark>[^.]*[^\d.][^.]*))?(-\d+)?\.json")
HEADS = ("question", "asked", "when", "option", "words", "right")
SURENESS = (1, 2, 3, 0)
ROOT = ":root {{ --ink: {0.text}; --page: {0.page}; --hair: {0.rule}; --fill: {0.result}; }}"
STYLE = f"""
{ROOT.format(LIGHT)} @media (prefers-color-scheme: dark) {{ {ROOT.format(DARK)} }}
:root {{ color-scheme: light dark; }}
body {{ font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--page);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }}
h2 {{ font-size: 1.1rem; margin: 2rem 0 .3rem; }}
.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; }}
caption {{ text-align: start; padding: 0 8px 3px; }}
thead th {{ font-weight: 600; }}
th, td {{ text-align: start; vertical-align: top; font-weight: 400; padding: 3px 8px; }}
th:first-child {{ width: 34%; }}
tr {{ border-top: 1px solid var(--hair); }}
.bar {{ display: inline-block; height: .9em; min-width: 1px; border: 2px solid var(--fill);
  vertical-align: -1px; margin-inline-end: .5em; }}
.after {{ background: var(--fill); }}
@media print {{ h2, tr {{ break-inside: avoid; }} }}
"""


class HandedIn(NamedTuple):
    """A file of answers that can be counted, and the mark in its name; empty where it has none."""

    answers: Answers
    mark: str


class Counted(NamedTuple):
    """How many people chose an option at one time, by how sure they were."""

    question: str
    when: str
    option: str
    sure: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many people chose it."""
        return sum(self.sure)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("folder", type=Path, help="the folder with the files that were handed in")


def run(arguments: argparse.Namespace) -> int:
    """Read all files of a folder, say which could not be counted, and write table and page."""
    from explainer.cards.files import renew

    folder: Path = arguments.folder
    if not folder.is_dir():
        raise HostError(f"{folder} is no folder: name the one with the files of answers.")
    files, notes = read_all(folder)
    for note in notes:
        print(note)
    if not files:
        raise HostError(f"{folder}: no file of answers was found, so there is nothing to count.")
    try:
        renew(folder / TABLE, to_csv(files))
        renew(folder / PAGE, to_page(files, notes))
    except OSError as fault:
        raise HostError(f"{folder} cannot be written to: {fault.strerror}.") from fault
    print(words.COUNTED.format(count=len(files), table=folder / TABLE, page=folder / PAGE))
    return 0


def read_all(folder: Path) -> tuple[tuple[HandedIn, ...], tuple[str, ...]]:
    """Read every file of a folder and of those inside it; none of them is changed.

    Args:
        folder: the folder.

    Returns:
        The files that can be counted, and a sentence for each that cannot.
    """
    found, notes = dict[str, tuple[str, HandedIn]](), list[str]()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        if path.name in (TABLE, PAGE) and path.parent == folder:
            continue
        name = path.relative_to(folder).as_posix()
        try:
            answers = read_one(path)
        except HostError as reason:
            notes.append(f"{name}: {reason}")
            continue
        known = NAME.fullmatch(path.name)
        mark = (known["mark"] or "") if known else ""
        who, mine = _who(answers, mark), (name, HandedIn(answers, mark))
        first = found.setdefault(who, mine)
        if first is not mine:
            found[who], left = (mine, first) if _fuller(mine[1], first[1]) else (first, mine)
            notes.append(_twice(left, found[who]))
    return tuple(file for _, file in found.values()), tuple(notes)


def _who(answers: Answers, mark: str) -> str:
    """Return what tells one person from another; an old file has no sheet, and its text must do."""
    text = answers.to_json() if not answers.sheet else ""
    return f"{answers.sheet} {mark if text else ''} {text}"


def _fuller(file: HandedIn, other: HandedIn) -> bool:
    return len(file.answers.kept) > len(other.answers.kept)


def _twice(left: tuple[str, HandedIn], counts: tuple[str, HandedIn]) -> str:
    same = left[1].answers.to_json() == counts[1].answers.to_json()
    return (words.SAME if same else words.LATER).format(name=left[0], other=counts[0])


def read_one(path: Path) -> Answers:
    """Read one file of answers.

    Args:
        path: the file.

    Raises:
        HostError: if it is none, or is broken; one sentence says why it is left alone.
    """
    from explainer.cards.answers import read_answers
    from explainer.content import LESSONS

    if path.suffix != ".json":
        raise HostError("it is no file of answers, so it is left alone.")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise HostError("it is too large for a file of answers, so it is left alone.")
        answers = read_answers(path.read_bytes())
    except OSError as fault:
        raise HostError(f"it cannot be read ({fault.strerror}), so it is left alone.") from fault
    except ValueError as fault:
        reason = " ".join(str(fault).rstrip(".").split())
        raise HostError(f"it is left alone. {reason}.") from fault
    if answers.notebook not in LESSONS:
        raise HostError(f"it is from “{answers.notebook}”, which is no lesson here; left alone.")
    return answers


# What is counted.


def counted(files: Sequence[HandedIn]) -> tuple[Counted, ...]:
    """Count the choices of all files, question by question in the order of the course.

    What is asked with how sure one is counts by its last choice. In a quiz the first one counts,
    before any explanation was read.

    Args:
        files: the files.
    """
    found = Counter[tuple[str, str, str, int]]()
    for file in files:
        for kept in _choices(file.answers):
            when = BEFORE if _homes()[kept.question] == file.answers.notebook else AFTER
            found[kept.question, when, kept.chosen[0], kept.confidence or 0] += 1
    return tuple(
        Counted(question, when, option, tuple(found[question, when, option, n] for n in SURENESS))
        for question in _homes()
        for when in (BEFORE, AFTER)
        for option in _options(question, {key[2] for key in found if key[:2] == (question, when)})
    )


def _options(question: str, chosen: set[str]) -> tuple[str, ...]:
    """Return all options of a question, and what else was chosen; nothing where nobody answered."""
    return tuple(dict.fromkeys([*_asked(question).options, *sorted(chosen)])) if chosen else ()


def _choices(answers: Answers) -> Iterator[Answer]:
    """Return the one answer to each question that counts."""
    known = [each for each in answers.kept if each.question in _homes() and len(each.chosen) == 1]
    by_question: dict[str, Answer] = {}
    for each in known:
        first = each.confidence is None and each.question in by_question
        by_question[each.question] = by_question[each.question] if first else each
    yield from by_question.values()


@cache
def _homes() -> dict[str, str]:
    """Return all that can be counted, in the order of the course, with its own lesson."""
    from explainer.content import LESSONS, court, lesson, pretest

    homes = {each.id: "start_here" for each in pretest()}
    for taught in map(lesson, LESSONS):
        asked = [q.id for q in (*taught.quiz, *taught.further)]
        ids = [taught.commit.id, *asked, *(d.id for d in taught.diaries)]
        homes |= dict.fromkeys(ids, taught.id)
    return homes | {each.id: "myth_court" for each in court()}


def _asked(question: str) -> Asked:
    from explainer.cards.asked import asked_by_id

    asked = asked_by_id(question)
    assert asked is not None  # noqa: S101  all that is counted is asked
    return asked


def _right(question: str, option: str) -> str:
    """Say whether an option is the right one; nothing where it is no longer there."""
    if option not in _asked(question).options:
        return ""
    return "yes" if _key()[question] == option else "no"


@cache
def _key() -> dict[str, str]:
    """Return the right option of all that can be counted."""
    from explainer.content import LESSONS, court, lesson, pretest

    lessons = list(map(lesson, LESSONS))
    chosen: list[Question | Commit] = [*pretest(), *(taught.commit for taught in lessons)]
    chosen += [question for taught in lessons for question in (*taught.quiz, *taught.further)]
    key = {each.id: next(o.id for o in each.options if o.right) for each in chosen}
    key |= {each.id: each.verdict for each in court()}
    return key | {each.id: each.verdict for taught in lessons for each in taught.diaries}


# How it is written.


def to_csv(files: Sequence[HandedIn]) -> str:
    """Write the table: a row for each question, time and option; a column for each sureness.

    Args:
        files: the files.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow((*HEADS, *words.SURE, "people"))
    for each in counted(files):
        asked = _asked(each.question)
        text = asked.options.get(each.option, each.option)
        cells = (each.question, asked.words, each.when, each.option, text)
        rows.writerow((*cells, _right(each.question, each.option), *each.sure, each.people))
    return written.getvalue()


def to_page(files: Sequence[HandedIn], notes: Sequence[str]) -> str:
    """Write the page: bars for before and after under each question, and what was left out.

    Args:
        files: the files.
        notes: a sentence for each file that was not counted.
    """
    rows = counted(files)
    questions = dict.fromkeys(each.question for each in rows)
    parts = [_question_html(name, [r for r in rows if r.question == name]) for name in questions]
    left = "".join(f"<li>{escape(note)}</li>" for note in notes)
    said = f"<h2>{words.NOT_COUNTED}</h2><ul>{left}</ul>" if notes else ""
    lead = words.CLASS_LEAD.format(count=len(files))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{words.CLASS}</title><style>{STYLE}</style></head><body>"
        f"<h1>{words.CLASS}</h1><p>{lead}</p>{''.join(parts)}{_marks_html(files)}{said}"
        "</body></html>\n"
    )


def _question_html(question: str, rows: Sequence[Counted]) -> str:
    asked = _asked(question)
    of = Counter[str]()
    for each in rows:
        of[each.when] += each.people
    options = dict.fromkeys(each.option for each in rows)
    lines = []
    for option in options:
        bars = "".join(_bar(each, of[each.when]) for each in rows if each.option == option)
        mark = " ✓" if _right(question, option) == "yes" else ""
        text = escape(asked.options.get(option, option))
        lines.append((f"{text}{mark}", bars))
    table = grid(words.BARS_CAPTION, words.BARS_HEADS, lines)
    return f"<h2>{escape(asked.words)}</h2>{table}"


def _bar(row: Counted, of: int) -> str:
    wide = 10.0 * row.people / of if of else 0.0
    sure = ", ".join(
        f"{many} {word}" for many, word in zip(row.sure[:3], words.SURE, strict=False) if many
    )
    said = f"{row.when}: {row.people} of {of}{f' ({sure})' if sure else ''}"
    bar = f'<span class="bar {row.when}" style="width:{wide:.1f}rem"></span>'
    return f"<div>{bar if row.people else ''}{said}</div>"  # nobody: not even an edge


def _marks_html(files: Sequence[HandedIn]) -> str:
    """Write what moved for each mark in the ten questions; nothing where nobody gave a mark."""
    from explainer.content import pretest

    ten = {each.id for each in pretest()}
    found: dict[str, dict[str, str]] = {}
    for file in (each for each in files if each.mark):
        kept = [each for each in _choices(file.answers) if each.question in ten]
        fits = sum(_right(each.question, each.chosen[0]) == "yes" for each in kept)
        when = BEFORE if file.answers.notebook == "start_here" else AFTER
        if kept:
            found.setdefault(file.mark, {})[when] = f"{fits} of {len(kept)}"
    rows = [
        (escape(mark), *(counts.get(when, "–") for when in (BEFORE, AFTER)))
        for mark, counts in sorted(found.items())
    ]
    table = grid(words.MARK_CAPTION, words.MARK_HEADS, rows)
    return f"<h2>{words.BY_MARK}</h2>{table}" if rows else ""
