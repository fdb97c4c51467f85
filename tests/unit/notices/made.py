"""Notices that tests start from; nobody in them is real."""

from datetime import date
from zoneinfo import ZoneInfo

from newsroom.article.site import Contacts, Site
from newsroom.notices.course import Hand, opened
from newsroom.notices.letters import Desk
from newsroom.notices.notice import Claim, Item, Kind, Notice, Person

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
HAND = Hand(MONDAY, "贺知远")
SITE = Site(
    name="柳园社",
    url="https://news.liuyuan.example",
    holder="柳园社",
    founded=2026,
    timezone=ZoneInfo("Asia/Shanghai"),
    contacts=Contacts("柳园路（虚构）", "0000-1234567", "desk@liuyuan.example", "每天"),
)
DESK = Desk(SITE, MONDAY, "贺知远")
ITEM = Item("progress/hello/", "柳园换了新阀芯", "content/articles/progress/hello.md", date(2026, 12, 20), "林小川")
SENDER = Person("陆某（虚构）", "lu@elsewhere.example", "青原某路（虚构）")


def claim(kind: Kind = Kind.COPYRIGHT, **changes: object) -> Claim:
    """Return a claim that lacks nothing, with changes."""
    words: dict[str, object] = {"reason": "照片是我拍的\n没有问过我", "wish": "撤下", "evidence": ("底稿 $5",), "truth": True}
    return Claim(kind, **{**words, "sender": SENDER, "items": (ITEM,), **changes})  # type: ignore[arg-type]


def notice(kind: Kind = Kind.COPYRIGHT, received: date = FRIDAY, **changes: object) -> Notice:
    """Return a notice that came on a Friday and was filed on the Monday after."""
    return opened("2026-001", received, claim(kind, **changes), HAND)
