"""What a reader of a page sees, and what does not count as seen."""

from pathlib import Path

import pytest

from tests.unit.proof.hand_press import document, seen

LINE = "来源：晨报社"

HIDDEN_MARKUP = {
    "hidden attribute": "<p hidden>{}</p>",
    "hidden until found": '<p hidden="until-found">{}</p>',
    "hidden around it": "<div hidden><section><p>{}</p></section></div>",
    "closed details": "<details><summary>版权</summary><p>{}</p></details>",
    "bare in closed details": "<details>{}<summary>版权</summary></details>",
    "second summary of closed details": "<details><summary>版权</summary><summary>{}</summary></details>",
    "closed details in open ones": "<details open><summary>a</summary><details><summary>b</summary>{}</details></details>",
    "closed dialog": "<dialog>{}</dialog>",
    "popover": "<div popover>{}</div>",
    "noscript": "<noscript><p>{}</p></noscript>",
    "picture fallback": "<video><p>{}</p></video>",
    "svg title": "<svg><title>{}</title></svg>",
    "style: no display": '<p style="display: none">{}</p>',
    "style: important": '<p style="DISPLAY:NONE !important">{}</p>',
    "style: invisible": '<p style="visibility: hidden">{}</p>',
    "style: faint": '<p style="opacity: 0.01">{}</p>',
    "style: tiny": '<p style="font-size: 0">{}</p>',
    "style: away": '<p style="position: absolute; left: -9999px">{}</p>',
}


@pytest.mark.parametrize("markup", HIDDEN_MARKUP.values(), ids=list(HIDDEN_MARKUP))
def test_text_hidden_by_markup_is_not_seen(markup: str, tmp_path: Path) -> None:
    page = seen(tmp_path, document(markup.format(LINE)))
    assert LINE not in page.text
    assert LINE in page.hidden_text


NOT_THERE = {
    "comment": "<!-- {} -->",
    "attribute": '<p title="{0}" data-source="{0}" aria-label="{0}"></p>',
    "alt": '<img alt="{}">',
    "json-ld": '<script type="application/ld+json">{{"creditText": "{}"}}</script>',
    "script": "<script>var x = '{}'</script>",
    "style": "<style>p::before {{ content: '{}' }}</style>",
    "white space": "<p> &nbsp; </p>",
    "template": "<template><p>{}</p></template>",
    "page title": "<svg><desc></desc></svg>",
    "input value": '<input value="{}">',
}


@pytest.mark.parametrize("markup", NOT_THERE.values(), ids=list(NOT_THERE))
def test_text_that_is_no_text_is_neither_seen_nor_hidden(markup: str, tmp_path: Path) -> None:
    page = seen(tmp_path, document(markup.format(LINE)))
    assert LINE not in page.text
    assert LINE not in page.hidden_text


IN_SIGHT = {
    "paragraph": "<p>{}</p>",
    "custom element": "<house-credit>{}</house-credit>",
    "summary of closed details": "<details><summary>{}</summary><p>x</p></details>",
    "open details": "<details open><summary>x</summary><p>{}</p></details>",
    "open dialog": "<dialog open>{}</dialog>",
    "aria-hidden": '<p aria-hidden="true">{}</p>',
    "half faint": '<p style="opacity: .6">{}</p>',
    "small print": '<small style="font-size: 0.75rem">{}</small>',
    "fieldset": "<fieldset disabled>{}</fieldset>",
    "beside hidden things": "<p><span hidden>x</span>{}<i style='display:none'>y</i></p>",
}


@pytest.mark.parametrize("markup", IN_SIGHT.values(), ids=list(IN_SIGHT))
def test_text_in_sight_is_seen(markup: str, tmp_path: Path) -> None:
    assert LINE in seen(tmp_path, document(markup.format(LINE))).text


def test_words_broken_over_elements_are_met(tmp_path: Path) -> None:
    page = seen(tmp_path, document("<dt>来源：</dt>\n<dd>晨<b>报</b>社</dd>"))
    assert page.unmet(LINE) is None


def test_words_that_screen_readers_skip_are_unspoken(tmp_path: Path) -> None:
    fault = seen(tmp_path, document(f'<div aria-hidden="true"><p>{LINE}</p></div>')).unmet(LINE)
    assert fault is not None
    assert fault.variant == "unspoken"


def test_words_that_are_skipped_once_and_spoken_once_are_met(tmp_path: Path) -> None:
    assert seen(tmp_path, document(f'<p aria-hidden="true">{LINE}</p><p>{LINE}</p>')).unmet(LINE) is None


def test_link_without_anything_to_click_is_no_visible_link(tmp_path: Path) -> None:
    page = seen(tmp_path, document('<a href="/a/"></a><a href="/b/"><span hidden>b</span></a><a href="/c/"><img src="/c.png" alt="c"></a>'))
    assert "a/" not in page.links
    assert "b/" not in page.links
    assert "c/" in page.links


def test_link_in_closed_details_is_hidden(tmp_path: Path) -> None:
    page = seen(tmp_path, document('<details><summary>s</summary><a href="/notice/#own">声明</a></details>'))
    assert "notice/#own" in page.hidden_links
    assert "notice/#own" not in page.links


def test_page_with_thousands_of_nested_hidden_elements_is_read(tmp_path: Path) -> None:
    page = seen(tmp_path, document("<div hidden>" * 2000 + "x" + "</div>" * 2000 + f"<p>{LINE}</p>"))
    assert LINE in page.text


def test_resources_are_all_that_a_browser_fetches(tmp_path: Path) -> None:
    markup = """<link rel="preconnect" href="https://a.example"><link rel="icon" href="/i.svg"><script src="//b.example/x.js"></script>
    <img src="p.png" srcset="/q.png 1x, https://c.example/r.png 2x"><video poster="/v.jpg"><source src="/v.mp4"></video>
    <iframe src="/f.html"></iframe>    <svg><use href="/s.svg#a"></use><use href="#local"></use></svg><a href="https://d.example/">link</a>"""
    found = set(seen(tmp_path, document(markup)).resources)
    assert {"https://a.example", "https://b.example/x.js", "https://c.example/r.png", "i.svg", "q.png", "progress/hello/p.png"} <= found
    assert {"v.jpg", "v.mp4", "f.html", "s.svg#a"} <= found
    assert not any("d.example" in address or "local" in address for address in found)


def test_inline_code_is_named(tmp_path: Path) -> None:
    markup = """<script>1</script><style>p{}</style><p style="x:y" ONCLICK = "go()">a</p><a href=" java
script:go()">b</a><a href="/on=1/" title="one onion=2">c</a>"""
    assert set(seen(tmp_path, document(markup)).inline) == {
        "<script>",
        "<style>",
        "style attribute on <p>",
        "onclick on <p>",
        "javascript: in <a>",
    }


def test_base_moves_every_relative_link(tmp_path: Path) -> None:
    page = seen(tmp_path, document('<a href="x/">x</a>', head='<base href="https://elsewhere.example/y/">'))
    assert "https://elsewhere.example/y/x/" in page.links
