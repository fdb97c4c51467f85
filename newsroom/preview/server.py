"""The preview's web server: the newest tree with the box on its pages, and the event stream that makes browsers reload."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

from newsroom.delivery.answers import Answer, answer, plain
from newsroom.delivery.headers import ALWAYS_ASK, security_headers
from newsroom.delivery.media_types import media_type
from newsroom.delivery.ranges import partial
from newsroom.delivery.serving import HOST, PreviewServer
from newsroom.errors import PortTaken
from newsroom.preview.galley import Galley
from newsroom.preview.injection import EVENTS, SCRIPT, STYLE, room_page, stand_in, with_panel
from newsroom.preview.panel import ROOM
from newsroom.preview.stand import Stand

_SLOWEST = 30.0
_HEARTBEAT = 10.0
_HTML = "text/html; charset=utf-8"


class ProofServer(PreviewServer):
    """Serves the galley of a stand."""

    def __init__(self, stand: Stand, port: int) -> None:
        self.stand = stand
        super().__init__(stand.folder, port)

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Let our own counter answer."""
        _Counter(request, client_address, self)


@contextmanager
def serving(stand: Stand, port: int) -> Iterator[str]:
    """Serve a stand from a thread of its own on 127.0.0.1 (port 0: any free one); give its address. Raises PortTaken."""
    try:
        server = ProofServer(stand, port)
    except (OSError, OverflowError) as error:
        raise PortTaken(port, str(error)) from error
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield server.address
    finally:
        stand.close()
        server.shutdown()
        server.server_close()
        thread.join()


def page_answer(stand: Stand, target: str) -> Answer:
    """Return the answer to a request target, from one galley only."""
    galley = stand.galley
    version = stand.version(galley)
    path = target.partition("?")[0]
    if path == ROOM:
        return _made(200, path, _HTML, room_page(galley, version))
    if path in (SCRIPT, STYLE):
        name = path.removeprefix(ROOM)
        data = files("newsroom.preview").joinpath(name).read_bytes()
        return _made(200, path, media_type(name, data), data)
    if galley.tree is None:
        return _made(503, path, _HTML, stand_in(galley, version, ""))
    if not path.startswith(galley.base):
        return Answer(302, (("Location", galley.base), ("Cache-Control", ALWAYS_ASK), *security_headers(path)), b"")
    return _built(galley, version, target)


def _built(galley: Galley, version: str, target: str) -> Answer:
    below = target[len(galley.base) - 1 :]
    given = answer(galley.tree, below, galley.base) if galley.tree else plain(503, target, "")
    file = galley.file_at(unquote(below.partition("?")[0]).lstrip("/").removesuffix("index.html"))
    headers = dict(given.headers)
    if given.status == 301:
        return Answer(301, tuple((headers | {"Location": galley.base[:-1] + headers["Location"]}).items()), b"")
    if not headers["Content-Type"].startswith("text/html"):
        return given
    if given.status == 404 and file:
        return _made(404, target, _HTML, stand_in(galley, version, file))
    return Answer(given.status, given.headers, with_panel(given.body, galley, version, file))


def _made(status: int, path: str, kind: str, data: bytes) -> Answer:
    return Answer(status, (("Content-Type", kind), ("Cache-Control", ALWAYS_ASK), *security_headers(path)), data)


class _Counter(BaseHTTPRequestHandler):
    server: ProofServer
    protocol_version = "HTTP/1.1"
    server_version = "newsroom"
    sys_version = ""
    timeout = _SLOWEST

    def do_GET(self) -> None:
        if not self._asked_here():
            self._send(plain(421, "/", "The preview answers at 127.0.0.1 and localhost only.\n"))
        elif self.path.partition("?")[0] == EVENTS:
            self._tell_events()
        else:
            whole = page_answer(self.server.stand, self.path)
            self._send(whole if "If-Range" in self.headers else partial(whole, self.headers.get("Range", "")))

    do_HEAD = do_GET

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no request, or not one we take, in plain words."""
        self.close_connection = True
        self._send(plain(code, "/", f"{message or HTTPStatus(code).phrase}\n"))

    def log_message(self, format: str, *args: Any) -> None:
        """Keep silent: who previews looks at the browser."""

    def _asked_here(self) -> bool:
        """Return whether the address asked for is this machine's own; a page elsewhere could point its own name at us and read drafts."""
        try:
            return urlsplit(f"//{self.headers.get('Host', '')}").hostname in (HOST, "localhost")
        except ValueError:
            return False

    def _send(self, given: Answer) -> None:
        self.send_response(given.status)
        for name, value in given.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(given.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(given.body)

    def _tell_events(self) -> None:
        """Send the version now, and again whenever it changes (HTML Living Standard, server-sent events)."""
        self.close_connection = True
        self.send_response(200)
        for name, value in (("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"), ("Connection", "close")):
            self.send_header(name, value)
        self.end_headers()
        stand, seen = self.server.stand, ""
        while self.command != "HEAD" and (version := stand.wait(seen, _HEARTBEAT)) is not None:
            self.wfile.write(f"data: {version}\n\n".encode() if version != seen else b": still here\n\n")
            seen = version
