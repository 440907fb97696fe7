"""The words that several pictures share: each of the crew, the panels, the source cards."""

import pytest

from explainer import evidence
from explainer.draw.axis import PANELS
from explainer.draw.words import (
    GRADE_WORDS,
    RUNNERS,
    constant_value,
    lane_value,
    phase_words,
    result_value,
)
from explainer.science.relay import CREW


def test_each_of_the_crew_has_a_name_and_a_job() -> None:
    assert [runner.key for runner in RUNNERS] == list(CREW)
    for runner in RUNNERS:
        assert runner.label
        assert runner.job.startswith(runner.role)
        assert runner.work in runner.job


def test_fibres_are_there_and_cells_are_busy() -> None:
    fibres = {runner.key for runner in RUNNERS if runner.most == "Most are there"}

    assert fibres == {"young_fibres", "mature_fibres"}


def test_a_panel_is_named_with_its_unit_or_by_either_alone() -> None:
    week = PANELS[1]

    assert (week.title, week.short, week.unit) == ("First week: days", "First week", "Days")
    for panel in PANELS:
        assert panel.short in panel.title
        assert panel.unit.lower() in panel.title.lower()


def test_every_grade_of_a_card_can_be_said() -> None:
    assert set(GRADE_WORDS) == {"measured", "calibrated", "assumed"}


def test_the_phases_are_numbered_in_their_order() -> None:
    said = phase_words()
    places = [said.index(f"{n} {row.label.lower()}") for n, row in _numbered()]

    assert places == sorted(places)


def _numbered() -> list[tuple[int, evidence.Phase]]:
    return list(enumerate(evidence.phases().values(), start=1))


@pytest.mark.parametrize("lane", evidence.lanes().values(), ids=lambda lane: lane.lane)
def test_what_is_not_known_of_a_lane_is_called_not_known(lane: evidence.Lane) -> None:
    said = lane_value(lane)

    assert ("start not known" in said) == (lane.onset_d is None)
    assert ("usual end not known" in said) == (lane.typical_end_d is None)
    assert ("no known limit" in said) == (lane.ceiling_d is None)


def test_only_an_unproven_result_may_not_be_there() -> None:
    for row in evidence.results().values():
        assert ("may not be there" in result_value(row)) == (not row.proven)


def test_a_constant_without_a_unit_has_no_dash_in_its_place() -> None:
    constants = {**evidence.parameters(), **evidence.readouts()}.values()

    assert [said for row in constants if "–" in (said := constant_value(row))] == []
    assert constant_value(evidence.parameters()["pen"]) == "π = 0.7, range 0.2 to 1"


def test_a_limit_that_is_named_is_said_to_be_the_most() -> None:
    assert [row.basis for row in evidence.lanes().values() if "the 7 days" in row.basis] == []
