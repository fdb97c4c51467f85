"""Mixed scripts and invisible characters. All lines are made up."""

import pytest

from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rule import rule_named
from tests.sites import MINIMAL, edition_of


def faults(code: str, text: str, path: str = "content/articles/progress/x.md") -> list[dict[str, str]]:
    rule = rule_named(code)
    assert rule
    return [dict(fault.values) for fault in rule.check(SourceText(path, text), Desk(edition_of(MINIMAL)))]


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("发布環境整治公告，歡迎来信", "環 歡"),
        ("發佈環境整治公告，联系園門", "联"),
        ("发布環境公告", None),
        ("發佈環境整治公告，歡迎來信", None),
        ("发布环境整治公告，欢迎来信", None),
        ("乾隆年间，著名的后山，台下里面，干杯，余款，云", None),
        ("发布《環境與歡迎》公告，“環碧亭”重开", None),
        ("见[公告](https://a.example/環境/歡迎)，已发布", None),
        ("---\ntitle: 已发布\noriginal:\n  title: 環境整治\n  author: 歡歡\n---\n发布公告", None),
    ],
)
def test_scripts_are_told_apart(text: str, characters: str | None) -> None:
    assert faults("TXT603", text) == ([{"characters": characters}] if characters else [])


def test_mixed_scripts_are_told_once_for_a_text() -> None:
    assert len(faults("TXT603", "发布環境整治公告\n歡迎来信\n國學与书\n" * 9)) == 1


HIDDEN = (
    "\x00\x07\x0b\x1b\x7f\x85\x9f\u00ad\u200b\u200d"
    "\u200e\u2028\u2029\u202e\u2066\u2060\ufeff\ufffe\uffff\U0001fffe\U000e0041"
)


@pytest.mark.parametrize("char", HIDDEN)
@pytest.mark.parametrize("path", ["content/articles/progress/x.md", "content/registers/sources.toml", "newsroom.toml"])
def test_invisible_character_is_named_by_its_code_point(char: str, path: str) -> None:
    assert faults("TXT604", f"城{char}市", path) == [{"codes": f"U+{ord(char):04X}"}]


@pytest.mark.parametrize(
    "text",
    [
        "一家👨\u200d👩\u200d👧\u200d👦，👩🏽\u200d🚒，🏳\ufe0f\u200d🌈，❤\ufe0f\u200d🔥",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "ᠮᠣᠩᠭᠣᠯ\u180eᠠ\u200dᠠ",
        "می\u200cخواهم \u200fשלום",
        "城\t市\n区　全角　空格",
    ],
)
def test_characters_that_writing_needs_are_allowed(text: str) -> None:
    assert faults("TXT604", text) == []


def test_joiner_between_han_is_hidden_even_beside_an_emoji() -> None:
    assert faults("TXT604", "好👍\u200d好") == [{"codes": "U+200D"}]
