"""What a feed entry says: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, Dublin Core and Media RSS terms of an article."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from newsroom.article.article import Article
from newsroom.article.imprint import Imprint, PictureImprint
from newsroom.article.pictures import Rendition
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute, base
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.notes import amendment_lines
from newsroom.imprint.picture_rights import picture_imprints
from newsroom.imprint.plates import plain_plated
from newsroom.imprint.prints import media_type, shown_copy
from newsroom.imprint.share import share_of
from newsroom.imprint.targets import resolved


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

    `authors` are never nobody; `via` is the original's address ("" for own work); `licence` an address or "" where there is no such page;
    `content` is HTML or "" where only the summary may travel; `lines` are what stands below a text (source, byline, AI label, reprint);
    `notes` are its corrections and updates, newest first, which stand before a text (in `content` they already do);
    `image` is the entry's one picture where a format knows only one: the first of its own, else the one drawn for links, "" for exposures.
    """

    authors: tuple[str, ...]
    source_name: str
    source_url: str
    rights: str
    licence: str
    via: str
    content: str
    pictures: tuple[EntryPicture, ...]
    lines: tuple[str, ...] = ()
    image: str = ""
    notes: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """Return the authors as one name, for formats that know only one."""
        return "、".join(self.authors)

    def told(self, summary: str) -> str:
        """Return a summary that travels without the text, with what was corrected and updated before it."""
        return " ".join((*self.notes, summary))


def entry_rights(bulletin: Bulletin, article: Article, imprint: Imprint) -> EntryRights:
    """Return the rights of an article's entry. Exposures and the work of others travel as summaries only."""
    site, pictures = bulletin.edition.site, bulletin.edition.pictures
    whole = article.own and not imprint.summary_only
    prints = bulletin.assets.prints
    shown = () if imprint.summary_only else picture_imprints(article, bulletin.edition, prints)
    notice = absolute(site, imprint.clause_page) if imprint.clause_page else ""
    lines = tuple(filter(None, (imprint.source_line, imprint.byline_line, imprint.ai_label, imprint.reprint_line)))
    travelling = tuple(_picture(item, shown_copy(pictures[item.file], prints), site) for item in shown)
    drawn = share_of(site, article, imprint, bulletin.assets.share)
    images = (*(picture.url for picture in travelling), *(picture.href for picture in drawn))
    return EntryRights(
        authors=imprint.authors,
        source_name=imprint.source_name,
        source_url=imprint.original_url or absolute(site, imprint.address),
        rights=f"{imprint.copyright_line}（{notice}）" if notice else imprint.copyright_line,
        licence=imprint.licence_url or notice,
        via=imprint.original_url,
        content=_content(bulletin, article, lines) if whole else "",
        pictures=travelling,
        lines=lines,
        image=next(iter(images), ""),
        notes=amendment_lines(article),
    )


def _content(bulletin: Bulletin, article: Article, lines: tuple[str, ...]) -> str:
    site = bulletin.edition.site
    root = re.escape(base(site))
    html = re.sub(rf'(href|src)="{root}', rf'\1="{site.url.rstrip("/")}/', resolved(plain_plated(article, bulletin), bulletin))
    head = Markup("").join(Markup("<p>{}</p>\n").format(line) for line in amendment_lines(article))
    return f"{head}{html}\n<p>{Markup('<br>').join(lines)}</p>"


def _picture(item: PictureImprint, copy: Rendition, site: Site) -> EntryPicture:
    return EntryPicture(absolute(site, copy.address), media_type(copy), copy.size, item.credit, item.copyright_line)
