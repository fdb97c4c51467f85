"""The media type of each file, by a table of our own: the operating system's differs from machine to machine."""

import re

_TEXT = "; charset=utf-8"
_TYPES = {
    "avif": "image/avif",
    "css": "text/css" + _TEXT,
    "gif": "image/gif",
    "htm": "text/html" + _TEXT,
    "html": "text/html" + _TEXT,
    "ico": "image/x-icon",
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
_FEEDS = {b"rss": "application/rss+xml" + _TEXT, b"feed": "application/atom+xml" + _TEXT}
_ROOT = re.compile(rb"<(?![?!])([A-Za-z]+)")


def media_type(name: str, data: bytes) -> str:
    """Return the media type of a file by its name; XML feeds are known by their first element (RSS 2.0, RFC 4287)."""
    suffix = name.rpartition(".")[2].lower()
    if suffix == "xml":
        root = _ROOT.search(data[:1000])
        if root and root[1] in _FEEDS:
            return _FEEDS[root[1]]
    return _TYPES.get(suffix, "application/octet-stream")
