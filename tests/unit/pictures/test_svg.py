"""A drawing is published as it is or not at all."""

import pytest

from newsroom.pictures.svg import clean_svg, read_svg, words_in_svg
from newsroom.pictures.upright import PictureBroken

SPACE = 'xmlns="http://www.w3.org/2000/svg"'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str = "", attributes: str = "") -> bytes:
    return f'<svg {SPACE} {LINK} width="40" height="20" {attributes}>\n{inside}\n</svg>'.encode()


def faults(data: bytes) -> list[tuple[str, str, int | None]]:
    return [(fault.kind, fault.what, fault.line) for fault in read_svg(data).faults]


def test_plain_drawing_is_kept_as_it_is() -> None:
    data = drawing(
        '<title>三条路</title><style type="text/css"><![CDATA[ .a{fill:url(#g)} ]]></style><defs><linearGradient id="g"/></defs>'
        '<g class="a" style="stroke:none" fill="url( \'#g\' )"><use xlink:href="#p"/><text x="1">柳园<tspan>路</tspan></text></g>'
    )
    assert faults(data) == []
    assert "柳园<tspan>路</tspan>".encode() in clean_svg(data)


def test_what_drawing_programs_leave_goes_without_a_word() -> None:
    data = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n'
        f'<!-- made by --><svg {SPACE} width="4" height="2" xml:space="preserve" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:version="1"><sodipodi:namedview><inkscape:grid/>'
        "</sodipodi:namedview><metadata><x/></metadata><g/></svg>"
    ).encode()
    assert faults(data) == []
    assert b"made by" not in clean_svg(data)
    assert b"metadata" not in clean_svg(data)


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>go()</script>", "<script>"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">go()</h:script>', "<script>"),
        ('<g onclick="go()"/>', "onclick"),
        ('<g ONLOAD="go()"/>', "ONLOAD"),
        ('<a href="https://elsewhere.example/"><g/></a>', "href=https://elsewhere.example/"),
        ('<a xlink:href="javascript:go()"><g/></a>', "href=javascript:go()"),
        ('<use href="https://elsewhere.example/a.svg#x"/>', "href=https://elsewhere.example/a.svg#x"),
        ('<use href="/a.svg#x"/>', "href=/a.svg#x"),
        ('<use href="data:image/svg+xml,x"/>', "href=data:image/svg+xml,x"),
        ('<image href="data:image/png;base64,AAAA"/>', "<image>"),
        ('<feImage href="#a"/>', "<feImage>"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "<foreignObject>"),
        ('<style>@import "https://elsewhere.example/a.css";</style>', '@import "https://elsewhere.example/a.css"'),
        ("<style>.a{background:url(https://elsewhere.example/)}</style>", "url(https://elsewhere.example/)"),
        ("<style>@font-face{src:url(data:font/woff2,x)}</style>", "@font-face"),
        ('<style>.a{background:image-set("a.png" 1x)}</style>', "image-set("),
        ('<g style="fill:url(//elsewhere.example)"/>', "style"),
        ('<g style="fill:u\\72l(x)"/>', "style"),
        ('<g fill="URL(https://elsewhere.example/#a)"/>', "fill"),
        ('<g xml:base="https://elsewhere.example/"/>', "base"),
        ('<animate attributeName="href" to="javascript:go()"/>', "<animate>"),
        ('<set attributeName="onclick" to="go()"/>', "<set>"),
        ('<iframe src="https://elsewhere.example/"/>', "<iframe>"),
        ("<blink/>", "<blink>"),
        ('<g paint-order="stroke"/>', "paint-order"),
    ],
)
def test_what_acts_or_loads_or_would_be_lost_is_refused_with_its_place(inside: str, what: str) -> None:
    assert faults(drawing(inside)) == [("svg-active", what, 2)]
    with pytest.raises(PictureBroken, match="svg-active"):
        clean_svg(drawing(inside))


def test_each_thing_is_told_once_in_the_order_of_the_file() -> None:
    found = faults(drawing('<g onclick="a()"/>\n<script/>\n<g onclick="b()"/>', 'onload="c()"'))
    assert found == [("svg-active", "onload", 1), ("svg-active", "onclick", 2), ("svg-active", "<script>", 3)]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"/>', "svg-entities"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"/>', "svg-entities"),
        (b'<!DOCTYPE svg SYSTEM "https://a.example/a.dtd"><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>', "svg-entities"),
        (b'<?xml-stylesheet href="https://elsewhere.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg-active"),
        (b"", "svg-broken"),
        (b"<svg><g>", "svg-broken"),
        ("<svg><text>字</text></svg>".encode("gbk"), "svg-broken"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 5000 + b"</g>" * 5000 + b"</svg>", "svg-broken"),
        (b'<svg xmlns="http://www.w3.org/1999/xhtml"><script>go()</script></svg>', "svg-broken"),
        (b'<s:svg xmlns:s="http://www.w3.org/2000/svg" width="1" height="1"/>', "svg-active"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg-size"),
    ],
)
def test_what_is_no_drawing_of_ours_is_refused_by_name(data: bytes, kind: str) -> None:
    assert [fault.kind for fault in read_svg(data).faults] == [kind]


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="20"', (40, 20)),
        ('width="10mm" height="1in"', (38, 96)),
        ('viewBox="0 0 300 150"', (300, 150)),
        ('width="100%" height="100%" viewBox="0,0,300.4,150"', (300, 150)),
        ('width="60" viewBox="0 0 300 150"', (60, 30)),
        ('width="-4" height="1e9" viewBox="0 0 0 0"', (0, 0)),
        ('width="nan" height="inf"', (0, 0)),
    ],
)
def test_size_comes_from_width_height_and_view_box(attributes: str, size: tuple[int, int]) -> None:
    read = read_svg(f"<svg {SPACE} {attributes}/>".encode())
    assert (read.width, read.height) == size


def test_words_are_what_readers_see_and_hear() -> None:
    data = drawing(
        '<title>三条路</title><g aria-label="示意图"/><text>柳<tspan>园</tspan>路&#49;号<tspan x="0" dy="9">北口</tspan></text>'
        "<style>.no{}</style>"
    )
    assert words_in_svg(data) == "三条路\n示意图\n柳园路1号 北口"
    assert words_in_svg(b"<svg") == ""
