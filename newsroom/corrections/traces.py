"""Traces: how an item that is gone is recognised, by keyed hashes, wherever a word or a file of it has stayed.

A text is read as runs of letters and digits. A window is a run of six signs or more, or as many runs in a row as make twelve: mark-up,
punctuation, line ends and letter case between them do not matter, and whoever cuts a text short loses only the last window. Of an item's
windows those count that no other text of the campaign has. Hashes are BLAKE2b (RFC 7693) keyed with the item's salt: nobody without the
text itself finds out what they stand for, and two items have none in common.
"""

import hashlib
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsroom.article.takedowns import Trace

_RUN = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_ALONE, _TOGETHER = 6, 12
_LENGTH = 10


def windows(text: str) -> Iterator[str]:
    """Yield the windows of a text, repeated ones again."""
    runs = [run.casefold() for run in _RUN.findall(unicodedata.normalize("NFKC", text))]
    for start, run in enumerate(runs):
        if len(run) >= _ALONE:
            yield run
        joined, end = run, start + 1
        while len(joined) < _TOGETHER and end < len(runs):
            joined, end = joined + runs[end], end + 1
        if end > start + 1 and len(joined) >= _TOGETHER:
            yield joined


def trace_of(texts: Iterable[str], others: Iterable[str], files: Iterable[str], salt: str) -> Trace:
    """Return the trace of an item: its texts without the windows of `others`, and its files by their SHA-256 (hex); `salt` is hex."""
    own = {window for text in texts for window in windows(text)}
    for other in others:
        if not own:
            break
        own.difference_update(windows(other))
    key = bytes.fromhex(salt)
    return Trace(salt, frozenset(_hashed(key, window) for window in own), frozenset(_hashed(key, file) for file in files))


def readings(data: bytes) -> Iterator[str]:
    """Yield a file's content as the texts that may be read in it: as it is, and with tags, entities and escapes taken away."""
    plain = data.decode("utf-8", "ignore")
    yield plain
    told = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), plain) if "\\u" in plain else plain
    bare = html.unescape(_TAG.sub("", told)) if "<" in told or "&" in told else told
    if bare != plain:
        yield bare


@dataclass(frozen=True)
class Detector:
    """Finds what is left of items that are gone."""

    traces: tuple[Trace, ...]

    def speaks(self, text: str) -> bool:
        """Return whether a text has words of an item."""
        said = set(windows(text)) if self.traces else set()
        return any(_hashed(key, window) in trace.words for trace, key in self._keys() for window in said)

    def knows(self, sha256: str) -> bool:
        """Return whether a file with this SHA-256 (hex) is one of an item's."""
        return any(_hashed(key, sha256) in trace.files for trace, key in self._keys())

    def hits(self, data: bytes) -> bool:
        """Return whether a file is one of an item's, or words of it can be read in it."""
        return self.knows(hashlib.sha256(data).hexdigest()) or any(self.speaks(text) for text in readings(data))

    def _keys(self) -> Iterator[tuple[Trace, bytes]]:
        return ((trace, bytes.fromhex(trace.salt)) for trace in self.traces)


def _hashed(key: bytes, words: str) -> str:
    return hashlib.blake2b(words.encode(), digest_size=_LENGTH, key=key).hexdigest()
