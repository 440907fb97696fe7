"""A cable between page and server that a test can cut, block without a sign, and mend."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from explainer.hosts.lab import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE_BYTES = 65536


class Cable:
    """What lies between a page and its server.

    Args:
        port: The port of the server.
    """

    def __init__(self, port: int) -> None:
        self._server = (HERE, port)
        self._flows = threading.Event()
        self._flows.set()
        self._is_cut = False
        self._ends: set[socket.socket] = set()
        self._door = socket.create_server((HERE, 0))
        self.port: int = self._door.getsockname()[1]
        self._start(self._accept)

    def cut(self) -> None:
        """End every connection, and let no new one come about."""
        self._is_cut = True
        for end in tuple(self._ends):
            self._close(end)

    def block(self) -> None:
        """Let nothing through, in either direction, and give no sign of it."""
        self._flows.clear()

    def mend(self) -> None:
        """Let everything through again, what was blocked first."""
        self._is_cut = False
        self._flows.set()

    def remove(self) -> None:
        """Take the cable away."""
        self.cut()
        self._flows.set()
        self._door.close()

    def _accept(self) -> None:
        while True:
            try:
                page, _ = self._door.accept()
            except OSError:
                return
            if self._is_cut:
                page.close()
            else:
                self._start(self._join, page)

    def _join(self, page: socket.socket) -> None:
        self._flows.wait()
        try:
            server = socket.create_connection(self._server)
        except OSError:
            page.close()
            return
        self._ends |= {page, server}
        self._start(self._carry, page, server)
        self._start(self._carry, server, page)

    def _carry(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while piece := here.recv(PIECE_BYTES):
                self._flows.wait()
                there.sendall(piece)
        for end in (here, there):
            self._close(end)

    def _close(self, end: socket.socket) -> None:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
        self._ends.discard(end)

    def _start(self, work: object, *words: socket.socket) -> None:
        threading.Thread(target=work, args=words, daemon=True).start()  # type: ignore[arg-type]


@contextmanager
def cable(address: str) -> Iterator[Cable]:
    """Lay a cable to a server of this machine, such as `http://127.0.0.1:40001`."""
    laid = Cable(int(address.rpartition(":")[2]))
    try:
        yield laid
    finally:
        laid.remove()
