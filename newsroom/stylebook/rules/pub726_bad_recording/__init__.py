"""Audio, video and captions are what they seem, of bearable size, and tell nothing about the people who made them.

What it checks:
    Files below content/media/ are MP4, WebM, MP3, M4A, Ogg or Opus, or captions in WebVTT, and are inside what their names say;
    none is larger than `limits.media_bytes`, breaks off, or carries a place, a device, an owner or a cover picture. Captions
    begin with WEBVTT and their times run forward. In `media:`, `file` is a recording, `captions` ends in .vtt, `poster` is a
    picture.
Why:
    A phone writes into every video where it was taken, often to the house number, and with which device. Players and
    screen readers stay silent about a file whose name lies, and captions out of order are not shown.
Source:
    Personal Information Protection Law, art. 6 and 28 (only what is needed; places are sensitive); W3C WebVTT, 4.1; CWE-434.
Example:
    media: [{file: media/lights.mp4, poster: images/lights.jpg, captions: media/lights.vtt, credit: 陆望, source: own}]
How to fix:
    Each wording gives the command. ffmpeg copies sound and picture untouched and leaves everything else behind.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.recordings import TYPES, Recording
from newsroom.stylebook.desk import Desk

CODE = "PUB726"
NAME = "bad-recording"
SEVERITY = "error"
SCOPE = "site"

_PICTURES = ("jpg", "jpeg", "png", "webp", "avif", "svg", "gif")


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield what was noticed while reading, what recordings give away, and files that stand where another kind belongs."""
    yield from desk.faults_of(NAME)
    for recording in edition.recordings.values():
        yield from _recording(recording, desk.site.limits.media_bytes)
    for article in edition.articles:
        yield from _places(article)


def _recording(recording: Recording, most: int) -> Iterator[Fault]:
    place = Place(f"content/{recording.file}")
    name = recording.file.rpartition("/")[2]
    if recording.size > most:
        yield Fault(place, {"size": f"{recording.size:,}", "most": f"{most:,}"}, "too-large")
    if recording.location or recording.machine:
        streams = '-map 0:v -map "0:a?"' if recording.kind == "video" else "-map 0:a"
        yield Fault(place, {"name": name, "streams": streams}, "location" if recording.location else "machine")


def _places(article: Article) -> Iterator[Fault]:
    for number, item in enumerate(article.media):
        if _kind(item.file) not in ("audio", "video"):
            yield Fault(article.at(f"media.{number}.file"), {"file": item.file}, "not-a-recording")
        if item.captions and _kind(item.captions) != "text":
            yield Fault(article.at(f"media.{number}.captions"), {"file": item.captions}, "not-captions")
        if item.poster and _suffix(item.poster) not in _PICTURES:
            yield Fault(article.at(f"media.{number}.poster"), {"file": item.poster}, "not-a-picture")


def _kind(file: str) -> str:
    return TYPES.get(_suffix(file), "").partition("/")[0]


def _suffix(file: str) -> str:
    return file.rpartition(".")[2].lower()
