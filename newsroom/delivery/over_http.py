"""A release as readers get it: every file asked for over HTTP and compared with the manifest, whatever server, cache or host lies between.

What is asked for is only what the manifest names, at the site's own address; redirects are read, not followed.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

import httpx

from newsroom.delivery.headers import security_headers
from newsroom.errors import LiveUnreachable
from newsroom.imprint.wires import CADDY_REDIRECTS, HEADERS, NGINX_MAP, REDIRECTS
from newsroom.release.manifest import FileMark, Manifest
from newsroom.release.tree import FRONT

PATIENCE = 20.0
"""Seconds that a server may take to begin an answer, or to go on with it."""

_AT_ONCE = 8
_GONE = "gone.html"
_FOR_SERVERS = {HEADERS, REDIRECTS, NGINX_MAP, CADDY_REDIRECTS}
_MOVED = (301, 308)


@dataclass(frozen=True, slots=True)
class Difference:
    """What readers do not get as published, and why: "status" (value: the code), "bytes", or "silence" (value: what the network said)."""

    address: str
    kind: str
    value: str = ""


def differences(manifest: Manifest, url: str, moves: Collection[str], progress: Callable[[int, int], None]) -> Iterator[Difference]:
    """Yield what differs from a release at `url`, the site's address without a slash at its end; `moves` are paths answered elsewhere.

    A page that was withdrawn may be answered with 410 or with 200, a page that has moved with its stub or on its way. Raises
    LiveUnreachable when the front page is not answered at all.
    """
    paths = for_readers(manifest)
    with httpx.Client(timeout=PATIENCE, follow_redirects=False, headers={"User-Agent": "newsroom verify"}) as client:
        _reach(client, url)
        pool = ThreadPoolExecutor(_AT_ONCE)
        try:
            compare = partial(_compared, client, url, manifest, moves)
            for done, found in enumerate(pool.map(compare, paths), 1):
                progress(done, len(paths))
                yield from found
        finally:
            pool.shutdown(cancel_futures=True)


def for_readers(manifest: Manifest) -> tuple[str, ...]:
    """Return the paths of a release's files that readers may ask for: all but those that tell servers what to do."""
    return tuple(path for path in manifest.files if path not in _FOR_SERVERS)


def headers_missing(url: str) -> tuple[str, ...]:
    """Return which security headers the front page at `url` comes without, or with another value; raises LiveUnreachable."""
    with httpx.Client(timeout=PATIENCE, follow_redirects=False) as client:
        told = _reach(client, url)
    return tuple(name for name, value in security_headers("/") if value not in told.get_list(name))


def _reach(client: httpx.Client, url: str) -> httpx.Headers:
    try:
        with client.stream("GET", f"{url}/") as answer:
            return answer.headers
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise LiveUnreachable(url, str(error) or type(error).__name__) from error


def _compared(client: httpx.Client, url: str, manifest: Manifest, moves: Collection[str], path: str) -> tuple[Difference, ...]:
    address = path.removesuffix(FRONT) if path.rpartition("/")[2] == FRONT else path
    try:
        with client.stream("GET", f"{url}/{quote(address)}") as answer:
            if answer.status_code in _MOVED and f"/{address}" in moves:
                return ()
            if answer.status_code != 200 and not (answer.status_code == 410 and _is_gone(manifest, path)):
                return (Difference(address, "status", str(answer.status_code)),)
            return () if _mark(answer, manifest.files[path]) == manifest.files[path] else (Difference(address, "bytes"),)
    except httpx.HTTPError as error:
        return (Difference(address, "silence", str(error) or type(error).__name__),)


def _is_gone(manifest: Manifest, path: str) -> bool:
    return f"{path.rpartition('/')[0]}/{_GONE}" in manifest.files


def _mark(answer: httpx.Response, wanted: FileMark) -> FileMark:
    """Return what the body is known by; reading ends where it is longer than what was published."""
    digest, size = hashlib.sha256(), 0
    for part in answer.iter_bytes():
        digest.update(part)
        size += len(part)
        if size > wanted.size:
            break
    return FileMark(digest.hexdigest(), size)
