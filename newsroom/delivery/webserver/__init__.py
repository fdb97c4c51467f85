"""Configurations of web servers that answer as `newsroom serve` does: policies, caching, types, the store, moved and gone addresses."""

import re
from collections.abc import Iterable
from importlib.resources import files
from itertools import groupby
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined

from newsroom.article.recordings import TYPES
from newsroom.article.site import Site
from newsroom.delivery.headers import ALWAYS_ASK, FOREVER, MEDIA_POLICY, PAGE_POLICY, TRANSPORT, security_headers
from newsroom.delivery.media_types import media_type
from newsroom.imprint.addresses import base
from newsroom.imprint.wires import CALENDAR, LICENCE, MANIFEST, OPML

TEMPLATES = {"nginx": "nginx.conf.j2", "caddy": "Caddyfile.j2"}
_PICTURES = ("avif", "gif", "jpeg", "jpg", "png", "svg", "webp")
_OPENINGS = {LICENCE: b"<rsl>"}
_FEED = b'{"version": "https://jsonfeed.org/version/1.1"'
_PLAIN = re.compile(r"/[^\s\"'\\$;{}#`\x00-\x1f\x7f]*")


class Unfit(ValueError):
    """A configuration cannot be written; `args` are what it was asked for and what is wrong: "path" or "folder"."""


def configuration(server: str, site: Site, folder: str) -> str:
    """Return what `server`, one of TEMPLATES, needs to show the target in `folder`, an absolute path on the server's machine.

    Raises Unfit("path") for a site below a path of its host, which needs a place in that host's own configuration, and Unfit("folder")
    for a folder that is not absolute or has characters that mean something to a web server.
    """
    if base(site) != "/":
        raise Unfit(site.url, "path")
    if not _PLAIN.fullmatch(folder):
        raise Unfit(folder, "folder")
    environment = Environment(autoescape=False, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined)
    text = files(__package__).joinpath(TEMPLATES[server]).read_text("utf-8")
    return environment.from_string(text).render(_values(site, str(PurePosixPath(folder))))


def _values(site: Site, root: str) -> dict[str, object]:
    address = urlsplit(site.url)
    quoted = [f'{name} "{value}"' for name, value in security_headers("/") if name != "Content-Security-Policy"]
    return {
        "name": " ".join(site.name.split()),
        "root": root,
        "host": address.hostname,
        "caddy_host": f"http://{address.netloc}" if address.scheme == "http" else address.netloc,
        "page_policy": PAGE_POLICY,
        "media_policy": MEDIA_POLICY,
        "forever": FOREVER,
        "always_ask": ALWAYS_ASK,
        "transport": TRANSPORT,
        "headers": quoted,
        "media": _by_type((*_PICTURES, *TYPES)),
        "feeds": [(_bare("all.json", _FEED), "json"), (_bare("all.xml"), "xml")],
        "data": _by_type(("csv", "html", "json")),
        "files": [(name, _bare(name, _OPENINGS.get(name, b""))) for name in (LICENCE, MANIFEST, OPML, CALENDAR)],
    }


def _by_type(suffixes: Iterable[str]) -> list[tuple[str, str]]:
    """Return (media type, suffixes with a space between them), in the order of types."""
    known = sorted((_bare(f"x.{suffix}"), suffix) for suffix in suffixes)
    return [(kind, " ".join(suffix for _, suffix in found)) for kind, found in groupby(known, key=lambda pair: pair[0])]


def _bare(name: str, opening: bytes = b"") -> str:
    return media_type(name, opening).partition(";")[0]
