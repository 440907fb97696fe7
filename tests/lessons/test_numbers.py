"""Every number in a learner's text comes from one row, from the model, or from the lesson itself.

`numbers.csv` says of each number where it comes from. Its columns:

- `text`: the name of the text, such as "two_clocks notice 3" (see `said.py`).
- `number`: the number as it stands there, such as "two to three days".
- `source`: one source for each number of it, parted by "; ". A source is a cell of a table in
  `data/` ("lanes.redness.ceiling_d"), a read-out of the model ("model.people_met", below), or a
  plain number; "/", "*", "+" and "-" between them are done from left to right. What no table has,
  as no picture needs it, but was read in a source that the text names, is "seen: " and its id in
  `references.json`. What is no fact but belongs to the lesson, such as the day in a question, is
  "lesson: " and what it is.

To add the lines that are missing: `pytest tests/lessons/test_numbers.py --renew`. It leaves their
source empty, for nobody but the author knows the row; fill it in, and run the test again.
"""

from __future__ import annotations

import csv
import json
import math
import operator
import re
from collections import Counter
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from explainer import content, evidence
from explainer.draw.words import RUNNERS
from explainer.pictures.skin.section.words import MOMENTS
from explainer.science.collagen import ASKED_DAYS
from explainer.science.depth import CLOSED_SHARE, openings
from explainer.science.limits.assumptions import assumed, brought
from explainer.science.limits.residuals import residuals
from explainer.science.model.repair import Quantities, repair
from explainer.science.people import faded, imagined, meet, recipe, redness_days
from explainer.science.plan import Person, Plan
from explainer.science.relay import relay
from explainer.science.signs import redness_days_total, signs
from explainer.science.stretches import truths

from .said import DATA, numbers_in, phrases_in, rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FILE = Path(__file__).with_name("numbers.csv")
LESSON, SEEN = "lesson: ", "seen: "
SIGNS = {"*": operator.mul, "/": operator.truediv, "+": operator.add, "-": operator.sub}
ADD = (
    "These numbers have no line in tests/lessons/numbers.csv: run `pytest "
    "tests/lessons/test_numbers.py --renew`, and write into the source of each new line the cell "
    "of data/ that it comes from, such as lanes.redness.ceiling_d, a read-out such as "
    "model.people_met, “seen: ” and the source it was read in where no table has it, or “lesson: ” "
    "and what it is in the lesson: "
)


class Line(NamedTuple):
    """One line of the file."""

    text: str
    number: str
    source: str


# --- what the model and the code know -----------------------------------------------------------


def lifted(sessions: int) -> float:
    """Return how far a rolling scar is lifted three months after the last session (a share)."""
    plan = Plan(sessions=sessions, session_gap_days=28, scar_type="rolling")
    return signs(plan, Person()).result("scar", 28.0 * (sessions - 1) + 90.0).mid / 100.0


def firmness_shows() -> float:
    """Return the day on which firmness is first to be seen after one session."""
    once = truths(signs(Plan(sessions=1), Person()))
    return next(each for each in once if each.name == "firmness").usual.start


def busiest_day(runner: str) -> float:
    """Return the day after one session on which there is most of one of the crew."""
    return relay(repair(Plan(sessions=1), Person())).peaks[runner].day


def gaps() -> list[float]:
    """Return the weeks between sessions of every trial that gives them, rising."""
    return sorted(
        float(row["interval_weeks"]) for row in rows("trials").values() if row["interval_weeks"]
    )


def sessions_of_trials() -> list[float]:
    """Return the sessions of every treated group of a trial that counts them, rising."""
    counted = [row["sessions"] for row in rows("trials").values()]
    return sorted(float(each) for each in counted if each not in {"", "0"} and "-" not in each)


def without_effect() -> int:
    """Return how many trials found no significant effect of needling alone."""
    said = (f"{row['measure']} {row['note']}".lower() for row in rows("trials").values())
    return sum("not significant" in each for each in said)


def sources_of_redness() -> int:
    """Return how many sources say for how many days redness shows."""
    days = ("typical_d", "min_d", "max_d")
    seen = (row for row in rows("side_effects").values() if "redness" in row["lanes"].split())
    return len({row["sources"] for row in seen if any(row[day] for day in days)})


def half_year_lift(sessions: int, gap: int) -> float:
    """Return how far a rolling scar is lifted on day 182 (% of its depth)."""
    plan = Plan(sessions=sessions, session_gap_days=gap)
    return signs(plan, Person()).result("scar", 182.0).mid


def best_lift_after_one() -> float:
    """Return how far the luckiest of the imagined people is lifted by one session (%)."""
    cast, plan = imagined(), Plan(sessions=1)
    courses = [repair(plan, each.person, each.parameters) for each in cast]
    return max(each.lifted_percent for each in meet(cast, courses, plan.scar_type, 182.0))


def of_a_year(sessions: int) -> tuple[float, float]:
    """Return days of redness of a plan, and how far a scar is lifted after a year (%)."""
    both = signs(Plan(sessions=sessions), Person())
    return redness_days_total(both).mid, both.result("scar", 365.0).mid


def fallen_without_entry() -> int:
    """Return how many conclusions fall where needles hardly enter the skin."""
    result = brought(assumed({"pen": 0.0}))
    return sum(not result.holds(key) for key in evidence.conclusions())


READ_OUTS: dict[str, Callable[[], float]] = {
    "days_to_close": lambda: openings(Plan(), Person())[-1].value / 24.0,
    "closed_percent": lambda: 100.0 * (1.0 - CLOSED_SHARE),
    "lift_after_one": lambda: lifted(1),
    "lift_after_four": lambda: lifted(4),
    "firmness_shows": firmness_shows,
    "full_weeks_before_firmness": lambda: math.floor(firmness_shows() / 7.0),
    "week_of_firmness": lambda: math.ceil(firmness_shows() / 7.0),
    "busiest_week_of_builders": lambda: math.ceil(busiest_day("fibroblasts") / 7.0),
    "least_gap_weeks": lambda: gaps()[0],
    "most_gap_weeks": lambda: gaps()[-1],
    "usual_gap_weeks": lambda: Counter(round(each) for each in gaps()).most_common(1)[0][0],
    "sessions_of_nearly_all_trials": lambda: sessions_of_trials()[len(sessions_of_trials()) // 10],
    "trials_without_effect": without_effect,
    "sources_of_redness": sources_of_redness,
    "people_met": lambda: len(imagined()),
    "traits": lambda: len(recipe()),
    "runners": lambda: len(RUNNERS),
    "days_asked": lambda: len(ASKED_DAYS),
    "last_day_asked": lambda: ASKED_DAYS[-1],
    "lanes_asked": lambda: len(truths(signs(Plan(sessions=1), Person()))),
    "steps": lambda: len(content.steps()),
    "parts": lambda: len(content.lesson("start_here").parts),
    "first_questions": lambda: len(content.pretest()),
    "equations": lambda: len(Quantities._fields),
    "conclusions": lambda: len(evidence.conclusions()),
    "fallen_without_entry": fallen_without_entry,
    "figures": lambda: len(residuals()),
    "figures_near": lambda: sum(each.close for each in residuals()),
    "best_lift_after_one": best_lift_after_one,
    "left_after_four_in_a_hurry": lambda: 100.0 - half_year_lift(4, 14),
    "busiest_day_of_thick_fibres": lambda: busiest_day("mature_fibres"),
    "redness_days_of_four": lambda: of_a_year(4)[0],
    "redness_days_of_two": lambda: of_a_year(2)[0],
    "lift_in_a_year_of_four": lambda: of_a_year(4)[1],
    "lift_in_a_year_of_two": lambda: of_a_year(2)[1],
    "clear_by_day_1": lambda: faded(redness_days(), 1.0),
    "firmness_of_all_sets": lambda: next(
        row.high for row in evidence.ensemble() if (row.drawn, row.day) == ("all", 365.0)
    ),
}
READ_OUTS |= {f"day_of_{each.key}": partial(float, each.day) for each in MOMENTS}


# --- from a source to a value -------------------------------------------------------------------


@cache
def named(file: str) -> Mapping[str, Any]:
    """Return a table, or a list of named entries, by the name of its file."""
    if (DATA / f"{file}.csv").exists():
        return rows(file)
    told = json.loads((DATA / f"{file}.json").read_text(encoding="utf-8"))
    return {each["id"]: each for each in told}


def cell(path: str) -> Any:
    """Return what a path of names leads to."""
    if path.startswith("model."):
        return READ_OUTS[path.removeprefix("model.")]()
    table, *names = path.split(".")
    found: Any = named(table)
    for name in names:
        found = found[name]
    return found


def part_of(source: str) -> Any:
    """Return a number, or what stands in a cell as a number where it is one."""
    try:
        return float(source)
    except ValueError:
        found = cell(source)
    try:
        return float(found)
    except ValueError:
        return found


def worked_out(source: str) -> list[float]:
    """Return the value of a source; of a cell of words, every number that it says."""
    first, *rest = re.split(r" ([*/+-]) ", source)
    value = part_of(first)
    if isinstance(value, str):
        return [each.value for each in numbers_in(value)]
    for sign, other in zip(rest[::2], rest[1::2], strict=True):
        value = SIGNS[sign](value, part_of(other))
    return [value]


def was_read(reference: str) -> bool:
    """Return whether a source is known, and not only through others."""
    return bool(named("references").get(reference, {}).get("custom", {}).get("seen"))


def wrong_in(line: Line) -> str:
    """Say what is wrong with a line; nothing where its numbers are those of their sources."""
    said, sources = numbers_in(line.number), line.source.split("; ")
    if not line.source:
        return "its source is empty"
    if line.source.startswith(LESSON):
        return "" if line.source != LESSON else "it does not say what it is in the lesson"
    if line.source.startswith(SEEN):
        unread = [each for each in line.source.removeprefix(SEEN).split() if not was_read(each)]
        return f"{', '.join(unread)} was not read" if unread else ""
    if len(said) != len(sources):
        return f"it says {len(said)} numbers and names {len(sources)} sources"
    for number, source in zip(said, sources, strict=True):
        try:
            values = worked_out(source)
        except (KeyError, TypeError, FileNotFoundError):
            return f"there is no {source}"
        if not any(abs(number.value - each) <= number.off_by + 1e-9 for each in values):
            return f"{source} is {', '.join(f'{each:g}' for each in values) or 'no number'}"
    return ""


# --- the file, and the texts --------------------------------------------------------------------


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    return texts()


@pytest.fixture(scope="module")
def lines(said: dict[str, str], request: pytest.FixtureRequest) -> list[Line]:
    kept = read() if FILE.exists() else []
    if request.config.getoption("--renew"):
        kept = [line for line in kept if spans(line, said)]
        kept += [Line(*each, "") for each in missing(kept, said)]
        write(kept)
    return kept


def read() -> list[Line]:
    """Return the lines of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [Line(**row) for row in csv.DictReader(file)]


def write(lines: Iterable[Line]) -> None:
    """Keep some lines, in the order of their texts."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerows([Line._fields, *sorted(lines, key=lambda line: line.text)])


def spans(line: Line, said: Mapping[str, str]) -> list[range]:
    """Return where the number of a line stands in its text."""
    whole = rf"(?<![\w.]){re.escape(line.number)}(?!\w)"
    return [range(*found.span()) for found in re.finditer(whole, said.get(line.text, ""))]


def missing(lines: list[Line], said: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return text and number of every number that no line covers."""
    covered: dict[str, list[range]] = {}
    for line in lines:
        covered.setdefault(line.text, []).extend(spans(line, said))
    found = []
    for name, text in said.items():
        inside = covered.get(name, [])
        bare = "".join("·" if any(i in span for span in inside) else c for i, c in enumerate(text))
        found += [(name, phrase) for phrase in dict.fromkeys(phrases_in(bare))]
    return found


def test_every_number_in_a_text_has_a_line(lines: list[Line], said: dict[str, str]) -> None:
    without = [f"{text}, “{number}”" for text, number in missing(lines, said)]
    assert not without, ADD + "; ".join(without)


def test_every_line_stands_in_its_text_once(lines: list[Line], said: dict[str, str]) -> None:
    gone = [line for line in lines if not spans(line, said)]
    assert not gone, f"Take these lines out of {FILE.name}, by hand or with --renew: {gone}"
    assert [pair for pair, times in Counter(line[:2] for line in lines).items() if times > 1] == []


def test_every_number_is_that_of_its_source(lines: list[Line]) -> None:
    wrong = [f"{line.text}, “{line.number}”: {why}" for line in lines if (why := wrong_in(line))]
    assert not wrong, "; ".join(wrong)


@pytest.mark.parametrize(
    ("number", "source", "why"),
    [
        ("7 days", "lanes.redness.ceiling_d", ""),
        ("8 days", "lanes.redness.ceiling_d", "lanes.redness.ceiling_d is 7"),
        ("a week", "lanes.redness.ceiling_d / 7", ""),
        ("two weeks", "lanes.redness.ceiling_d / 7", "lanes.redness.ceiling_d / 7 is 1"),
        ("a third", "parameters.f.value", ""),
        ("half", "parameters.f.value", "parameters.f.value is 0.37"),
        ("9 to 68 %", "trials.T007.improvement_pct", "it says 2 numbers and names 1 sources"),
        ("15 minutes", "claims.C04.claim", "claims.C04.claim is no number"),
        ("3 days", "lanes.blushing.ceiling_d", "there is no lanes.blushing.ceiling_d"),
        ("3 days", "tbales.redness", "there is no tbales.redness"),
        ("3 days", "seen: chu2021 shuster1975", "shuster1975 was not read"),
        ("3 days", "lesson: ", "it does not say what it is in the lesson"),
        ("3 days", "", "its source is empty"),
    ],
)
def test_a_line_that_is_not_true_is_told(number: str, source: str, why: str) -> None:
    assert wrong_in(Line("a text", number, source)) == why


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sources give 0.4 to 4.1 days, or a week.", ["0.4 to 4.1 days, or a week"]),
        ("A third of 1,200 people", ["third of 1,200 people"]),
        ("On day 3 two fifths, half-way there, are new.", ["day 3", "two fifths"]),
        ("In the second week, for a second, nobody waits a while.", ["second week"]),
    ],
)
def test_numbers_are_read_as_a_person_reads_them(text: str, found: list[str]) -> None:
    assert list(phrases_in(text)) == found
