"""The box on the page: what it says, and that nothing in it can act."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsroom.article.finding import Finding, Severity
from newsroom.article.place import Place
from newsroom.preview.galley import Galley, Sheet
from newsroom.preview.injection import room_page, stand_in, with_panel
from newsroom.preview.panel import panel
from newsroom.preview.words import table

PATH = "content/articles/progress/pot.md"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def finding(path: str = PATH, severity: Severity = Severity.ERROR, message: str = "no source is named", **more: object) -> Finding:
    """Return a finding at 4:1 of a file."""
    return replace(Finding(Place(path, 4, 1), "SRC101", "missing-source", severity, message, "add `source:`"), **more)


def galley(*findings: Finding, **more: object) -> Galley:
    """Return a galley with one article's page and some findings."""
    sheets = {"progress/pot/": Sheet(PATH, "壶", pictures=frozenset({"content/images/pot.jpg.toml"}))}
    return replace(Galley("en", 1, Path("/tree"), sheets=sheets, findings=findings), **more)


def text_of(html: str | bytes) -> str:
    """Return the visible words of HTML."""
    body = LexborHTMLParser(html).body
    return " ".join(body.text(separator=" ").split()) if body else ""


def test_an_articles_page_shows_its_findings_and_no_others() -> None:
    said = text_of(panel(galley(finding(), finding("content/articles/progress/tap.md", message="another")), PATH))
    assert f"{PATH}:4:1 SRC101" in said
    assert "no source is named" in said
    assert "Cure: add `source:`" in said
    assert "another" not in said
    assert "1 errors, 0 warnings" in said


def test_an_articles_page_shows_what_is_held_against_its_pictures_records() -> None:
    assert "no credit" in panel(galley(finding("content/images/pot.jpg.toml", message="no credit")), PATH)


def test_another_page_links_to_the_pages_of_articles_and_to_the_list_for_other_files() -> None:
    shown = LexborHTMLParser(panel(galley(finding(), finding("content/notice/own.md"), finding("")), ""))
    links = {link.text(): link.attributes["href"] for link in shown.css(".preview__file a")}
    assert links[PATH] == "/progress/pot/"
    assert links["content/notice/own.md"] == "/_preview/#file%3Acontent/notice/own.md"
    assert links["the site as a whole"] == "/_preview/#file%3A"


def test_links_of_the_overview_lead_to_anchors_of_the_list() -> None:
    shown = galley(finding("content/notice/own.md"), finding("content/articles/progress/中文 名.md"))
    anchors = {node.attributes["id"] for node in LexborHTMLParser(room_page(shown, "1")).css("h2")}
    assert anchors == {"file:content/notice/own.md", "file:content/articles/progress/中文 名.md"}


@pytest.mark.parametrize(
    ("findings", "state"), [((), "clean"), ((finding(severity=Severity.WARNING),), "warning"), ((finding(),), "error")], ids=str
)
def test_the_colour_follows_the_worst_finding(findings: tuple[Finding, ...], state: str) -> None:
    assert f"preview--{state}" in panel(galley(*findings), PATH)


def test_a_box_with_findings_is_open_on_their_page() -> None:
    assert "<details class=\"preview__box\" open>" in panel(galley(finding(severity=Severity.WARNING)), PATH)
    assert "<details class=\"preview__box\">" in panel(galley(), PATH)


def test_trouble_stands_on_every_page_and_opens_the_box() -> None:
    troubled = galley(trouble="the theme is broken at base.html:3")
    for path in (PATH, ""):
        assert "base.html:3" in panel(troubled, path)
        assert "last good state" in panel(troubled, path)
        assert " open>" in panel(troubled, path)
    assert "Nothing could be shown yet" in panel(replace(troubled, tree=None), "")


def test_a_complaint_is_told_though_the_page_is_new() -> None:
    said = panel(galley(complaint="Could not process a.md"), "")
    assert "Could not process a.md" in said
    assert "last good state" not in said


def test_a_draft_and_a_held_article_are_told_apart() -> None:
    draft, held = Sheet("content/drafts/a.md", "甲", draft=True), Sheet("content/b.md", "乙", held="2027-01-01 08:00")
    shown = galley(sheets={"progress/a/": draft, "progress/b/": held})
    assert "Draft: readers do not see this page" in panel(shown, "content/drafts/a.md")
    assert "from 2027-01-01 08:00 on" in panel(shown, "content/b.md")
    assert ">甲</a>" in panel(shown, "")
    assert ">乙</a>" in panel(shown, "")


def test_nothing_that_is_told_can_become_markup() -> None:
    sheets = {f"progress/{EVIL}/": Sheet(EVIL, EVIL, draft=True)}
    shown = galley(finding(EVIL, message=EVIL, hint=EVIL, related=(Place(EVIL, 1, 1),)), sheets=sheets, trouble=EVIL)
    for html in (panel(shown, EVIL).encode(), panel(shown, "").encode(), room_page(shown, "1"), stand_in(shown, "1", EVIL)):
        page = LexborHTMLParser(html)
        assert page.css("img") == []
        assert [node.attributes.get("src") for node in page.css("script")] in ([], ["/_preview/reload.js"])


def test_the_box_is_the_first_thing_in_the_body_and_its_files_stand_in_the_head() -> None:
    built = b"<!DOCTYPE html><html><head><title>t</title></head><body class='x'><p>hello</p></body></html>"
    html = with_panel(built, galley(), "7-1", PATH)
    page = LexborHTMLParser(html)
    assert page.css_first("body > :first-child").attributes["class"] == "preview preview--clean"
    assert page.css_first("head script").attributes["data-version"] == "7-1"
    assert page.css_first("head link").attributes["href"] == "/_preview/panel.css"
    assert b"<p>hello</p></body></html>" in html


def test_a_skip_link_stays_first() -> None:
    built = b'<html><head></head><body>\n  <a class="skip" href="#main">skip</a>\n<main id="main"><a href="#x">x</a></main></body></html>'
    children = LexborHTMLParser(with_panel(built, galley(), "1", PATH)).css("body > *")
    assert [child.tag for child in children] == ["a", "aside", "main"]


@pytest.mark.parametrize("html", [b"", b"<p>no body", b"<body>no head", b"</head>only an end", "<p>中文".encode("gbk"), b"<body>x</head>"])
def test_even_an_odd_page_keeps_its_bytes_and_gets_the_box(html: bytes) -> None:
    shown = with_panel(html, galley(), "1", PATH)
    assert b"preview__box" in shown
    assert b"/_preview/reload.js" in shown
    assert shown.replace(b"\n", b"").endswith(html[-4:])


def test_a_page_that_cannot_be_shown_says_why_at_its_address() -> None:
    shown = galley(finding("content/articles/progress/tap.md"), absent={"progress/tap/": "content/articles/progress/tap.md"})
    assert shown.file_at("progress/tap/") == "content/articles/progress/tap.md"
    assert "cannot be shown as a page" in text_of(stand_in(shown, "1", "content/articles/progress/tap.md"))


def test_both_languages_have_the_same_words_and_blanks() -> None:
    words = table()
    assert set(words) == {"en", "zh-Hans"}
    assert set(words["en"]) == set(words["zh-Hans"])
    for name, text in words["en"].items():
        for blank in ("{errors}", "{warnings}", "{path}", "{date}"):
            assert (blank in text) == (blank in words["zh-Hans"][name]), name


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_the_box_speaks_the_editors_language(lang: str) -> None:
    assert table()[lang]["hint"] in panel(galley(finding(), lang=lang), PATH)
