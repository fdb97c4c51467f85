"""Internal targets in cleaned HTML, made into links of the site."""

import re

from newsroom.article.article import Article
from newsroom.imprint.addresses import href
from newsroom.imprint.bulletin import Bulletin

_OURS = re.compile(r'(?P<attribute>href|src)="\{(?:filename|static)\}/(?P<file>[^"#]+)(?P<fragment>#[^"]*)?"')
_ACROSS = "(min-width: 68rem) 64rem, 100vw"
_ROOTED = re.compile(r'href="/(?!/)(?P<address>[^"]*)"')


def resolved(html: str, bulletin: Bulletin) -> str:
    """Return cleaned HTML with `{filename}/...`, `{static}/...` and rooted addresses as links below the site's root."""
    site = bulletin.edition.site
    html = _ROOTED.sub(lambda match: f'href="{href(site, match["address"])}"', html)
    return _OURS.sub(lambda match: _link(match, bulletin), html)


def sized(html: str, article: Article, bulletin: Bulletin) -> str:
    """Return resolved HTML whose pictures come in several sizes, where there are smaller copies (HTML Living Standard, srcset)."""
    site, pictures = bulletin.edition.site, bulletin.edition.pictures
    for file in {use.file for use in article.body.pictures if bulletin.assets.small.get(use.file)}:
        picture = pictures[file]
        copies = (*((size.address, size.width) for size in bulletin.assets.small[file]), (picture.address, picture.width))
        offered = ", ".join(f"{href(site, address)} {width}w" for address, width in copies)
        source = f'src="{href(site, picture.address)}"'
        html = html.replace(source, f'{source} srcset="{offered}" sizes="{_ACROSS}"')
    return html


def _link(match: re.Match[str], bulletin: Bulletin) -> str:
    file = match["file"]
    other, picture = bulletin.by_path.get(f"content/{file}"), bulletin.edition.pictures.get(file)
    if other:
        address = other.address
    elif picture:
        address = picture.address
    else:
        address = f"{file.removeprefix('pages/').removesuffix('.md')}/" if file.startswith("pages/") else file
    return f'{match["attribute"]}="{href(bulletin.edition.site, address)}{match["fragment"] or ""}"'
