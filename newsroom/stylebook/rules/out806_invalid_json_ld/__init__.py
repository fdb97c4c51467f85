"""What a page tells machines agrees with what it tells people.

What it checks:
    JSON-LD parses. An article's page has exactly one NewsArticle, and its headline, authors, editor, source, original address, copyright
    holder and dates are those of the article (dateModified: the last change, correction or update); a free text (law, official act) claims
    no copyright holder.
Why:
    Search engines and reprinting software copy from the data, not from the page. Wrong data spreads a wrong source.
Source:
    https://schema.org/NewsArticle; Internet News Information Services Provisions (2017), art. 15; Copyright Law, art. 5.
Example:
    {"@type": "NewsArticle", "headline": "柳园的水龙头修好了", "editor": {"@type": "Person", "name": "贺知远"}, ...}
How to fix:
    Let the template write the data that the view brings (`json_ld`), once, and nothing of its own.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from newsroom.article.amendments import changed_at
from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.imprint import Imprint
from newsroom.article.readback import PageSeen
from newsroom.article.site import Site
from newsroom.stylebook.desk import Desk

CODE = "OUT806"
NAME = "invalid-json-ld"
SEVERITY = "error"
SCOPE = "page"
Told = Mapping[str, object]


def check(page: PageSeen, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for data that does not parse, and for each thing in an article's data that is not so."""
    if page.broken_json_ld:
        yield page.fault({"problem": page.broken_json_ld})
    if not page.item:
        return
    if len(page.news) != 1:
        if page.news or not page.broken_json_ld:
            yield page.fault({"count": str(len(page.news))}, "count")
        return
    told = page.news[0]
    wanted = {**_wanted(page.item, desk.site), **_dates(desk.by_path.get(page.item.path), told)}
    for key, values in wanted.items():
        given = _names(told.get(key))
        if given != values:
            said = {"key": key, "given": ", ".join(given), "wanted": ", ".join(values)}
            yield page.fault(said, "wrong" if values and given else "lacking" if values else "surplus")


def _wanted(item: Imprint, site: Site) -> dict[str, list[str]]:
    holder = [] if item.free else [site.holder if item.own else item.source_name]
    return {
        "headline": [item.title],
        "author": list(item.authors),
        "editor": [item.editor] if item.editor else [],
        "sourceOrganization": [item.source_name],
        "isBasedOn": [item.original_url] if item.original_url else [],
        "publisher": [site.name],
        "copyrightHolder": holder,
        "copyrightNotice": [item.copyright_line],
    }


def _dates(article: Article | None, told: Told) -> dict[str, list[str]]:
    """Return the dates as they must be told; a date that is written otherwise but is the same moment is right as it stands."""
    if not article:
        return {}
    moments = {"datePublished": article.date, "dateModified": changed_at(article)}
    return {key: _names(told.get(key)) if _moment(told.get(key)) == moment else [moment.isoformat()] for key, moment in moments.items()}


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _names(value: object) -> list[str]:
    """Return what a value names: a text, the name (or address) of a thing, or those of a list."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name") or value.get("url") or value.get("@id"))
    return [str(value)] if value not in (None, "") else []
