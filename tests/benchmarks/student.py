"""One simulated student: logs in, opens a lesson and moves its controls, over the real network.

What is asked, and in which order, is what a browser was seen to ask when it opened lesson 05
through JupyterHub: the page, its files, the server's own interface, then the kernel's
channels, the cells one by one, the gate, the screens of the pictures, and a control.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx
from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from explainer.stage.words import GATE_SKIP

if TYPE_CHECKING:
    from collections.abc import Iterable

LESSON = "05_two_clocks.ipynb"
EXPLORE = ".explore()"
API = (
    "api/kernelspecs api/me lab/api/settings api/kernels api/sessions lab/api/workspaces "
    "lab/api/translations/default lsp/status lab/api/translations "
    "api/contents?content=1&hash=0 lab/api/themes/@jupyterlab/theme-light-extension/index.css "
    "lab/api/workspaces/default lab/api/settings?ids_only=true api/nbconvert "
    f"api/contents/{LESSON}?content=0&hash=0 api/contents/{LESSON}/checkpoints"
).split()
FILES = 110  # of JupyterLab's own, beside its core and the extensions
AT_ONCE = 6  # connections that a browser opens to one host
V1 = "v1.kernel.websocket.jupyter.org"
DRAWN = {"sizes", "drawings", "frames"}  # what only a picture keeps
CONTROLS = {(0, 6), (2, 84)}  # the reach of the sessions and of the days between them
FEWEST = 2  # sessions: with one the days between draw nothing new
SCREEN = {"type": "screen", "width": 772, "theme": "light", "view": "student"}
PATIENCE_S = 90.0
SETTLE_S = 1.0  # until what comes later has come, on a machine at rest
PAUSE_S = (2.0, 6.0)  # between two moves of a hand


@dataclass(slots=True)
class Spent:
    """What one student waited for, in s.

    Args:
        server: From the login until the own server answers.
        start: From the login until every cell of the lesson has run.
        answers: From each move of a control until the new picture is here.
        pulses: How long the server took each second to say that the kernel is alive.
        still: Moves after which nothing had to be drawn anew.
        received: How much came over the kernel's channels, in bytes.
    """

    server: float = 0.0
    start: float = 0.0
    answers: list[float] = field(default_factory=list)
    pulses: list[float] = field(default_factory=list)
    still: int = 0
    received: int = 0


class Channels:
    """A kernel's websocket, spoken as JupyterLab speaks it.

    Args:
        socket: The open websocket.
        spent: Where to note what came.
    """

    def __init__(self, socket: WebSocketClientConnection, spent: Spent) -> None:
        self.socket, self.spent = socket, spent
        self.session = uuid.uuid4().hex
        self.models: dict[str, dict[str, Any]] = {}
        self.asked_by: dict[str, str] = {}
        self.waiting: dict[tuple[str, str], asyncio.Future[bool]] = {}

    async def listen(self) -> None:
        """Read until the websocket closes."""
        while (raw := await self.socket.read_message()) is not None:
            if isinstance(raw, bytes):
                self.spent.received += len(raw)
                _, parts = deserialize_msg_from_ws_v1(raw)
                self._take(*(json.loads(part) for part in (*parts[:2], parts[3])))

    def _take(self, header: dict[str, Any], parent: dict[str, Any], content: Any) -> None:
        kind, asked = header["msg_type"], parent.get("msg_id", "")
        if kind == "comm_open":
            self.models[content["comm_id"]] = content["data"]["state"]
            self.asked_by[content["comm_id"]] = asked
        elif kind == "comm_msg":
            state = content["data"].get("state", {})
            self.models.get(content["comm_id"], {}).update(state)  # as where a plan grows too long
            kind = "picture" if "lanes" in state else kind
        elif kind == "status" and content["execution_state"] == "idle":
            kind = "idle"
        elif kind == "error" or content.get("status") == "error":
            raise RuntimeError(f"{content.get('ename')}: {content.get('evalue')}")
        for what in (kind, "picture") if kind == "idle" else (kind,):
            if (future := self.waiting.pop((asked, what), None)) and not future.done():
                future.set_result(what == kind)

    async def send(self, kind: str, content: dict[str, Any], name: str = "") -> str:
        """Send a message to the kernel and return its name."""
        name = name or uuid.uuid4().hex
        header = {"msg_id": name, "msg_type": kind, "session": self.session, "version": "5.2"}
        header |= {"username": "", "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
        parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
        whole = serialize_msg_to_ws_v1(parts, "shell")
        await self.socket.write_message(whole, binary=True)
        return name

    async def ask(self, kind: str, content: dict[str, Any]) -> str:
        """Send a message, wait until the kernel has done with it, and return its name."""
        name = uuid.uuid4().hex
        await self.wait_for("idle", name, kind, content)
        return name

    async def wait_for(self, what: str, name: str, kind: str, content: dict[str, Any]) -> bool:
        """Send a message, and say whether the kernel answered so before it had done with it."""
        self.waiting[name, what] = future = asyncio.get_running_loop().create_future()
        await self.send(kind, content, name)
        return await asyncio.wait_for(future, PATIENCE_S)

    async def tell(self, model: str, data: dict[str, Any]) -> str:
        """Tell a widget something, as its view does, and wait until the kernel has done with it."""
        return await self.ask("comm_msg", {"comm_id": model, "data": data})

    def made_by(self, names: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Return the widgets that came with the answers to some messages."""
        known = set(names)
        return {one: state for one, state in self.models.items() if self.asked_by[one] in known}


class Student:
    """A browser of one student, without the browser.

    Args:
        address: Where JupyterHub answers.
        name: The student's name.
        password: The word for the class.
    """

    def __init__(self, address: str, name: str, password: str) -> None:
        self.address, self.name, self.password = address, name, password
        self.spent = Spent()
        self.page = f"/user/{name}/doc/tree/{LESSON}"
        limits = httpx.Limits(max_connections=AT_ONCE)
        self.web = httpx.AsyncClient(
            base_url=address, follow_redirects=True, timeout=PATIENCE_S, limits=limits
        )

    async def attend(self, moves_s: float) -> None:
        """Log in, open the lesson, and move its controls.

        Args:
            moves_s: For how long, in s.
        """
        begun = time.perf_counter()
        async with self.web:
            page = await self._log_in()
            self.spent.server = time.perf_counter() - begun
            kernel, cells = await self._load(page)
            channels = await self._connect(kernel)
            async with asyncio.TaskGroup() as group:
                beside = [group.create_task(channels.listen())]
                shown = await self._run(channels, cells)
                self.spent.start = time.perf_counter() - begun
                beside.append(group.create_task(self._pulse(kernel)))
                await self._move(channels, shown, moves_s)
                for task in beside:
                    task.cancel()

    async def get(self, path: str) -> httpx.Response:
        """Ask for something, and stumble over every answer that is an error."""
        return (await self.web.get(path)).raise_for_status()

    def _key(self, path: str) -> str:
        """Return the key against forged requests for one path, from its cookie."""
        found = [each for each in self.web.cookies.jar if each.name == "_xsrf"]
        return next((each.value or "" for each in found if path.startswith(each.path)), "")

    async def _log_in(self) -> str:
        await self.get("/hub/login")
        words = {"username": self.name, "password": self.password, "_xsrf": self._key("/hub/")}
        lesson = f"/hub/user-redirect/doc/tree/{LESSON}"
        reply = await self.web.post(f"/hub/login?next={lesson}", data=words)
        if "/hub/spawn" in str(reply.raise_for_status().url):
            await self._wait_for_server()
            reply = await self.get(self.page)
        return reply.text

    async def _wait_for_server(self) -> None:
        path = f"/hub/api/users/{self.name}/server/progress?_xsrf={self._key('/hub/')}"
        async with self.web.stream("GET", path) as stream:
            async for line in stream.raise_for_status().aiter_lines():
                if line.startswith("data:") and (told := json.loads(line[5:])).get("failed"):
                    raise RuntimeError(told["message"])

    async def _load(self, page: str) -> tuple[str, list[str]]:
        """Fetch what the page fetches; return the kernel's name and the cells of code."""
        base = f"/user/{self.name}"
        self.web.headers["X-XSRFToken"] = self._key(f"{base}/")
        await asyncio.gather(*map(self.get, await self._files(base, page)))
        await asyncio.gather(*(self.get(f"{base}/{path}") for path in API))
        book = (await self.get(f"{base}/api/contents/{LESSON}?type=notebook&content=1")).json()
        wanted = {"path": LESSON, "name": LESSON, "type": "notebook", "kernel": {"name": "python3"}}
        made = await self.web.post(f"{base}/api/sessions", json=wanted)
        cells = [each["source"] for each in book["content"]["cells"] if each["cell_type"] == "code"]
        return made.raise_for_status().json()["kernel"]["id"], cells

    async def _files(self, base: str, page: str) -> list[str]:
        """Return the paths of the files that JupyterLab and its extensions load."""
        (main,) = re.findall(r'src="([^"]+/static/lab/main\.[^"]+)"', page)
        script = (await self.get(main)).text
        named = re.findall(r'(\d+):"([0-9a-f]{16})"', script)
        core = re.findall(r'(\d+):"jlab_core"', script)
        names = {n: "jlab_core" if n in core else n for n, _ in named}
        first = sorted(named, key=lambda each: each[0] not in core)[:FILES]
        loads = re.findall(r'"load": "([^"]+)", "name": "([^"]+)"', page)
        own = [f"{base}/lab/extensions/{name}/{load}" for load, name in loads]
        return own + [f"{base}/static/lab/{names[n]}.{mark}.js" for n, mark in first]

    async def _connect(self, kernel: str) -> Channels:
        path = f"/user/{self.name}/api/kernels/{kernel}/channels?session_id={uuid.uuid4().hex}"
        asked = self.web.build_request("GET", f"{path}&_xsrf={self._key(path)}")
        head = {"Cookie": asked.headers["cookie"], "Origin": self.address}
        where = str(asked.url).replace("http", "ws", 1)
        request = HTTPRequest(where, headers=head, request_timeout=PATIENCE_S)
        return Channels(
            await websocket_connect(request, subprotocols=[V1], max_message_size=2**26), self.spent
        )

    async def _run(self, channels: Channels, cells: list[str]) -> dict[str, dict[str, Any]]:
        """Run the cells as the page does, open the clocks, and return the widgets beside them."""
        await channels.ask("kernel_info_request", {})
        explored = set()
        for now, after in zip(cells, [*cells[1:], ""], strict=True):
            run = channels.ask("execute_request", run_of(now))
            warm = channels.send("execute_request", run_of(after, silent=True))
            # the page warms the next cell while this one runs
            names = zip((now, after), await asyncio.gather(run, warm), strict=True)
            explored |= {name for code, name in names if EXPLORE in code}
        return await self._open(channels, explored)

    async def _open(self, channels: Channels, explored: set[str]) -> dict[str, dict[str, Any]]:
        shown = channels.made_by(explored)
        gates = [one for one, state in shown.items() if state.get("description") == GATE_SKIP]
        click = {"method": "custom", "content": {"event": "click"}}
        asked = explored | {await channels.tell(gate, click) for gate in gates}
        seen: set[str] = set()
        for _ in range(2):  # the clocks, then the skin that comes beside them
            shown = channels.made_by(asked)
            for model in [one for one, state in shown.items() if DRAWN & set(state)]:
                if model not in seen:
                    asked.add(await channels.tell(model, {"method": "custom", "content": SCREEN}))
                    seen.add(model)
            await asyncio.sleep(SETTLE_S)
        return shown

    async def _move(self, channels: Channels, shown: dict[str, Any], moves_s: float) -> None:
        end = time.monotonic() + moves_s
        hands = {one: s for one, s in shown.items() if (s.get("min"), s.get("max")) in CONTROLS}
        while time.monotonic() < end:
            await asyncio.sleep(random.uniform(*PAUSE_S))  # noqa: S311  no secret
            model, state = random.choice(list(hands.items()))  # noqa: S311
            state["value"] = another(state["value"], max(FEWEST, state["min"]), state["max"])
            data = {"method": "update", "state": {"value": state["value"]}, "buffer_paths": []}
            begun = time.perf_counter()
            told = {"comm_id": model, "data": data}
            if await channels.wait_for("picture", uuid.uuid4().hex, "comm_msg", told):
                self.spent.answers.append(time.perf_counter() - begun)
            else:
                self.spent.still += 1

    async def _pulse(self, kernel: str) -> None:
        """Ask each second whether the kernel is alive, as a lesson's page does."""
        while True:
            begun = time.perf_counter()
            await self.get(f"/user/{self.name}/api/kernels/{kernel}?no_track_activity=1")
            self.spent.pulses.append(time.perf_counter() - begun)
            await asyncio.sleep(1.0)


def run_of(code: str, *, silent: bool = False) -> dict[str, Any]:
    """Return what asks a kernel to run a cell.

    Args:
        code: The cell's code.
        silent: Whether nobody sees what comes of it.
    """
    seen = {"silent": silent, "store_history": not silent, "allow_stdin": False}
    return {"code": code, "user_expressions": {}, "stop_on_error": not silent, **seen}


def another(value: int, low: int, high: int) -> int:
    """Return any other whole number of a range.

    Example:
        >>> another(1, 1, 2)
        2
    """
    return random.choice([each for each in range(low, high + 1) if each != value])  # noqa: S311
