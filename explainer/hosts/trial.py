"""Open a lesson for a trial: start a kernel as JupyterLab would, and let it import one."""

from __future__ import annotations

import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from explainer.hosts import HostError, private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LESSON_CODE = "import explainer.lessons.start_here"
PATIENCE = 60.0


def try_lesson(folder: Path, code: str = LESSON_CODE) -> float:
    """Start a kernel of this environment in the folder of the lessons, and open one there.

    Args:
        folder: The folder of the lessons.
        code: What the kernel must be able to do.

    Returns:
        How long it took, in seconds.

    Raises:
        HostError: If it cannot be done, with the reason in one sentence.
    """
    start = time.monotonic()
    try:
        with private.private_folder("", folder) as ours, _kernel(ours, folder) as client:
            reply = client.execute_interactive(
                code, timeout=PATIENCE, output_hook=lambda _: None, store_history=False
            )["content"]
    except (OSError, RuntimeError, TimeoutError, ImportError) as error:
        raise HostError(f"the kernel did not answer ({_first_line(error)}).") from error
    if reply["status"] != "ok":
        raise HostError(f"the kernel said {reply['ename']}: {_first_line(reply['evalue'])}.")
    return time.monotonic() - start


@contextmanager
def _kernel(ours: Path, folder: Path) -> Iterator[Any]:
    """Run a kernel, and end it however the block ends."""
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import KernelManager

    specs = KernelSpecManager(kernel_dirs=[str(private.kernels_of(ours))])
    manager = KernelManager(kernel_name="python3", kernel_spec_manager=specs)
    manager.start_kernel(cwd=str(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.blocking_client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=PATIENCE)
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _first_line(said: object) -> str:
    return next(iter(str(said).splitlines()), "nothing").rstrip(".")
