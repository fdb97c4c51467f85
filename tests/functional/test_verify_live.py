"""newsroom verify --live compares what readers get with what was published."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.delivery.serving import open_server
from tests.functional.pen import HELLO, change
from tests.keyboard import publish, typed


@pytest.fixture
def served(live_site: Path) -> Iterator[str]:
    """Return the address at which the live release of a site of our own is served."""
    server = open_server(live_site / "site", 0, lambda _line: None, "/")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.address.rstrip("/")
    server.shutdown()
    server.server_close()


def live(root: Path, url: str) -> dict[str, object]:
    """Return what a program is told."""
    said = typed("verify", "--live", "--url", url, "--format", "json", at=root)
    told: dict[str, object] = json.loads(said.out)
    assert said.code == (3 if told["differences"] else 0)
    return told


def test_readers_get_what_was_published(live_site: Path, served: str) -> None:
    assert live(live_site, served) == {"version": 1, "release": 1, "url": served, "differences": [], "headers": []}
    said = typed("verify", "--live", "--url", served, at=live_site)
    assert "readers get release 000001" in said.out


def test_a_changed_a_lost_and_an_old_file_are_named(live_site: Path, served: str) -> None:
    release = live_site / "site/releases/000001"
    (release / "progress/hello/index.html").chmod(0o644)
    (release / "progress/hello/index.html").write_text("other words", "utf-8")
    (release / "robots.txt").unlink()
    found = live(live_site, served)["differences"]
    assert found == [
        {"address": "progress/hello/", "kind": "bytes", "value": ""},
        {"address": "robots.txt", "kind": "status", "value": "404"},
    ]
    said = typed("verify", "--live", "--url", served, at=live_site)
    assert said.code == 3
    assert f"{served}/robots.txt: answered with 404" in said.out


def test_moved_and_withdrawn_addresses_may_be_answered_as_servers_do(live_site: Path, served: str) -> None:
    change(live_site, HELLO, "editor: 贺知远\n", "editor: 贺知远\nmoved_from: [/progress/old-name/]\n")
    assert publish(at=live_site).code == 0
    assert live(live_site, served)["differences"] == []
    assert typed("withdraw", "hello", "--reason", "重复刊发", "--yes", at=live_site).code == 0
    assert publish(at=live_site).code == 0
    assert live(live_site, served)["differences"] == []


def test_nobody_there_no_address_and_wrong_use_are_told_apart(live_site: Path) -> None:
    silent = typed("verify", "--live", "--url", "http://127.0.0.1:9", at=live_site)
    assert (silent.code, silent.err.count("\n")) == (3, 1)
    assert "nobody answers at http://127.0.0.1:9" in silent.err
    assert typed("verify", "--live", "--url", "ftp://a.example", at=live_site).code == 2
    assert typed("verify", "--live", "output", at=live_site).code == 2


def test_before_the_first_publish_there_is_nothing_to_compare(site: Path) -> None:
    said = typed("verify", "--live", at=site)
    assert said.code == 2
    assert "newsroom publish" in said.err


def test_a_host_that_forgets_our_headers_is_told_of_them(live_site: Path, served: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.delivery.answers.security_headers", lambda _path: ())
    told = live(live_site, served)
    assert told["differences"] == []
    assert told["headers"] == ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"]
