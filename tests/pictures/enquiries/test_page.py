"""The questions as a page: every question, its answer, its grade and its sources, in folds."""

from html import escape

from explainer import evidence
from explainer.content import enquiries, topics
from explainer.pictures.enquiries import words as say
from explainer.pictures.enquiries.page import entry_html, found_html, still_page, topics_html


def test_a_page_without_a_kernel_holds_every_question_and_every_answer() -> None:
    page = still_page(answered=True)

    for each in enquiries():
        assert page.count(f"<summary>{each.question}</summary>") == 1
        assert each.answer in page
        assert each.warn in page
    assert page.count("<details") == len(enquiries()) + len(topics())


def test_an_answer_names_its_grade_and_links_its_sources() -> None:
    entry = next(each for each in enquiries() if each.id == "ask-serum-during")
    page = entry_html(entry)

    assert "A · review or good trial." in page
    for source in evidence.trace(entry.sources):
        assert evidence.who_and_when(source) in page


def test_a_warning_begins_with_a_word_and_not_with_a_colour_alone() -> None:
    entry = next(each for each in enquiries() if each.warn and each.ask)

    assert f"<strong>{say.CAREFUL}</strong> {entry.warn}" in entry_html(entry)
    assert say.ASK in entry_html(entry)


def test_of_what_was_found_the_first_one_is_open() -> None:
    page = found_html(enquiries()[:3])

    assert page.count("<details open") == 1
    assert page.index("<details open") < page.index("<details>")
    assert "<details open" not in topics_html()


def test_a_file_holds_each_question_and_no_answer() -> None:
    page = still_page(answered=False)

    assert page.count("<li>") == len(enquiries())
    assert say.STILL in page
    assert not any(escape(each.answer, quote=False) in page for each in enquiries())
