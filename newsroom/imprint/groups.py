"""The groups that articles are listed by: sections, tags, bylines, months, sources."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsroom.article.article import Article, Kind
from newsroom.imprint.addresses import SECTION_INTROS, SECTION_NAMES, SECTIONS, byline_address, source_address, tag_address
from newsroom.imprint.bulletin import Bulletin

_KINDS = {kind.section: kind.value for kind in Kind}


@dataclass(frozen=True)
class Group:
    """Articles that belong together, newest first, and the words over them; `section` is the kind of a section's articles, or ""."""

    address: str
    title: str
    intro: str
    articles: tuple[Article, ...]
    parent: tuple[str, str] | None = None
    feed: str = ""
    section: str = ""


def sections(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the three sections, empty ones too."""
    return tuple(
        Group(
            f"{name}/",
            SECTION_NAMES[name],
            SECTION_INTROS[name],
            tuple(article for article in bulletin.listed if article.kind.section == name),
            feed=name,
            section=_KINDS[name],
        )
        for name in SECTIONS
    )


def tags(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the tags in use, by name."""
    found = _gathered(bulletin, lambda article: article.tags, tag_address)
    return tuple(Group(address, name, "", articles, ("标签", "tags/")) for name, address, articles in found)


def bylines(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the makers of own reports, by name."""
    found = _gathered(bulletin, lambda article: [item.name for item in article.byline if article.own], byline_address)
    return tuple(Group(address, name, "", articles, ("作者", "bylines/")) for name, address, articles in found)


def months(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the months with news, newest first."""
    found: dict[tuple[int, int], list[Article]] = defaultdict(list)
    for article in bulletin.listed:
        found[article.date.year, article.date.month].append(article)
    return tuple(
        Group(f"archive/{year:04}/{month:02}/", f"{year}年{month}月", "", tuple(found[year, month]), ("往期", "archive/"))
        for year, month in sorted(found, reverse=True)
    )


def sources(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return every source of the register with what stands here from it."""
    found: dict[str, list[Article]] = defaultdict(list)
    for article in bulletin.listed:
        found[article.source].append(article)
    return tuple(
        Group(source_address(key), source.name, source.about, tuple(found[key]), ("来源", "sources/"))
        for key, source in bulletin.edition.registers.sources.items()
    )


def _gathered(
    bulletin: Bulletin, words: Callable[[Article], Iterable[str]], address_of: Callable[[str], str]
) -> Iterator[tuple[str, str, tuple[Article, ...]]]:
    """Yield (name, address, articles) by name; spellings that lead to one address ("AI", "ai") are one."""
    names: dict[str, str] = {}
    found: dict[str, dict[str, Article]] = defaultdict(dict)
    for article in bulletin.listed:
        for word in words(article):
            address = address_of(word)
            names[address] = min(word, names.get(address, word))
            found[address][article.slug] = article
    for name, address in sorted((name, address) for address, name in names.items()):
        yield name, address, tuple(found[address].values())
