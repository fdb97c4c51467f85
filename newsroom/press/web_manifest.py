"""manifest.webmanifest: name, colours and icons for readers who put the site on their home screen.

https://www.w3.org/TR/appmanifest/
"""

import json
import re
from pathlib import Path
from typing import Any

from newsroom.imprint.addresses import href
from newsroom.imprint.bulletin import Bulletin

_TOKENS = "static/css/tokens.css"
_COLOURS = {"theme_color": "paper", "background_color": "paper"}
_ICONS = (("192", "192x192", "any"), ("512", "512x512", "any"), ("512-maskable", "512x512", "maskable"))


def web_manifest(bulletin: Bulletin, theme: Path) -> str:
    """Return the manifest; its colours are the theme's tokens for light paper, left out where a theme has none."""
    site, assets = bulletin.edition.site, bulletin.assets
    home = href(site, "")
    icons = [
        {"src": href(site, assets.icons[size]), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for size, sizes, purpose in _ICONS
        if size in assets.icons
    ]
    icons += [{"src": href(site, assets.icon), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}] if assets.icon else []
    manifest: dict[str, Any] = {
        "id": home,
        "name": site.name,
        "short_name": site.name,
        "description": site.tagline,
        "lang": site.lang,
        "start_url": home,
        "scope": home,
        "display": "minimal-ui",
        **colours(theme),
        "icons": icons,
    }
    return json.dumps({key: value for key, value in manifest.items() if value}, ensure_ascii=False, indent=1) + "\n"


def colours(theme: Path) -> dict[str, str]:
    """Return the manifest's colours as the theme's tokens name them first, which is in the light."""
    tokens = theme / _TOKENS
    text = tokens.read_text("utf-8") if tokens.is_file() else ""
    found = {member: re.search(rf"--{name}:\s*(#[0-9a-fA-F]{{6}})\s*;", text) for member, name in _COLOURS.items()}
    return {member: match[1].lower() for member, match in found.items() if match}
