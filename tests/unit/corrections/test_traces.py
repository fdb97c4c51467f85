"""What is gone is recognised wherever a word or a file of it has stayed, and nothing else is."""

import hashlib
import json

import pytest

from newsroom.corrections.traces import Detector, readings, trace_of, windows

SALT = "00112233445566778899aabbccddeeff"
TITLE = "蓝色风筝落在第七盏灯上"
TEXT = "傍晚六点，一只风筝挂住了路灯。值班的人爬上梯子，\n把它取了下来。"
OTHER = "值班的人爬上梯子，换了灯泡。"
FILE = hashlib.sha256(b"picture").hexdigest()
DETECTOR = Detector((trace_of([TITLE, TEXT], [OTHER], [FILE], SALT),))


@pytest.mark.parametrize(
    "data",
    [
        f"<title>{TITLE} - 报</title>",
        f'<a title="{TITLE}" href="/x/">x</a>',
        json.dumps({"headline": TITLE}),
        json.dumps({"headline": TITLE}, ensure_ascii=False),
        "<p>一只风筝<em>挂住了</em>路灯。</p>",
        "一只风筝挂住了路灯",
        "&#34013;色风筝落在第七盏灯上",
        "\x00\x01一只风筝挂住了路灯\x02\x03",
    ],
)
def test_words_are_found_in_whatever_holds_them(data: str) -> None:
    assert DETECTOR.hits(data.encode())


@pytest.mark.parametrize("data", [OTHER, "", "傍晚六点", "风筝", "一只风筝挂住了", "蓝色", json.dumps({"a": OTHER})])
def test_words_of_others_are_nobodys_trace(data: str) -> None:
    assert not DETECTOR.hits(data.encode())


def test_a_file_is_known_by_its_bytes() -> None:
    assert DETECTOR.hits(b"picture")
    assert not DETECTOR.hits(b"picture ")


def test_a_trace_tells_nothing_of_the_words() -> None:
    trace = DETECTOR.traces[0]
    assert trace.words
    assert all(len(word) == 20 and int(word, 16) >= 0 for word in trace.words | trace.files)
    assert trace.words.isdisjoint(trace_of([TITLE, TEXT], [], [FILE], "ff" * 16).words)


def test_windows_do_not_care_for_what_stands_between_words() -> None:
    assert set(windows("Seven lamps,\nblue KITE")) == set(windows("seven *lamps* blue—kite"))


def test_a_detector_without_traces_finds_nothing() -> None:
    assert not Detector(()).hits(TITLE.encode())


def test_readings_of_plain_text_are_one() -> None:
    assert list(readings(TITLE.encode())) == [TITLE]
