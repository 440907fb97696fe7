"""The constants of the equations: the table, the code and the page in the documents agree."""

import math
import re
from dataclasses import fields
from pathlib import Path

import numpy as np

from explainer import evidence
from explainer.science.model.parameters import Parameters, maths_for, standard

PAGE = Path(__file__).parents[3] / "docs" / "model.md"


def test_the_constants_are_those_of_the_table_all_of_them() -> None:
    table = evidence.parameters()

    assert [each.name for each in fields(Parameters)] == list(table)
    assert all(getattr(standard(), name) == row.value for name, row in table.items())


def test_every_constant_lies_within_its_range() -> None:
    assert all(row.low <= row.value <= row.high for row in evidence.parameters().values())


def test_the_page_on_the_model_lists_every_constant_by_name_symbol_and_unit() -> None:
    cells = [
        [cell.strip(" `*") for cell in line.strip("|").split("|")]
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if re.match(r"^\| `\w+` \|", line)
    ]
    listed = {row[0]: row[1:3] for row in cells}

    assert listed == {name: [row.symbol, row.unit] for name, row in evidence.parameters().items()}


def test_one_person_needs_only_plain_floats_and_many_bring_their_own_library() -> None:
    assert maths_for(1.0, 2).exp is math.exp
    assert maths_for(1.0, np.array([1.0])).exp is np.exp
    assert maths_for().where(False, 1.0, 2.0) == 2.0
