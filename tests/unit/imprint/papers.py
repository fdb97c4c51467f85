"""Bulletins made up for tests: the minimal site's article, changed and multiplied."""

import dataclasses
from datetime import timedelta
from typing import Any

from newsroom.article.article import Article, Manuscript
from newsroom.article.edition import Edition
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import Assets


def story(edition: Edition, slug: str, days_ago: float = 30, **changes: Any) -> Article:
    """Return an article without pictures, dated so many days before the edition's moment, its slug for a title."""
    (hello,) = edition.articles
    body = dataclasses.replace(hello.body, pictures=())
    date = edition.as_of - timedelta(days=days_ago)
    fields: dict[str, Any] = {"slug": slug, "title": slug, "date": date, "body": body} | changes
    return dataclasses.replace(hello, **fields)


def bulletin_of(edition: Edition, *articles: Article, **changes: Any) -> Bulletin:
    """Return the bulletin of some articles; `changes` are those of the edition."""
    sheets = tuple(Manuscript(edition.manuscripts[0].source, article) for article in articles)
    return Bulletin(dataclasses.replace(edition, manuscripts=sheets, **changes), Assets("assets/site.css", "assets/icon.svg"))
