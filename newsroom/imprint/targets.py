"""Internal targets in cleaned HTML, made into links of the site."""

import re

from newsroom.imprint.addresses import href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.prints import shown_copy

_OURS = re.compile(r'(?P<attribute>href|src)="\{(?:filename|static)\}/(?P<file>[^"#]+)(?P<fragment>#[^"]*)?"')
_ROOTED = re.compile(r'href="/(?!/)(?P<address>[^"]*)"')


def resolved(html: str, bulletin: Bulletin) -> str:
    """Return cleaned HTML with `{filename}/...`, `{static}/...` and rooted addresses as links below the site's root."""
    site = bulletin.edition.site
    html = _ROOTED.sub(lambda match: f'href="{href(site, match["address"])}"', html)
    return _OURS.sub(lambda match: _link(match, bulletin), html)


def _link(match: re.Match[str], bulletin: Bulletin) -> str:
    file = match["file"]
    other, picture = bulletin.by_path.get(f"content/{file}"), bulletin.edition.pictures.get(file)
    if other:
        address = other.address
    elif picture:
        address = shown_copy(picture, bulletin.assets.prints).address
    else:
        address = f"{file.removeprefix('pages/').removesuffix('.md')}/" if file.startswith("pages/") else file
    return f'{match["attribute"]}="{href(bulletin.edition.site, address)}{match["fragment"] or ""}"'
