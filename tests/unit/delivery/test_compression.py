"""What is sent in gzip, and to whom."""

import gzip

import pytest

from newsroom.delivery.answers import Answer
from newsroom.delivery.compression import compressed

LONG = ("云岚" * 400).encode()


def page(kind: str = "text/html; charset=utf-8", body: bytes = LONG) -> Answer:
    return Answer(200, (("Content-Type", kind),), body)


@pytest.mark.parametrize("accepted", ["gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.5", "*", "deflate , gzip"])
def test_reader_who_takes_gzip_gets_it(accepted: str) -> None:
    sent = compressed(page(), accepted)
    assert dict(sent.headers)["Content-Encoding"] == "gzip"
    assert len(sent.body) < len(LONG)
    assert gzip.decompress(sent.body) == LONG


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "x-gzipped"])
def test_reader_who_does_not_take_gzip_gets_the_file(accepted: str) -> None:
    sent = compressed(page(), accepted)
    assert sent.body == LONG
    assert sent.headers == (("Content-Type", "text/html; charset=utf-8"), ("Vary", "Accept-Encoding"))


@pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "image/avif", "font/woff2", "application/pdf", "application/octet-stream"])
def test_what_is_small_already_is_left_alone(kind: str) -> None:
    assert compressed(page(kind), "gzip") == page(kind)


@pytest.mark.parametrize(
    "kind",
    ["text/css", "text/javascript", "image/svg+xml", "application/xml", "application/json", "application/rss+xml", "application/feed+json"],
)
def test_text_of_every_kind_is_sent_in_gzip(kind: str) -> None:
    assert dict(compressed(page(kind), "gzip").headers)["Content-Encoding"] == "gzip"


def test_short_answer_is_left_alone() -> None:
    assert compressed(page(body=b"short"), "gzip") == page(body=b"short")


def test_same_answer_becomes_the_same_bytes() -> None:
    assert compressed(page(), "gzip") == compressed(page(), "gzip")
