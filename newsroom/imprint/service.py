"""Pages that help readers: how to subscribe, and the way on from an address where nothing is."""

from newsroom.imprint.addresses import SECTION_INTROS, SECTION_NAMES, SECTIONS, SUBSCRIBE, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import at, home
from newsroom.imprint.views import Anchor, FeedGroup, LostPage, SubscribePage
from newsroom.imprint.wires import AMENDMENTS, FEED_TITLES, OPML, amendment_feeds, feeds, ledger_feed_link

LOST = "404.html"
_LATEST = 5
_WHAT_A_FEED_IS = (
    "订阅源是一个网址，把它交给阅读器软件，本站一有新文章，阅读器里就能看到标题、摘要和出处。"
    "不用注册，不用留下手机号，也没有推荐算法，按刊发时间排列；不想看了，在阅读器里删掉就行。"
)
_NOTHING_HERE = "地址可能写错了，页面也可能已经移走。可以从下面这些地方重新找起；如果是本站的链接把您带到这里，请告诉我们。"


def subscribe_page(bulletin: Bulletin) -> SubscribePage:
    """Return the page that says what a feed is and names every feed."""
    site = bulletin.edition.site
    whole = FeedGroup("全站", "三个栏目的全部文章。", feeds(site, "", site.name))
    return SubscribePage(
        site=at(bulletin.masthead, href(site, SUBSCRIBE)),
        title="订阅",
        intro=_WHAT_A_FEED_IS,
        groups=(whole, *(_of_section(bulletin, name) for name in SECTIONS), _of_amendments(bulletin), *_of_ledger(bulletin)),
        opml=Anchor("全部订阅源（OPML）", href(site, OPML)),
        breadcrumbs=(home(site),),
        canonical=absolute(site, SUBSCRIBE),
    )


def lost_page(bulletin: Bulletin) -> LostPage:
    """Return the page that is shown for an address where nothing is."""
    site = bulletin.edition.site
    ways = (
        ("首页", "", "今天的头条和三个栏目"),
        *((SECTION_NAMES[name], f"{name}/", SECTION_INTROS[name]) for name in SECTIONS),
        ("往期", "archive/", "按月查找"),
        ("标签", "tags/", "按题目查找"),
        ("联系与投诉", "contact/", "告诉我们哪个链接断了"),
    )
    return LostPage(
        site=at(bulletin.masthead, href(site, LOST)),
        title="没有这个页面",
        intro=_NOTHING_HERE,
        ways=tuple((Anchor(text, href(site, address)), words) for text, address, words in ways),
        latest=tuple(bulletin.links[article.slug] for article in bulletin.listed[:_LATEST]),
        canonical=absolute(site, LOST),
    )


def _of_section(bulletin: Bulletin, name: str) -> FeedGroup:
    site, title = bulletin.edition.site, SECTION_NAMES[name]
    return FeedGroup(title, f"只有“{title}”栏目的文章。", feeds(site, name, f"{site.name} · {title}"))


def _of_ledger(bulletin: Bulletin) -> tuple[FeedGroup, ...]:
    registers, ledger, site = bulletin.edition.registers, bulletin.ledger, bulletin.edition.site
    if not registers.problems:
        return ()
    whole = (ledger_feed_link(site, "全部（Atom）"),)
    categories = [(key, item.name) for key, item in registers.categories.items() if key in ledger.by_category]
    areas = [(key, item.name) for key, item in registers.areas.items() if key in ledger.by_area]
    by_category = tuple(ledger_feed_link(site, f"{name}（Atom）", "category", key) for key, name in categories)
    by_area = tuple(ledger_feed_link(site, f"{name}（Atom）", "area", key) for key, name in areas)
    groups = (
        FeedGroup("问题台账", "哪个问题登记了、走了哪一步、逾期了、办结了。", whole),
        FeedGroup("问题台账，按类别", "只看一类问题的变动。", by_category),
        FeedGroup("问题台账，按社区", "只看一个社区或片区的变动，不会更细。", by_area),
    )
    return tuple(group for group in groups if group.feeds)


def _of_amendments(bulletin: Bulletin) -> FeedGroup:
    title = FEED_TITLES[AMENDMENTS]
    return FeedGroup(title, "刊发以后改正了什么、补充了什么，单位怎样答复。", amendment_feeds(bulletin.edition.site))
