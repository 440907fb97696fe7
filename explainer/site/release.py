"""The command ``python -m explainer release``: all that is handed out, in two files with sums.

One archive holds the site, the teacher's packet with the handouts, and a page that says how to open
them; a wheel holds the lessons and the site, so that who installs it needs no Node. Two releases of
one commit are equal byte for byte, as far as their Chromium prints the same PDFs.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from explainer.hosts import HostError
from explainer.site import words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

HELP = "write an archive of site, packet and handouts, and a wheel that carries the site"
FOLDER = Path("dist")
HOW, OPEN, SUMS = "how-to-open.html", "open.py", "SHA256SUMS"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help=f"where ({FOLDER})")


def run(arguments: argparse.Namespace) -> int:
    """Make the archive and the wheel, and say where they are.

    Raises:
        HostError: if one cannot be made.
    """
    from explainer.content import LESSONS
    from explainer.hosts.lab import find_own_version
    from explainer.hosts.packet.made import whole_packet
    from explainer.hosts.pages.pdf import chromium
    from explainer.site import build
    from explainer.site.packs import write_zip

    folder: Path = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as aside:
        site = Path(aside) / "site"
        build.build(site)
        name = f"two-clocks-{find_own_version()}"
        files = archive_files(site, whole_packet(LESSONS, chromium()))
        archive = folder / f"{name}.zip"
        write_zip(archive, {f"{name}/{each}": data for each, data in files.items()})
        wheel = _wheel(folder, site)
    made = [archive, wheel]
    (folder / SUMS).write_bytes(sums({path.name: path.read_bytes() for path in made}))
    print("\n".join(f"{path} ({path.stat().st_size / 1e6:.1f} MB)" for path in made))
    return 0


def archive_files(site: Path, packet: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what an archive holds, with the sums of all of it.

    Args:
        site: the folder of the site.
        packet: the files of the packet by their names.
    """
    from explainer.site import serve
    from explainer.site.opening import how_to_open

    found = (path for path in site.rglob("*") if path.is_file())
    files = {
        HOW: how_to_open(OPEN).encode(),
        OPEN: Path(serve.__file__).read_bytes(),
        **{f"site/{path.relative_to(site).as_posix()}": path.read_bytes() for path in found},
        **{f"packet/{name}": data for name, data in packet.items()},
    }
    return {**files, SUMS: sums(files)}


def sums(files: Mapping[str, bytes]) -> bytes:
    r"""List the SHA-256 of each file, as `sha256sum --check` reads it.

    Args:
        files: bytes by name.

    Example:
        >>> sums({"a.html": b""})[:8], sums({"a.html": b""})[-9:]
        (b'e3b0c442', b'  a.html\n')
    """
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


def _wheel(folder: Path, site: Path) -> Path:
    """Build a wheel that carries the site."""
    from explainer.hosts.shipped import ROOT, is_clone

    if not is_clone():
        raise HostError("A release is made from a clone of the project, not from an installed one.")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    told = os.environ | {"TWO_CLOCKS_SITE": str(site)}
    done = subprocess.run(
        [*command, "-d", str(folder.absolute())],
        cwd=ROOT,
        env=told,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise HostError(f"The wheel could not be built: {_last(done.stderr.splitlines())}")
    return folder / Path(_last((done.stdout + done.stderr).splitlines())).name


def _last(lines: Iterable[str]) -> str:
    return [words.NO_REASON, *filter(str.strip, lines)][-1]
