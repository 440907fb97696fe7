"""Start a real server, open a kernel's websocket, and print the TCP_NODELAY of its socket.

Run as a program by ``test_nodelay.py``; further arguments go to the server.
"""

import asyncio
import json
import socket
import sys

from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import websocket_connect

OPENED: list[KernelWebsocketHandler] = []
open_as_before = KernelWebsocketHandler.open


async def remember_and_open(self: KernelWebsocketHandler, kernel_id: str) -> None:
    """Open as the server does, and keep the handler so that its socket can be asked."""
    OPENED.append(self)
    await open_as_before(self, kernel_id)


async def ask_the_socket(app: ServerApp) -> None:
    """Start one kernel, open its websocket, and print how its socket is set."""
    address = app.connection_url.removeprefix("http://") + "api/kernels"
    key = {"Authorization": "token t"}
    made = await AsyncHTTPClient().fetch(f"http://{address}", method="POST", body="{}", headers=key)
    kernel = json.loads(made.body)["id"]
    client = await websocket_connect(f"ws://{address}/{kernel}/channels?token=t")
    while not OPENED:
        await asyncio.sleep(0.01)
    connection = OPENED[0].ws_connection
    assert connection is not None
    assert connection.stream is not None
    asked = connection.stream.socket
    print("NODELAY", bool(asked.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)), flush=True)
    client.close()
    await AsyncHTTPClient().fetch(f"http://{address}/{kernel}", method="DELETE", headers=key)
    app.stop()


if __name__ == "__main__":
    KernelWebsocketHandler.open = remember_and_open  # type: ignore[method-assign]  # to hear of it
    server = ServerApp.instance()
    options = ["--ServerApp.port=0", "--ServerApp.open_browser=False"]
    options += ["--IdentityProvider.token=t", "--ServerApp.allow_root=True"]
    server.initialize([*options, *sys.argv[1:]])
    server.io_loop.add_callback(ask_the_socket, server)
    server.start()
