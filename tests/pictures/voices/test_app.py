"""Sources that disagree, under the learner's hand."""

import pytest

from explainer.pictures.voices.app import SAID_BY, SourcesDisagree
from explainer.pictures.voices.dots import TOPICS, dots
from explainer.pictures.voices.words import amount_words
from tests.pictures.shown import said_of


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("voice", SAID_BY)
def test_picture_sentence_and_buttons_follow_what_is_chosen(topic: str, voice: str) -> None:
    app = SourcesDisagree()
    app.choose(topic=topic, voice=voice)
    chosen = [each.description for each in (*app.topics.buttons, *app.voices.buttons)]

    assert app.shell.live.value.endswith(f"</div><p>{app.now()}</p>")
    assert app.drawing.picture.description in app.drawing.description
    assert sum(each.startswith("Chosen: ") for each in chosen) == 2
    assert list(app.drawing.reads) == [dot.key for dot in dots(topic)]
    assert list(app.drawing.states.values()) == [amount_words(dot, topic) for dot in dots(topic)]


def test_a_press_chooses() -> None:
    app = SourcesDisagree()
    app.topics.buttons[2].click()
    app.voices.buttons[3].click()

    assert (app.state.topic, app.state.voice) == ("lasting", "clinic")
    app.undo()
    assert (app.state.topic, app.state.voice) == ("lasting", "all")
    app.reset()
    assert app.state == app.start


def test_the_table_shows_those_who_are_chosen() -> None:
    app = SourcesDisagree()
    app.choose(topic="lasting", voice="seller")
    app.toggle("table")

    assert app.shell.table.value.count("<tr>") == 3


def test_the_challenge_is_solved_by_those_who_looked_at_skin_and_by_no_other() -> None:
    app = SourcesDisagree()
    for topic in TOPICS:
        for voice in SAID_BY:
            app.choose(topic=topic, voice=voice)
            assert bool(said_of(app)) == ((topic, voice) == ("lasting", "study"))


def test_a_source_has_a_card_with_its_link_and_another_topic_another_list() -> None:
    app = SourcesDisagree()
    app.choose(topic="redness")
    named = {label: key for label, key in app.shell.sources.options if key}
    app.shell.sources.value = named["Chu and others 2021, a review"]

    assert "https://doi.org/10.1097/01.dss.0000790428.70373.f6" in app.shell.source.value
    app.choose(topic="sessions")
    assert app.shell.source.value == ""


def test_who_has_guessed_gets_all_three_topics() -> None:
    app = SourcesDisagree()

    assert len({each.description for each in app.earned_pictures()}) == len(TOPICS)
    for topic in TOPICS:
        assert amount_words(dots(topic)[0], topic) in app.earned_text
