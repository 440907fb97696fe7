"""An optional server extension that starts a lesson's Python while its page is still loading.

JupyterLab asks for a kernel only once it shows the notebook, and a kernel takes 0.8 s to start:
half of the time until a lesson lives. The page itself takes longer to load than that. So the
kernel begins when the browser asks for a lesson's page, and JupyterLab finds it there, by the
session's path. No other notebook is touched; where the server has changed, one line is logged.

It also lets the server look twice a second whether a kernel still runs, for a lesson must say
within two seconds that it has stopped. A server reads no settings but of extensions beside them.
"""

from __future__ import annotations

import json
from functools import wraps
from pathlib import Path
from typing import Any

from explainer.hosts import handlers, shipped

HANDLER_MODULE = "jupyterlab_server.handlers"
HANDLER_NAME = "LabHandler"
MARK = "_two_clocks_ahead"
TREE = "/tree/"
LOOK_SECONDS = 0.5  # the server's own would be 3


async def begin(handler: Any, path: str) -> None:
    """Start the session of a lesson, unless it has one or the notebook is no lesson.

    Args:
        handler: The request for the page, which knows the server's managers.
        path: The notebook's path under the folder that the server shows.
    """
    from jupyter_core.utils import ensure_async

    try:
        # Read here and not by the server's own manager: that hands it to a thread, which keeps a
        # server from ending that is told to while the kernel starts.
        file = Path(handler.contents_manager._get_os_path(path))
        book = json.loads(file.read_bytes())
        if shipped.lesson_of(book) is None:
            return
        sessions = handler.session_manager
        if await ensure_async(sessions.session_exists(path=path)):
            return
        kernel = book["metadata"].get("kernelspec", {}).get("name")
        name = path.rpartition("/")[2]
        await sessions.create_session(path=path, name=name, type="notebook", kernel_name=kernel)
    except Exception as reason:  # noqa: BLE001  JupyterLab starts it itself, a little later
        handler.log.info("two_clocks: %s was not started ahead (%s)", path, reason)


def patch(handler: Any) -> None:
    """Make a handler of pages start the Python of each lesson that a known person asks for.

    Args:
        handler: The class; it is changed in place, and only once.
    """
    if getattr(handler, MARK, False):
        return
    inner = handler.get

    @wraps(inner)
    def get_ahead(self: Any, *args: Any, tree: str | None = None, **kwargs: Any) -> Any:
        """Begin with the kernel, then answer as before."""
        if tree and self.current_user:
            from tornado.ioloop import IOLoop

            IOLoop.current().spawn_callback(begin, self, tree.removeprefix(TREE))
        return inner(self, *args, tree=tree, **kwargs)

    handler.get = get_ahead
    setattr(handler, MARK, True)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter's server where the extension is."""
    return [{"module": "explainer.hosts.ahead"}]


def _load_jupyter_server_extension(app: Any) -> None:
    """Switch it on in a server that starts."""
    # kernels share this object; what a person has set themselves stays
    app.kernel_manager.config.KernelRestarter.setdefault("time_to_dead", LOOK_SECONDS)
    try:
        patch(handlers.find(HANDLER_MODULE, HANDLER_NAME, "get"))
    except LookupError as reason:
        app.log.warning("two_clocks: lessons start a little later (%s)", reason)
        return
    app.log.info("two_clocks: a lesson's Python starts with its page")
