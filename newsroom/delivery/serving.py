"""A small web server for looking at the site on this machine; readers get theirs from a real one."""

import sys
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from newsroom.delivery.answers import Answer, answer, plain
from newsroom.delivery.compression import compressed
from newsroom.delivery.headers import ALWAYS_ASK, security_headers
from newsroom.delivery.ranges import partial
from newsroom.errors import PortTaken

HOST = "127.0.0.1"
_SLOWEST = 30.0


class PreviewServer(ThreadingHTTPServer):
    """Serves `folder`, a target or any flat folder, at `address`; `log` is told one line for each answer."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int, log: Callable[[str], None] | None = None, base: str = "/") -> None:
        self.folder = folder
        self.log = log
        self.base = base
        super().__init__((HOST, port), _Counter)

    @property
    def address(self) -> str:
        """Return where the front page is, e.g. "http://127.0.0.1:8000/"."""
        return f"http://{HOST}:{self.server_port}{self.base}"

    def server_bind(self) -> None:
        """Bind without asking the name service who we are, as http.server would."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over readers who hang up or fall silent; anything else is our fault and shown."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def open_server(folder: Path, port: int = 0, log: Callable[[str], None] | None = None, base: str = "/") -> PreviewServer:
    """Return a server that listens on 127.0.0.1 at `port` (0: any free one), for serve_forever(); raises PortTaken.

    `base` is the path under which the pages expect to stand, e.g. "/campaign/".
    """
    try:
        return PreviewServer(folder, port, log, base)
    except (OSError, OverflowError) as error:
        raise PortTaken(port, str(error)) from error


class _Counter(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "newsroom"
    sys_version = ""
    timeout = _SLOWEST

    def do_GET(self) -> None:
        self._send(self._answer(), with_body=True)

    def do_HEAD(self) -> None:
        self._send(self._answer(), with_body=False)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no request, or not one we take, in plain words and with the same headers as everything else."""
        self.close_connection = True
        self._send(plain(code, "/", f"{message or HTTPStatus(code).phrase}\n"), with_body=True)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Tell the server's log; the request is shown in ASCII, so that it cannot steer a terminal."""
        if self.server.log:
            self.server.log(f"{int(code)} {ascii(self.requestline)[1:-1]}")

    def log_message(self, format: str, *args: Any) -> None:
        """Keep silent: log_request has told everything."""

    def _answer(self) -> Answer:
        base = self.server.base
        if base != "/" and not self.path.startswith(base):
            return Answer(302, (("Location", base), ("Cache-Control", ALWAYS_ASK), *security_headers("/")), b"")
        given = answer(self.server.folder, self.path[len(base) - 1 :], base)
        headers = ((name, base[:-1] + value if name == "Location" else value) for name, value in given.headers)
        accepted = ",".join(self.headers.get_all("Accept-Encoding", []))
        whole = compressed(replace(given, headers=tuple(headers)), accepted)
        return partial(whole, ", ".join(self.headers.get_all("Range", []))) if "If-Range" not in self.headers else whole

    def _send(self, given: Answer, with_body: bool) -> None:
        self.send_response(given.status)
        for name, value in given.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(given.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if with_body:
            self.wfile.write(given.body)
