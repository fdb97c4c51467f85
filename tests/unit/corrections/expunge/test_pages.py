"""Pages lose what stands for the item and what speaks of it; every other byte stays."""

import html5lib
import pytest

from newsroom.corrections.expunge import expunged
from tests.unit.corrections.expunge.gone import BELOW, DETECTOR, REMOVED, SITE, TITLE, WORDS, page, without

GONE = "（已撤下的内容）"
CARD = f'<article class="card"><h2><a href="/progress/heating/">{TITLE}</a></h2><p>{WORDS}</p></article>'
OTHER = '<article class="card"><h2><a href="/progress/heating-2/">供热之后</a></h2></article>'


def prose(words: str) -> str:
    return f'<article><h1>别的文章</h1><div class="prose">{words}</div></article>'


def test_a_page_without_the_item_is_the_very_same_object() -> None:
    data = page(OTHER + prose('<p>见<a href="/progress/heating-2/">这里</a>。</p>')).encode()
    assert expunged("index.html", data, REMOVED, SITE, DETECTOR) is data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'<div class="cards">\n  {CARD}\n  {OTHER}\n</div>', f'<div class="cards">\n  {OTHER}\n</div>'),
        (f'<ul>\n<li>甲</li>\n<li><p>新刊</p><a href="/progress/heating/">{TITLE}</a></li>\n</ul>', "<ul>\n<li>甲</li>\n</ul>"),
        (f"<ul><li>甲<li><a href=/progress/heating/>{TITLE}</a><li>乙</ul>", "<ul><li>甲<li>乙</ul>"),
        (f'<UL><LI>甲</LI><LI><A HREF="/progress/heating/">{TITLE}</A></LI></UL>', "<UL><LI>甲</LI></UL>"),
        (
            f'<table><tr><td><a href="/progress/heating/">{TITLE}</a></td><td>1</td></tr><tr><td>2</td></tr></table>',
            "<table><tr><td>2</td></tr></table>",
        ),
        (
            f'<dl><dt>甲</dt><dd>乙</dd><dt>原文</dt><dd><a href="/progress/heating/">{TITLE}</a></dd></dl>',
            "<dl><dt>甲</dt><dd>乙</dd></dl>",
        ),
        (
            f'<nav>\n <a href="/progress/heating/" rel="prev"><span>{TITLE}</span></a>\n <a href="/x/">后</a></nav>',
            '<nav>\n <a href="/x/">后</a></nav>',
        ),
        (
            f'<p>甲</p><section><h2>相关文章</h2><ul><li><a href="/progress/heating/">{TITLE}</a></li></ul></section><p>完</p>',
            "<p>甲</p><p>完</p>",
        ),
        (
            '<p>甲</p><section><h2>本周</h2><p>11月</p><ul><li><a href="/progress/heating/">x</a></li></ul></section><p>完</p>',
            "<p>甲</p><p>完</p>",
        ),
        (
            '<p>甲</p><figure><a href="/progress/heating/"><img src="/x.jpg" alt=""></a><figcaption>图</figcaption></figure><p>完</p>',
            "<p>甲</p><p>完</p>",
        ),
    ],
)
def test_what_stands_for_the_item_goes_whole(before: str, after: str) -> None:
    assert without("index.html", page(before)) == page(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p>见<a href="/progress/heating/">此前报道</a>。</p>', f"<p>见{GONE}。</p>"),
        ("<p>见<a href='https://www.morning.example/progress/heating/#x'>此前<b>报道</b></a>。</p>", f"<p>见{GONE}。</p>"),
        ('<p>见<a href="../../progress/h%65ating">此前报道</a>。</p>', f"<p>见{GONE}。</p>"),
        ('<p>见<a href="/progress/&#104;eating/?a=1">此前报道</a>。</p>', f"<p>见{GONE}。</p>"),
        ('<p>见<a href="//WWW.morning.example/progress/old-heating/index.html">此前报道</a>。</p>', f"<p>见{GONE}。</p>"),
        ('<ul><li>见<a href="/progress/heating/">此前报道</a>和别的。</li></ul>', f"<ul><li>见{GONE}和别的。</li></ul>"),
        ('<blockquote>见<a href="/progress/heating/">报道</a>。</blockquote>', f"<blockquote>见{GONE}。</blockquote>"),
        ('<p>甲</p>\n<p><a href="/progress/heating/">此前报道</a></p>', "<p>甲</p>"),
        ("<p>全文 https://www.morning.example/progress/heating/，供查。</p>", f"<p>全文 {GONE}，供查。</p>"),
        (f"<p>甲</p>\n<p>他写道：{WORDS}</p>", "<p>甲</p>"),
        ("<p>甲</p>\n<p>丁守业没有<em>进门</em>，</p>", "<p>甲</p>"),
        ("<p>甲</p>\n<p>&#x4E01;守业没有进门</p>", "<p>甲</p>"),
        (f'<p>甲<img src="/a.jpg" alt="{TITLE}" width="1"></p>', '<p>甲<img src="/a.jpg" alt="" width="1"></p>'),
        (f'<p>甲<span title="{TITLE}" class="x">乙</span></p>', '<p>甲<span class="x">乙</span></p>'),
        (f"<p>甲<!-- {TITLE} --></p>", "<p>甲</p>"),
        (f"<p>甲</p><script>let t='{TITLE}'</script>", "<p>甲</p>"),
    ],
)
def test_running_prose_keeps_its_sentence(before: str, after: str) -> None:
    assert without("progress/other/index.html", page(prose(before))) == page(prose(after))


def test_a_cell_with_other_words_loses_the_link_only() -> None:
    before = '<table><tr><td>见<a href="/progress/heating/">此前</a>和别处</td></tr></table>'
    assert without("index.html", page(before)) == page(f"<table><tr><td>见{GONE}和别处</td></tr></table>")


def test_words_across_two_blocks_are_found_in_both() -> None:
    told = without("index.html", page("<p>甲</p>\n<div><p>三声，五声，七声</p></div>\n<div><p>九声，十一声，十三声</p></div>\n<p>完</p>"))
    assert told == page("<p>甲</p>\n<p>完</p>")


def test_head_loses_what_points_at_the_item() -> None:
    head = f'\n<link rel="canonical" href="https://www.morning.example/progress/heating/">\n<meta property="og:title" content="{TITLE}">\n'
    refresh = '<meta http-equiv="refresh" content="0; url=/progress/heating/">'
    assert without("old/index.html", page("<p>完</p>", head + refresh)) == page("<p>完</p>")


def test_a_title_becomes_the_sites_name() -> None:
    told = without("index.html", page("<p>完</p>").replace("<title>晨报网", f"<title>{TITLE} - 晨报网"))
    assert told == page("<p>完</p>")


def test_data_loses_the_value_only() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","mentions":[{"@id":"/a/"},%s{"@id":"/b/"}]%s}</script>'
    before = data % ('{"@type":"NewsArticle","url":"https://www.morning.example/progress/heating/"},', f',"about":"{TITLE}"')
    assert without("index.html", page("", before)) == page("", data % ("", ""))


def test_a_page_of_nothing_but_the_items_words_keeps_its_frame() -> None:
    told = without("tags/x/index.html", page(f"<h1>{TITLE}</h1><p>{WORDS}</p>"))
    assert told == page("").replace("\n\n", "\n")
    assert html5lib.parse(told) is not None


def test_links_are_read_below_the_sites_folder() -> None:
    main = '<ul><li><a href="%s/progress/heating/">x</a></li><li>乙</li></ul>'
    assert without("index.html", page(main % "/campaign"), BELOW) == page("<ul><li>乙</li></ul>")
    assert without("index.html", page(main % "https://www.morning.example/campaign"), BELOW) == page("<ul><li>乙</li></ul>")
    assert without("index.html", page(main % ""), BELOW) == page(main % "")


@pytest.mark.parametrize(
    "link", ["/progress/heating-2/", "/progress/heating2", "/x/progress/heating/", "https://else.example/progress/heating/", "heating/"]
)
def test_addresses_that_only_look_alike_stay(link: str) -> None:
    whole = page(f'<ul><li><a href="{link}">甲</a></li></ul>')
    assert without("index.html", whole) == whole


@pytest.mark.parametrize("seed", range(40))
def test_odd_markup_never_keeps_a_word(seed: int) -> None:
    bits = [
        *("<p>", "</p>", "<li>", "</ul>", "<div class=card>", "</div>", f"<b>{TITLE}</i>", "<!-->", "<!--", "-->", "</a>", "<svg/>"),
        *(f'<a href="/progress/heating/">{WORDS}', "<a title='\">' href=/progress/heating/>", "<![CDATA[", "]]>", "<script>", "</script>"),
        *(WORDS, "<", "&lt;", "<table><td>", "<style>", "</style >", "<textarea>", "</textarea>", '<img alt="', '">', "<h1>", "</main>"),
        *("甲乙丙", "\x0c", "<br/>", "</p"),
    ]
    chosen = [bits[(seed * 7919 + number * (seed + 13) * 31) % len(bits)] for number in range(24)]
    told = without("index.html", page("".join(chosen)))
    tree = html5lib.parse(told, namespaceHTMLElements=False)
    assert [link.get("href") for link in tree.iter("a") if "/progress/heating/" in (link.get("href") or "")] == []
