"""The files for programs, and what is wrong with them."""

from datetime import datetime
from pathlib import Path

import pytest

from newsroom.article.readback import NewsSeen
from newsroom.proof.programs import read_programs
from newsroom.proof.sitemaps import read_news
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web
from tests.unit.proof.hand_press import lay

WEB = Web("https://www.morning.example")
NOW = datetime.fromisoformat("2026-11-23T12:00:00+08:00")
RSL = '<rsl xmlns="https://rslstandard.org/rsl"><content url="{}">{}</content></rsl>'
OPML = '<opml version="2.0"><head><title>晨报社</title></head><body>{}</body></opml>'
GOOD = {
    "robots.txt": "User-agent: *\nAllow: /\nSitemap: https://www.morning.example/sitemap.xml # ours\nLicense: https://elsewhere.example/\n",
    "rsl.xml": RSL.format(
        "/a/", '<license><permits type="geo">CN</permits></license><terms>https://www.morning.example/notice/#own</terms>'
    ),
    ".well-known/security.txt": "# hello\nContact: tel:+1\nContact: https://www.morning.example/contact/\nExpires: 2027-06-01T00:00:00Z\n",
    "manifest.webmanifest": '{"name": "晨", "start_url": "/", "scope": "/", "icons": [{"src": "/assets/i.png", "sizes": "192x192"}]}',
    "subscribe/feeds.opml": OPML.format(
        '<outline text="a" type="rss" xmlUrl="../feeds/all.atom.xml" htmlUrl="https://www.morning.example/"/>'
    ),
    "_redirects": "/progress/old/ /progress/new/ 301\n",
    "_headers": "/*\n  Referrer-Policy: no-referrer\n/media/*\n  Cache-Control: public, immutable\n",
}


def fault(folder: Path, name: str, text: str | bytes) -> str:
    """Return what is wrong with one file."""
    (seen,) = read_programs(Tree(lay(folder, {name: text})), WEB, NOW)
    assert seen.path == name
    return seen.fault


def test_addresses_of_ours_are_told(tmp_path: Path) -> None:
    told = {seen.path: (seen.fault, seen.names) for seen in read_programs(Tree(lay(tmp_path, GOOD)), WEB, NOW)}
    assert told == {
        "robots.txt": ("", ("sitemap.xml",)),
        "rsl.xml": ("", ("a/", "notice/#own")),
        ".well-known/security.txt": ("", ("contact/",)),
        "manifest.webmanifest": ("", ("", "assets/i.png")),
        "subscribe/feeds.opml": ("", ("feeds/all.atom.xml", "")),
        "_redirects": ("", ("progress/old/", "progress/new/")),
        "_headers": ("", ()),
    }


def test_what_is_not_there_is_not_judged(tmp_path: Path) -> None:
    assert list(read_programs(Tree(tmp_path), WEB, NOW)) == []


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("robots.txt", "Allow: /\n", "no User-agent"),
        ("robots.txt", "User-agent: *\nSitemap: /sitemap.xml\n", "sitemap is no whole address: /sitemap.xml"),
        ("robots.txt", b"User-agent: \xff", "utf-8"),
        ("rsl.xml", "<rsl/>", "no rsl with content in it"),
        ("rsl.xml", "<rsl", "unclosed token"),
        ("rsl.xml", RSL.format("/", ""), "content without url or license: /"),
        ("rsl.xml", RSL.format("/", '<license><prohibits type="usage">ai-train,ai-input</prohibits></license>'), "unknown usage"),
        (".well-known/security.txt", "Expires: 2027-06-01T00:00:00Z\n", "no Contact"),
        (".well-known/security.txt", "Contact: mailto:a@b.example\n", "0 Expires instead of one"),
        (".well-known/security.txt", "Contact: mailto:a@b.example\nExpires: 2026-11-23T03:00:00Z\n", "is not within a year"),
        (".well-known/security.txt", "Contact: mailto:a@b.example\nExpires: 2028-01-01T00:00:00Z\n", "is not within a year"),
        (".well-known/security.txt", "Contact: mailto:a@b.example\nExpires: 2027-06-01\n", "is not within a year"),
        (".well-known/security.txt", "Contact: mailto:a@b.example\nExpires: soon\n", "isoformat"),
        (".well-known/security.txt", "Contact: a@b.example\nExpires: 2027-06-01T00:00:00Z\n", "contact is no whole address"),
        ("manifest.webmanifest", "{", "Expecting"),
        ("manifest.webmanifest", "[]", "no object"),
        ("manifest.webmanifest", '{"name": "a", "start_url": "/", "icons": [{"src": "/i.png"}]}', "an icon without src or sizes"),
        ("manifest.webmanifest", '{"name": "a", "start_url": "/", "icons": "i.png"}', "an icon without src or sizes"),
        ("manifest.webmanifest", '{"name": "a", "start_url": "/", "scope": "/b/", "icons": [1]}', "start_url is not in scope"),
        ("manifest.webmanifest", '{"start_url": "/", "icons": [1]}', "no name"),
        ("subscribe/feeds.opml", OPML.format(""), "no opml 2.0 with title and outlines"),
        ("subscribe/feeds.opml", OPML.format('<outline text="a" xmlUrl="/a.xml"/>'), "an outline without text, type or xmlUrl: a"),
        ("_headers", "  Referrer-Policy: no-referrer\n", "no header"),
        ("_headers", "/*\nReferrer-Policy: no-referrer\n", "no header: Referrer"),
        ("_headers", "/*\n  Referrer-Policy\n", "no header"),
        ("_redirects", "/progress/old/ /progress/new/\n", "no redirect: /progress/old/ /progress/new/"),
        ("_redirects", "/progress/old/ /progress/new/ 302\n", "no redirect"),
        ("_redirects", "/progress/old/ https://elsewhere.example/ 301\n", "no redirect"),
    ],
)
def test_what_programs_cannot_use_says_why(tmp_path: Path, name: str, text: str | bytes, words: str) -> None:
    assert words in fault(tmp_path, name, text)


NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://www.morning.example/progress/hello/</loc><n:news><n:publication><n:name>晨报社</n:name><n:language>zh-cn</n:language>
</n:publication><n:publication_date>2026-11-22</n:publication_date><n:title>题</n:title></n:news></url>
<url><loc>https://www.morning.example/</loc></url></urlset>"""


def test_news_sitemap_tells_everything(tmp_path: Path) -> None:
    seen, broken = read_news(Tree(lay(tmp_path, {"sitemap-news.xml": NEWS})), WEB)
    assert broken == ""
    assert seen == (NewsSeen("progress/hello/", "题", "晨报社", "zh-cn", "2026-11-22"), NewsSeen(""))
    assert [item.tagged for item in seen] == [True, False]


@pytest.mark.parametrize("text", ["<urlset", "<urlset/>", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "<feed/>"])
def test_what_is_no_news_sitemap_says_so(tmp_path: Path, text: str) -> None:
    seen, broken = read_news(Tree(lay(tmp_path, {"sitemap-news.xml": text})), WEB)
    assert seen == ()
    assert broken.startswith("sitemap-news.xml: ")


def test_no_news_sitemap_is_no_fault(tmp_path: Path) -> None:
    assert read_news(Tree(tmp_path), WEB) == ((), "")
