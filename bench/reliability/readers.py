"""Readers behind nginx while one release after another goes live; prints how many answers were bad.

python bench/reliability/readers.py --publishes 1000 --readers 4. nginx is configured by `newsroom server nginx`. A reader opens a page,
then the style sheet that it names, then the feed. Bad is: no answer, any status but 200, a page of one edition with another's sheet, a
feed that has gone back to an older edition than the page before it.
"""

import argparse
import http.client
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from campaign import SITE, build, publish

from newsroom.delivery.local import LocalTarget
from newsroom.delivery.webserver import configuration

PATIENCE = 10.0
UNPACKED = Path(sys.prefix) / "tools/usr/sbin/nginx"
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def main() -> int:
    """Publish while readers read, and print the figures; return 1 when an answer was bad, 2 without nginx."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--publishes", type=int, default=1000)
    words.add_argument("--readers", type=int, default=4)
    asked = words.parse_args()
    program = shutil.which("nginx") or (str(UNPACKED) if UNPACKED.exists() else None)
    if program is None:
        sys.stderr.write("readers.py needs nginx: sh workshop/nginx.sh\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        target = LocalTarget(place / "site", SITE)
        publish(target, build(place / "tree", "0"))
        with served(program, place) as port:
            seen = watched(target, place, port, asked.publishes, asked.readers)
    bad = {kind: count for kind, count in seen.items() if kind != "good"}
    print(f"{asked.publishes} publishes, {seen.total()} requests by {asked.readers} readers: {sum(bad.values())} bad {bad or ''}".rstrip())
    return 1 if bad or not seen["good"] else 0


def watched(target: LocalTarget, place: Path, port: int, publishes: int, readers: int) -> Counter[str]:
    """Publish one edition after another; return how the readers' answers were, by kind."""
    stop, seen = threading.Event(), [Counter[str]() for _ in range(readers)]
    crowd = [threading.Thread(target=_read_on, args=(port, stop, counts)) for counts in seen]
    for reader in crowd:
        reader.start()
    try:
        for edition in range(1, publishes + 1):
            publish(target, build(place / "tree", str(edition)), keep=5)
    finally:
        stop.set()
        for reader in crowd:
            reader.join()
    return sum(seen, Counter())


@contextmanager
def served(program: str, place: Path) -> Iterator[int]:
    """Run nginx on a free port of this machine, as configured for the target; yield the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    conf = configuration("nginx", SITE, str(place / "site")).replace("listen 80;", f"listen 127.0.0.1:{port};")
    temporary = "".join(f"{name}_temp_path {place}/{name};\n" for name in _TEMPORARY)
    (place / "nginx.conf").write_text(
        f"daemon off;\nworker_processes 1;\npid {place}/pid;\nerror_log {place}/error.log;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}types {{ text/html html; text/css css; application/xml xml; }}\n{conf}}}\n",
        "utf-8",
    )
    running = subprocess.Popen([program, "-p", str(place), "-e", str(place / "error.log"), "-c", str(place / "nginx.conf")])
    try:
        _wait(port, running)
        yield port
    finally:
        running.terminate()
        running.wait(PATIENCE)


def _wait(port: int, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and running.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    raise RuntimeError("nginx does not answer")


def _read_on(port: int, stop: threading.Event, counts: Counter[str]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    while not stop.is_set():
        try:
            for kind in _visit(connection):
                counts[kind] += 1
        except (OSError, http.client.HTTPException) as error:
            counts[type(error).__name__] += 1
            connection.close()


def _visit(connection: http.client.HTTPConnection) -> Iterator[str]:
    """Yield how each answer of one visit was."""
    status, page = _asked(connection, "/progress/heating/")
    if status != 200:
        yield str(status)
        return
    yield "good"
    edition, sheet = (line.partition(" ")[2] for line in page.splitlines())
    status, style = _asked(connection, f"/{sheet}")
    yield "good" if (status, style) == (200, f"/* {edition} */\n") else f"sheet {status}"
    status, feed = _asked(connection, "/feeds/all.atom.xml")
    newer = status == 200 and int(feed.splitlines()[0].partition(" ")[2]) >= int(edition)
    yield "good" if newer else f"feed {status}"


def _asked(connection: http.client.HTTPConnection, path: str) -> tuple[int, str]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main())
