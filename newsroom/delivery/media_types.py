"""The media type of each file, by a table of our own: the operating system's differs from machine to machine."""

import re

_TEXT = "; charset=utf-8"
_TYPES = {
    "avif": "image/avif",
    "css": "text/css" + _TEXT,
    "csv": "text/csv" + _TEXT,
    "gif": "image/gif",
    "htm": "text/html" + _TEXT,
    "html": "text/html" + _TEXT,
    "ico": "image/x-icon",
    "ics": "text/calendar" + _TEXT,
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript" + _TEXT,
    "json": "application/json",
    "jsonl": "application/jsonl",
    "m4a": "audio/mp4",
    "md": "text/markdown" + _TEXT,
    "mjs": "text/javascript" + _TEXT,
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "ogg": "audio/ogg",
    "opml": "text/x-opml" + _TEXT,
    "opus": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain" + _TEXT,
    "vtt": "text/vtt" + _TEXT,
    "wasm": "application/wasm",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml" + _TEXT,
    "xsl": "application/xslt+xml" + _TEXT,
}
_ROOT = re.compile(rb"<(?![?!])([A-Za-z]+)")
_JSON_FEED = b"https://jsonfeed.org/version/"
_OPENING = 1000


def media_type(name: str, data: bytes) -> str:
    """Return the media type of a file by its name; of JSON feeds and the licence by how they begin (JSON Feed 1.1; RSL 1.0).

    RSS and Atom stay application/xml (RFC 7303), which feed readers take too: measured on Chromium 156, application/rss+xml and
    application/atom+xml are shown as source text and their style sheet is not even asked for. Links to feeds name the exact type.
    """
    suffix, opening = name.rpartition(".")[2].lower(), data[:_OPENING]
    if suffix == "json" and _JSON_FEED in opening:
        return "application/feed+json"
    if suffix == "xml" and (root := _ROOT.search(opening)) and root[1] == b"rsl":
        return "application/rsl+xml" + _TEXT
    return _TYPES.get(suffix, "application/octet-stream")
