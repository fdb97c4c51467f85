"""Captions read cue by cue."""

import pytest

from newsroom.article.place import SourceText
from newsroom.manuscript.captions import Captions, Cue, read_captions


def captions(text: str) -> Captions:
    return read_captions(SourceText("content/media/a.vtt", text))


def faults(text: str) -> list[tuple[int | None, str]]:
    """Return line and variant of everything that is wrong."""
    return [(fault.place.line, fault.variant) for fault in captions(text).faults]


WHOLE = """WEBVTT 柳园

NOTE 说明
第二行

STYLE
::cue { color: red }

开头
00:01.000 --> 00:02.500 align:center
<v 林小川>滴水<b>声</b>

01:00:00.000 --> 01:00:01.000
停了
两行"""


def test_cues_are_read_with_their_times_and_words() -> None:
    assert captions(WHOLE) == Captions((Cue(1.0, 2.5, "滴水声", 10), Cue(3600.0, 3601.0, "停了\n两行", 13)), ())


def test_cues_may_overlap_and_begin_together() -> None:
    assert faults("WEBVTT\n\n00:01.000 --> 00:05.000\n一\n\n00:01.000 --> 00:02.000\n二\n\n00:04.000 --> 00:06.000\n三\n") == []


@pytest.mark.parametrize("first", ["", "WEBVTTX", "webvtt", "00:00.000 --> 00:01.000", "WEBVTT-"])
def test_captions_begin_with_their_header(first: str) -> None:
    assert faults(f"{first}\n\n00:00.000 --> 00:01.000\n一\n") == [(1, "captions-header")]


@pytest.mark.parametrize(
    "timing",
    [
        *("00:01,000 --> 00:02,000", "1:00 --> 2:00", "00:00.000 -> 00:01.000", "00:00.000-->00:01.000"),
        *("00:60.000 --> 00:61.000", "00:00.00 --> 00:01.00", "一 --> 二"),
    ],
)
def test_a_time_that_is_none_is_told_with_its_line(timing: str) -> None:
    assert faults(f"WEBVTT\n\n00:00.000 --> 00:01.000\n一\n\n{timing}\n二\n") == [(6 if "-->" in timing else 7, "captions-timing")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:02.000 --> 00:01.000\n一\n", [(3, "captions-backwards")]),
        ("00:02.000 --> 00:02.000\n一\n", [(3, "captions-backwards")]),
        ("00:02.000 --> 00:03.000\n一\n\n00:01.000 --> 00:04.000\n二\n", [(6, "captions-order")]),
        ("00:02.000 --> 00:03.000\n", [(3, "captions-silent")]),
        ("00:02.000 --> 00:03.000\n<b></b>\n", [(3, "captions-silent")]),
        ("只有文字\n", [(3, "captions-timing")]),
        ("NOTE 没有字幕\n", [(1, "captions-empty")]),
        ("", [(1, "captions-empty")]),
    ],
)
def test_what_players_would_not_show_is_a_fault(text: str, expected: list[tuple[int, str]]) -> None:
    assert faults(f"WEBVTT\n\n{text}") == expected
