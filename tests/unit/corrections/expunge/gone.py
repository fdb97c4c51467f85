"""An item that was taken down, and the site that it stood on; everything fictional."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown
from newsroom.corrections.expunge import expunged
from newsroom.corrections.traces import Detector, trace_of

ADDRESS = "progress/heating/"
ENTRY = "tag:www.morning.example,2026-11-06:/progress/heating/"
TITLE = "一个供热维修工的十三张工单"
COUNTED = "三声，五声，七声，九声，十一声，十三声"
WORDS = "丁守业没有进门，先趴在楼道口听管子。气堵，排气四分钟。"
SITE = Site("晨报网", "https://www.morning.example", "晨报社", 2020, ZoneInfo("Asia/Shanghai"))
BELOW = Site("晨报网", "https://www.morning.example/campaign", "晨报社", 2020, ZoneInfo("Asia/Shanghai"))
REMOVED = TakenDown(
    (ADDRESS, "progress/old-heating/"),
    datetime(2026, 11, 23, 14, 0, tzinfo=UTC),
    "编辑部",
    "应当事人要求撤下 <&>",
    trace_of([f"{TITLE}\n{WORDS}", COUNTED], [], [], "5a" * 16),
    (ENTRY,),
)
DETECTOR = Detector((REMOVED.trace,))


def without(path: str, text: str, site: Site = SITE) -> str:
    """Return a file without the item, having looked that nothing of it is left and that doing it again changes nothing."""
    data = text.encode()
    once = expunged(path, data, REMOVED, site, DETECTOR)
    assert not DETECTOR.hits(once)
    assert expunged(path, once, REMOVED, site, DETECTOR) is once
    return once.decode()


def page(main: str, head: str = "") -> str:
    """Return a page with this inside."""
    return f'<!DOCTYPE html>\n<html lang="zh-Hans"><head><title>晨报网</title>{head}</head>\n<body><main>\n{main}\n</main></body></html>\n'
