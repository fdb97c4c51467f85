"""From Markdown to clean HTML: Chinese line breaks, figures, links, tables, footnotes, and where each stands."""

import pytest

from newsroom.article.article import Link, PictureUse
from newsroom.article.place import Place
from tests.unit.manuscript.desk import PATH, POT, article, html, lines, only, own, taken

POT_IMG = '<img alt="{alt}" height="160" loading="eager" src="{{static}}/images/pot.jpg" width="240">'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("柳园北角\n的龙头", "柳园北角的龙头"),
        ("换好了。\n第二天", "换好了。第二天"),
        ("他说：\n“行。”", "他说：“行。”"),
        ("共 12\n只", "共 12\n只"),
        ("valve\nand tap", "valve\nand tap"),
        ("柳园\n**北角**\n的龙头", "柳园<strong>北角</strong>的龙头"),
        ("柳园[北角\n东侧](https://gov.example/)\n的龙头", '柳园<a href="https://gov.example/">北角东侧</a>的龙头'),
        ("**“你好”**是", "<strong>“你好”</strong>是"),
    ],
)
def test_line_break_between_han_is_no_space(written: str, shown: str) -> None:
    assert html(written) == f"<p>{shown}</p>"


def test_line_breaks_of_verbatim_text_stay() -> None:
    assert html("    柳园\n    北角") == "<pre><code>柳园\n北角\n</code></pre>"


def test_line_breaks_in_lists_and_quotations_are_joined() -> None:
    assert "<li>柳园北角</li>" in html("- 柳园\n  北角\n- 东侧")
    assert "柳园北角" in html("> 柳园\n> 北角")


def test_picture_alone_is_a_figure_with_its_caption() -> None:
    body = '![搪瓷壶](../../images/pot.jpg "龙头旁的搪瓷壶。绘图：林小川")'
    assert html(body) == f"<figure>{POT_IMG.format(alt='搪瓷壶')}<figcaption>龙头旁的搪瓷壶。绘图：林小川</figcaption></figure>"
    assert article(own(body=body)).body.pictures == (
        PictureUse(POT.file, "搪瓷壶", "龙头旁的搪瓷壶。绘图：林小川", Place(PATH, 8, 8), "绘图：林小川"),
    )


def test_credit_and_words_come_from_the_record_where_the_article_gives_none() -> None:
    assert html("![](../../images/pot.jpg)") == (f"<figure>{POT_IMG.format(alt='墙角一只搪瓷壶')}<figcaption>陈一白</figcaption></figure>")
    assert "<figcaption>搪瓷壶　陈一白</figcaption>" in html('![壶](../../images/pot.jpg "搪瓷壶")')
    assert "<figcaption>陈一白画的壶</figcaption>" in html('![壶](../../images/pot.jpg "陈一白画的壶")')


def test_pictures_in_one_paragraph_are_figures_each() -> None:
    shown = html('![一](../../images/pot.jpg "甲")\n![二](../../images/pot.jpg "乙")')
    assert shown.count("<figure>") == shown.count("<figcaption>") == 2
    assert "<p>" not in shown


def test_only_the_first_picture_is_loaded_at_once() -> None:
    assert [part.split('"')[1] for part in html("![一](../../images/pot.jpg)\n\n![二](../../images/pot.jpg)").split("loading=")[1:]] == [
        "eager",
        "lazy",
    ]


def test_picture_in_running_text_follows_as_a_figure() -> None:
    shown = html("龙头旁![壶](../../images/pot.jpg)有一只壶。")
    assert shown.startswith("<p>龙头旁有一只壶。</p>\n<figure>")
    assert "陈一白" in shown


def test_linked_picture_is_a_figure_and_keeps_its_link() -> None:
    shown = html("[![壶](../../images/pot.jpg)](https://gov.example/)")
    assert shown.startswith('<figure><a href="https://gov.example/"><img')
    assert shown.endswith("</a><figcaption>陈一白</figcaption></figure>")


def test_picture_in_a_list_or_cell_keeps_its_credit() -> None:
    assert "<figcaption>陈一白</figcaption>" in html("- ![壶](../../images/pot.jpg)")
    assert "<figcaption>陈一白</figcaption>" in html("|图|\n|-|\n|![壶](../../images/pot.jpg)|")


def test_summary_is_the_first_paragraph_without_pictures_and_notes() -> None:
    item = article(own(body="![壶](../../images/pot.jpg)\n\n龙头&nbsp;换好了[^1]，A&B 也 <b>好</b>了，1 < 2。\n\n第二段。\n\n[^1]: 注。"))
    assert item.summary == "龙头 换好了，A&B 也 好了，1 < 2。"


def test_long_first_paragraph_is_cut_at_a_sentence() -> None:
    item = article(own(body="龙头换好了。" * 20))
    assert item.summary == "龙头换好了。" * 15
    assert article(own(body="换" * 200)).summary == "换" * 89 + "…"


def test_visible_text_holds_no_markup() -> None:
    assert article(own(body="柳园 **北角** A&amp;B\n\n![a>b](../../images/pot.jpg)")).body.plain.split() == [
        "柳园",
        "北角",
        "A&B",
        "陈一白",
    ]


def test_headings_begin_below_the_title() -> None:
    assert html("# 一\n\n## 二\n\n### 三") == "<h2>一</h2>\n<h2>二</h2>\n<h3>三</h3>"


def test_tables_and_footnotes_survive_cleaning() -> None:
    table = html("|项目|数量|\n|:-|-:|\n|阀芯|12|")
    assert '<th class="align-left">项目</th>' in table
    assert '<td class="align-right">12</td>' in table
    notes = html("换好了[^甲]。\n\n[^甲]: 记者当天所见。")
    assert '<sup id="fnref:甲"><a class="footnote-ref" href="#fn:甲">1</a></sup>' in notes
    assert '<li id="fn:甲">' in notes
    assert '<a class="footnote-backref" href="#fnref:甲" title="回到正文注1">' in notes


def test_links_inside_are_paths_below_content() -> None:
    body = article(own(body="[甲](hello.md)、[乙](../exposures/20261120-1.md#改)、[丙]({filename}/pages/about.md)、[丁](%68ello.md)")).body
    assert [link.target for link in body.links] == [
        "articles/progress/hello.md",
        "articles/exposures/20261120-1.md",
        "pages/about.md",
        "articles/progress/hello.md",
    ]
    assert all(link.internal for link in body.links)
    assert 'href="{filename}/articles/exposures/20261120-1.md#改"' in body.html.replace("%E6%94%B9", "改")


def test_links_outside_stay_as_they_are() -> None:
    body = article(
        own(body="[甲](https://gov.example/a?b=1&c=2)、<https://gov.example/>、[丙](mailto:desk@morning.example)、[丁](/notice/)")
    ).body
    assert body.links == (
        Link("https://gov.example/a?b=1&c=2", False, Place(PATH, 8, 5)),
        Link("https://gov.example/", False, Place(PATH, 8, 37)),
        Link("mailto:desk@morning.example", False, Place(PATH, 8, 70)),
        Link("/notice/", False, Place(PATH, 8, 96)),
    )


def test_mail_address_in_angle_brackets_is_a_mail_address() -> None:
    body = article(own(body="来信<desk@morning.example>。")).body
    assert [(link.target, link.internal) for link in body.links] == [("mailto:desk@morning.example", False)]


def test_link_within_the_page_is_no_link_of_the_site() -> None:
    assert article(own(body="[下面](#后来)\n\n## 后来")).body.links == ()


def test_words_that_look_like_our_marks_are_left_alone() -> None:
    shown = html("[甲](https://gov.example/%7Bstatic%7D/x) {static}/images/pot.jpg")
    assert "https://gov.example/%7Bstatic%7D/x" in shown
    assert "{static}/images/pot.jpg" in shown


def test_same_link_twice_has_two_places() -> None:
    places = [link.place.column for link in article(own(body="[甲](hello.md)和[乙](hello.md)")).body.links]
    assert places == [5, 19]


@pytest.mark.parametrize(
    ("body", "spots"),
    [
        ("看<font>这</font>里", [(8, 2, "<font>"), (8, 9, "</font>")]),
        ("看<u>这</u>和<u>那</u>", [(8, 2, "<u>"), (8, 6, "</u>"), (8, 11, "<u>"), (8, 15, "</u>")]),
        ("看<script>alert(1)</script>这里", [(8, 2, "<script>alert(1)</script>")]),
        ("一\n\n<iframe\nsrc='x'>\n</iframe>\n\n二", [(10, 1, "<iframe\nsrc='x'>\n</iframe>")]),
        ("看<i\tonclick=x>这</i>里", [(8, 2, "<i\tonclick=x>")]),
        ("<!-- 一 -->看", [(8, 1, "<!-- 一 -->")]),
    ],
)
def test_unsafe_markup_is_named_exactly_where_it_stands(body: str, spots: list[tuple[int, int, str]]) -> None:
    faults = taken(own(body=body)).faults
    assert sorted((fault.place.line or 0, fault.place.column or 0, fault.values["markup"]) for fault in faults) == spots


def test_harmless_html_is_no_fault() -> None:
    assert html("H<sub>2</sub>O，<ruby>汉<rt>hàn</rt></ruby>，1 < 2，<br>，&copy;") == (
        "<p>H<sub>2</sub>O，<ruby>汉<rt>hàn</rt></ruby>，1 &lt; 2，<br>，©</p>"
    )


def test_code_may_show_what_must_not_run() -> None:
    assert html("`<script>` 和 `&#x202e;`") == "<p><code>&lt;script&gt;</code> 和 <code>&amp;#x202e;</code></p>"


def test_bidi_entity_is_taken_out_and_named() -> None:
    sheet = taken(own(body="看&#x202e;这里&rlm;。"))
    assert [(line.line, line.column, line.variant) for line in lines(sheet)] == [(8, 2, "character"), (8, 12, "character")]
    assert sheet.article
    assert sheet.article.body.plain.strip() == "看这里。"


def test_picture_of_another_site_is_not_shown() -> None:
    sheet = taken(own(body="![图](https://evil.example/a.png)"))
    assert only(sheet).variant == "picture-elsewhere"
    assert sheet.article
    assert "evil" not in sheet.article.body.html
