"""Every correction that the site has made, and the page that tells them."""

from collections.abc import Sequence
from itertools import groupby

from newsroom.imprint.addresses import CORRECTIONS, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.masthead import at, home
from newsroom.imprint.views import Anchor, CorrectionMonth, CorrectionsPage, Note

_INTRO = "刊发以后发现的差错，改了什么、为什么改，都记在这里，也写在那篇文章的开头。不影响文意的错字只改正，不在这里列出。"
Entry = tuple[Anchor, Note]


def corrections(bulletin: Bulletin) -> Sequence[Entry]:
    """Return the corrections of the listed articles, minor ones left out, newest first."""
    found = [
        (item.date, article.slug, bulletin.links[article.slug].anchor, Note(day(item.date), item.what, why=item.why))
        for article in bulletin.listed
        for item in article.corrections
        if not item.minor
    ]
    found.sort(key=lambda row: row[:2], reverse=True)
    return [(anchor, note) for _, _, anchor, note in found]


def corrections_page(bulletin: Bulletin) -> CorrectionsPage:
    """Return the page of all corrections, by month."""
    site = bulletin.edition.site
    months = groupby(corrections(bulletin), key=_month)
    return CorrectionsPage(
        site=at(bulletin.masthead, href(site, CORRECTIONS)),
        title="更正",
        intro=_INTRO,
        months=tuple(CorrectionMonth(title, tuple(entries)) for title, entries in months),
        contact=Anchor("联系与投诉", href(site, "contact/")),
        breadcrumbs=(home(site),),
        canonical=absolute(site, CORRECTIONS),
    )


def _month(entry: Entry) -> str:
    year, month, _ = entry[1].date.iso.split("-")
    return f"{int(year)}年{int(month)}月"
