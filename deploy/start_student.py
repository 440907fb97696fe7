"""Bring a student's copy of the lessons up to date, then become the student's server.

JupyterHub starts this as the student, so that nothing is written with more rights than theirs.
"""

import os
import sys
from pathlib import Path

from explainer.hosts import copies, shipped
from explainer.hosts.lab import find_own_version

if __name__ == "__main__":
    place = Path.home() / copies.USUAL_FOLDER
    print(copies.say(copies.copy_lessons(shipped.find_folder(), place, find_own_version())))
    server = str(Path(sys.executable).with_name("jupyterhub-singleuser"))
    os.execv(server, [server, *sys.argv[1:]])  # noqa: S606  a program of our own environment
