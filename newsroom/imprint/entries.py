"""What a feed entry says: RSS 2.0, Atom (RFC 4287), Dublin Core and Media RSS terms of an article."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from newsroom.article.article import Article
from newsroom.article.imprint import Imprint, PictureImprint
from newsroom.article.records import Picture
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute, base
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.picture_rights import picture_imprints
from newsroom.imprint.targets import resolved

_MIME = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "avif": "image/avif", "gif": "image/gif"}


@dataclass(frozen=True, slots=True)
class EntryPicture:
    """A picture of an entry with its credit and rights (Media RSS)."""

    url: str
    type: str
    size: int
    credit: str
    rights: str


@dataclass(frozen=True, slots=True)
class EntryRights:
    """What makes an entry attributable: all texts plain, all addresses whole.

    `via` is the original's address ("" for own work); `licence` an address or "" where there is no such page; `content` is HTML or ""
    where only the summary may travel.
    """

    author: str
    source_name: str
    source_url: str
    rights: str
    licence: str
    via: str
    content: str
    pictures: tuple[EntryPicture, ...]


def entry_rights(bulletin: Bulletin, article: Article, imprint: Imprint) -> EntryRights:
    """Return the rights of an article's entry. Exposures and the work of others travel as summaries only."""
    site, pictures = bulletin.edition.site, bulletin.edition.pictures
    whole = article.own and not imprint.summary_only
    shown = () if imprint.summary_only else picture_imprints(article, bulletin.edition)
    notice = absolute(site, imprint.clause_page) if imprint.clause_page else ""
    return EntryRights(
        author="、".join(imprint.authors),
        source_name=imprint.source_name,
        source_url=imprint.original_url or absolute(site, imprint.address),
        rights=f"{imprint.copyright_line}（{notice}）" if notice else imprint.copyright_line,
        licence=imprint.licence_url or notice,
        via=imprint.original_url,
        content=_content(bulletin, article, imprint) if whole else "",
        pictures=tuple(_picture(item, pictures[item.file], site) for item in shown),
    )


def _content(bulletin: Bulletin, article: Article, imprint: Imprint) -> str:
    site = bulletin.edition.site
    root = re.escape(base(site))
    html = re.sub(rf'(href|src)="{root}', rf'\1="{site.url.rstrip("/")}/', resolved(article.body.html, bulletin))
    lines = (imprint.source_line, imprint.byline_line, imprint.ai_label, imprint.reprint_line)
    tail = Markup("<br>").join(line for line in lines if line)
    return f"{html}\n<p>{tail}</p>"


def _picture(item: PictureImprint, picture: Picture, site: Site) -> EntryPicture:
    mime = _MIME.get(item.address.rpartition(".")[2], "application/octet-stream")
    return EntryPicture(absolute(site, item.address), mime, picture.size, item.credit, item.copyright_line)
