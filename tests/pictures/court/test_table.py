"""The table of the court: one's own verdicts, and those of the evidence once they are open."""

from explainer.content import court
from explainer.pictures.court.table import court_table


def test_a_verdict_of_the_evidence_stands_there_only_once_it_was_asked_for() -> None:
    one, two = court()[:2]
    table = court_table((one, two), {one.id: "true", two.id: "false"}, {one.id}).html

    assert table.count(">Too simple<") == 1
    assert table.count('data-label="The evidence">–<') == 1
