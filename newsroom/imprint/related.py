"""What an article's page leads on to: its neighbours in the section, and the articles that belong to it."""

from collections.abc import Iterator, Sequence

from newsroom.article.article import Article
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.shelves import EMPTY, Shelves, topics
from newsroom.imprint.views import DatedLink, Related

_SAME_STORY, _SAME_PLACE, _SAME_TAGS = 5, 4, 5
_WINDOW = 24  # articles looked at for each tag: bounds the work however many share it


def neighbours(bulletin: Bulletin, article: Article) -> tuple[DatedLink | None, DatedLink | None]:
    """Return the (older, newer) listed articles of a section, by date, then slug."""
    shelf = bulletin.shelves.sections.get(article.kind.section, EMPTY)
    older, newer = next(iter(shelf.older(article, 1)), None), shelf.newer(article)
    return bulletin.links[older.slug] if older else None, bulletin.links[newer.slug] if newer else None


def related(bulletin: Bulletin, article: Article) -> tuple[Related, ...]:
    """Return the groups of listed articles that belong to one: same problem or project, same place, tags in common.

    No article stands in two groups, and never the article itself. By place and tags only earlier ones are named, so that publishing an
    article leaves the pages of all articles alone that are neither its neighbour nor of its problem or project (decision 0013).
    """
    taken, groups = {article.slug}, []
    for title, articles, limit in _groups(bulletin.shelves, article):
        fresh = [item for item in articles if item.slug not in taken][:limit]
        taken.update(item.slug for item in fresh)
        if fresh:
            groups.append(Related(title, tuple(bulletin.links[item.slug] for item in fresh)))
    return tuple(groups)


def _groups(shelves: Shelves, article: Article) -> Iterator[tuple[str, Sequence[Article], int]]:
    """Yield (title, candidates, how many of them at most); candidates are enough even when the groups before took the first of them."""
    yield "同一问题", shelves.problems.get(article.problem, EMPTY).newest(_SAME_STORY + 1), _SAME_STORY
    yield "同一项目", shelves.projects.get(article.project, EMPTY).newest(2 * _SAME_STORY + 1), _SAME_STORY
    named = 2 * _SAME_STORY + _SAME_PLACE
    yield "同一地点", shelves.places.get(article.place, EMPTY).older(article, named), _SAME_PLACE
    yield "相关文章", _of_like_tags(shelves, article), _SAME_TAGS


def _of_like_tags(shelves: Shelves, article: Article) -> list[Article]:
    """Return earlier articles with tags in common, most first, then newest, from the last few of each tag."""
    mine = shelves.topics.get(article.slug) or topics(article)
    found = {item.slug: item for tag in sorted(mine) for item in shelves.tags.get(tag, EMPTY).older(article, _WINDOW)}
    return sorted(found.values(), key=lambda item: (len(mine & shelves.topics[item.slug]), item.date, item.slug), reverse=True)
