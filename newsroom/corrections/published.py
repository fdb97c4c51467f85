"""What readers were given: the words of an article as a release remembers them, and as its page shows them."""

import re
from collections.abc import Callable
from dataclasses import replace

from newsroom.article.edition import Edition
from newsroom.article.since import came, only_minor, slug_then, wording_then
from newsroom.article.told import squeezed, text_differs, text_of_article, wording_of, words_between_tags

__all__ = ["Page", "nothing_live", "recalled", "text_of_article", "text_of_page", "wording_of"]

Page = Callable[[str], bytes | None]
"""Gives the page that the live release answers an address with, None where it answers none."""
_HEADLINE = re.compile(r'<h1 class="headline">(.*?)</h1>', re.S)
_STORY = re.compile(r'<div class="(?:[^"]* )?prose--story(?: [^"]*)?">')
_DIV = re.compile(r"<(/?)div\b")
_DATELINE = re.compile(r'<p class="dateline">.*?</p>', re.S)


def nothing_live(_address: str) -> None:
    """Answer no address, as where no release is live."""


def text_of_page(html: bytes) -> str | None:
    """Return title and body as an article's page shows them, just as `text_of_article` does; None where the theme's marks are missing."""
    page = html.decode("utf-8", "replace")
    headline, story = _HEADLINE.search(page), _story(page)
    if headline is None or story is None:
        return None
    return f"{squeezed(words_between_tags(headline[1]))}\n{squeezed(words_between_tags(_DATELINE.sub('', story, count=1)))}"


def recalled(edition: Edition, page: Page) -> Edition:
    """Return an edition that knows the old texts of those articles whose text has changed under notes that are all minor."""
    previous = edition.previous
    if previous is None or not previous.wordings:
        return edition
    texts = {}
    for article in edition.articles:
        before, slug = wording_then(article, edition), slug_then(article, edition)
        if before and slug and only_minor(came(article, before)) and text_differs(article, before):
            shown = page(previous.articles[slug])
            texts[slug] = text_of_page(shown) if shown else None
    return replace(edition, previous=replace(previous, texts=texts)) if texts else edition


def _story(page: str) -> str | None:
    """Return what stands in the story's own <div>."""
    start = _STORY.search(page)
    if start is None:
        return None
    depth = 1
    for mark in _DIV.finditer(page, start.end()):
        depth += -1 if mark[1] else 1
        if depth == 0:
            return page[start.end() : mark.start()]
    return None
