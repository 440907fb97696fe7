"""Python's side of a page: widgets that talk by messages, the pieces of a lesson, what is kept.

There is no kernel and no server. This runs where the page's Python runs, in a worker of the
browser, and once before that, where the pages are made.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

import comm
from comm.base_comm import BaseComm, CommManager

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from explainer.lessons.at_work import LessonAtWork

SHARED = "shared"
"""What comes before the ids of widgets that all lessons share."""

KEPT = "/kept"
"""The folder of the answers of other lessons; it is memory, and goes with the page."""

BARE = ("LayoutModel", "StyleModel")
"""Models of which the page fills in by itself what is not said."""


class PageComm(BaseComm):
    """One widget's way to the page.

    Args:
        kernel: takes its messages.
        keys: what `comm` says of it.
    """

    def __init__(self, kernel: PageKernel, **keys: Any) -> None:
        self._kernel = kernel
        super().__init__(**keys)

    def publish_msg(
        self,
        msg_type: str,
        data: dict[str, Any] | None = None,
        metadata: dict[str, Any] | None = None,
        buffers: list[bytes] | None = None,
        **keys: Any,
    ) -> None:
        """Tell the page."""
        told: dict[str, Any] = {"type": msg_type, "comm": self.comm_id, "data": data or {}}
        if msg_type == "comm_open":
            told |= {"target": keys.get("target_name"), "metadata": metadata or {}}
        self._kernel.put(told, buffers or ())


class PageKernel:
    """What JupyterLab calls a kernel: it hears a page and answers it.

    Widgets have the same names each time, so a page that was made before can talk to a Python that
    has run its pieces anew.

    Example:
        >>> kernel = PageKernel()
        >>> kernel.put({"type": "idle"})
        >>> kernel.drain()
        [{'type': 'idle'}]
    """

    def __init__(self) -> None:
        self.comms = CommManager()
        self._outbox: list[dict[str, Any]] = []
        self._buffers: list[bytes] = []
        self._post: Callable[[str, list[bytes]], None] | None = None
        self._fetch: Callable[[str], str] | None = None
        self._answers_to: str | None = None
        self._named, self._count = SHARED, 0
        self._lesson: LessonAtWork | None = None
        self._kept: tuple[object, ...] = ()
        self._track = ""

    def create(self, **keys: Any) -> PageComm:
        """Open the way of a new widget; its name is its place in the lesson.

        Args:
            keys: what `comm` says of it.
        """
        self._count += 1
        return PageComm(self, **{"comm_id": f"{self._named}-{self._count}", **keys})

    def put(self, message: dict[str, Any], buffers: Iterable[bytes] = ()) -> None:
        """Keep a message for the page; it leaves with the others.

        Args:
            message: what JSON can hold.
            buffers: what it cannot.
        """
        if self._post and not self._outbox and self._answers_to is None:
            # nobody asked: a timer of ours speaks by itself; without a loop it waits for the next
            with suppress(RuntimeError):
                asyncio.get_running_loop().call_soon(self.flush)
        own = [*buffers]
        counted = {"buffers": len(own)} if own else {}
        parent = {"parent": self._answers_to} if self._answers_to else {}
        self._outbox.append({**message, **counted, **parent})
        self._buffers += own

    def flush(self) -> None:
        """Hand the page all that is kept for it."""
        if self._post and self._outbox:
            text, buffers = json.dumps(self._outbox, separators=(",", ":")), self._buffers
            self._outbox, self._buffers = [], []
            self._post(text, buffers)

    def drain(self) -> list[dict[str, Any]]:
        """Return what was to be told, and forget it."""
        outbox, self._outbox = self._outbox, []
        return outbox

    def connect(
        self, post: Callable[[str, list[bytes]], None], fetch: Callable[[str], str]
    ) -> None:
        """Begin to talk to a page.

        Args:
            post: takes a list of messages as JSON, and their buffers.
            fetch: returns the text of a file that lies beside the page's scripts; nothing if it
                does not come.
        """
        self._post, self._fetch = post, fetch

    def fetched(self, name: str) -> str:
        """Return the text of a file of the site.

        Args:
            name: its name.

        Raises:
            LookupError: if there is no page yet.
            OSError: if it does not come, as without a network.
        """
        if self._fetch is None:
            raise LookupError(f"{name} can be fetched once there is a page.")
        if text := self._fetch(name):
            return text
        raise OSError(f"{name} did not come.")

    def hear(self, text: str, buffers: Sequence[Any]) -> None:
        """Do what the page says, and answer it.

        Args:
            text: one message as JSON.
            buffers: what belongs to it.
        """
        message = json.loads(text)
        self._answers_to = message["id"]
        content = {"comm_id": message["comm"], "data": message["data"]}
        told = {"content": content, "buffers": [memoryview(each.to_bytes()) for each in buffers]}
        try:
            getattr(self.comms, message["type"])(None, None, {**told, "metadata": {}})
        finally:
            self._keep()
            self.put({"type": "idle"})
            self._answers_to = None
            self.flush()

    def run(self, number: int, pieces: Iterable[str]) -> None:
        """Make the pieces of a lesson and say where each one is shown.

        Args:
            number: the number of the lesson.
            pieces: what they are called in it, in the order of the page.
        """
        from explainer.lessons import lesson_at_work

        self._named, self._count = f"{number}", 0
        lesson: LessonAtWork = lesson_at_work(number)
        lesson.folder = None  # no file outlives a page
        for cell, name in enumerate(pieces):
            shown = getattr(lesson, name)().root
            self.put({"type": "show", "cell": cell, "model": shown.model_id})

    def begin(
        self, number: int, kept: Iterable[str], plan: str = "", day: str = "", track: str = ""
    ) -> None:
        """Let a page have one of the lessons that were run, with what was answered before.

        Args:
            number: the number of the lesson.
            kept: the answers of each lesson, as they were last told to the page.
            plan: the code of a plan to show; empty for the one at the start.
            day: the day to show it at, as it was typed; empty for that of the plan.
            track: the track that was chosen last in any lesson; empty where none was.
        """
        from explainer.lessons import lesson_at_work
        from explainer.lessons.track import TrackError

        self._named = f"{number}-new"
        self._lesson = lesson_at_work(number)
        self._lesson.answers.renew()  # all pages wake from one memory, and each is another person's
        with suppress(TrackError):  # what is kept in a browser may hold anything
            if track:
                self._lesson.choose_track(track)
        for text in kept:
            self._take_up(self._lesson, text)
        if plan or day:
            self._lesson.show_plan(plan, day)
        self._kept, self._track = self._answered(), self._lesson.answers.track
        self._lesson.follow_plan(lambda code: self.put({"type": "plan", "text": code}))
        self.flush()

    def follow(self, text: str) -> None:
        """Go on with what another tab keeps of this lesson, so that neither takes from the other.

        Args:
            text: the answers as the other tab has kept them; empty where it took all away.
        """
        from explainer.cards.answers import Answers, AnswersError

        if (lesson := self._lesson) is None:
            return
        own = lesson.answers
        with suppress(AnswersError):  # what is kept in a browser may hold anything
            found = Answers.from_json(text) if text else Answers(own.notebook)
            if found.notebook == own.notebook:
                own.follow(found)
                lesson.take_up()
        self._kept = self._answered()
        self.flush()

    def start_over(self) -> None:
        """Let the lesson of the page begin anew, for another group."""
        if self._lesson:
            self._lesson.start_over()
            self._keep()
        self.flush()

    def _take_up(self, lesson: LessonAtWork, text: str) -> None:
        """Go on with answers of this lesson, or put those of another where it is looked for."""
        from explainer.cards.answers import Answers, AnswersError
        from explainer.cards.journal import ELSEWHERE, journal_for

        with suppress(AnswersError):  # what is kept in a browser may hold anything
            answers = Answers.from_json(text)
            if answers.notebook == lesson.answers.notebook:
                lesson.answers.take_up(answers)
                lesson.take_up()
                return
            os.environ[ELSEWHERE] = KEPT
            if journal := journal_for(answers.notebook):
                journal.write(answers)

    def _answered(self) -> tuple[object, ...]:
        answers = self._lesson.answers if self._lesson else None
        return (answers.kept, answers.plans) if answers else ()

    def _keep(self) -> None:
        """Tell the page of new answers and a new track; what has not changed is the same object."""
        now = self._answered()
        if self._lesson and any(a is not b for a, b in zip(now, self._kept, strict=True)):
            self._kept = now
            self.put({"type": "kept", "text": self._lesson.answers.to_json() if any(now) else ""})
        if self._lesson and self._lesson.answers.track != self._track:
            self._track = self._lesson.answers.track
            self.put({"type": "track", "text": self._track})


@cache
def kernel() -> PageKernel:
    """Return the one kernel of this Python; all widgets that are made from now on talk to it."""
    made = PageKernel()
    comm.create_comm, comm.get_comm_manager = made.create, lambda: made.comms
    from explainer.stage.dress import dress
    from explainer.stage.view.shared import share_looks

    share_looks()
    dress()  # before any lesson: they share it
    return made


def rehearse() -> None:
    """Work out, draw and tell a plan that nobody asked for, so that the first hand need not wait.

    The browser has none of the ways of a new Python ready: each is made when it is taken for the
    first time. What is there by now stays, so nothing looks through it again for what to forget.
    """
    from explainer.draw.palette import Look, Screen
    from explainer.pictures.clocks.picture import timeline
    from explainer.pictures.clocks.reading import readings
    from explainer.pictures.clocks.table import clock_tables
    from explainer.science.plan import Person, Plan
    from explainer.science.signs import signs

    both, day = signs(Plan(sessions=2), Person()), 9.0
    drawn = timeline(both, day, Look()).svg(Screen(860))
    json.dumps(
        [
            drawn,
            [each.html for each in clock_tables(both, day)],
            str(readings(both, day, rare=False)),
        ]
    )
    gc.freeze()


def compact(messages: Iterable[dict[str, Any]]) -> str:
    """Write messages as JSON: each widget as it is when its piece is shown, and nothing twice.

    Args:
        messages: what was told.

    Example:
        >>> compact([{"type": "show", "cell": 0}])
        '[{"type":"show","cell":0}]'
    """
    kept: list[dict[str, Any]] = []
    states: dict[str, dict[str, Any]] = {}
    for told in messages:
        data = told.get("data", {})
        if told["type"] == "show":
            states = {}  # what is told from now on is about a widget that may stand already
        if told["type"] == "comm_open":
            states[told["comm"]] = dict(data["state"])
            told = {**told, "data": {**data, "state": states[told["comm"]]}}
        elif (
            told.get("comm") in states and data.get("method") == "update" and "buffers" not in told
        ):
            states[told["comm"]] |= data["state"]
            continue
        kept.append(told)
    return json.dumps([*map(_bare, kept)], separators=(",", ":"), ensure_ascii=False)


def _bare(message: dict[str, Any]) -> dict[str, Any]:
    state = message.get("data", {}).get("state", {})
    if not str(state.get("_model_name", "")).endswith(BARE):
        return message
    said = {name: value for name, value in state.items() if value is not None}
    return {**message, "data": {**message["data"], "state": said}}
