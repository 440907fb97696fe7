"""JupyterHub on one machine for one class: each student has a JupyterLab of the lessons.

Started as root in a folder of its own, as `deploy/README.md` says. The lessons, JupyterHub and
this file's Python are one environment; what `two-clocks lab` tells JupyterLab is told here, too.
"""

import os
import pwd
import subprocess
import sys
from pathlib import Path
from typing import Any

from explainer.hosts.copies import USUAL_FOLDER
from explainer.hosts.lab import OFFLINE

STUDENTS = int(os.environ.get("TWO_CLOCKS_STUDENTS", "30"))
NAMES = {f"student{number:02}" for number in range(1, STUDENTS + 1)}
FIRST_LESSON = "/doc/tree/00_start_here.ipynb"
IDLE_S = 3600
# For each process of a student: what it may hold, and how many of a student's threads may run.
MEMORY_BYTES, THREADS = 512 * 2**20, 400
OPTIONS = [
    "--KernelManager.transport=ipc",  # a port of a shared machine is open to all who work on it
    "--ServerApp.terminals_enabled=False",
    "--MappingKernelManager.default_kernel_name=python3",
    f"--MappingKernelManager.cull_idle_timeout={IDLE_S}",  # only where no page is open
]

c = get_config()  # type: ignore[name-defined]  # noqa: F821  JupyterHub brings it


def make_account(spawner: Any) -> None:
    """Make the account of a student who comes for the first time, closed to all others.

    Args:
        spawner: What is about to start the student's server.
    """
    name = spawner.user.name
    if name not in {account.pw_name for account in pwd.getpwall()}:
        words = ["--create-home", "--key", "HOME_MODE=0700", "--shell", "/usr/sbin/nologin"]
        subprocess.run(["useradd", *words, name], check=True)  # noqa: S603, S607  the system's own


# Where it answers. Without a certificate nobody but this machine should reach it.
c.JupyterHub.bind_url = os.environ.get("TWO_CLOCKS_ADDRESS", "http://127.0.0.1:8000")
c.JupyterHub.ssl_cert = os.environ.get("TWO_CLOCKS_CERTIFICATE", "")
c.JupyterHub.ssl_key = os.environ.get("TWO_CLOCKS_KEY", "")

# Who may come in: numbers, not names, and one word for the class. Without it nobody comes in.
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = os.environ.get("TWO_CLOCKS_PASSWORD") or None
c.Authenticator.allowed_users = NAMES

# What each student gets: an account of the machine, a copy of the lessons, and limits.
c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
c.Spawner.pre_spawn_hook = make_account
c.Spawner.cmd = [
    "prlimit",
    f"--data={MEMORY_BYTES}",
    f"--nproc={THREADS}",
    sys.executable,
    str(Path(__file__).resolve().with_name("start_student.py")),
]
c.Spawner.args = [*OFFLINE, *OPTIONS]
c.Spawner.notebook_dir = f"~/{USUAL_FOLDER}"
c.Spawner.default_url = FIRST_LESSON

# A whole class comes at once: let it wait a little and turn nobody away.
c.JupyterHub.concurrent_spawn_limit = STUDENTS
c.JupyterHub.active_server_limit = STUDENTS
c.Spawner.start_timeout = c.Spawner.http_timeout = 180

# Who has gone makes room. Lessons and answers stay in the account.
c.JupyterHub.services = [
    {
        "name": "culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={IDLE_S}"],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "culler",
        "services": ["culler"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    }
]
