"""Which style sheets take a line out of sight, and which only look as if they did."""

from pathlib import Path

import pytest

from newsroom.proof.sheets import Sheets
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web
from tests.unit.proof.hand_press import document, lay, seen

LINE = "来源：晨报社"
MARKUP = f'<div class="imprint"><p class="source">{LINE}</p></div>'

HIDING = [
    ".source { display: none }",
    ".source { display: none !important }",
    "div > P.source { visibility: hidden }",
    ".source { opacity: 0 }",
    ".source { opacity: 5% }",
    ".source { filter: opacity(0) }",
    ".source { font-size: 0 }",
    ".source { font-size: 1px }",
    ".source { font: 0/0 serif }",
    ".source { color: transparent }",
    ".source { content-visibility: hidden }",
    ".source { position: absolute; left: -9999px }",
    ".source { position: fixed; top: -200vh }",
    ".source { inset-inline-start: -100% }",
    ".source { left: 99999px }",
    ".source { text-indent: -999em }",
    ".source { color: #fff; background: #fff }",
    ".source { background-color: white; color: white }",
    ".source { position: fixed; top: 100vh }",
    ".source { position: fixed; left: 100% }",
    ".source { margin-left: -5000px }",
    ".source { transform: translateX(-9999px) }",
    ".source { transform: scale(0) }",
    ".source { translate: -100vw 0 }",
    ".source { clip: rect(0 0 0 0); position: absolute }",
    ".source { clip: rect(1px, 1px, 1px, 1px) }",
    ".source { clip-path: inset(50%) }",
    ".source { clip-path: circle(0) }",
    ".source { height: 0; overflow: hidden }",
    ".source { max-height: 0; overflow: clip }",
    ".source { width: 1px; height: 1px; overflow: hidden }",
    ".imprint { display: none }",
    ".imprint *:first-child { display: none }",
    "p:not(.shown) { display: none }",
    "body > :has(.source) { display: none }",
    ".imprint { & .source { display: none } }",
    ".imprint { > p { display: none } }",
    ".imprint { @media (max-width: 40rem) { display: none } }",
    "@media (max-width: 600px) { .source { display: none } }",
    "@media print, screen { .source { display: none } }",
    "@layer a { @supports (display: grid) { .source { display: none } } }",
    ":root { --off: none } .source { display: var(--off) }",
    ".source { display: var(--undefined, none) }",
    ".a, .b, .source, .c::before { display: none }",
    ".source:not(:target) { display: none }",
    ".source:lang(zh) { display: none }",
    ".source { display: none } .source { display: block }",
]

SHOWING = [
    "",
    ".source { display: block; opacity: 1 }",
    ".source { color: #fff; background: #000 }",
    ".source { color: inherit; background: inherit }",
    ".source { position: fixed; bottom: 0 }",
    ".source { position: relative; top: 100% }",
    "@media print { .source { display: none } }",
    "@media only print { .source { display: none } }",
    ".source:hover { display: none }",
    ".source::before { display: none }",
    ".source:before { opacity: 0 }",
    ".sources { display: none }",
    ".skip { position: absolute; left: -9999px }",
    ".unseen { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }",
    "@keyframes fade { from { opacity: 0 } } .source { animation: fade 1s }",
    ".source { opacity: .5; font-size: .75rem; text-indent: -1em }",
    ".source { transform: translate(-50%, -50%) scale(0.9) }",
    ".source { margin-inline: -100vw; padding-inline: 100vw }",
    ".source { overflow: hidden; height: 3em; width: 0; flex: 1 }",
    ".source { color: transparent; background-clip: text }",
    ".source { clip-path: inset(0 10%) }",
    ".source { font: 700 1rem / 1.7 serif }",
    ".source { font-size: clamp(1rem, 0.5rem + 1vw, 2rem) }",
    "/* .source { display: none } */",
    "a { } } .source { color: red }",
    "@import url('https://elsewhere.example/hide.css');",
    '.source { content: "display: none" }',
]


@pytest.mark.parametrize("css", HIDING)
def test_style_sheet_hides(css: str, tmp_path: Path) -> None:
    page = seen(tmp_path, document(MARKUP), css)
    assert LINE not in page.text
    assert LINE in page.hidden_text


@pytest.mark.parametrize("css", SHOWING)
def test_style_sheet_does_not_hide(css: str, tmp_path: Path) -> None:
    assert LINE in seen(tmp_path, document(MARKUP), css).text


def test_block_that_the_end_of_the_file_closes_hides(tmp_path: Path) -> None:
    assert LINE not in seen(tmp_path, document(MARKUP), ".source { display: none").text


def test_imported_sheet_hides_and_a_circle_of_imports_ends(tmp_path: Path) -> None:
    lay(tmp_path, {"assets/more.css": '@import "paper.css"; .source { display: none }'})
    page = seen(tmp_path, document(MARKUP), '@import "more.css";')
    assert LINE not in page.text
    assert "assets/more.css" in page.resources


def test_print_sheet_does_not_hide(tmp_path: Path) -> None:
    lay(tmp_path, {"assets/print.css": ".source { display: none }"})
    page = seen(tmp_path, document(MARKUP, head='<link rel="stylesheet" media="print" href="/assets/print.css">'))
    assert LINE in page.text
    assert "assets/print.css" in page.resources


def test_style_element_hides(tmp_path: Path) -> None:
    assert LINE not in seen(tmp_path, document(MARKUP, head="<style>.source { display: none }</style>")).text


def test_what_sheets_load_is_known(tmp_path: Path) -> None:
    css = """@font-face { src: url("https://fonts.example/song.woff2") } p { background: url(../img/a.png); cursor: image-set("b.cur" 1x) }
    @import url(c.css) screen; .a { & .b { background: url(d.png) } }"""
    tree = Tree(lay(tmp_path, {"assets/x.css": css}))
    found = Sheets(tree, Web("https://www.morning.example")).of(("assets/x.css",)).resources
    assert set(found) == {"https://fonts.example/song.woff2", "img/a.png", "assets/b.cur", "assets/c.css", "assets/d.png"}
