"""What needs no page runs in node; a machine without it says so, and the test machine has it."""

import os
import shutil

import pytest

NO_NODE = "No node was found on this machine, so the front end was not tried without a browser."


@pytest.fixture(scope="session")
def node() -> str:
    """Return where node is."""
    found = shutil.which("node")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(NO_NODE)
        print(NO_NODE)
        pytest.skip(NO_NODE)
    return found
