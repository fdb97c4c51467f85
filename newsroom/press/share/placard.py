"""What stands on a share picture, and what is said of it in its metadata."""

from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.article.pictures import PictureRights
from newsroom.article.site import Site
from newsroom.imprint.addresses import KIND_NAMES, absolute
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day_text
from newsroom.imprint.notice import copyright_line
from newsroom.press.share.letters import drawable

_MADE_UP = "内容虚构"


@dataclass(frozen=True, slots=True)
class Placard:
    """The words of one picture, from top to bottom; any may be "" and is then left out. `title` and `rights` stand in its metadata."""

    plate: str
    kicker: str
    band: str
    headline: str
    foot: str
    title: str
    rights: PictureRights


def placard_of(bulletin: Bulletin, article: Article) -> Placard:
    """Return what stands on an article's picture."""
    site, imprint = bulletin.edition.site, bulletin.imprints[article.slug]
    rights = _rights(site, imprint.source_name, imprint.copyright_line, imprint.clause_page)
    band = f"{_mark(site)}{day_text(article.date)}"
    return _legible(Placard(site.name, KIND_NAMES[article.kind.value], band, article.title, imprint.source_line, article.title, rights))


def placard_of_site(bulletin: Bulletin) -> Placard:
    """Return what stands on the picture for all other pages: the nameplate, large."""
    site, as_of = bulletin.edition.site, bulletin.edition.as_of
    rights = _rights(site, site.name, copyright_line(site, as_of), "notice/")
    host = site.url.partition("://")[2].rstrip("/")
    return _legible(Placard("", "", f"{_mark(site)}{site.tagline}", site.name, host, site.name, rights))


def _rights(site: Site, source: str, line: str, notice: str) -> PictureRights:
    return PictureRights(creator=site.holder, credit=site.holder, source=source, copyright=line, statement=absolute(site, notice))


def _mark(site: Site) -> str:
    """Return what is set before the band's words on the pictures of a site that is made up: a picture travels without its page."""
    return f"{_MADE_UP} · " if site.fictional else ""


def _legible(placard: Placard) -> Placard:
    """Leave out what the font cannot write; without a headline the nameplate takes its place."""
    plate, headline = drawable(placard.plate), drawable(placard.headline)
    return Placard(
        plate=plate if headline else "",
        kicker=drawable(placard.kicker),
        band=drawable(placard.band),
        headline=headline or plate,
        foot=drawable(placard.foot),
        title=placard.title,
        rights=placard.rights,
    )
