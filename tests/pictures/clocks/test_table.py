"""The table, the data file, the sentence and the picture say the same."""

import csv
import io
import re
from itertools import product

import pytest

from explainer import evidence
from explainer.draw import say
from explainer.draw.axis import position, stops
from explainer.draw.palette import Look
from explainer.draw.say import day_words
from explainer.pictures.clocks import table, words
from explainer.pictures.clocks.lanes import rows
from explainer.pictures.clocks.marks import STATE_Y
from explainer.pictures.clocks.picture import timeline
from explainer.pictures.clocks.words import RESULT_TITLE, SIDE_TITLE
from explainer.pictures.clocks.zoom import plot
from explainer.science.days import curve_days
from explainer.science.plan import read_code
from explainer.science.signs import unseen_percent
from explainer.science.stretches import truths
from tests.pictures.clocks.test_words import RESULTS, standing
from tests.pictures.shown import NAMES, loops, shown, top_at

DAYS = stops()[::5]
FEW_DAYS = (0.0, 0.5, 3.0, 28.0, 91.0, 365.0)
UNSURE = re.compile(r"\b(?:nan|None|inf)\b")
WHERE = list(product(NAMES, FEW_DAYS))


def labels_of(name: str, day: float) -> dict[str, str]:
    """Return what the picture says of each lane, by its label."""
    picture = timeline(shown(name), day, Look(rare=True))
    labels = next(trace for trace in plot(picture).traces if trace["name"] == "labels")
    said = dict(zip(labels["y"], labels["text"], strict=True))
    lanes = [row for row in rows(shown(name), rare=True) if row.grade]
    return {row.label: said[row.base + STATE_Y] for row in lanes}


def now_by_label(name: str, day: float) -> dict[str, str]:
    """Return what the table says of each lane, by its label."""
    both = (*table.side_rows(shown(name), day), *table.result_rows(shown(name), day))
    return {row.what: row.now for row in both}


def data_of(name: str, day: float = 3.0) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.csv_text(shown(name), day))))


# Agreement


@pytest.mark.parametrize("name", NAMES)
def test_table_and_picture_say_the_same_of_every_lane(name: str) -> None:
    for day in DAYS:
        assert now_by_label(name, day) == labels_of(name, day)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "none"])
def test_table_and_sentence_say_the_same(name: str) -> None:
    main = [effect for effect in shown(name).side if effect.lane.shown == "main"]
    for day in DAYS:
        sentence, now = words.now_words(shown(name), day), now_by_label(name, day)
        told = standing(sentence, (*(effect.short_label.lower() for effect in main), *RESULTS))
        for effect in main:
            waits, over = (now[effect.label] == each for each in ("not begun yet", "over"))
            state = told.get(effect.short_label.lower(), "over")
            assert (state == "not begun", state == "over") == (waits, over), day
        for row in evidence.results().values():
            if row.proven and now[row.label].startswith("about"):
                assert told[row.short_label.lower()].startswith("begun"), day


@pytest.mark.parametrize("name", NAMES)
def test_a_side_effect_is_drawn_on_the_days_on_which_the_table_says_it_is_there(name: str) -> None:
    signs = shown(name)
    lanes = {row.label: row for row in rows(signs, rare=True)}
    picture = timeline(signs, 3.0, Look(rare=True))
    drawn = [loop for t in plot(picture).traces[:3] for loop in loops((t["x"], t["y"]))]
    for day in (day + 0.013 for day in DAYS if day < 360.0):
        for row in table.side_rows(signs, day):
            base = lanes[row.what].base
            here = [loop for loop in drawn if min(y for _, y in loop) == base]
            tops = [top for loop in here if (top := top_at(loop, position(day))) is not None]
            there = row.now in set(words.STAGES.values())
            assert any(top > base for top in tops) == there, (row.what, day)


def test_when_a_result_is_first_seen_is_the_first_day_on_which_the_table_has_an_amount() -> None:
    signs = shown("usual")
    for name, row in evidence.results().items():
        said = next(r for r in table.result_rows(signs, 3.0) if r.what == row.label).first
        seen = [
            day
            for day in curve_days(signs.plan.session_days, finer=16)
            if signs.result(name, day).mid >= unseen_percent(name)
        ]
        first = float(said.split()[2])
        assert first == pytest.approx(seen[0], abs=0.6)
        assert signs.result(name, first + 0.5).mid >= unseen_percent(name)
        assert signs.result(name, first - 0.6).mid < unseen_percent(name)


# The table on the page


@pytest.mark.parametrize(("name", "day"), WHERE)
def test_both_tables_have_a_caption_headed_columns_and_every_lane(name: str, day: float) -> None:
    html = "".join(each.html for each in table.clock_tables(shown(name), day))

    captions = re.findall(r"<caption>(.*?)</caption>", html)
    assert [caption.split(".")[0] for caption in captions] == [SIDE_TITLE, RESULT_TITLE]
    assert all(say.WATERMARK in caption for caption in captions)
    assert html.count('<th scope="col">') == len(words.HEADS) + len(words.RESULT_HEADS) - 2
    assert words.BY_EVENT not in html, "there is no event"
    named = re.findall(r'<th scope="row">(.*?)</th>', html)
    assert named == [e.label for e in shown(name).side] + [
        row.label for row in evidence.results().values()
    ]
    assert f"Now ({day_words(day)})" in html


@pytest.mark.parametrize(("name", "day"), WHERE)
def test_no_cell_is_empty_or_odd_and_each_knows_its_column(name: str, day: float) -> None:
    html = "".join(each.html for each in table.clock_tables(shown(name), day))
    cells = re.findall(r'<td data-label="([^"]+)">([^<]*)</td>', html)

    side = len(shown(name).side) * (len(words.HEADS) - 2)
    results = len(evidence.results()) * (len(words.RESULT_HEADS) - 2)
    assert len(cells) == side + results
    assert all(text for _, text in cells)
    assert not UNSURE.search(html)


def test_side_effects_say_how_often_and_how_sure() -> None:
    for effect, row in zip(shown("usual").side, table.side_rows(shown("usual"), 3.0), strict=True):
        assert row.fourth == effect.lane.rate_note
        assert row.evidence == say.badge_words(effect.lane.grade)


@pytest.mark.parametrize(
    ("lane", "expected"),
    [
        ("pain", ("at once", "4.6 hours", "3 hours to day 3 at most")),
        ("redness", ("at once", "day 1.3", "9.6 hours to day 7 at most")),
        ("peeling", ("day 2 to 2.5", "day 4.5", "day 3 to day 7 at most")),
        ("bruising", ("at once", "not known", "up to day 7 at most")),
        ("pih", ("day 14 or later", "not known", "time not known")),
        ("granuloma", ("day 3 to 7", "not known", "time not known")),
    ],
)
def test_the_times_of_a_lane_are_those_of_the_data(lane: str, expected: tuple[str, ...]) -> None:
    rows_by_lane = dict(zip(evidence.lanes(), table.side_rows(shown("usual"), 3.0), strict=True))

    assert rows_by_lane[lane][1:4] == expected


def test_without_a_session_nothing_ever_shows() -> None:
    for row in table.result_rows(shown("none"), 91.0):
        assert (row.first, row.second) == ("never", "none")
    for side in table.side_rows(shown("none"), 0.0):
        assert side.now == "no session, so none"


def test_an_effect_that_nobody_has_shown_gets_no_number() -> None:
    unproven = [row.label for row in evidence.results().values() if not row.proven]
    for row in table.result_rows(shown("usual"), 28.0):
        if row.what in unproven:
            numbers = re.findall(r"[\d.]+ %", " ".join(row))
            assert numbers == []
            assert "unproven" in row.evidence


@pytest.mark.parametrize("name", NAMES)
def test_the_plain_text_names_every_lane_whose_time_is_known(name: str) -> None:
    text = table.table_text(shown(name), 28.0)

    known = [effect.label for effect in shown(name).side if effect.spans]
    assert all(f"- {label}: " in text for label in known)
    assert all(f"- {row.label}: " in text for row in evidence.results().values())
    assert not UNSURE.search(text)


# The event


@pytest.mark.parametrize("name", NAMES)
def test_an_event_has_its_column_in_both_tables(name: str) -> None:
    html = "".join(each.html for each in table.clock_tables(shown(name), 3.0, 70))
    both = (*table.side_rows(shown(name), 3.0, 70), *table.result_rows(shown(name), 3.0, 70))

    cells = re.findall(r'<td data-label="At the event \(day 70\)">([^<]*)</td>', html)
    assert cells == [row.then for row in both]
    assert all(cells)


def test_the_data_file_holds_the_event_and_the_last_quiet_day_as_a_range() -> None:
    data = list(csv.DictReader(io.StringIO(table.csv_text(shown("usual"), 3.0, 70))))
    event, quiet = (row for row in data if row["clock"] == "event")

    assert read_code(data[0]["lane"])[3] == 70
    assert (event["from_day"], event["until_day"], event["unit"]) == ("70", "70", "days")
    assert (quiet["from_day"], quiet["until_day"]) == ("63", "67")
    assert quiet["lane"] == "last quiet day for a session"
    assert "sources report" in quiet["note"]


# The data file


@pytest.mark.parametrize("name", NAMES)
def test_the_data_file_can_be_read_back_and_carries_its_plan(name: str) -> None:
    data = data_of(name, 3.1)

    assert tuple(data[0]) == table.CSV_HEADS
    assert all(None not in row and None not in row.values() for row in data)
    plan = data[0]
    assert plan["clock"] == "plan"
    assert read_code(plan["lane"]) == (shown(name).plan, shown(name).person, 3.1, 0)
    assert say.WATERMARK in plan["note"]


@pytest.mark.parametrize("name", NAMES)
def test_every_number_in_the_data_file_has_unit_grade_and_basis(name: str) -> None:
    references = set(evidence.references())
    for row in data_of(name)[1:]:
        assert row["unit"] in {"days", "%"}
        assert row["grade"] in {"A", "B", "C"}
        assert row["note"]
        assert set(row["sources"].split()) <= references
        assert row["sources"] or "assumed" in row["note"].lower()
        assert not UNSURE.search(" ".join(row.values()))


@pytest.mark.parametrize("name", NAMES)
def test_the_data_file_holds_every_span_and_every_curve(name: str) -> None:
    signs, data = shown(name), data_of(name)

    spans = [
        (row["lane"], int(row["session"]), float(row["until_day"]))
        for row in data
        if row["clock"] == "side effect" and row["session"]
    ]
    expected = [(e.lane.lane, s.session, s.typical_end_d) for e in signs.side for s in e.spans]
    unknown = [row for row in data if row["clock"] == "side effect" and not row["session"]]
    timeless = [e.lane.lane for e in signs.side if not e.spans and signs.plan.sessions]
    assert [row["lane"] for row in unknown] == timeless
    assert all(row["note"].startswith("time not known") for row in unknown)
    assert [span[:2] for span in spans] == [span[:2] for span in expected]
    assert [span[2] for span in spans] == pytest.approx([s[2] for s in expected], rel=1e-3)
    days = curve_days(signs.plan.session_days)
    for key in evidence.results():
        curve = [row for row in data if row["lane"] == key]
        middle = [signs.result(key, day).mid for day in days]
        assert [float(row["from_day"]) for row in curve] == pytest.approx(list(days), abs=1e-6)
        assert [float(row["middle"]) for row in curve] == pytest.approx(middle, abs=0.0051)
        for row in curve:
            assert re.fullmatch(r"\d+(\.\d\d?)?", row["middle"]), row["middle"]
            assert float(row["low"]) <= float(row["middle"]) <= float(row["high"])


def test_the_table_and_the_sketch_see_a_result_first_on_the_same_day() -> None:
    signs = shown("one")
    first = {row.what: row.first for row in table.result_rows(signs, 3.0)}
    found = [truth for truth in truths(signs) if truth.name in evidence.results()]

    assert found
    for truth in found:
        label = evidence.results()[truth.name].label
        assert first[label] == f"about {day_words(truth.usual.start)}"
