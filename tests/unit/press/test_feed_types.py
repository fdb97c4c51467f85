"""RSS and Atom of our own: rights on every entry, no clock."""

from datetime import datetime
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from feedgenerator import Stylesheet

from newsroom.imprint.entries import EntryPicture, EntryRights
from newsroom.press.feed_types import AttributedAtom, AttributedRss

ZONE = ZoneInfo("Asia/Shanghai")
FOUNDED = datetime(2024, 1, 1, tzinfo=ZONE)
DATE = datetime(2026, 10, 1, 8, tzinfo=ZONE)
CHANGED = datetime(2026, 10, 2, 9, tzinfo=ZONE)
STYLE = Stylesheet("/assets/feed.1.css", "text/css", None)
PICTURE = EntryPicture("https://a.example/media/x.jpg", "image/jpeg", 123, "绘图：陈一白", "© 晨报社")
RIGHTS = EntryRights(
    authors=("周砚 & 李",),
    source_name="青原日报 <1>",
    source_url="https://d.example/1?a=1&b=2",
    rights="版权归青原日报",
    licence="https://l.example/",
    via="https://d.example/1",
    content="",
    pictures=(PICTURE,),
)
ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"


def feed(kind: type[AttributedRss] | type[AttributedAtom], *entries: EntryRights) -> ElementTree.Element:
    """Return a feed with these entries, parsed."""
    made = kind(title="晨报社", link="https://a.example/", description="晨报社", founded=FOUNDED, feed_url="https://a.example/f.xml")
    for rights in entries:
        made.add_item(
            title="标题",
            link="https://a.example/1/",
            description="摘要",
            unique_id="tag:1",
            unique_id_is_permalink=False,
            author_name=rights.author,
            pubdate=DATE,
            updateddate=CHANGED,
            rights=rights,
        )
    return ElementTree.fromstring(made.writeString("utf-8"))


def test_rss_item_carries_source_creator_and_rights() -> None:
    (item,) = feed(AttributedRss, RIGHTS).iter("item")
    source = item.find("source")
    assert source is not None
    assert (source.text, source.get("url")) == ("青原日报 <1>", "https://d.example/1?a=1&b=2")
    terms = [item.findtext(f"{DC}{name}") for name in ("creator", "source", "rights")]
    assert terms == ["周砚 & 李", "https://d.example/1", "版权归青原日报"]
    assert item.findtext(f"{ATOM}updated") == "2026-10-02T09:00:00+08:00"
    assert item.findtext("author") is None


def test_rss_picture_carries_credit_and_copyright() -> None:
    (picture,) = feed(AttributedRss, RIGHTS).iter(f"{MEDIA}content")
    assert (picture.findtext(f"{MEDIA}credit"), picture.findtext(f"{MEDIA}copyright")) == ("绘图：陈一白", "© 晨报社")
    assert (picture.get("fileSize"), picture.get("medium")) == ("123", "image")


def test_atom_entry_carries_author_rights_source_licence_and_original() -> None:
    (entry,) = feed(AttributedAtom, RIGHTS).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "周砚 & 李"
    assert entry.findtext(f"{ATOM}rights") == "版权归青原日报"
    assert entry.findtext(f"{ATOM}source/{ATOM}title") == "青原日报 <1>"
    links = {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")}
    assert (links["license"], links["via"]) == ("https://l.example/", "https://d.example/1")


def test_own_work_has_no_via_and_a_site_without_notice_no_licence() -> None:
    own = EntryRights(("林小川",), "晨报社", "https://a.example/1/", "© 晨报社", "", "", "", ())
    (entry,) = feed(AttributedAtom, own).iter(f"{ATOM}entry")
    assert {link.get("rel") for link in entry.findall(f"{ATOM}link")} == {"alternate"}


@pytest.mark.parametrize(("kind", "name"), [(AttributedRss, "channel/lastBuildDate"), (AttributedAtom, f"{ATOM}updated")])
def test_an_empty_feed_is_as_old_as_its_site(kind: type[AttributedRss] | type[AttributedAtom], name: str) -> None:
    assert "2024" in (feed(kind).findtext(name) or "")


@pytest.mark.parametrize(("kind", "name"), [(AttributedRss, "channel/lastBuildDate"), (AttributedAtom, f"{ATOM}updated")])
def test_a_feed_is_as_old_as_its_newest_change(kind: type[AttributedRss] | type[AttributedAtom], name: str) -> None:
    told = feed(kind, RIGHTS).findtext(name) or ""
    assert "2026-10-02" in told or "02 Oct 2026" in told


@pytest.mark.parametrize("kind", [AttributedRss, AttributedAtom])
def test_a_feed_names_its_style_sheet_before_its_first_element(kind: type[AttributedRss] | type[AttributedAtom]) -> None:
    made = kind(title="晨报社", link="https://a.example/", description="晨报社", founded=FOUNDED, stylesheets=[STYLE])
    text = made.writeString("utf-8")
    line = '<?xml-stylesheet href="/assets/feed.1.css" type="text/css"?>'
    assert text.count("<?xml-stylesheet") == 1
    assert text.index("<?xml ") < text.index(line) < min(text.find(name) for name in ("<rss", "<feed") if name in text)
