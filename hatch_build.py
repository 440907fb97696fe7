"""Let a wheel carry the site, where one was made for it: `make release` says in which folder."""

from __future__ import annotations

import os
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """What hatchling asks before it builds."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the site to a wheel, and nothing to an editable installation."""
        site = os.environ.get("TWO_CLOCKS_SITE")
        if site and version == "standard":
            build_data["force_include"][site] = "explainer/site/made"
