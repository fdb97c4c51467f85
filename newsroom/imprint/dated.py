"""An article as a link with its date."""

from newsroom.article.article import Article
from newsroom.article.site import Site
from newsroom.imprint.addresses import SECTION_NAMES, href
from newsroom.imprint.dates import day
from newsroom.imprint.notes import REPLIED, answer
from newsroom.imprint.views import Anchor, DatedLink


def dated_link(site: Site, article: Article) -> DatedLink:
    """Return a link to an article with its day and section."""
    anchor = Anchor(article.title, href(site, article.address))
    note = REPLIED if answer(article) else ""
    return DatedLink(anchor, day(article.date), SECTION_NAMES[article.kind.section], article.kind.value, note)
