"""The server's own handlers: found as we know them, or missed by name."""

import pytest

from explainer.hosts import ahead, handlers, nodelay


def test_the_installed_server_has_the_handlers_that_are_expected() -> None:
    assert handlers.find(ahead.HANDLER_MODULE, ahead.HANDLER_NAME, "get")
    assert handlers.find(nodelay.HANDLER_MODULE, nodelay.HANDLER_NAME, "open", "set_nodelay")


@pytest.mark.parametrize(
    ("module", "name", "missing"),
    [
        ("jupyter_server.no_such", "Handler", "jupyter_server.no_such.Handler"),
        ("pathlib", "NoSuch", "pathlib.NoSuch"),
        ("pathlib", "Path", "Path.fly"),
    ],
)
def test_what_is_gone_is_named(module: str, name: str, missing: str) -> None:
    with pytest.raises(LookupError, match=f"^{missing} is not there$"):
        handlers.find(module, name, "exists", "fly")
