"""What is gone is recognised wherever a word or a file of it has stayed, and nothing else is."""

import hashlib
import json
import random

import pytest

from newsroom.article.traces import hashed
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


SIGNS = (
    "甲乙",
    "守井的人",
    "，",
    "。",
    "\n",
    "\n\n",
    " ",
    "a",
    "Lamp",
    "12月3日",
    "ﬁ",
    "㎞",
    "１２",
    "<b>",
    "</b>",
    "\r\n",
    "é",
    "一只阀门装反了",
)


@pytest.mark.parametrize("seed", range(30))
def test_what_a_detector_remembers_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    texts = ["".join(chance.choices(SIGNS, k=60)) for _ in range(8)]
    traces = tuple(trace_of([chance.choice(texts)[20:60]], [texts[number]], [], f"{number:032x}") for number in range(3))
    detector = Detector(traces)
    for text in texts * 2:
        assert detector.speaks(text) == any(hashed(trace.salt, window) in trace.words for trace in traces for window in windows(text))


@pytest.mark.parametrize(
    "picture",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\x1etEXtTitle\0" + "一只阀门装反了的人".encode()[:24] + b"Kabc\0\0\0\0IEND",
        b"\xff\xd8\xff\xe1\0\x80Exif\0\0UNICODE\0" + "一只阀门装反了".encode("utf-16-le") + b"\0\0\xff\xda\x8f\x90",
        b"\0\0\0\x1cftypavif\0\0mdat\x12\x00\x8a<x:xmpmeta><rdf:li>" + "一只阀门装反了".encode() + b"</rdf:li></x:xmpmeta>\xff\xfe\0",
        b"RIFF\0\0\0\0WEBPVP8 \x9d\x01\x2a\0XMP \0\0<dc:title>&#x4E00;" + "只阀门装反了".encode() + b"</dc:title>",
    ],
)
def test_words_in_the_metadata_of_pictures_are_read(picture: bytes) -> None:
    words = "一只阀门装反了，一只阀门装反了的"
    assert Detector((trace_of([words], [], [], "7e" * 16),)).hits(picture)
    assert not Detector((trace_of(["别的地方的另一件事情"], [], [], "7e" * 16),)).hits(picture)
