"""What the recognisers of personal identifiers see, and how a text is shown without them."""

import pytest

from newsroom.stylebook.identifiers import Kind, find_everywhere, find_identifiers, masked, masked_path
from tests.labelled import Line, labelled

LINES = labelled("EXP301")
HELD = [line for line in LINES if line.expected]


@pytest.mark.parametrize("line", HELD, ids=lambda line: ascii(line.text)[:40])
def test_masked_text_never_holds_the_number(line: Line) -> None:
    shown = masked(line.text)
    assert find_everywhere(shown) == ()
    for seen in find_everywhere(line.text):
        assert "**" in seen.masked
        assert seen.number not in seen.masked
        assert seen.kind is Kind.CREDIT_CODE or seen.masked in shown


@pytest.mark.parametrize("line", [line for line in LINES if not line.expected], ids=lambda line: ascii(line.text)[:40])
def test_look_alikes_are_shown_as_they_are(line: Line) -> None:
    assert masked(line.text) == line.text


def test_places_are_those_of_the_text_as_written() -> None:
    text = "第一行\n电话１５４\u200b０００\u200d０２３８１，请打"
    (seen,) = find_identifiers(text)
    assert text[seen.start : seen.end] == "１５４\u200b０００\u200d０２３８１"
    assert seen.number == "15400002381"


@pytest.mark.parametrize(
    "text",
    [
        "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(digit)] for digit in "15400002381"),
        "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in "15400002381"),
        "".join(f"{digit}\ufe0f\u20e3" for digit in "15400002381"),
        "\u034f".join("15400002381"),
        "\u3164".join("15400002381"),
        "①15400002381②",
        "1\ufe0f\u20e315400002381",
        "15400002381¹",
    ],
    ids=ascii,
)
def test_digits_in_circles_are_digits_and_a_single_one_numbers_an_item(text: str) -> None:
    assert [(seen.number, seen.masked) for seen in find_everywhere(f"电话{text}，请打")] == [("15400002381", "154****2381")]


def test_identity_comes_before_credit_code_and_card() -> None:
    both = next(line.text for line in LINES if line.text.startswith("号码919901"))
    assert [seen.kind for seen in find_identifiers(both)] == [Kind.IDENTITY]


def test_inner_mongolian_number_is_recognised_whatever_its_county_code() -> None:
    assert [seen.kind for seen in find_identifiers("159901190402298126")] == [Kind.IDENTITY]


@pytest.mark.parametrize("cut", ["……电话1540000238…", "卡号6299 9900 00…", "…00023815，请打"])
def test_number_that_an_ellipsis_cuts_is_masked(cut: str) -> None:
    shown = masked(cut)
    assert "****" in shown
    assert "1540000238" not in shown
    assert "6299 9900" not in shown
    assert "00023815" not in shown


def test_drawing_hides_no_number_in_its_tags_and_reads_none_into_its_coordinates() -> None:
    number = "<text><tspan>154</tspan>\n<tspan>0000</tspan><tspan>2381</tspan></text>"
    cdata = "<text>卡号<![CDATA[62999900]]>00000017</text>"
    path = '<path d="M154 0000 2381L6299 9900 0000 0017" transform="matrix(154 0000 2381 1 0 0)"/>'
    assert [seen.number for seen in find_everywhere(f"<svg>{number}{cdata}{path}</svg>", "a.svg")] == ["15400002381", "6299990000000017"]
    assert find_everywhere(f"<svg>{path}</svg>", "content/images/a.SVG") == ()


def test_three_texts_of_a_drawing_are_read_as_one_number() -> None:
    parts = "".join(f"<text>{part}</text>" for part in ("154", "0000", "2381"))
    assert [seen.number for seen in find_everywhere(f"<svg>{parts}</svg>", "a.svg")] == ["15400002381"]


def test_long_blanks_in_a_drawing_cost_little() -> None:
    drawing = f'<svg><path d="{" " * 300_000}"/><text>154</text></svg>'
    assert find_everywhere(drawing, "a.svg") == ()


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("content/images/15400002381.jpg", "content/images/154****2381.jpg"),
        ("content/images/zhang_15400002381_2.jpg", "content/images/zhang_154****2381_2.jpg"),
        ("content/images/蒙Z12345/a.jpg", "content/images/蒙Z***45/a.jpg"),
        ("content/articles/exposures/20261111-1.md", "content/articles/exposures/20261111-1.md"),
        ("content/images/20261123093015.jpg", "content/images/20261123093015.jpg"),
        ("", ""),
    ],
)
def test_path_is_shown_without_the_number_in_it(path: str, shown: str) -> None:
    assert masked_path(path) == shown
