"""The list of words: each with its meaning as text, and a link where a source says it."""

from explainer.draw.glossary import glossary_html
from explainer.evidence import Term


def test_a_meaning_is_text_and_a_source_is_a_link() -> None:
    plain = Term("a < b", "a", 'It is "less" & more.', ())
    sourced = Term("PIH", "PIH", "Dark marks.", ("chu2021",))

    told = glossary_html([plain, sourced])

    first, second = told.split("<li>")[1:]
    assert '<b>a &lt; b</b>: It is "less" &amp; more.</li>' in first
    assert "href=" not in first
    assert second.count('href="https://doi.org/') == 1


def test_words_keep_the_order_in_which_they_come() -> None:
    terms = [Term(name, name, "It is.", ()) for name in ("zebra", "ant")]

    told = glossary_html(terms)

    assert told.index("zebra") < told.index("ant")
