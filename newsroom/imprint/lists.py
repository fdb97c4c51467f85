"""Lists of articles: sections, tags, bylines, months. Pages are numbered from the oldest, so that a full page never changes again."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.imprint.addresses import (
    SECTION_INTROS,
    SECTION_NAMES,
    SECTIONS,
    absolute,
    byline_address,
    href,
    source_address,
    tag_address,
)
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import cards
from newsroom.imprint.dates import day_text
from newsroom.imprint.masthead import at
from newsroom.imprint.views import Anchor, ListPage, Row, SourcePage
from newsroom.imprint.wires import feeds


@dataclass(frozen=True)
class Group:
    """Articles that belong together, newest first, and the words over them."""

    address: str
    title: str
    kicker: str
    intro: str
    articles: tuple[Article, ...]
    parent: tuple[str, str] | None = None
    feed: str = ""


def sections(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the three sections, empty ones too."""
    return tuple(
        Group(
            f"{name}/",
            SECTION_NAMES[name],
            "栏目",
            SECTION_INTROS[name],
            tuple(article for article in bulletin.listed if article.kind.section == name),
            feed=name,
        )
        for name in SECTIONS
    )


def tags(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the tags in use, by name."""
    found = _gathered(bulletin, lambda article: article.tags, tag_address)
    return tuple(Group(address, name, "标签", "", articles, ("标签", "tags/")) for name, address, articles in found)


def bylines(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the makers of own reports, by name."""
    found = _gathered(bulletin, lambda article: [item.name for item in article.byline if article.own], byline_address)
    return tuple(Group(address, name, "作者", "", articles, ("作者", "bylines/")) for name, address, articles in found)


def months(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return the months with news, newest first."""
    found: dict[tuple[int, int], list[Article]] = defaultdict(list)
    for article in bulletin.listed:
        found[article.date.year, article.date.month].append(article)
    return tuple(
        Group(f"archive/{year:04}/{month:02}/", f"{year}年{month}月", "往期", "", tuple(found[year, month]), ("往期", "archive/"))
        for year, month in sorted(found, reverse=True)
    )


def sources(bulletin: Bulletin) -> tuple[Group, ...]:
    """Return every source of the register with what stands here from it."""
    found: dict[str, list[Article]] = defaultdict(list)
    for article in bulletin.listed:
        found[article.source].append(article)
    return tuple(
        Group(source_address(key), source.name, "来源", source.about, tuple(found[key]), ("来源", "sources/"))
        for key, source in bulletin.edition.registers.sources.items()
    )


def list_fronts(bulletin: Bulletin) -> Iterator[tuple[str, ListPage | SourcePage]]:
    """Yield (file, view) of every list page."""
    for group in (*sections(bulletin), *tags(bulletin), *bylines(bulletin), *months(bulletin)):
        yield from _pages(bulletin, group)
    for group in sources(bulletin):
        yield from _source_pages(bulletin, group)


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


def _pages(bulletin: Bulletin, group: Group) -> Iterator[tuple[str, ListPage]]:
    size = bulletin.edition.site.page_size
    last = max(1, -(-len(group.articles) // size))
    for number in range(1, last + 1):
        begin = len(group.articles) - number * size
        yield _file(group.address, number, last), _page(bulletin, group, number, last, group.articles[max(0, begin) : begin + size])


def _page(bulletin: Bulletin, group: Group, number: int, last: int, articles: tuple[Article, ...]) -> ListPage:
    site = bulletin.edition.site
    return ListPage(
        site=at(bulletin.masthead, href(site, group.address)),
        title=group.title if number == last else f"{group.title}（第{number}页）",
        kicker=group.kicker,
        intro=group.intro if number == last else "",
        cards=cards(bulletin, articles),
        breadcrumbs=_crumbs(bulletin, group),
        older=Anchor("更早的文章", href(site, _address(group.address, number - 1, last))) if number > 1 else None,
        newer=Anchor("更新的文章", href(site, _address(group.address, number + 1, last))) if number < last else None,
        canonical=absolute(site, _address(group.address, number, last)),
        feeds=feeds(site, group.feed, f"{site.name} · {group.title}") if group.feed else (),
    )


def _source_pages(bulletin: Bulletin, group: Group) -> Iterator[tuple[str, SourcePage]]:
    yield f"{group.address}index.html", _source_page(bulletin, group)


def _source_page(bulletin: Bulletin, group: Group) -> SourcePage:
    edition = bulletin.edition
    source = next(item for item in edition.registers.sources.values() if source_address(item.key) == group.address)
    site, given = edition.site, source.permission
    own = source.key == "own"
    clause = "own" if own else "official" if source.free else "others"
    title = edition.clauses[clause].title if clause in edition.clauses else clause
    rows = (
        Row("网址", source.url or (f"{site.url}/" if own else ""), source.url or (f"{site.url}/" if own else "")),
        Row("刊登依据", "本网自采，著作权归本网" if own else given.terms or given.ref if given else "逐篇取得授权，依据写在每篇文末"),
        Row("依据文号", given.ref if given else "", given.url if given else ""),
        Row("有效期至", day_text(given.until) if given and given.until else ""),
        Row("本站刊登", f"{len(group.articles)}篇"),
    )
    return SourcePage(
        site=at(bulletin.masthead, href(site, group.address)),
        title=source.name,
        about=source.about,
        facts=tuple(row for row in rows if row.value),
        clause=Anchor(title, href(site, f"notice/#{clause}")),
        cards=cards(bulletin, group.articles),
        breadcrumbs=_crumbs(bulletin, group),
        canonical=absolute(site, group.address),
    )


def _crumbs(bulletin: Bulletin, group: Group) -> tuple[Anchor, ...]:
    site = bulletin.edition.site
    home = Anchor("首页", href(site, ""))
    return (home, Anchor(group.parent[0], href(site, group.parent[1]))) if group.parent else (home,)


def _address(address: str, number: int, last: int) -> str:
    return address if number == last else f"{address}{number}/"


def _file(address: str, number: int, last: int) -> str:
    return f"{_address(address, number, last)}index.html"
