"""Every page that is no article: front page, lists, indexes, subscribe, corrections, notice, standing pages, moved addresses, 404."""

from collections.abc import Iterator

from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.campaign import campaign_fronts
from newsroom.imprint.front import Front
from newsroom.imprint.ledger.fronts import TEMPLATES as LEDGER_TEMPLATES
from newsroom.imprint.lists import list_fronts
from newsroom.imprint.open_data.fronts import TEMPLATES as DATA_TEMPLATES
from newsroom.imprint.organisation.fronts import TEMPLATES as ORGANISATION_TEMPLATES
from newsroom.imprint.projects.fronts import TEMPLATES as PROJECT_TEMPLATES
from newsroom.imprint.singles import single_fronts
from newsroom.imprint.views import (
    CorrectionsPage,
    FrontPage,
    IndexPage,
    ListPage,
    LostPage,
    MovedPage,
    NoticePage,
    SourcePage,
    SubscribePage,
    TextPage,
)

TEMPLATES: dict[type, str] = {
    FrontPage: "front",
    ListPage: "list",
    SourcePage: "source",
    IndexPage: "directory",
    SubscribePage: "subscribe",
    CorrectionsPage: "corrections",
    LostPage: "lost",
    NoticePage: "notice",
    TextPage: "page",
    MovedPage: "moved",
    **LEDGER_TEMPLATES,
    **PROJECT_TEMPLATES,
    **ORGANISATION_TEMPLATES,
    **DATA_TEMPLATES,
}


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield every page of a bulletin that is no article."""
    for file, kind, make in (*single_fronts(bulletin), *list_fronts(bulletin)):
        yield Front(file, TEMPLATES[kind], make)
    yield from campaign_fronts(bulletin)
