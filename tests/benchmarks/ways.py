"""All lessons of the site, and the ways to one: at first, again, without a server, a slow line."""

from __future__ import annotations

import gzip
import tempfile
import threading
import time
from contextlib import contextmanager, suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explainer.site.build import build
from explainer.site.serve import HERE, Files, server_of
from tests.browser.chrome import open_browser

from .table import Row, percentile
from .visit import WATCH_BUSY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

WHOLE, QUICK = 3, 1
WAITED_MS = 60_000
LINE_MBIT, LINE_DELAY_S = 20.0, 0.02
PIECE = 16_384  # bytes that go over the slow line in one go
GOALS_S = {"first visit": 2.5, "second visit": 1.8, "without the server": 1.2, "20 Mbit/s": 6.0}
# a service worker that has kept all it was asked for
KEPT = """async () => {
    await navigator.serviceWorker.ready;
    const count = async () => {
        const stores = await Promise.all((await caches.keys()).map(name => caches.open(name)));
        const kept = await Promise.all(stores.map(store => store.keys()));
        return kept.flat().length;
    };
    for (let before = -1, now = await count(); now !== before || !now;) {
        await new Promise(done => setTimeout(done, 700));
        [before, now] = [now, await count()];
    }
}"""
TIMES = """() => ["first-contentful-paint", "shown", "live"]
    .map(name => performance.getEntriesByName(name)[0].startTime / 1000)
    .concat(tcBusy.reduce((sum, each) => sum + each, 0))"""


class Opened(NamedTuple):
    """When a page was readable, its widgets stood and it lived (s), and what kept it busy (ms)."""

    readable_s: float
    shown_s: float
    live_s: float
    busy_ms: float


def measure(rounds: int = WHOLE) -> Iterator[Row]:
    """Make the site, and open each of its lessons in each way.

    Args:
        rounds: how often.
    """
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        for page in sorted(each.name for each in site.glob("0[0-9]_*.html")):
            found = [_ways(site, page) for _ in range(rounds)]
            for way, goal_s in GOALS_S.items():
                yield _row(f"lesson {page[:2]}, {way}", [each[way] for each in found], goal_s)


def _ways(site: Path, page: str) -> dict[str, Opened]:
    ways = {}
    with open_browser() as browser:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        with _serving(server_of(site)) as port:
            ways["first visit"] = _open(context, port, page, kept=True)
            ways["second visit"] = _open(context, port, page)
        ways["without the server"] = _open(context, port, page)
    slow = ThreadingHTTPServer((HERE, 0), partial(SlowFiles, directory=str(site)))
    with open_browser() as browser, _serving(slow) as port:
        ways["20 Mbit/s"] = _open(browser.new_context(), port, page)
    return ways


def _open(context: BrowserContext, port: int, name: str, *, kept: bool = False) -> Opened:
    page = context.new_page()
    page.add_init_script(WATCH_BUSY)
    page.goto(f"http://{HERE}:{port}/{name}")
    page.wait_for_selector("body[data-live]", timeout=WAITED_MS)
    opened = Opened(*page.evaluate(TIMES))
    if kept:
        page.evaluate(KEPT)
    page.close()
    return opened


@contextmanager
def _serving(server: ThreadingHTTPServer) -> Iterator[int]:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


class SlowFiles(Files):
    """Hands out files over one line that all share, gzipped as a web server does."""

    line = threading.Lock()

    def do_GET(self) -> None:  # noqa: N802  the name that http.server calls
        """Send a file, piece by piece."""
        time.sleep(LINE_DELAY_S)
        path = Path(self.translate_path(self.path.partition("?")[0]))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = _gzipped(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(ConnectionError):  # a page that was closed
            for start in range(0, len(content), PIECE):
                self._send(content[start : start + PIECE])

    def _send(self, piece: bytes) -> None:
        with self.line:
            time.sleep(len(piece) * 8 / (LINE_MBIT * 1e6))
            self.wfile.write(piece)


@cache
def _gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


def _row(what: str, found: list[Opened], goal_s: float) -> Row:
    def middle(values: list[float]) -> float:
        return percentile(values, 0.5)

    live_s, busy_ms = middle([each.live_s for each in found]), [each.busy_ms for each in found]
    said = (
        f"readable {middle([each.readable_s for each in found]):.2f} s, "
        f"widgets {middle([each.shown_s for each in found]):.2f} s, live {live_s:.2f} s, "
        f"tasks over 50 ms {middle(busy_ms):.0f} ms"
    )
    return Row(what, f"live, p50 ≤ {goal_s:g} s", said, "", live_s <= goal_s)
