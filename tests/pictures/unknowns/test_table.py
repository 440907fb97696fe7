"""What matters most as a table: each constant once, with its share of both spreads."""

from explainer import evidence
from explainer.draw.say import capital
from explainer.draw.words import GRADE_WORDS
from explainer.pictures.unknowns.picture import mattering
from explainer.pictures.unknowns.table import unknowns_table
from explainer.pictures.unknowns.words import RESULTS, share_words


def test_each_constant_that_matters_for_a_result_has_one_row_with_both_shares() -> None:
    shares = {(row.result, row.constant): row for row in evidence.sensitivity()}
    names = {row.constant for result in RESULTS for row in mattering(result)}
    rows = unknowns_table().html.split("<tr>")[2:]

    assert len(rows) == len(names)
    for name in names:
        known = evidence.parameters()[name]
        (told,) = (row for row in rows if f">{capital(known.meaning)}<" in row)
        assert all(f">{share_words(shares[result, name])}<" in told for result in RESULTS)
        assert f">{GRADE_WORDS[known.grade]}<" in told
