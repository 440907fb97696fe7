"""What is done once a hand rests, so that a hand that moves on is not kept waiting for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE_S = 0.3


class Rest:
    """Waits until the hand rests for a moment; where nobody waits, it does not either.

    Args:
        alone: whether it is done, and at once, where no loop runs: nobody looks at a page there.

    Example:
        >>> Rest().soon(print, "now")
        now
    """

    def __init__(self, *, alone: bool = True) -> None:
        self._alone = alone
        self._waiting: asyncio.TimerHandle | None = None

    def soon(self, act: Callable[..., None], *given: object) -> None:
        """Act once nothing else has been asked for a moment.

        Args:
            act: what to do.
            given: what to hand it.
        """
        if self._waiting:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            if self._alone:
                act(*given)
        else:
            self._waiting = loop.call_later(PAUSE_S, act, *given)
