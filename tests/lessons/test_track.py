"""Three tracks change what is asked and how far controls reach, and never a fact."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import evidence
from explainer.cards.journal import Journal
from explainer.content import TRACKS
from explainer.draw.palette import Screen
from explainer.lessons import numbers
from explainer.lessons.track import FILE, TrackCard, TrackError, keep_track, kept_track
from explainer.pictures.clocks.app import TwoClocks
from explainer.science.plan import Person, Plan, read_code, write_code
from explainer.stage.exhibit import Exhibit

from .walk import fresh, pieces, within

ALL = ("", *TRACKS)


def exhibits(lesson: Any) -> list[Exhibit[Any]]:
    found = {id(e): e for p in pieces(lesson).values() for e in within(p) if isinstance(e, Exhibit)}
    return list(found.values())


def facts(piece: Any) -> list[str]:
    """Return all that a picture says and shows now, and nothing that asks."""
    shown = [each.svg(Screen()) for each in piece.earned_pictures()]
    return [piece.earned_text, piece.earned_table(), *shown]


@pytest.mark.parametrize("number", numbers())
def test_pictures_sentences_and_tables_are_the_same_on_all_tracks(number: int) -> None:
    lesson = fresh(number)
    lesson.open()
    told = {}
    for track in ALL:
        if track:
            lesson.choose_track(track)
        asks = {"quiz", "welcome"}
        told[track] = [facts(p) for name, p in pieces(lesson).items() if name not in asks]

    assert told[""] == told["lay"] == told["care"] == told["biology"]


@pytest.mark.parametrize("number", numbers())
def test_what_a_notebook_stores_is_the_same_on_all_tracks(number: int) -> None:
    lesson, told = fresh(number), {}
    for track in ALL:
        if track:
            lesson.choose_track(track)
        told[track] = [each.html + each.text for each in pieces(lesson).values()]

    assert told[""] == told["lay"] == told["care"] == told["biology"]


@settings(max_examples=12)
@given(
    st.builds(
        Plan,
        sessions=st.integers(0, 6),
        session_gap_days=st.integers(2, 84),
        scar_type=st.sampled_from(list(evidence.scars())),
    ),
    st.integers(0, 365),
)
def test_the_same_plan_is_the_same_clocks_on_all_tracks(plan: Plan, day: int) -> None:
    code, told = write_code(plan, Person(), day), []
    for track in ALL:
        clocks = TwoClocks()
        clocks.take_track(track)
        clocks.use_code(code)
        assert clocks.state.plan == plan
        told.append(facts(clocks))

    assert told[1:] == told[:-1]


@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("number", numbers())
def test_every_picture_starts_within_its_track(number: int, track: str) -> None:
    lesson = fresh(number)
    lesson.choose_track(track)

    assert [each.title for each in exhibits(lesson) if each.beyond()] == []


def reach(app: Any, name: str) -> tuple[Any, Any]:
    slider = app.controls[name].inputs[1]
    return slider.min, slider.max


def test_a_track_narrows_or_opens_the_controls_and_another_one_undoes_it() -> None:
    lesson: Any = fresh(3)
    scar = next(each for each in exhibits(lesson) if "scar_type" in each.controls)
    found = {}
    for track in ("lay", "care", "biology", "lay"):
        lesson.choose_track(track)
        found[track] = reach(scar, "sessions"), reach(scar, "session_gap_days")

    assert found == {
        "lay": ((1, 6), (14, 42)),
        "care": ((0, 6), (7, 56)),
        "biology": ((0, 6), (2, 84)),
    }
    named = {row["where"]: row for row in scar.shell.names.rows}
    assert named[".tc-control-sessions"]["words"] == ["1", "2", "3", "4", "5", "6"]
    assert named[".tc-control-session_gap_days"]["low"] == 14


def test_what_is_typed_beyond_a_track_is_refused_in_one_sentence() -> None:
    clocks = TwoClocks()
    clocks.take_track("lay")
    clocks.change("sessions", 0)

    assert clocks.state.plan.sessions == 4
    assert "Sessions: 0 lies beyond your track; choose 1 to 6." in clocks.shell.message.value
    clocks.take_track("biology")
    clocks.change("sessions", 0)
    assert clocks.state.plan.sessions == 0


def test_a_code_from_beyond_a_track_opens_and_says_so_and_nothing_is_lost() -> None:
    code = write_code(Plan(sessions=0, session_gap_days=84), Person(), 7, 40)
    clocks = TwoClocks()
    clocks.take_track("lay")
    clocks.use_code(code)

    assert (clocks.state.plan, clocks.state.day, clocks.state.event) == (
        Plan(sessions=0, session_gap_days=84),
        7.0,
        40,
    )
    said = clocks.tools.said["code"].value
    assert "Sessions, Days between sessions: this lies beyond your track." in said
    assert [each.value for each in clocks.controls["sessions"].inputs] == ["0", 1]
    assert read_code(clocks.code) == read_code(code)
    clocks.undo()
    assert clocks.beyond() == ""


def test_a_narrower_track_keeps_the_plan_that_stands() -> None:
    clocks = TwoClocks()
    clocks.change("session_gap_days", 84)
    clocks.take_track("lay")

    assert clocks.state.plan.session_gap_days == 84
    assert "beyond your track" in clocks.shell.message.value
    clocks.take_track("biology")
    assert clocks.controls["session_gap_days"].inputs[1].value == 84
    assert clocks.shell.message.value == ""


@pytest.mark.parametrize("track", ["care", "biology"])
@pytest.mark.parametrize("number", numbers())
def test_a_quiz_asks_one_more_question_and_keeps_what_was_answered(number: int, track: str) -> None:
    lesson = fresh(number)
    quiz: Any = lesson.quiz()
    common = len(quiz.cards)
    quiz.cards[0].choose(1)
    lesson.choose_track(track)

    assert len(quiz.cards) == common + 1
    assert quiz.cards[-1].question.track == track
    assert quiz.cards[0].state.place == 1
    assert f"of {common + 1}" in quiz.cards[0].opening
    for _ in range(common):
        quiz.forward()
    quiz.cards[-1].choose(0)
    assert lesson.answers.latest(quiz.cards[-1].id).chosen == (quiz.cards[-1].ids[0],)  # type: ignore[union-attr]
    lesson.choose_track("lay")
    assert (len(quiz.cards), quiz.state.place) == (common, common - 1)
    assert lesson.answers.latest(f"{quiz.cards[0].id}") is not None


def test_a_track_that_does_not_exist_is_one_sentence_and_changes_nothing() -> None:
    lesson = fresh(5)
    lesson.choose_track("care")
    with pytest.raises(TrackError, match=r"^There is no track “chemistry”: choose lay, care or b"):
        lesson.choose_track("chemistry")

    assert lesson.answers.track == "care"


def test_a_track_is_found_again_in_every_lesson_and_a_broken_file_is_no_track(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = "explainer.lessons.at_work.journal_for"
    monkeypatch.setattr(made, lambda name: Journal(tmp_path / "own", name, "k1"))
    first = fresh(0)
    first.welcome().pieces[1].choices.buttons[2].click()  # type: ignore[attr-defined]
    other = fresh(8)

    assert other.answers.track == "biology"
    assert len(other.quiz().cards) == 6  # type: ignore[attr-defined]
    chosen = other.welcome().pieces[1].choices.buttons  # type: ignore[attr-defined]
    assert [each.description for each in chosen][2] == "Chosen: Biology"
    (tmp_path / "own" / FILE).write_bytes(b"\xff\xfe")
    assert fresh(1).answers.track == ""


def test_another_group_begins_on_the_track_on_which_the_lesson_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = "explainer.lessons.at_work.journal_for"
    monkeypatch.setattr(made, lambda name: Journal(tmp_path, name, "k1"))
    for began in ("", "care"):
        lesson = fresh(5)
        lesson.choose_track("biology")
        lesson.start_over()
        assert (lesson.answers.track, kept_track(tmp_path)) == (began, began)
        keep_track("care", tmp_path)


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep_track("care", tmp_path / "file")

    assert kept_track(tmp_path / "file") == ""


def test_the_choice_stands_open_in_the_first_lesson_and_in_a_fold_elsewhere() -> None:
    for number in numbers():
        card = fresh(number).welcome().pieces[1]  # type: ignore[attr-defined]
        assert isinstance(card, TrackCard)
        folded = "tc-fold" in card.view.children[0]._dom_classes
        assert folded == bool(number)
        assert card.text == ""
