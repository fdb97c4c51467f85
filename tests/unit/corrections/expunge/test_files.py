"""Feeds, sitemaps, data and files of lines lose what names the item and stay well-formed."""

import json
from xml.etree import ElementTree

import feedparser
import pytest

from newsroom.corrections.expunge import expunged, media_in, tombstone
from tests.unit.corrections.expunge.gone import ADDRESS, BELOW, DETECTOR, ENTRY, REMOVED, SITE, TITLE, WORDS, without

ROOT = "https://www.morning.example"
OTHER = (
    f'<entry><title>乙</title><link href="{ROOT}/progress/heating-2/"/><id>tag:www.morning.example,2026-11-07:/progress/heating-2/</id>'
    '<updated>2026-11-07T00:00:00Z</updated><content type="html">&lt;p&gt;见%s。&lt;/p&gt;</content></entry>'
)
ITEM = f'<entry><title>{TITLE}</title><link href="{ROOT}/{ADDRESS}" rel="alternate"/><id>{ENTRY}</id></entry>'
LINK = f'&lt;a href="{ROOT}/{ADDRESS}"&gt;此前&lt;/a&gt;'
DELETED = (
    f'<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="{ENTRY}" when="2026-11-23T14:00:00Z">'
    "<at:comment>应当事人要求撤下 &lt;&amp;&gt;</at:comment></at:deleted-entry>"
)


def atom(entries: str) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>晨报网</title><id>{ROOT}/</id>{entries}</feed>'


def test_atom_says_which_entry_is_gone() -> None:
    told = without("feeds/all.atom.xml", atom(ITEM + OTHER % LINK))
    assert told == atom(DELETED + OTHER % "（已撤下的内容）")
    assert not feedparser.parse(told.encode()).bozo


def test_a_feed_that_never_had_the_entry_says_nothing_of_it() -> None:
    whole = atom(OTHER % "别处")
    assert expunged("feeds/all.atom.xml", whole.encode(), REMOVED, SITE, DETECTOR) == whole.encode()
    assert "deleted-entry" not in without("feeds/all.atom.xml", atom(OTHER % WORDS))


def test_rss_loses_the_item_by_its_link_or_guid() -> None:
    feed = '<rss version="2.0"><channel><title>晨报网</title>%s<item><title>乙</title><link>https://www.morning.example/b/</link>%s</item></channel></rss>'
    items = f'<item><link>{ROOT}/{ADDRESS}</link></item><item><title>x</title><guid isPermaLink="false">{ENTRY}</guid></item>'
    cdata = "<description><![CDATA[<p>甲</p><p>%s</p>]]></description>"
    assert without("feeds/all.rss.xml", feed % (items, cdata % WORDS)) == feed % ("", "<description><![CDATA[<p>甲</p>]]></description>")


def test_an_entry_whose_title_speaks_goes_whole() -> None:
    whole = atom(f"<entry><title>更正：{TITLE}</title><id>x</id></entry>")
    assert without("feeds/corrections.atom.xml", whole) == atom("")


URLSET = "<urlset>\n  %s<url><loc>https://www.morning.example/</loc></url>\n</urlset>"
OPML = "<opml><body>%s<outline text='b'/></body></opml>"
RSL = '<rsl>%s\n <content url="/"/>\n</rsl>'


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("sitemap.xml", URLSET % f"<url>\n    <loc>{ROOT}/{ADDRESS}</loc>\n  </url>\n  ", URLSET.replace("\n  %s", "\n  ")),
        ("rsl.xml", RSL % f'\n <content url="/{ADDRESS}"><terms>x</terms></content>', RSL % ""),
        ("subscribe/feeds.opml", OPML % f'<outline text="a" htmlUrl="{ROOT}/{ADDRESS}"/>', OPML % ""),
        ("map.svg", f"<svg><title>甲</title><text>{TITLE}</text></svg>", "<svg><title>甲</title></svg>"),
    ],
)
def test_other_xml_loses_the_smallest_element(path: str, before: str, after: str) -> None:
    told = without(path, before)
    assert told == after
    assert ElementTree.fromstring(told) is not None


def test_redirects_to_and_from_the_item_go() -> None:
    lines = "/a/ /b/ 301\n%s/progress/heating-2/ /c/ 301\n"
    gone = f"/older/ /{ADDRESS} 301\n/progress/old-heating/ /{ADDRESS} 301\n/{ADDRESS} /d/ 301\n"
    assert without("_redirects", lines % gone) == lines % ""


def test_tables_keep_their_rows_and_lists_of_addresses_lose_their_lines() -> None:
    assert without("list.csv", f'甲,"{TITLE}",1\r\n乙,x,2\r\n') == '甲,"",1\r\n乙,x,2\r\n'
    assert without("llms.txt", f"# 晨报网\n- [x](/{ADDRESS}): y\n- [z](/z/)\n") == "# 晨报网\n- [z](/z/)\n"


def feed(*items: dict[str, object]) -> str:
    return (
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "晨报网", "items": list(items)}, ensure_ascii=False, indent=1)
        + "\n"
    )


def test_json_feeds_keep_their_form() -> None:
    item: dict[str, object] = {"id": ENTRY, "url": f"{ROOT}/{ADDRESS}", "title": TITLE}
    other: dict[str, object] = {"id": "b", "url": f"{ROOT}/b/", "title": "乙"}
    html = {"content_html": f'<p>见<a href="{ROOT}/{ADDRESS}">此前</a>。</p>'}
    told = {"content_html": "<p>见（已撤下的内容）。</p>"}
    assert without("feeds/all.json", feed(item, other | html)) == feed(other | told)
    assert without("feeds/all.json", feed(other | html, item)) == feed(other | told)
    assert json.loads(without("feeds/all.json", feed(item))) == json.loads(feed())
    assert without("feeds/all.json", feed(other, other | {"title": f"更正：{TITLE}"})) == feed(other)
    assert without("feeds/all.json", feed(other | {"content_text": WORDS})) == feed(other | {"content_text": "（已撤下的内容）"})
    assert without("feeds/all.json", feed(other | {"content_text": f"甲\n{WORDS}\n乙"})) == feed(other | {"content_text": "甲\n乙"})


def test_escaped_words_are_found_in_data() -> None:
    assert without("index.json", json.dumps({"a": TITLE, "b": [1, {"c": WORDS}, "d"], TITLE: 2})) == '{"b": [1, {}, "d"]}'


def _chunk(head: bytes, kind: bytes, data: bytes) -> bytes:
    return head + len(data).to_bytes(4, "big") + kind + data + b"Kabc"


def test_a_picture_with_words_of_the_item_comes_back_empty() -> None:
    picture = _chunk(b"\x89PNG\r\n\x1a\n", b"tEXt", b"Title\0" + TITLE.encode())
    assert expunged("media/a.png", picture, REMOVED, SITE, DETECTOR) == b""
    other = _chunk(b"\x89PNG\r\n\x1a\n", b"tEXt", b"Title\0lamp")
    assert expunged("media/a.png", other, REMOVED, SITE, DETECTOR) is other


LOST = (
    '<!DOCTYPE html>\n<html lang="zh-Hans"><head>\n<meta charset="utf-8">\n<title>没有这个页面</title>\n'
    '<meta name="robots" content="noindex">\n'
    '<link rel="canonical" href="https://www.morning.example/404.html">\n<link rel="stylesheet" href="/assets/site.css">\n'
    '<meta property="og:title" content="没有这个页面">\n<script type="application/ld+json">{}</script>\n</head>\n'
    '<body><header><a href="/contact/">联系</a></header><main class="page" id="main">'
    "<p>旧的</p></main><footer>页脚</footer></body></html>\n"
)


def test_a_tombstone_wears_the_dress_of_its_release() -> None:
    stone = tombstone(LOST.encode(), REMOVED, SITE).decode()
    assert stone.startswith(
        '<!DOCTYPE html>\n<html lang="zh-Hans"><head>\n<meta charset="utf-8">\n<title>内容已撤下 - 晨报网</title>\n'
        '  <meta name="robots" content="noindex">\n<link rel="stylesheet" href="/assets/site.css">\n</head>\n'
    )
    assert stone.count("robots") == 1
    assert '<main class="page" id="main">\n    <div class="tombstone">' in stone
    assert '<time datetime="2026-11-23">2026年11月23日</time>' in stone
    assert "原因：应当事人要求撤下 &lt;&amp;&gt;" in stone
    assert 'class="tombstone__contact" href="/contact/"' in stone
    assert "旧的" not in stone
    assert "<footer>页脚</footer>" in stone
    assert tombstone(stone.encode(), REMOVED, SITE).decode().count("tombstone__title") == 1


def test_a_tombstone_stands_alone_where_there_is_no_other_page() -> None:
    stone = tombstone(None, REMOVED, BELOW).decode()
    assert "noindex" in stone
    assert 'href="/campaign/"' in stone
    assert "tombstone__contact" not in stone


def test_media_are_found_wherever_they_are_named() -> None:
    names = {f"media/p-{number}.0123456789abcdef.jpg" for number in range(6)}
    text = (
        '<img src="/media/p-0.0123456789abcdef.jpg" srcset="/media/p-1.0123456789abcdef.jpg 1x, /media/p-2.0123456789abcdef.jpg 2x">'
        "<style>a{background:url(../media/p-3.0123456789abcdef.jpg)}</style>"
        '{"a":"https:\\/\\/x.example\\/media\\/p-4.0123456789abcdef.jpg"} &lt;img src=&quot;/media/p-5.0123456789abcdef.jpg&quot;&gt;'
        "/multimedia/x.jpg /social-media/y.jpg"
    )
    assert media_in("index.html", text.encode()) == names
    assert "media/灯(1).0123456789abcdef.jpg" in media_in("a.html", b'<a href="/media/%E7%81%AF(1).0123456789abcdef.jpg">')


def test_what_cannot_be_mended_is_told_as_gone_whole() -> None:
    main = "<main><p>甲</p><p>丁守业\udcff没有进门</p></main>"
    broken = f"<html><body><header>报头</header>{main}</body></html>".encode("utf-8", "surrogateescape")
    told = expunged("index.html", broken, REMOVED, SITE, DETECTOR)
    assert b'<main>\n    <div class="tombstone">' in told
    assert "<header>报头</header>".encode() in told
    assert not DETECTOR.hits(told)
    assert expunged("index.html", told, REMOVED, SITE, DETECTOR) is told
    assert without("broken.json", f"[{TITLE}") == "{}\n"


HEAD = "\ufeffkey,steps,articles,page\r\n"
KEPT = f'2026-2,"甲，""乙"", 丙",{ROOT}/progress/heating-2/,{ROOT}/problems/2026-2/\r\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"2026-1,甲。；{WORDS}；乙。,{ROOT}/{ADDRESS},p\r\n", "2026-1,甲。；乙。,,p\r\n"),
        (f'2026-1,"{WORDS}",{ROOT}/b/ {ROOT}/{ADDRESS},p\r\n', f'2026-1,"",{ROOT}/b/ （已撤下的内容）,p\r\n'),
        (f"2026-1,甲,,{ROOT}/{ADDRESS}\r\n", ""),
        ("2026-1,甲,/progress/heating/,\r\n", "2026-1,甲,,\r\n"),
    ],
)
def test_a_table_keeps_its_rows_and_its_columns(before: str, after: str) -> None:
    assert without("data/problems.csv", HEAD + before + KEPT) == HEAD + after + KEPT


def test_what_is_no_table_loses_lines() -> None:
    assert without("data/odd.csv", f'a,b\n"open,{WORDS}\nc,d\n') == "a,b\nc,d\n"


def test_a_record_of_open_data_keeps_its_fields() -> None:
    whole = {
        "records": [{"key": "1", "steps": f"甲。；{WORDS}", "articles": f"{ROOT}/{ADDRESS}"}, {"key": "2", "page": f"{ROOT}/{ADDRESS}"}]
    }
    told = json.loads(without("data/problems.json", json.dumps(whole, ensure_ascii=False)))
    assert told == {"records": [{"key": "1", "steps": "甲。", "articles": ""}]}
