"""Releases behind a real nginx, configured by `newsroom server nginx`."""

import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.delivery import headers
from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.delivery.webserver import configuration
from tests.sites import MINIMAL, edition_of

UNPACKED = Path(sys.prefix) / "tools/usr/sbin/nginx"
PATIENCE = 20.0
GONE = {"exposures/7/index.html": "gone", "exposures/7/gone.html": "gone"}
MOVED = {"old/index.html": "stub", "new/index.html": "new", "redirects.map": '"/old/" "/new/";\n'}


class Nginx:
    """A running nginx that shows a target; `folder` holds its configuration and logs."""

    def __init__(self, folder: Path, site: Path) -> None:
        program = shutil.which("nginx") or (str(UNPACKED) if UNPACKED.exists() else None)
        assert program, "no nginx here: sh workshop/nginx.sh"
        folder.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        conf = configuration("nginx", edition_of(MINIMAL).site, str(site)).replace("listen 80;", f"listen 127.0.0.1:{self.port};")
        names = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        places = "".join(f"{name}_temp_path {folder}/{name};\n" for name in names)
        types = "types { text/html html; application/xml xml; }\n"
        (folder / "nginx.conf").write_text(
            f"daemon off;\nworker_processes 1;\nuser root;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
            f"events {{}}\nhttp {{\naccess_log off;\n{places}{types}{conf}}}\n"
        )
        self.command = [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
        self.process = subprocess.Popen(self.command, stderr=subprocess.PIPE)
        self._wait(folder)

    def get(self, path: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def stop(self) -> None:
        self.process.terminate()
        _, said = self.process.communicate(timeout=PATIENCE)
        assert b"[emerg]" not in said, said

    def _wait(self, folder: Path) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                self.get("/")
            except ConnectionRefusedError:
                time.sleep(0.01)
            else:
                return
        raise AssertionError((folder / "error.log").read_text())


@pytest.fixture
def served(target: LocalTarget, publish, tmp_path: Path) -> Iterator[Nginx]:
    """Return an nginx that shows a target with two releases: in the second a page is gone and another has moved."""
    publish({"exposures/7/index.html": "an exposure", "old/index.html": "old"})
    publish({**GONE, **MOVED})
    running = Nginx(tmp_path / "nginx", target.root)
    yield running
    running.stop()


def test_what_is_gone_is_answered_with_410_and_its_page(served: Nginx) -> None:
    status, told, body = served.get("/exposures/7/")
    assert (status, body) == (410, b"gone")
    assert told["Content-Security-Policy"] == headers.PAGE_POLICY
    assert served.get("/exposures/8/")[0] == 404
    assert served.get("/exposures/7")[0] == 301


def test_what_moved_is_answered_with_301(served: Nginx) -> None:
    status, told, _ = served.get("/old/")
    assert status == 301
    assert told["Location"].endswith("/new/")
    assert served.get("/new/")[2] == b"new"


def test_open_data_and_the_calendar_come_as_what_they_are(served: Nginx, publish) -> None:
    publish({"data/index.html": "data", "data/problems.csv": "a", "data/problems.json": "{}", "volunteers.ics": "BEGIN:VCALENDAR"})
    files = ("data/", "data/problems.csv", "data/problems.json", "volunteers.ics")
    types = [served.get(f"/{file}")[1]["Content-Type"] for file in files]
    assert types == ["text/html; charset=utf-8", "text/csv; charset=utf-8", "application/json", "text/calendar; charset=utf-8"]


def test_a_rollback_brings_pages_back_without_a_reload(served: Nginx, target: LocalTarget) -> None:
    target.rollback(1, Note("editor"))
    assert served.get("/exposures/7/")[::2] == (200, b"an exposure")
    target.rollback(2, Note("editor"))
    assert served.get("/exposures/7/")[0] == 410
