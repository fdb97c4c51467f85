"""Pages of which there is one: front page, indexes, notice, standing pages, 404, moved and withdrawn addresses."""

from collections.abc import Iterator

from markupsafe import Markup

from newsroom.article.place import Place
from newsroom.article.records import StandingPage
from newsroom.imprint.addresses import absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import card, cards
from newsroom.imprint.dates import day
from newsroom.imprint.lists import Group, bylines, months, sections, sources, tags
from newsroom.imprint.masthead import at
from newsroom.imprint.notice import clauses
from newsroom.imprint.targets import resolved
from newsroom.imprint.views import (
    Anchor,
    FrontPage,
    FrontSection,
    IndexGroup,
    IndexPage,
    MovedPage,
    Note,
    NoticePage,
    TextPage,
)

_ON_FRONT = 6
_CORRECTIONS_ON_FRONT = 5
_NOT_FOUND = (
    "<p>没有找到这个地址上的页面。它可能写错了，也可能已经移走或者撤下。</p>"
    '<p>可以从<a href="/">首页</a>、<a href="/archive/">往期</a>或者<a href="/tags/">标签</a>重新找起；'
    '如果是从别处的链接来到这里，请<a href="/contact/">告诉我们</a>。</p>'
)
Single = FrontPage | IndexPage | NoticePage | TextPage | MovedPage


def single_fronts(bulletin: Bulletin) -> Iterator[tuple[str, Single]]:
    """Yield (file, view) of every page of which there is one."""
    yield "index.html", front_page(bulletin)
    yield "archive/index.html", _index(bulletin, "archive/", "往期", "按月查看。", months(bulletin))
    yield "tags/index.html", _index(bulletin, "tags/", "标签", "", tags(bulletin))
    yield "bylines/index.html", _index(bulletin, "bylines/", "作者", "本网自采稿件的署名。", bylines(bulletin))
    yield "sources/index.html", _index(bulletin, "sources/", "来源", "本站文字和图片从哪里来，凭什么刊登。", sources(bulletin))
    yield "notice/index.html", _notice(bulletin)
    yield "404.html", _text(bulletin, StandingPage("404.html", "没有这个页面", _NOT_FOUND, Place("")), robots="noindex")
    for page in bulletin.edition.pages:
        yield f"{page.slug}/index.html", _text(bulletin, page)
    yield from _moved(bulletin)
    yield from _withdrawn(bulletin)


def front_page(bulletin: Bulletin) -> FrontPage:
    """Return the front page: the newest own article that is no exposure leads."""
    lead = next((article for article in bulletin.listed if article.own and article.kind != "exposure"), None)
    lead = lead or next(iter(bulletin.listed), None)
    site = bulletin.edition.site
    return FrontPage(
        site=at(bulletin.masthead, href(site, "")),
        title=site.name,
        lead=card(bulletin, lead) if lead else None,
        sections=tuple(
            FrontSection(
                Anchor(group.title, href(site, group.address)),
                group.intro,
                cards(bulletin, tuple(article for article in group.articles if article is not lead)[:_ON_FRONT]),
            )
            for group in sections(bulletin)
        ),
        corrections=_corrections(bulletin),
        canonical=absolute(site, ""),
    )


def _corrections(bulletin: Bulletin) -> tuple[tuple[Anchor, Note], ...]:
    site = bulletin.edition.site
    found = [
        (item.date, article.slug, Anchor(article.title, href(site, article.address)), Note(day(item.date), item.what, why=item.why))
        for article in bulletin.listed
        for item in article.corrections
        if not item.minor
    ]
    found.sort(key=lambda row: row[:2], reverse=True)
    return tuple((anchor, note) for _, _, anchor, note in found[:_CORRECTIONS_ON_FRONT])


def _index(bulletin: Bulletin, address: str, title: str, intro: str, groups: tuple[Group, ...]) -> IndexPage:
    site = bulletin.edition.site
    links = tuple((Anchor(group.title, href(site, group.address)), len(group.articles)) for group in groups)
    return IndexPage(
        site=at(bulletin.masthead, href(site, address)),
        title=title,
        intro=intro,
        groups=(IndexGroup("", links),),
        breadcrumbs=_home(bulletin),
        canonical=absolute(site, address),
    )


def _notice(bulletin: Bulletin) -> NoticePage:
    edition = bulletin.edition
    return NoticePage(
        site=at(bulletin.masthead, href(edition.site, "notice/")),
        title="版权与免责声明",
        clauses=clauses(edition.site, edition.as_of, edition.clauses),
        breadcrumbs=_home(bulletin),
        canonical=absolute(edition.site, "notice/"),
    )


def _text(bulletin: Bulletin, page: StandingPage, robots: str = "") -> TextPage:
    site = bulletin.edition.site
    address = page.slug if page.slug.endswith(".html") else f"{page.slug}/"
    return TextPage(
        site=at(bulletin.masthead, href(site, address)),
        title=page.title,
        html=Markup(resolved(page.html, bulletin)),  # cleaned by nh3 in manuscript
        contact_box=page.slug in ("contact", "404.html"),
        breadcrumbs=_home(bulletin),
        canonical=absolute(site, address),
        robots=robots,
    )


def _moved(bulletin: Bulletin) -> Iterator[tuple[str, MovedPage]]:
    for article in bulletin.listed:
        for old in article.moved_from:
            target = Anchor(article.title, href(bulletin.edition.site, article.address))
            yield _file(old), _gone(bulletin, "页面已移动", target, article.address)


def _withdrawn(bulletin: Bulletin) -> Iterator[tuple[str, MovedPage]]:
    for item in bulletin.edition.registers.withdrawals:
        page = _gone(bulletin, "页面已撤下", None, item.address)
        yield _file(item.address), MovedPage(page.site, page.title, None, day(item.date), item.reason, page.canonical)


def _gone(bulletin: Bulletin, title: str, target: Anchor | None, address: str) -> MovedPage:
    site = bulletin.edition.site
    return MovedPage(bulletin.masthead, title, target, None, "", absolute(site, address))


def _home(bulletin: Bulletin) -> tuple[Anchor, ...]:
    return (Anchor("首页", href(bulletin.edition.site, "")),)


def _file(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") else address
