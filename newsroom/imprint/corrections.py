"""Every correction and update that the site has made, and the page that tells them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsroom.article.amendments import CORRECTION, Amendment, notable
from newsroom.article.article import Article
from newsroom.article.records import Takedown, Withdrawal
from newsroom.imprint.addresses import CORRECTIONS, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.masthead import at, home
from newsroom.imprint.notes import note_of
from newsroom.imprint.tombstones import removed
from newsroom.imprint.views import Anchor, CorrectionMonth, CorrectionsPage, Note
from newsroom.imprint.wires import AMENDMENTS, FEED_TITLES, amendment_feeds

_INTRO = (
    "刊发以后发现的差错，改了什么、为什么改；后来补充了什么，有关单位怎样答复：都记在这里，也写在那篇文章的开头。"
    "不影响文意的错字只改正，不在这里列出。"
)
Entry = tuple[Anchor, Note]


def amended(bulletin: Bulletin) -> Sequence[tuple[Article, Amendment]]:
    """Return what was said of the listed articles after they were published, slips of the pen left out, newest first."""
    found = [(article, item) for article in bulletin.listed for item in notable(article)]
    return sorted(found, key=lambda row: (row[1].moment, row[0].slug), reverse=True)


def corrections(bulletin: Bulletin) -> Sequence[Entry]:
    """Return the corrections among them."""
    return [_entry(bulletin, article, item) for article, item in amended(bulletin) if item.name == CORRECTION]


def corrections_page(bulletin: Bulletin) -> CorrectionsPage:
    """Return the page of all corrections and updates, by month, and of what was withdrawn or taken down."""
    site = bulletin.edition.site
    months = groupby((_entry(bulletin, *row) for row in amended(bulletin)), key=_month)
    return CorrectionsPage(
        site=at(bulletin.masthead, href(site, CORRECTIONS)),
        title=FEED_TITLES[AMENDMENTS],
        intro=_INTRO,
        months=tuple(CorrectionMonth(title, tuple(entries)) for title, entries in months),
        contact=Anchor("联系与投诉", href(site, "contact/")),
        breadcrumbs=(home(site),),
        canonical=absolute(site, CORRECTIONS),
        feeds=amendment_feeds(site),
        removed=tuple(_removed(bulletin)),
    )


def _entry(bulletin: Bulletin, article: Article, item: Amendment) -> Entry:
    return bulletin.links[article.slug].anchor, note_of(item)


def _month(entry: Entry) -> str:
    year, month, _ = entry[1].date.iso.split("-")
    return f"{int(year)}年{int(month)}月"


def _removed(bulletin: Bulletin) -> Iterator[Note]:
    """Yield what was withdrawn or taken down, newest first; an item that had several addresses is told once."""
    found = {_note(item) for item in removed(bulletin)}
    yield from sorted(found, key=lambda note: (note.date.iso, note.name, note.text), reverse=True)


def _note(item: Withdrawal | Takedown) -> Note:
    name, label = ("takedown", "撤下") if isinstance(item, Takedown) else ("withdrawal", "撤回")
    return Note(day(item.date), item.reason, label=label, name=name)
