"""What the set-up says: its steps, and what to do when something goes wrong, one sentence each.

Like the set-up itself, this must be readable by an old Python.
"""

import errno
import tempfile
from contextlib import suppress
from pathlib import Path

HELP = "Set up Two Clocks in the folder .venv."
MAKING, FETCHING = "Making the folder .venv", "Fetching the locked packages (up to two minutes)"
ADDING, SILENT = "Adding the explainer itself", "nothing was said"
ASKED_OF_THE_SYSTEM = "This network's certificates are not known, so the system is asked for them."
MOVED = "The project was moved here, and its folder .venv with it."
PIP_TRIES = "uv could not do it, so pip tries."
STOPPED = "\nThe set-up was stopped: run the same command again."
TOO_OLD = "Python {} or newer is needed: this is {}, and the PATH has no newer one."
CANNOT_WRITE = (
    "The folder {root} cannot be written to: copy the whole project into a folder of your own, "
    "and set it up there."
)
FULL = "The disk is full, or your share of it is used up: free about 1 GB, then try again."
CERTIFICATE = (
    "This network puts its own certificates in the place of the real ones: try another network, "
    "or ask for its certificate file and name it in PIP_CERT and SSL_CERT_FILE, then try again."
)
NO_NETWORK = (
    "The packages could not be fetched: check the internet connection (some networks ask you to "
    "sign in first), then try again."
)
WRONG_PACKAGE = (
    "A fetched package is not whole, or not the one that was locked: try again, or try another "
    "network."
)
ELSEWHERE = (
    "Your pip's own settings put packages into another folder: run 'pip config list', take "
    "'target' and 'prefix' out with 'pip config unset', then try again."
)
STRANGE_PATH = (
    "Not every program can read the name of the folder {root}: "
    "move the project into a folder with plain letters, and set it up there."
)

# 122 is the quota's own number on Linux, where an old server may not name it.
FULL_ERRORS = (errno.ENOSPC, getattr(errno, "EDQUOT", 122))
CANNOT_WRITE_ERRORS = (errno.EACCES, errno.EPERM, errno.EROFS)

# The words by which pip, uv and venv give away what went wrong, and our sentence for it.
SIGNS = (
    (
        ("ensurepip is not available", "No module named ensurepip", "No module named venv"),
        "This Python lacks venv: on Debian or Ubuntu run 'sudo apt install python3-venv' first.",
    ),
    (
        ("DO NOT MATCH THE HASHES", "Hash mismatch"),
        WRONG_PACKAGE,
    ),
    (
        ("No space left on device", "Disk quota exceeded", "Errno 122", "os error 122"),
        FULL,
    ),
    (
        (
            "CERTIFICATE_VERIFY_FAILED",
            "SSLCertVerificationError",
            "self-signed certificate",
            "self signed certificate",
            "unable to get local issuer",
            "invalid peer certificate",
            "UnknownIssuer",
        ),
        CERTIFICATE,
    ),
    (
        (
            "NewConnectionError",
            "NameResolutionError",
            "Temporary failure in name resolution",
            "dns error",
            "Network is unreachable",
            "ConnectTimeoutError",
            "ProxyError",
            "ReadTimeoutError",
            "IncompleteRead",
            "ConnectionResetError",
            "SSLError",
            "Could not find a version that satisfies",
            "error trying to connect",
            "client error (Connect)",
        ),
        NO_NETWORK,
    ),
    (
        ("UnicodeEncodeError", "UnicodeDecodeError", "surrogates not allowed"),
        STRANGE_PATH,
    ),
    (
        ("No module named 'hatchling'",),
        ELSEWHERE,
    ),
    (
        ("Read-only file system", "Permission denied", "os error 13", "os error 30"),
        CANNOT_WRITE,
    ),
)


def explain(said: str, log: Path, root: "Path | None" = None) -> str:
    """Return one sentence for a person about what a failed step said.

    Args:
        said: All that the step said.
        log: The file that keeps it.
        root: The folder of the project; None for the folder above the log's own.

    Returns:
        The sentence.

    Example:
        >>> explain("OSError: [Errno 28] No space left on device", Path("setup.log"))[:16]
        'The disk is full'
    """
    for signs, sentence in SIGNS:
        if any(sign in said for sign in signs):
            return sentence.format(root=root or log.parent.parent)
    last = [line.strip() for line in said.splitlines() if line.strip()][-1:]
    return f"The set-up stopped ({' '.join(last)}): the whole log is in {log}."


def keep_log(log: Path, said: str) -> Path:
    """Write down what a failed step said, where it can be; return where.

    Args:
        log: Where it belongs.
        said: All that the step said.

    Returns:
        The file, whether or not anything could be written at all.
    """
    with suppress(OSError):
        log.parent.mkdir(exist_ok=True)
        log.write_text(said, encoding="utf-8")
        return log
    with suppress(OSError):  # a full disk may have no room for temporary files either
        with tempfile.NamedTemporaryFile(prefix="two-clocks-", suffix=".log", delete=False) as file:
            file.write(said.encode())
        return Path(file.name)
    return log


def explain_error(error: OSError, root: Path) -> str:
    """Return one sentence about an error of the system itself.

    Args:
        error: What went wrong.
        root: The folder of the project.

    Returns:
        The sentence.

    Example:
        >>> explain_error(OSError(errno.ENOSPC, "No space left"), Path())[:16]
        'The disk is full'
    """
    if error.errno in FULL_ERRORS:
        return FULL
    if error.errno in CANNOT_WRITE_ERRORS:
        return CANNOT_WRITE.format(root=root)
    return f"The set-up stopped: {error}."
