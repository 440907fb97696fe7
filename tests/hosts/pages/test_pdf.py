"""Printing: where Chromium is looked for, and what is said when it fails."""

from __future__ import annotations

import pytest

from explainer.hosts import HostError
from explainer.hosts.pages import pdf
from tests.browser import chrome


def test_chromium_is_looked_for_as_the_tests_look_for_it() -> None:
    assert pdf.NAMES == chrome.NAMES
    assert pdf.chromium() == chrome.chromium()


@pytest.mark.parametrize("browser", ["/bin/false", "/no/such/browser"])
def test_a_browser_that_fails_is_one_sentence(browser: str) -> None:
    with pytest.raises(HostError, match=r"^Chromium could not print a\.html \(.+\), so no PDF"):
        pdf.to_pdf("a.html", "<p>", "a4", browser)


def test_a_browser_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "LONGEST_S", 0.1)
    monkeypatch.setattr(pdf, "FLAGS", ("-c", "sleep 5"))

    with pytest.raises(HostError, match=r"it took longer than 0\.1 seconds"):
        pdf.to_pdf("a.html", "<p>", "a4", "/bin/sh")


def test_when_it_was_printed_is_no_part_of_a_pdf() -> None:
    printed = b"/CreationDate (D:20261127035200+00'00')"

    assert pdf.WHEN.sub(pdf.THEN, printed) == b"/CreationDate (D:20000101000000+00'00')"
