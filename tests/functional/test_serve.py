"""newsroom serve: a look at the live release on this machine."""

import http.client
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.functional.pen import add_reprint, change
from tests.keyboard import BIN, PATIENCE, publish, surroundings, typed


@contextmanager
def serving(root: Path, *words: str) -> Iterator[tuple[int, "subprocess.Popen[str]"]]:
    """Run the real command; give the port that it names and the process."""
    running = subprocess.Popen(
        [BIN / "newsroom", "serve", "--port", "0", *words],
        cwd=root,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert running.stdout
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", running.stdout.readline())
        assert found
        yield int(found[1]), running
    finally:
        running.kill()
        running.communicate(timeout=PATIENCE)


def get(port: int, path: str) -> tuple[int, str]:
    """Return status and text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", quote(path, safe="/%?="))
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def test_the_live_release_is_shown_and_the_next_one_at_once(live_site: Path) -> None:
    with serving(live_site) as (port, _):
        status, page = get(port, "/progress/hello/")
        assert (status, "来源：晨报社" in page) == (200, True)
        style = re.search(r'href="(/assets/[^"]+\.css)"', page)
        assert style
        assert get(port, style[1])[0] == 200
        assert get(port, "/progress/lights/")[0] == 404
        add_reprint(live_site)
        assert publish(at=live_site).code == 0
        assert get(port, "/progress/lights/")[0] == 200
        assert get(port, "/../newsroom.toml")[0] == 404
        assert get(port, "/manifests/000001.json")[0] == 404


def test_ctrl_c_ends_it_cleanly(live_site: Path) -> None:
    with serving(live_site) as (_, running):
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 0


def test_a_built_folder_is_shown(live_site: Path) -> None:
    with serving(live_site, "output") as (port, _):
        assert get(port, "/")[0] == 200


def test_a_folder_is_shown_outside_any_site(live_site: Path, tmp_path: Path) -> None:
    (live_site / "output").rename(tmp_path / "public")
    with serving(tmp_path, str(tmp_path / "public")) as (port, _):
        assert get(port, "/")[0] == 200


def test_a_site_that_stands_below_a_host_is_shown_below_it(site: Path) -> None:
    change(site, "newsroom.toml", "https://www.morning.example", "https://someone.pages.example/campaign")
    said = publish(at=site)
    assert "open http://127.0.0.1:8000/campaign/" in said.out
    with serving(site) as (port, _):
        page = get(port, "/campaign/progress/hello/")[1]
        links = set(re.findall(r'(?:href|src)="(/[^"#]*)"', page))
        assert len(links) > 10
        assert {get(port, link)[0] for link in links} == {200}
        assert get(port, "/")[0] == 302


def test_a_taken_port_is_the_worlds_fault(live_site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = typed("serve", "--port", str(port), at=live_site)
    assert said.code == 3
    assert said.err.startswith(f"newsroom: cannot listen at port {port}: ")


@pytest.mark.parametrize("words", [(), ("nowhere",)])
def test_nothing_to_show_is_wrong_use(site: Path, words: tuple[str, ...]) -> None:
    assert typed("serve", "--port", "0", *words, at=site).code == 2
