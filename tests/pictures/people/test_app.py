"""Meeting imagined people one at a time."""

from explainer.pictures.people.app import MeetPeople
from explainer.pictures.people.words import ALL, IMAGINED, ONE
from explainer.science.people import imagined


def met(meeting: MeetPeople) -> int:
    """Count the profiles that stand in the grid."""
    return str(meeting.shell.picture.value).count('class="cell met"')


def test_one_press_is_one_person() -> None:
    meeting = MeetPeople()
    assert (met(meeting), meeting.now()[:15]) == (1, "Person 1 of 20.")

    for number in range(2, 21):
        meeting.next_button.click()
        assert meeting.now().startswith(f"Person {number} of 20.")
        assert met(meeting) == number


def test_going_back_keeps_those_met() -> None:
    meeting = MeetPeople()
    meeting.next_button.click()
    meeting.next_button.click()
    meeting.back_button.click()

    assert meeting.now().startswith("Person 2 of 20.")
    assert met(meeting) == 3


def test_at_the_ends_it_says_so_and_stays() -> None:
    meeting = MeetPeople()
    meeting.back_button.click()
    assert "This is the first one." in meeting.shell.message.value

    for _ in range(20):
        meeting.next_button.click()
    assert "That was the last one." in meeting.shell.message.value
    assert meeting.state.place == 19


def test_the_still_grid_shows_all_at_once_and_counts_them() -> None:
    meeting = MeetPeople()
    assert "Of 20 imagined people" not in meeting.now()
    meeting.all_button.click()

    assert met(meeting) == 20
    assert "Of 20 imagined people" in meeting.now()
    assert meeting.all_button.description == ONE
    meeting.all_button.click()
    assert (met(meeting), meeting.all_button.description) == (1, ALL)


def test_the_same_people_come_each_time() -> None:
    assert MeetPeople().cast == MeetPeople().cast == imagined(20)


def test_the_table_lists_only_those_who_are_shown() -> None:
    meeting = MeetPeople()
    meeting.step(1)
    meeting.toggle("table")

    assert meeting.shell.table.value.count('<th scope="row">') == 2


def test_a_new_plan_follows_everyone_again() -> None:
    meeting = MeetPeople()
    before = meeting.now()
    meeting.change("sessions", 1)

    assert meeting.now() != before
    meeting.change("scar_type", "ice_pick")
    assert "about 1" in meeting.now()


def test_recipe_and_warning_stand_beside_the_picture_and_in_the_text() -> None:
    meeting = MeetPeople()

    assert "The recipe of the imagined people" in meeting.shell.notes.value
    assert IMAGINED in meeting.shell.picture.value
    assert IMAGINED in meeting.text
    assert "Building speed: 0.005 to 0.03" in meeting.text


def test_on_paper_stand_all_people_for_nobody_can_step_on() -> None:
    meeting = MeetPeople()

    assert meeting.data_table().count("<tr>") == 2
    assert meeting.earned_table().count("<tr>") == 21
