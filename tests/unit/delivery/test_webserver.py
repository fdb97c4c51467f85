"""The configurations of web servers say what `newsroom serve` says; what nginx makes of its own: test_nginx.py."""

import dataclasses
import re

import pytest

from newsroom.article.recordings import TYPES
from newsroom.delivery import headers
from newsroom.delivery.media_types import media_type
from newsroom.delivery.webserver import Unfit, configuration
from newsroom.imprint.wires import CALENDAR, LICENCE, MANIFEST, OPML
from tests.sites import MINIMAL, edition_of

SITE = edition_of(MINIMAL).site
CONF = configuration("nginx", SITE, "/srv/paper/site")
CADDY = configuration("caddy", SITE, "/srv/paper/site")


@pytest.mark.parametrize("words", [headers.PAGE_POLICY, headers.MEDIA_POLICY, headers.FOREVER, headers.ALWAYS_ASK])
def test_policies_and_caching_are_those_of_the_code(words: str) -> None:
    assert f'"{words}";' in CONF
    assert f'"{words}"\n' in CADDY


def test_every_security_header_is_added() -> None:
    assert [name for name, _ in headers.security_headers("/") if f"add_header {name} " not in CONF or f"{name} " not in CADDY] == []


@pytest.mark.parametrize(("name", "opening"), [(LICENCE, b"<rsl>"), (MANIFEST, b"{}"), (OPML, b"<opml>"), (CALENDAR, b"BEGIN:VCALENDAR")])
def test_files_that_nginx_does_not_know_have_our_types(name: str, opening: bytes) -> None:
    written = re.search(rf"location = /{re.escape(name)} +\{{ types {{ }} default_type ([^ ;]+); \}}", CONF)
    assert written
    assert written[1] == media_type(name, opening).partition(";")[0]
    assert f'header /{name} Content-Type "{written[1]}' in CADDY


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


def test_host_and_folder_are_those_of_the_site() -> None:
    assert "server_name www.morning.example;" in CONF
    assert CONF.count('"/srv/paper/site/store/"') == 2
    assert "\nwww.morning.example {\n" in CADDY
    plain = dataclasses.replace(SITE, url="http://www.morning.example")
    assert "\nhttp://www.morning.example {\n" in configuration("caddy", plain, "/srv/paper/site")


@pytest.mark.parametrize("folder", ["site", "/srv/my paper", "/srv/$root", '/srv/"', "/srv/a;b", "/srv/{a}", "/srv/a\nb", "/srv/#a"])
def test_a_folder_that_a_web_server_would_read_otherwise_is_refused(folder: str) -> None:
    with pytest.raises(Unfit) as refused:
        configuration("nginx", SITE, folder)
    assert refused.value.args == (folder, "folder")


def test_a_site_below_a_path_is_refused() -> None:
    with pytest.raises(Unfit) as refused:
        configuration("nginx", dataclasses.replace(SITE, url="https://www.morning.example/paper"), "/srv/paper")
    assert refused.value.args[1] == "path"


def test_a_name_of_several_lines_stays_a_comment() -> None:
    conf = configuration("nginx", dataclasses.replace(SITE, name="晨报\nserver { }"), "/srv/paper")
    assert conf.startswith("# 晨报 server { }: for nginx")
