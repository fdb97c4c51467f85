"""JSON Feed of our own: what an item says, and what it leaves out."""

import io
import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from newsroom.imprint.entries import EntryPicture, EntryRights
from newsroom.press.json_feed import AttributedJson, json_item

DATE = datetime(2026, 10, 1, 8, tzinfo=ZoneInfo("Asia/Shanghai"))
PICTURE = EntryPicture("https://a.example/media/x.jpg", "image/jpeg", 123, "绘图：陈一白", "© 晨报社")
NOTICE = "https://a.example/notice/#own"
OWN = EntryRights(("林小川", "陶一鸣"), "晨报社", "https://a.example/1/", "© 晨报社", NOTICE, "", "<p>文</p>", (PICTURE,))
LENT = EntryRights(("周砚",), "青原日报", "https://d.example/1", "版权归青原日报", "", "https://d.example/1", "", (), ("来源：青原日报",))


def item(rights: EntryRights) -> Any:
    """Return an item as it is read from a written feed."""
    made = AttributedJson({"title": "晨报社", "icon": ""})
    words = {"id": "tag:1", "url": "https://a.example/1/", "title": "题", "summary": "短", "lang": "zh-Hans"}
    made.add_item(json_item(rights, **words, published=DATE, modified=DATE, tags=[]))
    written = io.StringIO()
    made.write(written, "utf-8")
    assert written.getvalue().endswith("}\n")
    feed = json.loads(written.getvalue())
    assert {key: value for key, value in feed.items() if key != "items"} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "晨报社",
    }
    return feed["items"][0]


def test_own_work_travels_whole() -> None:
    told = item(OWN)
    assert told["content_html"] == "<p>文</p>"
    assert told["authors"] == [{"name": "林小川"}, {"name": "陶一鸣"}]
    assert told["date_published"] == told["date_modified"] == "2026-10-01T08:00:00+08:00"
    assert told["_rights"]["pictures"] == [{"url": PICTURE.url, "credit": "绘图：陈一白", "rights": "© 晨报社"}]
    assert {"external_url", "content_text", "tags", "image"}.isdisjoint(told)


def test_work_of_others_is_its_summary_with_where_it_comes_from() -> None:
    told = item(LENT)
    assert told["content_text"] == "短\n\n来源：青原日报"
    assert told["external_url"] == "https://d.example/1"
    assert told["_rights"] == {"source": {"name": "青原日报", "url": "https://d.example/1"}, "rights": "版权归青原日报"}
    assert "content_html" not in told
