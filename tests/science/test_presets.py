"""The examples to start from: enough of them, all usable, each different, read from data."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer import evidence
from explainer.evidence.tables import read_json
from explainer.pictures.clocks.words import unmoved_words
from explainer.science.plan import Person, Plan, PlanError, read_code, write_code
from explainer.science.presets import presets
from explainer.science.signs import signs

FILE = evidence.data_folder() / "presets.json"


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Any], None]]:
    """Let a test read examples of its own instead of those of the project."""

    def write(entries: Any) -> None:
        (tmp_path / "presets.json").write_text(json.dumps(entries), encoding="utf-8")
        monkeypatch.setattr(evidence, "data_folder", lambda: tmp_path)
        presets.cache_clear()

    yield write
    presets.cache_clear()


def test_there_are_at_least_six_and_each_is_another() -> None:
    chosen = [(each.plan, each.person) for each in presets().values()]

    assert len(chosen) >= 6
    assert len(set(chosen)) == len(chosen)


def test_every_example_of_the_file_is_there_in_its_order() -> None:
    assert list(presets()) == [entry["id"] for entry in read_json(FILE)]


@pytest.mark.parametrize("key", presets())
def test_an_example_has_a_label_a_story_and_values_within_range(key: str) -> None:
    each = presets()[key]

    assert each.label
    assert each.story.endswith(".")
    assert 0.0 <= each.day <= 365.0
    assert read_code(write_code(each.plan, each.person, each.day)) == (*each[2:], 0)


def test_what_an_example_does_not_name_is_where_it_starts() -> None:
    assert presets()["start"][2:4] == (Plan(), Person())
    assert presets()["older"].plan == Plan()


def test_labels_are_told_apart() -> None:
    labels = [each.label for each in presets().values()]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("key", presets())
def test_a_story_is_short_and_easy(key: str, reading: Any) -> None:
    assert reading.longest_sentence(presets()[key].story) <= 15
    assert reading.grade(presets()[key].story) <= 9


GOOD = {"id": "mine", "label": "Mine", "story": "Mine.", "plan": {}, "person": {}, "day": 3}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"plan": {"sessions": 9}}, "Sessions: 9 is outside the range; choose from 0 to 6."),
        ({"person": {"age_years": 5}}, "Age: 5 is outside the range"),
        ({"day": 400}, "Day: 400 is outside the range"),
        ({"plan": {"colour": 1}}, "colour"),
    ],
)
def test_an_example_that_cannot_be_used_is_named(
    broken: Callable[[Any], None], change: dict[str, Any], complaint: str
) -> None:
    broken([GOOD | change])

    with pytest.raises(PlanError, match=r"^data/presets\.json, 'mine': ") as caught:
        presets()
    assert complaint in str(caught.value)


@pytest.mark.parametrize("lacking", ["plan", "person", "day"])
def test_an_example_without_a_part_says_which(broken: Callable[[Any], None], lacking: str) -> None:
    broken([{key: value for key, value in GOOD.items() if key != lacking}])

    with pytest.raises(PlanError, match=lacking):
        presets()


def test_an_example_of_ones_own_is_read(broken: Callable[[Any], None]) -> None:
    broken([GOOD | {"plan": {"sessions": 2}}])

    assert presets()["mine"].plan == Plan(sessions=2)


def test_the_story_of_the_older_skin_is_what_the_model_does() -> None:
    young, old = (signs(Plan(), Person(age_years=age)) for age in (35.0, 70.0))

    assert old.middle.gain_percent(365.0) < young.middle.gain_percent(365.0)
    assert old.middle.baseline < young.middle.baseline
    assert old.result("firmness", 182.0).mid > young.result("firmness", 182.0).mid
    story = presets()["older"].story
    assert "has less collagen and builds less" in story
    assert "share can still look larger" in story
    assert "Older skin starts lower, so it can look larger" in unmoved_words("age_years")
