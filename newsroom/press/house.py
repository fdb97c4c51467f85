"""Where theme and plugins lie: a site's own folders first, else those that came with the package (docs/decisions/0015)."""

from pathlib import Path

import newsroom

THEME, PLUGINS = "theme", "plugins"
_PACKAGE = Path(newsroom.__file__).resolve().parent
_CHECKOUT = None if (_PACKAGE / THEME).is_dir() else _PACKAGE.parent


def packaged(name: str) -> Path:
    """Return what came with the package by that name (theme, pelicanconf.py): inside it in a wheel, beside it in a checkout."""
    return (_CHECKOUT or _PACKAGE) / name


def theme_folder(root: Path) -> Path:
    """Return the theme of the site at `root`: its own folder theme/, else the packaged one."""
    own = root / THEME
    return own if own.is_dir() else packaged(THEME)


def plugin_paths(root: Path) -> list[str]:
    """Return Pelican's PLUGIN_PATHS for the site at `root`: its own folder plugins/, then the checkout's.

    An installed package adds no path: Pelican finds pelican.plugins.<name> by itself, and before anything on these paths.
    """
    places = (root / PLUGINS, *((_CHECKOUT / PLUGINS,) if _CHECKOUT else ()))
    return list(dict.fromkeys(str(place) for place in places if place.is_dir()))
