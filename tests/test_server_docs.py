"""The nginx configuration in docs/server.md says what `newsroom serve` says."""

import re
from pathlib import Path

import pytest

from newsroom.article.recordings import TYPES
from newsroom.delivery import headers
from newsroom.delivery.media_types import media_type
from newsroom.imprint.wires import CALENDAR, LICENCE, MANIFEST, OPML

CONF = (Path(__file__).parent.parent / "docs/server.md").read_text("utf-8").partition("```nginx\n")[2].partition("```")[0]


@pytest.mark.parametrize("words", [headers.PAGE_POLICY, headers.MEDIA_POLICY, headers.FOREVER, headers.ALWAYS_ASK])
def test_policies_and_caching_are_those_of_the_code(words: str) -> None:
    assert f'"{words}";' in CONF


def test_every_security_header_is_added() -> None:
    assert [name for name, _ in headers.security_headers("/") if f"add_header {name} " not in CONF] == []


@pytest.mark.parametrize(("name", "opening"), [(LICENCE, b"<rsl>"), (MANIFEST, b"{}"), (OPML, b"<opml>"), (CALENDAR, b"BEGIN:VCALENDAR")])
def test_files_that_nginx_does_not_know_have_our_types(name: str, opening: bytes) -> None:
    written = re.search(rf"location = /{re.escape(name)} +\{{ types {{ }} default_type ([^ ;]+); \}}", CONF)
    assert written
    assert written[1] == media_type(name, opening).partition(";")[0]


@pytest.mark.parametrize(("suffix", "opening"), [("json", b'{"version": "https://jsonfeed.org/version/1.1"'), ("xml", b"<feed>")])
def test_feeds_have_our_types(suffix: str, opening: bytes) -> None:
    types = re.search(r"location /feeds/ +\{ types \{ (.+?) \} \}", CONF)
    assert types
    assert f"{media_type(f'all.{suffix}', opening).partition(';')[0]} {suffix};" in types[1]


@pytest.mark.parametrize("suffix", ["json", "csv", "html"])
def test_open_data_have_our_types(suffix: str) -> None:
    types = re.search(r"location /data/ +\{ types \{ (.+?) \} \}", CONF)
    assert types
    assert f"{media_type(f'problems.{suffix}', b'').partition(';')[0]} {suffix};" in types[1]


@pytest.mark.parametrize("kind", ["text/csv", "text/calendar"])
def test_texts_are_sent_as_utf8_and_in_gzip(kind: str) -> None:
    assert re.search(rf"charset_types [^;]*{kind}[ ;]", CONF)
    assert re.search(rf"gzip_types [^;]*{kind}[ ;]", CONF)


@pytest.mark.parametrize("suffix", [*TYPES, "avif", "webp", "jpeg", "jpg", "png", "svg", "gif"])
def test_pictures_and_recordings_have_our_types(suffix: str) -> None:
    shelf = re.search(r"location /media/ \{.+?types \{(.+?)\}", CONF, re.S)
    assert shelf
    types = {name: kind for kind, *names in (entry.split() for entry in shelf[1].split(";") if entry.strip()) for name in names}
    assert types[suffix] == media_type(f"x.{suffix}", b"").partition(";")[0]


def test_captions_are_sent_as_utf8_text() -> None:
    assert media_type("x.vtt", b"") == "text/vtt; charset=utf-8"
    assert re.search(r"charset_types [^;]*text/vtt", CONF)
