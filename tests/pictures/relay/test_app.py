"""The relay under the learner's hand: lanes lit one by one, and one session at the start."""

import pytest

from explainer.pictures.relay.app import FIRST_LIT, CrewRelay
from explainer.pictures.relay.words import handover_lines
from explainer.science.relay import CREW


def lit(crew: CrewRelay) -> set[str]:
    """Return the lanes that stand at full strength in the picture."""
    picture = crew.shell.picture.value
    return {name for name in CREW if f'id="relay-{name}" class="lane lit"' in picture}


def test_it_starts_with_one_session_and_at_most_four_lanes() -> None:
    crew = CrewRelay()

    assert crew.state.plan.sessions == 1
    assert lit(crew) == set(FIRST_LIT)
    assert len(FIRST_LIT) <= 4


@pytest.mark.parametrize("name", CREW)
def test_a_box_lights_its_own_lane_and_dims_it_again(name: str) -> None:
    crew = CrewRelay()
    for box in crew.boxes.values():
        box.value = False
    crew.boxes[name].value = True
    assert lit(crew) == {name}

    crew.boxes[name].value = False
    assert lit(crew) == set()


def test_undo_and_reset_bring_back_the_lanes_and_their_boxes() -> None:
    crew = CrewRelay()
    crew.boxes["signals"].value = True
    crew.undo()
    assert not crew.boxes["signals"].value
    assert lit(crew) == set(FIRST_LIT)

    crew.light("clot", False)
    crew.reset()
    assert crew.boxes["clot"].value
    assert lit(crew) == set(FIRST_LIT)


def test_the_day_moves_line_and_sentence_and_leaves_the_course() -> None:
    crew = CrewRelay()
    race = crew.race
    crew.change("day", 14.0)

    assert crew.race is race
    assert crew.now().startswith("Day 14 (week 2). After session 1 of 1.")
    assert crew.shell.assist.day == 14.0
    assert "day 14 (week 2)" in crew.shell.picture.value


def test_the_browser_follows_the_slider_of_the_day() -> None:
    crew = CrewRelay()

    assert crew.shell.assist.slider == crew.controls["day"].inputs[1].model_id
    assert 'class="tc-area"' in crew.shell.picture.value


def test_the_hand_overs_stand_in_words_under_the_picture_and_in_the_text() -> None:
    crew = CrewRelay()

    for line in handover_lines(crew.race):
        assert f"<li>{line}</li>" in crew.shell.notes.value
        assert line in crew.text


def test_more_sessions_call_the_crew_again() -> None:
    crew = CrewRelay()
    crew.change("sessions", 3)

    assert crew.shell.picture.value.count('class="session"') == 3
    assert "after the last session" in crew.shell.notes.value


def test_without_a_session_there_is_no_hand_over() -> None:
    crew = CrewRelay()
    crew.change("sessions", 0)

    assert crew.shell.notes.value == ""
    assert "Nobody is called" in crew.now()
