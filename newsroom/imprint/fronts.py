"""Every page that is no article: front page, sections, tags, bylines, sources, archive, notice, standing pages, moved addresses."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.lists import list_fronts
from newsroom.imprint.singles import single_fronts
from newsroom.imprint.views import (
    FrontPage,
    IndexPage,
    ListPage,
    MovedPage,
    NoticePage,
    SourcePage,
    TextPage,
)

View = FrontPage | ListPage | SourcePage | IndexPage | NoticePage | TextPage | MovedPage
TEMPLATES: dict[type, str] = {
    FrontPage: "front",
    ListPage: "list",
    SourcePage: "source",
    IndexPage: "directory",
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
