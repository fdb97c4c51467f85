"""Every page that is no article: front page, lists, indexes, subscribe, corrections, notice, standing pages, moved addresses, 404."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.lists import list_fronts
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

View = FrontPage | ListPage | SourcePage | IndexPage | SubscribePage | CorrectionsPage | LostPage | NoticePage | TextPage | MovedPage
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
}


@dataclass(frozen=True)
class Front:
    """A page to be written: the file below the output folder, the template, the view."""

    file: str
    template: str
    view: View


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield every page of a bulletin that is no article."""
    for file, view in (*single_fronts(bulletin), *list_fronts(bulletin)):
        yield Front(file, TEMPLATES[type(view)], view)
