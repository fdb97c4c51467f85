"""Pages of lists. They are numbered from the oldest: what a full page holds never changes, and the page itself only once more, when the
page after it is full too and gets a number to be linked by."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from newsroom.article.article import Article
from newsroom.imprint.addresses import absolute, byline_address, href, source_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import cards
from newsroom.imprint.dates import day_text
from newsroom.imprint.groups import Group, bylines, months, sections, sources, tags
from newsroom.imprint.masthead import at, home
from newsroom.imprint.rights import ROLES
from newsroom.imprint.views import Anchor, ListPage, Row, SourcePage
from newsroom.imprint.wires import feeds

_TOPICS = 8

Finish = Callable[[ListPage], ListPage]


def list_fronts(bulletin: Bulletin) -> Iterator[tuple[str, type, Callable[[], ListPage | SourcePage]]]:
    """Yield (file, kind of view, what makes the view) of every list page."""
    by_tag = tags(bulletin)
    names = {group.address: group.title for group in by_tag}
    for group in sections(bulletin):
        yield from _pages(bulletin, group, partial(_section_front, bulletin, names, group))
    for group in bylines(bulletin):
        yield from _pages(bulletin, group, partial(_byline_front, group))
    for group in (*by_tag, *months(bulletin)):
        yield from _pages(bulletin, group, _as_it_is)
    for group in sources(bulletin):
        yield f"{group.address}index.html", SourcePage, partial(_source_page, bulletin, group)


def _pages(bulletin: Bulletin, group: Group, finish: Finish) -> Iterator[tuple[str, type, Callable[[], ListPage]]]:
    """Yield a group's pages, the newest last; each has page_size articles but the newest, which `finish` finishes."""
    size = bulletin.edition.site.page_size
    last = max(1, -(-len(group.articles) // size))
    for number in range(1, last + 1):
        begin = len(group.articles) - number * size
        articles = group.articles[max(0, begin) : begin + size]
        make = partial(_page, bulletin, group, number, last, articles, finish if number == last else _as_it_is)
        yield _file(group.address, number, last), ListPage, make


def _page(bulletin: Bulletin, group: Group, number: int, last: int, articles: tuple[Article, ...], finish: Finish) -> ListPage:
    site = bulletin.edition.site
    page = ListPage(
        site=at(bulletin.masthead, href(site, group.address)),
        title=group.title if number == last else f"{group.title}（第{number}页）",
        intro=group.intro if number == last else "",
        cards=cards(bulletin, articles),
        breadcrumbs=_crumbs(bulletin, group),
        older=Anchor("更早的文章", href(site, _address(group.address, number - 1, last))) if number > 1 else None,
        newer=Anchor("更新的文章", href(site, _address(group.address, number + 1, last))) if number < last else None,
        canonical=absolute(site, _address(group.address, number, last)),
        feeds=feeds(site, group.feed, f"{site.name} · {group.title}") if group.feed else (),
    )
    return finish(page)


def _as_it_is(page: ListPage) -> ListPage:
    return page


def _byline_front(group: Group, newest: ListPage) -> ListPage:
    return replace(newest, facts=_facts(group))


def _section_front(bulletin: Bulletin, names: Mapping[str, str], group: Group, newest: ListPage) -> ListPage:
    """Return a section's newest page as its front: the first article leads; the full pages before it stay lists."""
    lead = next(iter(newest.cards), None)
    topics = _topics(bulletin, group, names)
    return replace(newest, lead=lead, cards=newest.cards[1:], topics=topics, section=group.section)


def _topics(bulletin: Bulletin, group: Group, names: Mapping[str, str]) -> tuple[Anchor, ...]:
    """Return the tags most used in a section, by use, then by name; `names` are those of the tags' pages by address."""
    shelved = bulletin.shelves.topics
    used = Counter(address for article in group.articles for address in shelved[article.slug])
    first = sorted(used, key=lambda address: (-used[address], names[address]))[:_TOPICS]
    return tuple(Anchor(names[address], href(bulletin.edition.site, address)) for address in first)


def _facts(group: Group) -> tuple[Row, ...]:
    """Return what is known of a byline: in which roles it signed, how often, since when."""
    signed = {item.role for article in group.articles for item in article.byline if byline_address(item.name) == group.address}
    first, latest = group.articles[-1].date, group.articles[0].date
    span = day_text(first) if first.date() == latest.date() else f"{day_text(first)}至{day_text(latest)}"
    return (
        Row("身份", "、".join(name for role, name in ROLES.items() if role in signed)),
        Row("文章", f"{len(group.articles)}篇"),
        Row("刊发", span),
    )


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
    return (home(site), Anchor(group.parent[0], href(site, group.parent[1]))) if group.parent else (home(site),)


def _address(address: str, number: int, last: int) -> str:
    return address if number == last else f"{address}{number}/"


def _file(address: str, number: int, last: int) -> str:
    return f"{_address(address, number, last)}index.html"
