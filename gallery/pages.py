"""Every type of page that is photographed, and where the sample campaign has one."""

from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass
from typing import TypeVar

from gallery.campaign import MOVED, WITHDRAWN
from gallery.errors import NoPicture
from newsroom.article.article import Article, Kind
from newsroom.imprint.addresses import CAMPAIGN, LEDGER, RESPONSIBILITY, ROADMAP, indicator_address, problem_address, project_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.groups import Group, bylines, months, tags
from newsroom.imprint.wires import feed_address

T = TypeVar("T")

_ARTICLES: dict[str, Callable[[Article], bool]] = {
    "exemplar": lambda article: article.kind is Kind.EXEMPLAR and article.own and not article.honours and bool(article.body.pictures),
    "exemplar-honours": lambda article: article.kind is Kind.EXEMPLAR and bool(article.honours),
    "exemplar-portrait": lambda article: bool(article.portrait),
    "exposure": lambda article: article.kind is Kind.EXPOSURE,
    "exposure-compared": lambda article: article.kind is Kind.EXPOSURE and bool(article.before_after),
    "picture-gallery": lambda article: bool(article.gallery),
    "film": lambda article: any(item.poster for item in article.media),
    "progress-figures": lambda article: article.kind is Kind.PROGRESS and bool(article.figures),
    "corrected": lambda article: bool(article.corrections),
    "reprint": lambda article: not article.own and article.source == "qingyuan-daily",
    "licence": lambda article: article.source == "beiling-net",
    "official": lambda article: article.source == "yunlan-gov",
    "made-with-ai": lambda article: article.ai != "none",
}
_OTHERS: dict[str, Callable[[Bulletin], str]] = {
    "tags": lambda bulletin: "tags/",
    "tag": lambda bulletin: _fullest(tags(bulletin)),
    "bylines": lambda bulletin: "bylines/",
    "byline": lambda bulletin: _fullest(bylines(bulletin)),
    "archive": lambda bulletin: "archive/",
    "month": lambda bulletin: _fullest(months(bulletin)),
    "sources": lambda bulletin: "sources/",
    "source": lambda bulletin: "sources/qingyuan-daily/",
    "subscribe": lambda bulletin: "subscribe/",
    "corrections": lambda bulletin: "corrections/",
    "about": lambda bulletin: "about/",
    "contact": lambda bulletin: "contact/",
    "notice": lambda bulletin: "notice/",
    "lost": lambda bulletin: "404.html",
    "moved": lambda bulletin: MOVED,
    "withdrawn": lambda bulletin: WITHDRAWN,
    "feed": lambda bulletin: feed_address("all", "rss"),
    "components": lambda bulletin: "components/",
}
_FRONTS = {"front": "", "section-exemplars": "exemplars/", "section-exposures": "exposures/", "section-progress": "progress/"}
_CAMPAIGN: dict[str, Callable[[Bulletin], str]] = {
    "campaign": lambda bulletin: CAMPAIGN,
    "ledger": lambda bulletin: LEDGER,
    "problem": lambda bulletin: problem_address(_longest(bulletin.ledger.registers.problems, lambda problem: problem.steps)),
    "roadmap": lambda bulletin: ROADMAP,
    "project": lambda bulletin: project_address(_longest(bulletin.ledger.registers.projects, lambda project: project.milestones)),
    "indicator": lambda bulletin: indicator_address(_longest(bulletin.ledger.registers.indicators, lambda indicator: indicator.readings)),
    "responsibility": lambda bulletin: RESPONSIBILITY,
}
TITLES = {
    "front": "Front page",
    "section-exemplars": "Section front: exemplars",
    "section-exposures": "Section front: exposures",
    "section-progress": "Section front: progress",
    "exemplar": "Exemplar with a picture",
    "exemplar-honours": "Exemplar with honours",
    "exemplar-portrait": "Exemplar with a portrait",
    "exposure": "Exposure",
    "exposure-compared": "Exposure with pictures before and after",
    "picture-gallery": "Article with a gallery",
    "film": "Article with a film",
    "progress-figures": "Progress with figures",
    "corrected": "Corrected article",
    "reprint": "Reprint by permission",
    "licence": "Reprint under a licence",
    "official": "Official text",
    "made-with-ai": "Article with an AI label",
    "campaign": "Campaign: how the problems stand",
    "ledger": "Problem ledger with its filter",
    "problem": "Problem with its steps",
    "roadmap": "Roadmap of the projects",
    "project": "Project with milestones and figures",
    "indicator": "Indicator against its target",
    "responsibility": "Responsibility, down to the grid",
    "tags": "Index of tags",
    "tag": "Tag",
    "bylines": "Index of bylines",
    "byline": "Byline",
    "archive": "Archive",
    "month": "Month",
    "sources": "Index of sources",
    "source": "Source",
    "subscribe": "Subscribe",
    "corrections": "Corrections",
    "about": "Standing page: about",
    "contact": "Standing page: contact",
    "notice": "Notice",
    "lost": "404",
    "moved": "Moved address",
    "withdrawn": "Withdrawn address",
    "feed": "RSS feed, styled",
    "components": "Overview of components",
}


@dataclass(frozen=True)
class PageType:
    """A type of page: its name in file names, its title, its address below the site's root."""

    name: str
    title: str
    address: str


def page_types(bulletin: Bulletin) -> tuple[PageType, ...]:
    """Return every type of page, in the order of the gallery; raises NoPicture when the campaign has none of a type."""
    places = _FRONTS | {name: _newest(name, bulletin) for name in _ARTICLES}
    places |= {name: where(bulletin) for name, where in (_CAMPAIGN | _OTHERS).items()}
    return tuple(PageType(name, title, places[name]) for name, title in TITLES.items())


def _newest(name: str, bulletin: Bulletin) -> str:
    found = next((article.address for article in bulletin.listed if _ARTICLES[name](article)), None)
    if found is None:
        raise NoPicture(f"the sample campaign has no article for the page {name!r}")
    return found


def _fullest(groups: tuple[Group, ...]) -> str:
    return max(groups, key=lambda group: (len(group.articles), group.address)).address


def _longest(records: Mapping[str, T], parts: Callable[[T], Sized]) -> str:
    if not records:
        raise NoPicture("the sample campaign has a register without records")
    return max(records, key=lambda key: (len(parts(records[key])), key))
