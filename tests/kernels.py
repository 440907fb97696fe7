"""A kernel without a page, for tests and benchmarks that run a lesson's cells in a real one."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import psutil
from jupyter_client.manager import KernelManager

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jupyter_client.blocking.client import BlockingKernelClient

PROJECT = Path(__file__).resolve().parents[1]
NOTEBOOKS = PROJECT / "notebooks"
PATIENCE_S = 60


class Kernel:
    """A kernel that runs, and a line to it.

    Args:
        manager: the kernel's.
    """

    def __init__(self, manager: KernelManager) -> None:
        self.client: BlockingKernelClient = manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE_S)
        self.process = psutil.Process(manager.provisioner.pid)  # type: ignore[union-attr]

    @property
    def size_mb(self) -> float:
        """How much memory the kernel holds, in MB."""
        return float(self.process.memory_info().rss) / 1e6


K = TypeVar("K", bound=Kernel)


@contextmanager
def kernel(kind: Callable[[KernelManager], K], folder: Path) -> Iterator[K]:
    """Run a kernel of this project in a folder, with what a test does with one."""
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(folder), env=os.environ | {"PYTHONPATH": str(PROJECT)})
    try:
        running = kind(manager)
        yield running
        running.client.stop_channels()
    finally:
        manager.shutdown_kernel(now=True)


def cells(number: str) -> list[str]:
    """Return the cells of code of the lesson whose name begins so."""
    (path,) = NOTEBOOKS.glob(f"{number}*.ipynb")
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == "code"]
