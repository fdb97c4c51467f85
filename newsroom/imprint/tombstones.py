"""Pages at addresses that are no more: moved, withdrawn by the newsroom, or taken down; and where the old addresses lead."""

from collections.abc import Callable, Iterator
from functools import partial

from newsroom.article.article import Article
from newsroom.article.records import Takedown, Withdrawal
from newsroom.imprint.addresses import absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.views import Anchor, MovedPage

_WORDS = {
    "withdrawn": ("页面已撤回", "这个地址上的内容，本站已经自行撤回。"),
    "taken-down": ("内容已撤下", "这个地址上的内容已经从本站撤下，不再提供。"),
}
_QUESTIONS = "对此有疑问，请联系我们"


def tombstones(bulletin: Bulletin) -> Iterator[tuple[str, Callable[[], MovedPage]]]:
    """Yield (file, what makes the view) for every such address; what is gone has a second file beside its page, `<address>gone.html`.

    Web servers answer 410 with that file wherever there is one (docs/server.md). An address that was taken down is nothing else any more.
    """
    for old, article in moves(bulletin):
        yield _file(old), partial(_moved, bulletin, article)
    for item in removed(bulletin):
        make = partial(_gone, bulletin, item)
        yield _file(item.address), make
        yield f"{item.address}gone.html", make


def moves(bulletin: Bulletin) -> Iterator[tuple[str, Article]]:
    """Yield every old address with the article that answers it now."""
    gone = {item.address for item in removed(bulletin)}
    for article in bulletin.listed:
        yield from ((old, article) for old in article.moved_from if old not in gone)


def removed(bulletin: Bulletin) -> tuple[Withdrawal | Takedown, ...]:
    """Return what was withdrawn or taken down, each address once: a takedown says more than a withdrawal before it."""
    registers = bulletin.edition.registers
    by_address: dict[str, Withdrawal | Takedown] = {item.address: item for item in registers.withdrawals}
    by_address |= {item.address: item for item in registers.takedowns}
    return tuple(by_address.values())


def _moved(bulletin: Bulletin, article: Article) -> MovedPage:
    target = bulletin.links[article.slug].anchor
    return MovedPage(bulletin.masthead, "页面已移动", target, None, "", absolute(bulletin.edition.site, article.address))


def _gone(bulletin: Bulletin, item: Withdrawal | Takedown) -> MovedPage:
    site = bulletin.edition.site
    name = "taken-down" if isinstance(item, Takedown) else "withdrawn"
    title, words = _WORDS[name]
    return MovedPage(
        site=bulletin.masthead,
        title=title,
        target=None,
        withdrawn=day(item.date),
        reason=item.reason,
        canonical=absolute(site, item.address),
        name=name,
        words=words,
        contact=Anchor(_QUESTIONS, href(site, "contact/")),
    )


def _file(address: str) -> str:
    return f"{address}index.html" if not address or address.endswith("/") else address
