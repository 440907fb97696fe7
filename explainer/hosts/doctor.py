"""Say what is installed here and what is missing, one line each."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.hosts import HostError, lab, nodelay, private, shipped, words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

HELP = "say what is installed and what is missing"
PACKAGES = ("two-clocks", *lab.NEEDED)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "firefox")
SERVER_CONFIG = "etc/jupyter/jupyter_server_config.d/two_clocks.json"
FRONT_END = "share/jupyter/labextensions/two-clocks"
LAB_SETTINGS = "share/jupyter/lab/settings/overrides.d/two_clocks.json"
LESSON_CODE = "import explainer.lessons.start_here"
PATIENCE = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser: it has none."""
    del parser


def find_version(package: str) -> str | None:
    """Return the version of a package that is installed here and can be found, or None.

    Args:
        package: The package's name.

    Returns:
        The version, or None if the package is missing, or only its name is left.

    Example:
        >>> find_version("no-such-package") is None
        True
    """
    module = "explainer" if package == "two-clocks" else package
    try:
        return importlib.metadata.version(package) if importlib.util.find_spec(module) else None
    except importlib.metadata.PackageNotFoundError:
        return None


def find_obstacle(prefix: Path) -> str | None:
    """Return why the server's quick replies are off, or None if they are on.

    Args:
        prefix: The folder of the environment.

    Returns:
        The reason in a few words, or None.
    """
    if not (prefix / SERVER_CONFIG).is_file():
        return f"{prefix / SERVER_CONFIG} is missing"
    try:
        nodelay.find_handler()
    except LookupError as reason:
        return str(reason)
    return None


def describe_keeper(prefix: Path, folder: Path) -> str:
    """Return whether a lesson that was only run stays what it was, and how many are trusted.

    Args:
        prefix: The folder of the environment.
        folder: The folder of the shipped lessons.

    Returns:
        The finding, in a few words.
    """
    config = prefix / SERVER_CONFIG
    if not config.is_file() or "explainer.hosts.keeper" not in config.read_text(encoding="utf-8"):
        return words.KEEPER_OFF.format(config=config)
    return words.KEEPER_ON.format(count=len(shipped.untouched(folder)))


def describe_front_end(prefix: Path) -> str:
    """Return whether JupyterLab finds the part of the lessons that runs in the browser.

    Args:
        prefix: The folder of the environment.

    Returns:
        The finding, in a few words.
    """
    installed, ours = prefix / FRONT_END, private.FRONT_END
    if not (installed / "package.json").is_file():
        return words.NO_FRONT_END.format(folder=installed)
    files = [path.relative_to(ours) for path in ours.rglob("*.*") if path.is_file()]
    fresh = all(
        (installed / file).is_file()
        and (installed / file).read_bytes() == (ours / file).read_bytes()
        for file in files
    )
    return "on" if fresh else words.OLD_FRONT_END.format(how=lab.how_to_install())


def describe_trial(folder: Path) -> str:
    """Return how long it takes until a lesson runs, or what keeps it from running.

    Args:
        folder: The folder of the lessons.

    Returns:
        The finding: it starts with ``yes`` or with ``no``.
    """
    try:
        return f"yes, {try_lesson(folder):.1f} s"
    except HostError as reason:
        return f"no: {reason}"


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


def find_browser() -> str | None:
    """Return the first browser found on the PATH, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def count_notebooks(folder: Path) -> str | None:
    """Return how many lessons there are, or None if there is not one."""
    try:
        return f"{len(lab.list_lessons(folder))} found"
    except HostError:
        return None


def examine(prefix: Path, folder: Path) -> list[tuple[str, str | None]]:
    """Return each thing that a lesson needs, and what was found of it.

    Args:
        prefix: The folder of the environment.
        folder: The folder of the lessons.

    Returns:
        Pairs of a name and a finding; the finding is None for what is missing.
    """
    obstacle = find_obstacle(prefix)
    return [
        ("Python", f"{platform.python_version()} in {sys.executable}"),
        *((package, find_version(package)) for package in PACKAGES),
        ("quick replies", "on" if obstacle is None else f"off: {obstacle}"),
        ("keeper", describe_keeper(prefix, folder)),
        ("front end", describe_front_end(prefix)),
        ("news popup", "off" if (prefix / LAB_SETTINGS).is_file() else "may appear"),
        ("browser", find_browser() or words.NO_BROWSER),
        ("notebooks", count_notebooks(folder)),
        (words.A_LESSON_RUNS, describe_trial(folder)),
    ]


def run(arguments: argparse.Namespace) -> int:
    """Print what was found, and the help for a widget that is not shown.

    Args:
        arguments: The parsed command line, which holds nothing of use here.

    Returns:
        0 if nothing is missing, else 1.
    """
    del arguments
    findings = examine(Path(sys.prefix), shipped.find_folder())
    for name, found in findings:
        print(f"{name:14} {found or f'MISSING: {lab.how_to_install()}'}")
    print(f"\n{words.MODEL_NOT_FOUND}")
    return int(any(found is None or found.startswith("no: ") for _, found in findings))
