"""The pictures of a cleaned body: every copy offered, the place held, and whose they are under each.

Works on what the manuscript's figures and nh3 have made: `<figure><img ...><figcaption>words</figcaption></figure>`, a link around the
picture perhaps, a picture within a line without a figure. What an editor wrote comes from there, cleaned; what is added is escaped here.
"""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import unquote

from markupsafe import Markup

from newsroom.article.article import Article, PictureUse
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.picture_rights import rights_line, use_imprint
from newsroom.imprint.pictures import picture_view
from newsroom.imprint.views import PictureView

_ATTRIBUTES = r'(?:\s+[^\s="<>/]+(?:="[^"]*")?)*'
_IMAGE = rf"<img{_ATTRIBUTES}\s*/?>"
_PLATE = re.compile(
    rf"<figure>\s*(?P<link><a{_ATTRIBUTES}>)?\s*(?P<framed>{_IMAGE})\s*(?P<unlink></a>)?\s*"
    rf"(?:<figcaption>(?P<words>(?:(?!</figcaption>).)*)</figcaption>)?\s*</figure>|(?P<bare>{_IMAGE})",
    re.S,
)
_SOURCE = re.compile(r'\ssrc="\{static\}/(?P<file>[^"]*)"')
_ALT = re.compile(r'\salt="(?P<alt>[^"]*)"')
ACROSS = "(min-width: 62rem) 54rem, 100vw"
"""How wide a picture of a body is on the page."""
_RIGHTS = Markup('<a class="rights" href="/{address}">{line}</a>')
_EAGER, _LAZY = 'loading="eager"', 'loading="lazy"'
Drawn = Callable[[PictureView, str], str]


def plated(article: Article, bulletin: Bulletin) -> str:
    """Return the body of an article's page: <picture> for every picture, the page's first one fetched at once, the others when near.

    Links, those to the clauses of the notice among them, are left for `targets.resolved`.
    """
    waiting = bool(article.portrait and article.portrait in bulletin.edition.pictures)

    def drawn(view: PictureView, alt: str) -> str:
        nonlocal waiting
        loading, waiting = (_LAZY if waiting else _EAGER), True
        return _picture(view, alt, loading)

    return _laid(article, bulletin, drawn)


def plain_plated(article: Article, bulletin: Bulletin) -> str:
    """Return the body of an article as feeds carry it: one copy of every picture, with the same words under it."""
    return _laid(article, bulletin, lambda view, alt: str(_image(view, alt)))


def _laid(article: Article, bulletin: Bulletin, drawn: Drawn) -> str:
    uses = {use.file: use for use in reversed(article.body.pictures) if use.file in bulletin.edition.pictures}

    def lay(match: re.Match[str]) -> str:
        image = match["framed"] or match["bare"]
        source = _SOURCE.search(image)
        use = uses.get(_file(source["file"])) if source else None
        if use is None:
            return match[0]
        alt = _ALT.search(image)
        shown = drawn(picture_view(bulletin, use), alt["alt"] if alt else "")
        if match["bare"]:
            return shown
        return f"<figure>{match['link'] or ''}{shown}{match['unlink'] or ''}{_caption(match['words'] or '', use, bulletin)}</figure>"

    return _PLATE.sub(lay, article.body.html)


def _file(written: str) -> str:
    return unquote(unescape(written))


def _caption(words: str, use: PictureUse, bulletin: Bulletin) -> str:
    """Return the words under a picture: as the manuscript laid them, then whose it is and by which clause."""
    edition = bulletin.edition
    imprint = use_imprint(use, edition, bulletin.assets.prints)
    rights = _RIGHTS.format(address=imprint.clause_page, line=rights_line(imprint))
    return f"<figcaption>{f'{words} ' if words.strip() else ''}{rights}</figcaption>"


def _picture(view: PictureView, alt: str, loading: str) -> str:
    sizes = Markup(' sizes="{}"').format(ACROSS)
    sources = "".join(Markup('<source type="{}" srcset="{}"{}>').format(source.type, source.srcset, sizes) for source in view.sources)
    offered = Markup(' srcset="{}"{}').format(view.srcset, sizes) if view.srcset else ""
    image = _image(view, alt, f'{offered} {loading} decoding="async"')
    return f"<picture>{sources}{image}</picture>" if sources else image


def _image(view: PictureView, alt: str, more: str = "") -> str:
    """Return an <img>; `alt` is escaped already, as it stood in the cleaned body."""
    size = f' width="{view.width}" height="{view.height}"' if view.width else ""
    return f'<img src="{Markup.escape(view.src)}"{more} alt="{alt}"{size}>'
