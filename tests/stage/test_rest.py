"""What waits for a resting hand is done once, and at once where nobody waits."""

import asyncio

import pytest

from explainer.stage import rest
from explainer.stage.rest import Rest


def test_where_no_loop_runs_it_is_done_at_once() -> None:
    done: list[int] = []
    Rest().soon(done.append, 1)
    Rest(alone=False).soon(done.append, 2)

    assert done == [1], "the other is for a page alone"


def test_a_hand_that_moves_on_is_followed_once_it_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest, "PAUSE_S", 0.02)
    done: list[int] = []

    async def drag() -> None:
        waits = Rest()
        for each in (1, 2, 3):
            waits.soon(done.append, each)
        assert done == []
        await asyncio.sleep(0.1)

    asyncio.run(drag())

    assert done == [3]
