"""The server's own handlers of requests, which two extensions look up and wrap."""

from __future__ import annotations

import importlib
from typing import Any


def find(module: str, name: str, *methods: str) -> Any:
    """Return a class of the server's, if it still has the methods that we know.

    Args:
        module: The module in which it lies.
        name: The name of the class.
        methods: What it must have.

    Returns:
        The class.

    Raises:
        LookupError: If it is gone or has changed, with what is missing.

    Example:
        >>> find("pathlib", "Path", "exists", "fly")
        Traceback (most recent call last):
        LookupError: Path.fly is not there
    """
    try:
        handler = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise LookupError(f"{module}.{name} is not there") from error
    for method in methods:
        if not hasattr(handler, method):
            raise LookupError(f"{name}.{method} is not there")
    return handler
