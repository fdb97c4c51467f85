"""The types of page that the sample campaign has, one page of each: what the tests in this folder walk."""

from collections.abc import Callable

from newsroom.article.article import Article, Kind
from tests.conftest import Campaign

Choice = Callable[[Article], bool]
ARTICLES: dict[str, Choice] = {
    "exemplar": lambda article: article.kind is Kind.EXEMPLAR and article.own,
    "exemplar with a portrait": lambda article: bool(article.portrait),
    "exemplar with honours": lambda article: bool(article.honours),
    "exposure": lambda article: article.kind is Kind.EXPOSURE,
    "exposure with pictures before and after": lambda article: article.kind is Kind.EXPOSURE and bool(article.before_after),
    "progress with figures": lambda article: article.kind is Kind.PROGRESS and bool(article.figures),
    "with a picture": lambda article: bool(article.body.pictures),
    "with a gallery": lambda article: bool(article.gallery),
    "with a film": lambda article: any(item.poster for item in article.media),
    "with a sound": lambda article: any(not item.poster for item in article.media),
    "updated": lambda article: bool(article.updates),
    "corrected": lambda article: bool(article.corrections),
    "made with ai": lambda article: article.ai != "none",
    "reprint": lambda article: not article.own and article.source != "yunlan-gov",
    "reprint under a licence": lambda article: article.source == "beiling-net",
    "official text": lambda article: article.source == "yunlan-gov",
}
LISTS: dict[str, str] = {
    "front": "index.html",
    "exemplars": "exemplars/index.html",
    "exposures": "exposures/index.html",
    "progress": "progress/index.html",
    "tags": "tags/index.html",
    "tag": "tags/*/index.html",
    "bylines": "bylines/index.html",
    "byline": "bylines/*/index.html",
    "archive": "archive/index.html",
    "month": "archive/*/*/index.html",
    "sources": "sources/index.html",
    "source": "sources/qingyuan-daily/index.html",
    "subscribe": "subscribe/index.html",
    "corrections": "corrections/index.html",
    "about": "about/index.html",
    "contact": "contact/index.html",
    "notice": "notice/index.html",
    "lost": "404.html",
    "campaign": "campaign/index.html",
    "ledger": "ledger/index.html",
    "ledger of an area": "ledger/area/*/index.html",
    "problem": "problems/*/index.html",
    "timetable": "timetable/index.html",
    "projects": "projects/index.html",
    "project": "projects/drainage/index.html",
    "roadmap": "roadmap/index.html",
    "assessments": "assessments/index.html",
    "indicator": "indicators/*/index.html",
    "plan": "plan/index.html",
    "responsibility": "responsibility/index.html",
    "area": "areas/*/index.html",
    "places": "places/index.html",
    "place": "places/hongliu-park/index.html",
    "volunteers": "volunteers/index.html",
    "centres": "centres/index.html",
    "data": "data/index.html",
}
PICTURED = ("exemplar with a portrait", "exposure with pictures before and after", "with a gallery", "with a film", "with a sound")
TYPES = ("exemplar", "exposure", *PICTURED, "progress with figures", "reprint", *LISTS)


def article_of(name: str, sample: Campaign) -> Article:
    """Return the newest article of a kind that ARTICLES names."""
    return next(article for article in sample.bulletin.listed if ARTICLES[name](article))


def address_of(name: str, sample: Campaign) -> str:
    """Return the address of a page that ARTICLES or LISTS names, e.g. "exemplars/"; "" for the front page."""
    if name in ARTICLES:
        return article_of(name, sample).address
    file = sorted(sample.folder.glob(LISTS[name]))[-1]
    return file.relative_to(sample.folder).as_posix().removesuffix("index.html")
