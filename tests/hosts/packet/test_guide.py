"""The facilitator guide: all of a lesson, and the keys of presenter view."""

from __future__ import annotations

from explainer.content import LESSONS, guide, lesson, misconceptions
from explainer.hosts.packet.guide import keys_told
from tests.hosts.packet.read import every_lesson, words_of


@every_lesson
def test_the_guide_has_all_of_a_lesson(name: str) -> None:
    told, content, said = guide(name), lesson(name), words_of("guide")

    assert f"Lesson {content.number} · {content.title}" in said
    assert f"by the minute, {content.minutes} minutes in all" in said
    for beat in told.beats:
        assert all(words in said for words in (beat.do, *beat.ask, beat.pause))
    for code, reply in told.replies.items():
        assert f"{code} {misconceptions()[code].belief}" in said
        assert reply in said
    assert all(line in said for line in (*told.never, *told.disagree))


def test_the_guide_has_the_keys_of_presenter_view() -> None:
    said = words_of("guide")

    assert {"R", "B or .", "T", "F8"} <= {key for key, _ in keys_told()}
    # in a table of their own, and in short with each lesson
    assert {said.count(f"{key} {does}") for key, does in keys_told()} == {1 + len(LESSONS)}
