"""From a page to a PDF, by the Chromium of this machine."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import MappingProxyType

from explainer.hosts import HostError
from explainer.hosts.pages.words import NO_PDF, TOO_LATE

NAMES = ("chromium", "chromium-browser", "google-chrome")
PAPERS = MappingProxyType({"a4": "A4", "letter": "letter"})
"""The papers, by the name of the folder, as CSS calls them."""
FLAGS = (
    "--headless",
    "--no-sandbox",  # it opens one file, and that is ours
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
LONGEST_S = 120
# when it was printed: the same page is to be the same file, and no place in it may move
WHEN, THEN = re.compile(rb"(?<=Date \(D:)\d{14}"), b"20000101000000"


def chromium() -> str | None:
    """Return the path of a Chromium on this machine, or None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def to_pdf(name: str, html: str, paper: str, browser: str) -> bytes:
    """Print a page.

    Args:
        name: what the page is called, for a complaint.
        html: the page.
        paper: a key of `PAPERS`; a section that lies on its side does so on any paper.
        browser: the path of a Chromium.

    Returns:
        The PDF.

    Raises:
        HostError: if Chromium fails, in one sentence.
    """
    size = PAPERS[paper]
    sheet = f"<style>@page{{size:{size}}}@page sheet{{size:{size} landscape}}</style></head>"
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(html.replace("</head>", sheet, 1), encoding="utf-8")
        own = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", source.as_uri())
        try:
            subprocess.run(
                [browser, *FLAGS, *own], capture_output=True, timeout=LONGEST_S, check=True
            )
            return WHEN.sub(THEN, made.read_bytes())
        except subprocess.TimeoutExpired as fault:
            reason = TOO_LATE.format(seconds=LONGEST_S)
            raise HostError(NO_PDF.format(name=name, reason=reason)) from fault
        except (OSError, subprocess.CalledProcessError) as fault:
            raise HostError(NO_PDF.format(name=name, reason=str(fault)[:200])) from fault
