"""The files for programs as programs read them: robots.txt, licence, security.txt, manifest, list of feeds, redirects.

RFC 9309 (robots.txt); RSL 1.0, sections 3.3 to 3.5; RFC 9116 (security.txt); https://www.w3.org/TR/appmanifest/; http://opml.org/spec2.opml
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from xml.etree import ElementTree

from newsroom.article.readback import FileSeen
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web, outside

_RSL = "{https://rslstandard.org/rsl}"
_USES = {"all", "ai-all", "ai-train", "ai-input", "ai-index", "search"}
_YEAR = timedelta(days=366)


class Unusable(ValueError):
    """Why programs cannot use a file."""


def read_programs(tree: Tree, web: Web, as_of: datetime) -> Iterator[FileSeen]:
    """Yield those of the files that are there; `as_of` is the moment at which security.txt must be valid."""

    def security(text: str) -> Iterator[str]:
        return _security(text, as_of)

    readers: dict[str, Callable[[str], Iterator[str]]] = {
        ".well-known/security.txt": security,
        "manifest.webmanifest": _manifest,
        "robots.txt": _robots,
        "rsl.xml": _licence,
        "subscribe/feeds.opml": _opml,
        "_redirects": _redirects,
        "_headers": _headers,
    }
    for path, reader in readers.items():
        if path in tree.files:
            yield _seen(path, tree.read(path), reader, web)


def _seen(path: str, data: bytes, reader: Callable[[str], Iterator[str]], web: Web) -> FileSeen:
    try:
        names = [web.resolve(name, path) for name in reader(data.decode("utf-8"))]
    except (ValueError, RecursionError, ElementTree.ParseError) as error:
        return FileSeen(path, str(error))
    return FileSeen(path, "", tuple(dict.fromkeys(name for name in names if not outside(name))))


def _robots(text: str) -> Iterator[str]:
    fields = list(_fields(text))
    if not any(name == "user-agent" for name, _ in fields):
        raise Unusable("no User-agent")
    for name, value in fields:
        if name in ("sitemap", "license"):
            yield _whole(name, value)


def _security(text: str, as_of: datetime) -> Iterator[str]:
    fields = list(_fields(text))
    dates = [value for name, value in fields if name == "expires"]
    if len(dates) != 1:
        raise Unusable(f"{len(dates)} Expires instead of one")
    expires = datetime.fromisoformat(dates[0])
    if expires.tzinfo is None or not as_of < expires <= as_of + _YEAR:
        raise Unusable(f"Expires {dates[0]} is not within a year")
    if not any(name == "contact" for name, _ in fields):
        raise Unusable("no Contact")
    for name, value in fields:
        if name in ("contact", "canonical", "policy"):
            yield value if value.startswith(("mailto:", "tel:")) else _whole(name, value)


def _manifest(text: str) -> Iterator[str]:
    data = json.loads(text)
    if not isinstance(data, dict):
        raise Unusable("no object")
    for key in ("name", "start_url", "icons"):
        if not data.get(key):
            raise Unusable(f"no {key}")
    if not str(data["start_url"]).startswith(str(data.get("scope", ""))):
        raise Unusable("start_url is not in scope")
    yield str(data["start_url"])
    yield from _icons(data["icons"])


def _icons(icons: Any) -> Iterator[str]:
    for icon in icons if isinstance(icons, list) else [None]:
        if not isinstance(icon, dict) or not icon.get("src") or not icon.get("sizes"):
            raise Unusable("an icon without src or sizes")
        yield str(icon["src"])


def _licence(text: str) -> Iterator[str]:
    root = ElementTree.fromstring(text)
    contents = root.findall(f"{_RSL}content")
    if root.tag != f"{_RSL}rsl" or not contents:
        raise Unusable("no rsl with content in it")
    for content in contents:
        address = content.get("url")
        if address is None or content.find(f"{_RSL}license") is None:
            raise Unusable(f"content without url or license: {address}")
        for use in (*content.iter(f"{_RSL}permits"), *content.iter(f"{_RSL}prohibits")):
            if use.get("type") == "usage" and not set((use.text or "").split()) <= _USES:
                raise Unusable(f"unknown usage: {use.text}")
        if "*" not in address and "$" not in address:
            yield address
        yield from (terms.text or "" for terms in content.iter(f"{_RSL}terms"))


def _opml(text: str) -> Iterator[str]:
    root = ElementTree.fromstring(text)
    outlines = root.findall("body//outline")
    if root.tag != "opml" or root.get("version") != "2.0" or not root.findtext("head/title") or not outlines:
        raise Unusable("no opml 2.0 with title and outlines")
    for outline in outlines:
        if not outline.get("text") or outline.get("type") != "rss" or not outline.get("xmlUrl"):
            raise Unusable(f"an outline without text, type or xmlUrl: {outline.get('text')}")
        yield from (outline.get(key, "") for key in ("xmlUrl", "htmlUrl") if outline.get(key))


def _redirects(text: str) -> Iterator[str]:
    for line in text.splitlines():
        words = line.split()
        if len(words) != 3 or words[2] != "301" or not all(word.startswith("/") for word in words[:2]):
            raise Unusable(f"no redirect: {line}")
        yield from words[:2]


def _headers(text: str) -> Iterator[str]:
    """Yield nothing: patterns are no addresses."""
    opened = False
    for line in text.splitlines():
        opened = opened or line.startswith("/")
        if not opened or not (line.startswith("/") or re.fullmatch(r"  [A-Za-z-]+: \S.*", line)):
            raise Unusable(f"no header: {line}")
    yield from ()


def _fields(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        name, found, value = line.partition("#")[0].partition(":")
        if found:
            yield name.strip().lower(), value.strip()


def _whole(name: str, value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise Unusable(f"{name} is no whole address: {value}")
    return value
