"""Serve a folder of pages, on this machine alone.

It needs Python and nothing else: a release hands it out as ``open.py``, beside the pages.
"""

from __future__ import annotations

import re
import sys
import threading
import webbrowser
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

STOP = "To stop: press Ctrl+C in this window."
HERE = "127.0.0.1"
USUAL_PORT = 8321  # not JupyterLab's: what a browser keeps, it keeps for a port
FOREVER = re.compile(r"/(?:python|lessons)-[0-9a-f]+/")


class Files(SimpleHTTPRequestHandler):
    """Hands out files, and says what each is, whatever this machine takes it for."""

    extensions_map = {  # noqa: RUF012  so it is called in the class above
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".css": "text/css",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".html": "text/html; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
    }

    def send_response(self, code: int, message: str | None = None) -> None:
        """Say how long a file may be kept: for ever where its name changes with what is in it."""
        super().send_response(code, message)
        self.send_header("X-Content-Type-Options", "nosniff")
        forever = code == HTTPStatus.OK and FOREVER.search(self.path)
        kept = "public, max-age=31536000, immutable" if forever else "no-cache"
        self.send_header("Cache-Control", kept)

    def log_message(self, *_: object) -> None:
        """Print nothing: who presents reads the addresses."""


def server_of(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """Return a server of the files of a folder, which nobody else can reach.

    Args:
        folder: the files.
        port: where it listens; any free one if left out.

    Raises:
        OSError: if the port is in use.
    """
    return ThreadingHTTPServer((HERE, port), partial(Files, directory=str(folder)))


def serve(server: ThreadingHTTPServer, pages: dict[str, str], *, browser: bool) -> None:
    """Say where the pages are, open the first one, and stay until somebody presses Ctrl+C.

    Args:
        server: hands them out.
        pages: what each is called, and its place in the folder.
        browser: whether to open one.
    """
    start = f"http://{HERE}:{server.server_port}/"
    for name, page in pages.items():
        print(f"{name}: {start}{page}")
    print(STOP, flush=True)
    if browser:
        opened = (start + next(iter(pages.values())),)
        threading.Thread(target=webbrowser.open, args=opened, daemon=True).start()
    with server:
        server.serve_forever()


def main() -> None:
    """Serve what lies beside this file."""
    folder = Path(__file__).resolve().parent / "site"
    try:
        server = server_of(folder, USUAL_PORT)
    except OSError:  # another lesson may be open there
        server = server_of(folder)
    with suppress(KeyboardInterrupt):
        serve(server, {"The lessons": ""}, browser="--no-browser" not in sys.argv)


if __name__ == "__main__":
    main()
