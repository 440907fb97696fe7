"""A server of our own: the settings in a person's home cannot change where a lesson answers.

Jupyter reads its settings from many places. A password, a key, a certificate or another base
address set for somebody's own work would make the address that is printed the wrong one. So the
server of the lessons reads its own settings first, from a folder that only this person can read.
Their choices in JupyterLab itself (theme, language, text size) stay in force and stay theirs.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.hosts import HostError, words

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parents[1]
FRONT_END = PACKAGE / "hosts" / "labextension"
EXTENSIONS = ("jupyterlab", *(f"explainer.hosts.{name}" for name in ("ahead", "keeper", "nodelay")))

# Every application that lends its settings to the server reads a file of its own name.
READERS = ("jupyter_config", "jupyter_server_config", "jupyter_lab_config")


def server_settings(key: str, root: Path) -> dict[str, Any]:
    """Return the settings that no one else's may change.

    Args:
        key: The key that opens the server.
        root: The folder that the server shows.

    Returns:
        Settings in the form of Jupyter's own files.
    """
    identity = "PasswordIdentityProvider"
    contents, module = "AsyncLargeFileManager", "jupyter_server.services.contents.largefilemanager"
    return {
        "ServerApp": {
            **dict.fromkeys(("certfile", "keyfile", "client_ca", "sock", "custom_display_url"), ""),
            "base_url": "/",
            "allow_remote_access": False,
            "use_redirect_file": False,
            "identity_provider_class": f"jupyter_server.auth.{identity}",
            "contents_manager_class": f"{module}.{contents}",
            "jpserver_extensions": dict.fromkeys(EXTENSIONS, True),
        },
        "IdentityProvider": {"token": key},
        identity: {"token": key, "hashed_password": "", "password_required": False},
        contents: {"root_dir": str(root)},
        "AsyncMappingKernelManager": {"default_kernel_name": "python3"},
        "KernelSpecManager": {"allowed_kernelspecs": []},
    }


@contextmanager
def private_folder(key: str, root: Path) -> Iterator[Path]:
    """Make the folder of our settings, use it, and take it away again.

    Args:
        key: The key that opens the server.
        root: The folder that the server shows.

    Yields:
        The folder.

    Raises:
        HostError: If it cannot be made, with what to do.
    """
    with ExitStack() as stack:
        try:
            temporary = tempfile.TemporaryDirectory(
                prefix="two-clocks-", ignore_cleanup_errors=True
            )
            folder = Path(stack.enter_context(temporary))
            _fill(folder, key, root)
        except OSError as error:
            why = (error.strerror or words.IT_CANNOT_BE_USED).lower()
            where = error.filename or words.NO_TEMPORARY
            raise HostError(
                f"No file can be written to {where} ({why}): free some space, "
                "or name another folder in TMPDIR."
            ) from error
        yield folder


def _fill(folder: Path, key: str, root: Path) -> None:
    for reader in READERS:
        write_private(folder / "first" / f"{reader}.json", server_settings(key, root))
    # An old home would otherwise be carried over into this one.
    write_private(folder / "home" / "migrated", {})
    write_private(kernels_of(folder) / "python3" / "kernel.json", kernel_of_this_python())
    if FRONT_END.is_dir():
        shutil.copytree(FRONT_END, folder / "share" / "labextensions" / "two-clocks")


def kernels_of(folder: Path) -> Path:
    """Return where the kernels lie in the folder of our settings."""
    return folder / "share" / "kernels"


def kernel_of_this_python() -> dict[str, Any]:
    """Return how a kernel is started that runs this very Python, whatever others are installed."""
    return {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "metadata": {"debugger": True},
    }


def write_private(path: Path, data: Any) -> None:
    """Write a file that only this person can read.

    Args:
        path: Where it is written; its folder is made.
        data: What is written, as JSON.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(data, file)


def environment(folder: Path) -> dict[str, str]:
    """Return what must stand in the environment, so that our settings are read first.

    Args:
        folder: The folder of our settings.

    Returns:
        Values by name.
    """
    from jupyter_core.paths import jupyter_config_dir

    env = os.environ.get
    chosen = Path(jupyter_config_dir()) / "lab"
    shares = [str(folder / "share"), *filter(None, [env("JUPYTER_PATH")])]
    return {
        "JUPYTER_CONFIG_PATH": str(folder / "first"),
        "JUPYTER_PATH": os.pathsep.join(shares),
        "JUPYTER_CONFIG_DIR": str(folder / "home"),
        "JUPYTER_NO_CONFIG": "",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTERLAB_SETTINGS_DIR": env("JUPYTERLAB_SETTINGS_DIR", str(chosen / "user-settings")),
        "JUPYTERLAB_WORKSPACES_DIR": env("JUPYTERLAB_WORKSPACES_DIR", str(chosen / "workspaces")),
    }
