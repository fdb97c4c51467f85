"""What a feed entry says: RSS 2.0, Atom (RFC 4287), Dublin Core and Media RSS terms of an article."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from newsroom.article.article import Article
from newsroom.article.imprint import Imprint
from newsroom.article.records import Picture
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute, base
from newsroom.imprint.bulletin import Bulletin
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

    `via` is the original's address ("" for own work); `content` is HTML or "" where only the summary may travel.
    """

    author: str
    source_name: str
    source_url: str
    rights: str
    licence: str
    via: str
    content: str
    pictures: tuple[EntryPicture, ...]


def entry_rights(bulletin: Bulletin, article: Article) -> EntryRights:
    """Return the rights of an article's entry. Exposures and the work of others travel as summaries only."""
    site, imprint = bulletin.edition.site, bulletin.imprints[article.slug]
    whole = article.own and not imprint.summary_only
    notice = absolute(site, imprint.clause_page)
    return EntryRights(
        author="、".join(imprint.authors),
        source_name=imprint.source_name,
        source_url=imprint.original_url or absolute(site, imprint.address),
        rights=f"{imprint.copyright_line}（{notice}）",
        licence=imprint.licence_url or notice,
        via=imprint.original_url,
        content=_content(bulletin, article, imprint) if whole else "",
        pictures=() if imprint.summary_only else tuple(_pictures(bulletin, article)),
    )


def _content(bulletin: Bulletin, article: Article, imprint: Imprint) -> str:
    site = bulletin.edition.site
    root = re.escape(base(site))
    html = re.sub(rf'(href|src)="{root}', rf'\1="{site.url.rstrip("/")}/', resolved(article.body.html, bulletin))
    lines = (imprint.source_line, imprint.byline_line, imprint.ai_label, imprint.reprint_line)
    tail = Markup("<br>").join(line for line in lines if line)
    return f"{html}\n<p>{tail}</p>"


def _pictures(bulletin: Bulletin, article: Article) -> list[EntryPicture]:
    edition = bulletin.edition
    used = dict.fromkeys(use.file for use in article.body.pictures if use.file in edition.pictures)
    return [_picture(edition.pictures[file], edition.site) for file in used]


def _picture(picture: Picture, site: Site) -> EntryPicture:
    record = picture.record
    credit = record.credit if record else ""
    rights = f"© {site.holder}" if record and record.source == "own" else ""
    mime = _MIME.get(picture.address.rpartition(".")[2], "application/octet-stream")
    return EntryPicture(absolute(site, picture.address), mime, picture.size, credit, rights)
