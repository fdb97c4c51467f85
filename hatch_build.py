"""In the wheel, plugins/<name> becomes pelican.plugins.<name> (Pelican finds those by itself) and theme/ is package data."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MoveIn(BuildHookInterface[Any]):
    """Puts plugins and theme in their places; an editable install leaves them where they are edited."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the two folders to a standard wheel."""
        if version == "standard":
            build_data["force_include"].update({"plugins": "pelican/plugins", "theme": "newsroom/theme"})
