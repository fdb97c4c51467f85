"""Articles that have something in common, each kind of company in the order of publication, made once for the whole site."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from newsroom.article.article import Article
from newsroom.imprint.addresses import tag_address


class Shelf:
    """Articles in the order of publication (date, then slug), oldest first."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._keys = [_key(article) for article in articles]

    def older(self, article: Article, count: int) -> Sequence[Article]:
        """Return at most `count` articles that come before one, the nearest first; that one need not stand here."""
        end = bisect_left(self._keys, _key(article))
        return self._articles[max(0, end - count) : end][::-1]

    def newer(self, article: Article) -> Article | None:
        """Return the article that comes next after one, None after the last."""
        place = bisect_right(self._keys, _key(article))
        return self._articles[place] if place < len(self._articles) else None

    def newest(self, count: int) -> Sequence[Article]:
        """Return at most `count` articles, newest first."""
        return self._articles[max(0, len(self._articles) - count) :][::-1]


EMPTY = Shelf(())


@dataclass(frozen=True)
class Shelves:
    """The shelves of a site's listed articles, given newest first."""

    listed: tuple[Article, ...]

    @cached_property
    def sections(self) -> Mapping[str, Shelf]:
        """Return the shelves by section."""
        return self._by(lambda article: (article.kind.section,))

    @cached_property
    def problems(self) -> Mapping[str, Shelf]:
        """Return the shelves by problem of the ledger."""
        return self._by(lambda article: (article.problem,))

    @cached_property
    def projects(self) -> Mapping[str, Shelf]:
        """Return the shelves by project."""
        return self._by(lambda article: (article.project,))

    @cached_property
    def places(self) -> Mapping[str, Shelf]:
        """Return the shelves by place of the register."""
        return self._by(lambda article: (article.place,))

    @cached_property
    def tags(self) -> Mapping[str, Shelf]:
        """Return the shelves by tag's address."""
        return self._by(lambda article: self.topics[article.slug])

    @cached_property
    def topics(self) -> Mapping[str, frozenset[str]]:
        """Return the addresses of each listed article's tags, by slug; spellings that lead to one address are one tag."""
        return {article.slug: topics(article) for article in self.listed}

    def _by(self, words: Callable[[Article], Iterable[str]]) -> Mapping[str, Shelf]:
        found: dict[str, list[Article]] = defaultdict(list)
        for article in reversed(self.listed):
            for word in words(article):
                found[word].append(article)
        return {word: Shelf(articles) for word, articles in found.items() if word}


def topics(article: Article) -> frozenset[str]:
    """Return the addresses of an article's tags."""
    return frozenset(tag_address(tag) for tag in article.tags)


def _key(article: Article) -> tuple[datetime, str]:
    return article.date, article.slug
