"""Feeds as feed readers see them."""

import json
from pathlib import Path

import pytest

from newsroom.article.readback import FeedSeen
from newsroom.proof.feeds import is_feed, read_feed
from newsroom.proof.web import Web

WEB = Web("https://www.morning.example")
ORIGINAL = "https://daily.qingyuan.example/2026/0930.html"
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>晨报社</title><id>urn:x</id><updated>2026-01-01T00:00:00Z</updated>
<rights>© 晨报社</rights><entry><title>题</title><id>tag:1</id><link href="https://www.morning.example/progress/hello/"/>
<link rel="via" href="{ORIGINAL}"/><author><name>林溪</name></author><rights>© 青原日报</rights>
<source><title>青原日报</title><link href="https://daily.qingyuan.example/"/></source><summary>短</summary>
<content type="html">长一些</content></entry></feed>"""


def test_atom_entry_tells_everything() -> None:
    feed = read_feed("feeds/all.atom.xml", ATOM.encode(), WEB)
    assert (feed.fault, feed.rights) == ("", "© 晨报社")
    entry = feed.entries[0]
    assert (entry.link, entry.id, entry.title, entry.author) == ("progress/hello/", "tag:1", "题", "林溪")
    assert (entry.source_title, entry.source_url, entry.rights, entry.content) == ("青原日报", ORIGINAL, "© 青原日报", "长一些")


def test_atom_entry_without_a_link_has_none() -> None:
    bare = ATOM.replace('<link href="https://www.morning.example/progress/hello/"/>', "")
    assert read_feed("a.xml", bare.encode(), WEB).entries[0].link == ""


def test_json_feed_tells_everything() -> None:
    item = {
        "id": "tag:1",
        "url": "https://www.morning.example/progress/hello/",
        "external_url": ORIGINAL,
        "title": "题",
        "content_text": "长一些",
        "summary": "短",
        "image": "https://www.morning.example/media/a.jpg",
        "attachments": [{"url": "https://x.example/b.png", "mime_type": "image/png"}, {"url": "c.mp3", "mime_type": "audio/mpeg"}],
        "authors": [{"name": "林溪"}],
        "_rights": {"rights": "© 青原日报"},
        "_newsroom": {"source": {"name": "青原日报"}},
    }
    data = {"version": "https://jsonfeed.org/version/1.1", "title": "晨报社", "_rights": "© 晨报社", "items": [item]}
    feed = read_feed("feeds/all.json", json.dumps(data).encode(), WEB)
    assert (feed.fault, feed.rights) == ("", "© 晨报社")
    entry = feed.entries[0]
    assert (entry.link, entry.id, entry.title, entry.author) == ("progress/hello/", "tag:1", "题", "林溪")
    assert (entry.source_title, entry.source_url, entry.rights, entry.content) == ("青原日报", ORIGINAL, "© 青原日报", "长一些")
    assert entry.pictures == ("media/a.jpg", "https://x.example/b.png")


def test_rights_of_a_json_feed_are_in_words_and_not_in_where_they_are_explained() -> None:
    data = {"version": "https://jsonfeed.org/version/1.1", "title": "晨报社", "_rights": {"about": "https://x.example/"}, "items": []}
    assert read_feed("feeds/all.json", json.dumps(data).encode(), WEB).rights == ""


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ({"id": "a", "summary": "短"}, "neither content_html nor content_text: a"),
        ({"id": 1, "content_text": "短"}, "an id that is no text: 1"),
        ({"id": "a", "content_text": "短", "date_published": "2026-11-23"}, "date_published is no date of RFC 3339: a"),
        ({"id": "a", "content_text": "短", "date_modified": "2026-11-23 08:00:00"}, "date_modified is no date of RFC 3339: a"),
        ("a", "an item that is no object"),
    ],
)
def test_json_feed_with_a_wrong_item_says_what_is_wrong(item: object, words: str) -> None:
    data = {"version": "https://jsonfeed.org/version/1.1", "title": "晨报社", "items": [item]}
    assert read_feed("a.json", json.dumps(data).encode(), WEB).fault == words


def test_json_feed_without_a_title_is_none() -> None:
    assert read_feed("a.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', WEB).fault == "no title"


@pytest.mark.parametrize(
    "part",
    [
        '<media:content url="https://www.morning.example/media/a.jpg" type="image/jpeg"/>',
        '<media:thumbnail url="https://www.morning.example/media/a.jpg"/>',
        '<enclosure url="https://www.morning.example/media/a.jpg" type="image/jpeg" length="1"/>',
        '<content:encoded>&lt;img alt="" src="https://www.morning.example/media/a.jpg"&gt;</content:encoded>',
    ],
)
def test_pictures_that_come_with_an_entry_are_seen(part: str) -> None:
    rss = (
        '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>a</title><item><title>b</title>{part}</item></channel></rss>"
    )
    assert read_feed("a.rss", rss.encode(), WEB).entries[0].pictures == ("media/a.jpg",)


def test_style_sheet_of_a_feed_is_seen() -> None:
    dressed = ATOM.replace("<feed", '<?xml-stylesheet href="/assets/feed.1.css" type="text/css"?><feed', 1)
    assert read_feed("feeds/all.atom.xml", dressed.encode(), WEB).style == "assets/feed.1.css"
    assert read_feed("feeds/all.atom.xml", ATOM.encode(), WEB).style == ""


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.xml", b"<rss version='2.0'><channel><title>a</channel></rss>"),
        ("a.xml", b"<rss><channel>\x00</channel></rss>"),
        ("a.rss", b"<html><p>no feed</p></html>"),
        ("a.atom", b""),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": '),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1.1"}'),
        ("a.json", b'["https://jsonfeed.org/version/1.1"]'),
    ],
)
def test_what_is_no_feed_says_why(path: str, data: bytes) -> None:
    feed = read_feed(path, data, WEB)
    assert isinstance(feed, FeedSeen)
    assert feed.fault
    assert is_feed(path, data)


def test_feed_that_is_only_a_path_opens_no_file(tmp_path: Path) -> None:
    (tmp_path / "real.xml").write_text(ATOM)
    feed = read_feed("a.rss", str(tmp_path / "real.xml").encode(), WEB)
    assert feed.fault
    assert feed.entries == ()


def test_sitemap_and_other_data_are_no_feeds() -> None:
    assert not is_feed("sitemap.xml", b'<?xml version="1.0"?><urlset/>')
    assert not is_feed("search/index.json", b'{"pages": []}')
    assert not is_feed("index.html", b"<rss")
