"""In the wheel, plugins/<name> becomes pelican.plugins.<name> (Pelican finds those by itself); theme/ and the settings are package data."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PACKAGED = ("theme", "pelicanconf.py", "publishconf.py")


class MoveIn(BuildHookInterface[Any]):
    """Puts plugins, theme and settings in their places; an editable install leaves them where they are edited."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add them to a standard wheel."""
        if version == "standard":
            build_data["force_include"].update({"plugins": "pelican/plugins"} | {name: f"newsroom/{name}" for name in _PACKAGED})
