"""Where the lessons are shown: set-up, JupyterLab, and the server's quick replies.

The hosts stand beside the floors. They open the lessons, and no lesson needs them.
"""


class HostError(Exception):
    """A reason, in one clear sentence for a person, why a host cannot do what was asked."""
