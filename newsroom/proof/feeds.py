"""Feeds as feed readers see them: RSS and Atom through feedparser, JSON Feed 1.1 by its own few keys."""

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import feedparser

from newsroom.article.readback import EntrySeen, FeedSeen
from newsroom.proof.web import Web

_FEED_SUFFIXES = (".xml", ".rss", ".atom")
_JSON_FEED = "https://jsonfeed.org/version/"
_OPENING = 2048


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
    return FeedSeen(path, fault, _text(seen.feed, "rights"), tuple(_xml_entry(entry, web) for entry in seen.entries))


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
    )


def _json_feed(path: str, data: bytes, web: Web) -> FeedSeen:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        return FeedSeen(path, str(error), "", ())
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(_JSON_FEED):
        return FeedSeen(path, "no JSON Feed", "", ())
    items = feed.get("items")
    entries = tuple(_json_entry(item, web) for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
    return FeedSeen(path, "" if isinstance(items, list) else "no items", _rights(feed), entries)


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
    )


def _rights(part: Mapping[str, Any]) -> str:
    given = part.get("_rights") or ""
    return " ".join(str(value) for value in given.values()) if isinstance(given, dict) else str(given)


def _text(part: Mapping[str, Any], key: str) -> str:
    return str(part.get(key) or "").strip()
