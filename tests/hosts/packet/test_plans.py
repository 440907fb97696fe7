"""The plans: whole from the first minute to the last."""

from __future__ import annotations

import re

from explainer.content import LESSONS, lesson, routes
from tests.hosts.packet.read import words_of


def test_the_plans_run_from_the_first_minute_to_the_last() -> None:
    said = words_of("plans")

    for route in routes():
        assert f"{route.minutes} minutes in all." in said
        ends = [int(end) for end in re.findall(rf"{route.title}: .*?to (\d+)", said)]
        assert ends[-1] == route.minutes
    assert f"Nine lessons, {sum(lesson(n).minutes for n in LESSONS)} minutes in all" in said
