"""Bulletins made up for tests: the minimal site's article, changed and multiplied."""

import dataclasses
from datetime import timedelta
from typing import Any

from newsroom.article.article import Article, Manuscript
from newsroom.article.edition import Edition
from newsroom.article.pictures import Prints, Rendition
from newsroom.article.records import Picture, PictureRecord
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


def shown(file: str, **record: Any) -> Picture:
    """Return a picture of 2000 x 1000 pixels that is the site's own, credited to 陈一白 and described; `record` changes that."""
    given = {"credit": "绘图：陈一白", "source": "own", "alt": f"画的是{file}"} | record
    return Picture(file, "5e" * 32, 900_000, 2000, 1000, PictureRecord(**given))


def prints_of(file: str, plain: tuple[int, ...] = (640, 1600)) -> Prints:
    """Return the copies of a picture twice as wide as high, as the press makes them; `plain` are the widths of the JPEG copies."""
    stem = file.rpartition("/")[2].rpartition(".")[0]

    def copy(form: str, width: int) -> Rendition:
        suffix = "jpg" if form == "jpeg" else form
        return Rendition(f"media/{stem}-{width}.0123456789abcdef.{suffix}", form, width, width // 2, width * 100)

    better = tuple(copy(form, width) for form in ("avif", "webp") for width in (320, 640))
    fallbacks = tuple(copy("jpeg", width) for width in plain)
    return Prints((*better, *fallbacks), fallbacks[-1])


def illustrated(edition: Edition, *files: str, **changes: Any) -> Edition:
    """Return the edition with pictures besides its own; `changes` are those of every one's record."""
    return dataclasses.replace(edition, pictures={**edition.pictures, **{file: shown(file, **changes) for file in files}})


def printed(bulletin: Bulletin) -> Bulletin:
    """Return a bulletin with copies of all pictures of its edition."""
    prints = {file: prints_of(file) for file in bulletin.edition.pictures}
    return dataclasses.replace(bulletin, assets=dataclasses.replace(bulletin.assets, prints=prints))
