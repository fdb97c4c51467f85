"""The pictures of a body: copies, sizes, and whose they are under each, whatever an editor wrote around them."""

import dataclasses

import pytest

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.place import SourceText
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.entries import entry_rights
from newsroom.manuscript.markup import render
from tests.unit.imprint.papers import bulletin_of, illustrated, printed, story

MARK = "0123456789abcdef"
RIGHTS = '<a class="rights" href="/notice/#own">© 晨报社（本社作品）</a>'
AB = ("images/a.jpg", "images/b.jpg")


def laid(edition: Edition, markdown: str, *files: str, **changes: str) -> tuple[Bulletin, Article]:
    """Return an article with that body, and its bulletin, in which the files are pictures with copies."""
    source = illustrated(edition, *files)
    body = render(SourceText("content/articles/progress/hello.md", markdown), 0, source.pictures).body
    article = story(edition, "laid", 3, body=body, **changes)
    return printed(bulletin_of(source, article)), article


def html(edition: Edition, markdown: str, *files: str, **changes: str) -> str:
    """Return the body of the article's page."""
    bulletin, article = laid(edition, markdown, *files, **changes)
    return str(article_page(bulletin, article).html).strip()


def test_a_picture_of_a_text_comes_in_all_copies_with_its_place_held_and_its_rights_under_it(edition: Edition) -> None:
    sizes = 'sizes="(min-width: 62rem) 54rem, 100vw"'
    avif, webp = (f"/media/a-320.{MARK}.{form} 320w, /media/a-640.{MARK}.{form} 640w" for form in ("avif", "webp"))
    assert html(edition, '![树](../../images/a.jpg "树下的长椅")', "images/a.jpg") == (
        "<figure><picture>"
        f'<source type="image/avif" srcset="{avif}" {sizes}><source type="image/webp" srcset="{webp}" {sizes}>'
        f'<img src="/media/a-1600.{MARK}.jpg" srcset="/media/a-640.{MARK}.jpg 640w, /media/a-1600.{MARK}.jpg 1600w" {sizes}'
        ' loading="eager" decoding="async" alt="树" width="1600" height="800">'
        f"</picture><figcaption>树下的长椅　绘图：陈一白 {RIGHTS}</figcaption></figure>"
    )


def test_only_the_pages_first_picture_is_fetched_at_once(edition: Edition) -> None:
    two = "![一](../../images/a.jpg)\n\n中间一段。\n\n![二](../../images/b.jpg)"
    page = html(edition, two, *AB)
    assert (page.count('loading="eager"'), page.count('loading="lazy"')) == (1, 1)
    assert page.index("eager") < page.index("lazy")
    page = html(edition, two, *AB, portrait="images/a.jpg")
    assert (page.count('loading="eager"'), page.count('loading="lazy"')) == (0, 2)


@pytest.mark.parametrize(
    "markdown",
    [
        "![一](../../images/a.jpg)",
        "文字在前![一](../../images/a.jpg)文字在后",
        "![一](../../images/a.jpg) ![二](../../images/b.jpg)",
        "[![一](../../images/a.jpg)](https://www.qingyuan.example/)",
        "- ![一](../../images/a.jpg)\n- 二",
        "> ![一](../../images/a.jpg)",
        "| 图 |\n|---|\n| ![一](../../images/a.jpg) |",
        '![一 > 二 & "三"](../../images/a.jpg "<b>图注</b> & \'引号\'")',
        "![一](../../images/a.jpg)\n\n![一](../../images/a.jpg)",
    ],
)
def test_every_picture_has_whose_it_is_under_it_wherever_it_stands(edition: Edition, markdown: str) -> None:
    bulletin, article = laid(edition, markdown, *AB)
    page = str(article_page(bulletin, article).html)
    count = len(article.body.pictures)
    assert page.count("<img ") == page.count("<picture>") == page.count(RIGHTS) == page.count("<figcaption>") == count
    assert "{static}" not in page
    assert "<b>" not in page


def test_a_picture_within_a_line_has_its_copies_too(edition: Edition) -> None:
    page = html(edition, "## 看![一](../../images/a.jpg)", "images/a.jpg")
    assert page.startswith("<h2>看<picture>")
    assert "<figcaption>" not in page


@pytest.mark.parametrize("name", ["树.jpg", "a&b.jpg", "a'b.jpg"])
def test_a_files_name_may_be_any(edition: Edition, name: str) -> None:
    page = html(edition, f"![树](<../../images/{name}>)", f"images/{name}")
    assert "<picture>" in page
    assert RIGHTS in page


def test_a_holders_name_brings_no_markup(edition: Edition) -> None:
    source = dataclasses.replace(edition, site=dataclasses.replace(edition.site, holder="<script>alert(1)</script>"))
    page = html(source, "![一](../../images/a.jpg)", "images/a.jpg")
    assert "<script>" not in page
    assert "© &lt;script&gt;" in page


def test_a_site_below_a_host_links_its_clauses_and_pictures_below_it(edition: Edition) -> None:
    source = dataclasses.replace(edition, site=dataclasses.replace(edition.site, url="https://someone.pages.example/campaign"))
    page = html(source, "![一](../../images/a.jpg)", "images/a.jpg")
    assert 'href="/campaign/notice/#own"' in page
    assert page.count("/campaign/media/") == page.count("/media/") == 7


def test_a_feed_carries_one_copy_with_whole_addresses_and_the_same_words(edition: Edition) -> None:
    bulletin, article = laid(edition, '![树](../../images/a.jpg "长椅")', "images/a.jpg")
    content = entry_rights(bulletin, article, bulletin.imprints["laid"]).content
    host = "https://www.morning.example"
    assert content.startswith(
        f'<figure><img src="{host}/media/a-1600.{MARK}.jpg" alt="树" width="1600" height="800"><figcaption>长椅　绘图：陈一白 '
        f'<a class="rights" href="{host}/notice/#own">© 晨报社（本社作品）</a></figcaption></figure>'
    )


def test_a_link_to_a_picture_leads_to_its_copy(edition: Edition) -> None:
    page = html(edition, "[大图](../../images/a.jpg)\n\n![一](../../images/a.jpg)", "images/a.jpg")
    assert f'<a href="/media/a-1600.{MARK}.jpg">大图</a>' in page
