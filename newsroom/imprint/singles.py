"""Pages of which there is one, and those that stand for one address each: standing pages, moved and withdrawn addresses."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby

from markupsafe import Markup

from newsroom.article.records import StandingPage
from newsroom.imprint.addresses import CORRECTIONS, SUBSCRIBE, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.corrections import corrections_page
from newsroom.imprint.front_page import front_page
from newsroom.imprint.groups import Group, bylines, months, sources, tags
from newsroom.imprint.masthead import at, home
from newsroom.imprint.notice import clauses
from newsroom.imprint.service import LOST, lost_page, subscribe_page
from newsroom.imprint.targets import resolved
from newsroom.imprint.tombstones import tombstones
from newsroom.imprint.views import (
    Anchor,
    CorrectionsPage,
    FrontPage,
    IndexGroup,
    IndexPage,
    LostPage,
    MovedPage,
    NoticePage,
    SubscribePage,
    TextPage,
)

Single = FrontPage | IndexPage | SubscribePage | CorrectionsPage | LostPage | NoticePage | TextPage | MovedPage


def single_fronts(bulletin: Bulletin) -> Iterator[tuple[str, type, Callable[[], Single]]]:
    """Yield (file, kind of view, what makes the view) of every page of which there is one."""
    yield "index.html", FrontPage, partial(front_page, bulletin)
    yield "archive/index.html", IndexPage, partial(_archive, bulletin)
    yield "tags/index.html", IndexPage, partial(_index, bulletin, "tags/", "标签", "", tags)
    yield "bylines/index.html", IndexPage, partial(_index, bulletin, "bylines/", "作者", "谁采写，谁拍摄，谁绘图。", bylines)
    yield "sources/index.html", IndexPage, partial(_index, bulletin, "sources/", "来源", "本站文字和图片从哪里来，凭什么刊登。", sources)
    yield f"{SUBSCRIBE}index.html", SubscribePage, partial(subscribe_page, bulletin)
    yield f"{CORRECTIONS}index.html", CorrectionsPage, partial(corrections_page, bulletin)
    yield "notice/index.html", NoticePage, partial(_notice, bulletin)
    yield LOST, LostPage, partial(lost_page, bulletin)
    for page in bulletin.edition.pages:
        yield f"{page.slug}/index.html", TextPage, partial(_text, bulletin, page)
    for file, make in tombstones(bulletin):
        yield file, MovedPage, make


def _archive(bulletin: Bulletin) -> IndexPage:
    """Return the index of months, by year, the newest first."""
    years = groupby(months(bulletin), key=lambda month: month.articles[0].date.year)
    page = _index(bulletin, "archive/", "往期", "按月查看。", _none)
    return replace(page, groups=tuple(IndexGroup(f"{year}年", _links(bulletin, found)) for year, found in years))


def _index(bulletin: Bulletin, address: str, title: str, intro: str, groups: Callable[[Bulletin], tuple[Group, ...]]) -> IndexPage:
    site = bulletin.edition.site
    return IndexPage(
        site=at(bulletin.masthead, href(site, address)),
        title=title,
        intro=intro,
        groups=(IndexGroup("", _links(bulletin, groups(bulletin))),),
        breadcrumbs=(home(bulletin.edition.site),),
        canonical=absolute(site, address),
    )


def _none(bulletin: Bulletin) -> tuple[Group, ...]:
    return ()


def _links(bulletin: Bulletin, groups: Iterable[Group]) -> tuple[tuple[Anchor, int], ...]:
    site = bulletin.edition.site
    return tuple((Anchor(group.title, href(site, group.address)), len(group.articles)) for group in groups)


def _notice(bulletin: Bulletin) -> NoticePage:
    edition = bulletin.edition
    return NoticePage(
        site=at(bulletin.masthead, href(edition.site, "notice/")),
        title="版权与免责声明",
        clauses=clauses(edition.site, edition.as_of, edition.clauses),
        breadcrumbs=(home(bulletin.edition.site),),
        canonical=absolute(edition.site, "notice/"),
    )


def _text(bulletin: Bulletin, page: StandingPage) -> TextPage:
    site = bulletin.edition.site
    address = f"{page.slug}/"
    return TextPage(
        site=at(bulletin.masthead, href(site, address)),
        title=page.title,
        html=Markup(resolved(page.html, bulletin)),  # cleaned by nh3 in manuscript
        contact_box=page.slug == "contact",
        breadcrumbs=(home(bulletin.edition.site),),
        canonical=absolute(site, address),
    )
