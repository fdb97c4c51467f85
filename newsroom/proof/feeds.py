"""Feeds as feed readers see them: RSS and Atom through feedparser, JSON Feed 1.1 by its own few keys."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any

import feedparser

from newsroom.article.readback import EntrySeen, FeedSeen
from newsroom.proof.web import Web

_FEED_SUFFIXES = (".xml", ".rss", ".atom")
_JSON_FEED = "https://jsonfeed.org/version/"
_OPENING = 2048
_DATE = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")
_STYLE = re.compile(r"""<\?xml-stylesheet\s[^>]*?href=["']([^"'>]+)""")
_IMG = re.compile(r"""<img\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)""", re.I)


def is_feed(path: str, data: bytes) -> bool:
    """Return whether a file calls itself a feed, by its name or by how it begins."""
    opening = data[:_OPENING]
    if path.endswith(".json"):
        return b"jsonfeed.org/version" in opening
    if not path.endswith(_FEED_SUFFIXES):
        return False
    return path.endswith((".rss", ".atom", ".rss.xml", ".atom.xml")) or any(sign in opening for sign in (b"<rss", b"<feed", b"<rdf:RDF"))


def read_feed(path: str, data: bytes, web: Web) -> FeedSeen:
    """Return a feed as its readers see it."""
    return _json_feed(path, data, web) if path.endswith(".json") else _xml_feed(path, data, web)


def _xml_feed(path: str, data: bytes, web: Web) -> FeedSeen:
    seen: Any = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    fault = ""
    if seen.bozo:
        fault = str(seen.get("bozo_exception", "not well-formed"))
    elif not seen.get("version"):
        fault = "neither RSS nor Atom"
    style = _STYLE.search(data[:_OPENING].decode("utf-8", "replace"))
    address = web.resolve(style[1], path) if style else ""
    return FeedSeen(path, fault, _text(seen.feed, "rights"), tuple(_xml_entry(entry, web) for entry in seen.entries), address)


def _xml_entry(entry: Mapping[str, Any], web: Web) -> EntrySeen:
    source: Mapping[str, Any] = entry.get("source") or {}
    given = _text(entry, "dc_source")
    links = {link.get("rel"): str(link.get("href", "")) for link in entry.get("links", ())}
    named = given if given and not given.startswith("http") else ""
    address = links.get("via") or (given if given.startswith("http") else "") or _text(source, "href") or _text(source, "link")
    texts = [str(part.get("value", "")) for part in entry.get("content", ())] + [_text(entry, "summary")]
    return EntrySeen(
        link=web.below(links.get("alternate", "")),
        title=_text(entry, "title"),
        source_title=_text(source, "title") or named,
        source_url=address,
        author=_text(entry, "author"),
        rights=_text(entry, "rights"),
        content=max(texts, key=len),
        id=_text(entry, "id"),
        pictures=_below(_xml_pictures(entry, " ".join(texts)), web),
    )


def _xml_pictures(entry: Mapping[str, Any], html: str) -> Iterator[str]:
    for part in (*entry.get("media_content", ()), *entry.get("media_thumbnail", ())):
        yield str(part.get("url", ""))
    for link in entry.get("links", ()):
        if link.get("rel") == "enclosure" and str(link.get("type", "")).startswith("image/"):
            yield str(link.get("href", ""))
    yield from _drawn(html)


def _json_feed(path: str, data: bytes, web: Web) -> FeedSeen:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        return FeedSeen(path, str(error), "", ())
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_JSON_FEED):
        return FeedSeen(path, "no JSON Feed", "", ())
    if fault := _json_fault(feed):
        return FeedSeen(path, fault, "", ())
    return FeedSeen(path, "", _rights(feed), tuple(_json_entry(item, web) for item in feed["items"]))


def _json_fault(feed: Mapping[str, Any]) -> str:
    """Return what JSON Feed 1.1 requires and this feed lacks, "" when it lacks nothing."""
    items = feed.get("items")
    if not isinstance(items, list):
        return "no items"
    if not all(isinstance(item, dict) for item in items):
        return "an item that is no object"
    if not _text(feed, "title"):
        return "no title"
    for item in items:
        name = _text(item, "id") or _text(item, "url")
        if not isinstance(item.get("id", ""), str):
            return f"an id that is no text: {name}"
        if not (_text(item, "content_html") or _text(item, "content_text")):
            return f"neither content_html nor content_text: {name}"
        for key in ("date_published", "date_modified"):
            if key in item and not _DATE.fullmatch(str(item[key])):
                return f"{key} is no date of RFC 3339: {name}"
    return ""


def _json_entry(item: Mapping[str, Any], web: Web) -> EntrySeen:
    own = next((value for key, value in item.items() if key.startswith("_") and isinstance(value, dict) and "source" in value), {})
    source = own.get("source")
    authors: Iterable[Any] = item.get("authors") or ()
    return EntrySeen(
        link=web.below(_text(item, "url")),
        title=_text(item, "title"),
        source_title=_text(source, "name") if isinstance(source, dict) else str(source or _text(item, "_source")),
        source_url=_text(item, "external_url"),
        author="、".join(_text(author, "name") for author in authors if isinstance(author, dict)),
        rights=_rights(item),
        content=max((_text(item, key) for key in ("content_html", "content_text", "summary")), key=len),
        id=_text(item, "id"),
        pictures=_below(_json_pictures(item), web),
    )


def _json_pictures(item: Mapping[str, Any]) -> Iterator[str]:
    yield from (_text(item, key) for key in ("image", "banner_image") if item.get(key))
    attached = item.get("attachments")
    for part in attached if isinstance(attached, list) else ():
        if isinstance(part, dict) and str(part.get("mime_type", "")).startswith("image/"):
            yield _text(part, "url")
    yield from _drawn(_text(item, "content_html"))


def _below(pictures: Iterable[str], web: Web) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(web.below, pictures)))


def _drawn(html: str) -> Iterator[str]:
    return (match[1] for match in _IMG.finditer(html))


def _rights(part: Mapping[str, Any]) -> str:
    given = part.get("_rights") or ""
    return _text(given, "rights") if isinstance(given, dict) else str(given)


def _text(part: Mapping[str, Any], key: str) -> str:
    return str(part.get(key) or "").strip()
