"""What the set-up says of what went wrong: one sentence, and what to do."""

import tempfile
from pathlib import Path

import pytest

from explainer.hosts import setup_words


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("NewConnectionError('...')\nERROR: No matching distribution", "internet connection"),
        ("error: dns error: failed to look up", "internet connection"),
        ("ModuleNotFoundError: No module named 'hatchling'", "'pip config list'"),
        ("ensurepip is not available.", "python3-venv"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM", "locked"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("OSError: [Errno 122] Disk quota exceeded: '/home/me/.venv'", "your share of it"),
        ("error: failed to write: Disk quota exceeded (os error 122)", "your share of it"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] unable to get local issuer (_ssl.c:1006)", "PIP_CERT"),
        ("SSLError(SSLCertVerificationError(1, 'self-signed certificate in chain'))", "PIP_CERT"),
        ("client error (Connect)\ninvalid peer certificate: UnknownIssuer", "SSL_CERT_FILE"),
        ("OSError: [Errno 30] Read-only file system: '/media/x/.venv'", "a folder of your own"),
        ("error: failed to create directory: Permission denied (os error 13)", "of your own"),
        ("UnicodeEncodeError: 'utf-8' codec can't encode: surrogates not allowed", "plain letters"),
        ("one\nerror: something new\n\n", "error: something new"),
    ],
)
def test_a_failure_is_one_sentence(said: str, expected: str) -> None:
    sentence = setup_words.explain(said, Path("setup.log"))

    assert expected in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_log_that_cannot_be_kept_beside_the_project_is_kept_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))

    kept = setup_words.keep_log(tmp_path / "a file" / "setup.log", "a long story")

    assert kept.parent == tmp_path
    assert kept.read_text() == "a long story"
