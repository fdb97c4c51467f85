"""Reading traces: whether words or a file of something that was taken down can still be found.

A text is read as runs of letters and digits. A window is a run of six signs or more, or as many runs in a row as make twelve: mark-up,
punctuation, line ends and letter case between them do not matter, and whoever cuts a text short loses only the last window. Hashes are
BLAKE2b (RFC 7693) keyed with the item's salt: nobody without the text itself finds out what they stand for.
"""

import hashlib
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsroom.article.takedowns import Trace

TAG = re.compile(r"<[^<>]*>")
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
LAYERS = 3
"""How many layers of tags and entities are taken off: a feed carries HTML inside XML, and that may quote HTML again."""
_RUN = re.compile(r"[^\W_]+")
_AMPLE = re.compile(r"(?:[\W_]*[^\W_]){40}[^\s<>]*")
_STRETCH = re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){6,}")
_WIDE = re.compile(rb"UNICODE\0")
_XP = re.compile(rb"[\x9b-\x9f]\x9c\x01\0|\x9c[\x9b-\x9f]\0\x01")
_PNG, _PIXELS = b"\x89PNG\r\n\x1a\n", (b"IDAT", b"fdAT")
_WIDE_BYTES = 1 << 16
_ALONE, _TOGETHER = 6, 12
_LENGTH = 10
_LINE_END = re.compile("\n")
_BEHIND = 2
_LINES, _WINDOWS, _LINE = 100_000, 400_000, 2_000


def runs(text: str) -> list[str]:
    """Return the runs of letters and digits of a text, in one letter case."""
    if text.isascii():
        return _RUN.findall(text.lower())
    return [run.casefold() for run in _RUN.findall(unicodedata.normalize("NFKC", text))]


def windows(text: str) -> Iterator[str]:
    """Yield the windows of a text, repeated ones again."""
    said = runs(text)
    return _windows(said, len(said))


def window_spans(said: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the windows among runs as (first, after the last)."""
    for start, run in enumerate(said):
        length, end = len(run), start + 1
        if length >= _ALONE:
            yield start, end
        if length < _TOGETHER:
            while length < _TOGETHER and end < len(said):
                length += len(said[end])
                end += 1
            if length >= _TOGETHER:
                yield start, end


def readings(data: bytes) -> Iterator[str]:
    """Yield a file's content as the texts that may be read in it: as it is, and with tags, entities and escapes taken away.

    Of a file that is no text (a picture, a recording) the stretches are read that could be text, in UTF-8 and, where its metadata say so
    (EXIF UserComment and the XP tags), in UTF-16. What is compressed in it is not unpacked.
    """
    plain = _legible(data) if b"\0" in data else data.decode("utf-8", "ignore")
    yield plain
    told = ESCAPED.sub(lambda match: chr(int(match[1], 16)), plain) if "\\u" in plain else plain
    last = plain
    for _ in range(LAYERS):
        bare = html.unescape(TAG.sub("", told)) if "<" in told or "&" in told else told
        if bare == last:
            return
        yield bare
        told = last = bare


def hashed(salt: str, words: str) -> str:
    """Return the hash of a window, or of a file's SHA-256, under a salt (hex)."""
    return hashlib.blake2b(words.encode(), digest_size=_LENGTH, key=bytes.fromhex(salt)).hexdigest()


@dataclass(frozen=True)
class Detector:
    """Finds what is left of items that are gone; remembers lines and windows that are innocent, because pages share most of theirs."""

    traces: tuple[Trace, ...]
    _quiet: set[str] = field(default_factory=set, repr=False, compare=False)
    _cleared: set[str] = field(default_factory=set, repr=False, compare=False)

    def speaks(self, text: str) -> bool:
        """Return whether a text has words of an item."""
        return bool(self._worded) and any(self._stretch_speaks(text, start, stop, keys) for start, stop, keys in self._unknown(text))

    def has(self, window: str) -> bool:
        """Return whether a window is one of an item's."""
        said = window.encode("utf-8", "surrogatepass")
        for base, words in self._worded:
            digest = base.copy()
            digest.update(said)
            if digest.digest() in words:
                return True
        return False

    def knows(self, sha256: str) -> bool:
        """Return whether a file with this SHA-256 (hex) is one of an item's."""
        return any(hashed(trace.salt, sha256) in trace.files for trace in self.traces if trace.files)

    def hits(self, data: bytes) -> bool:
        """Return whether a file is one of an item's, or words of it can be read in it."""
        return self.knows(hashlib.sha256(data).hexdigest()) or any(self.speaks(text) for text in readings(data))

    def _unknown(self, text: str) -> Iterator[tuple[int, int, list[tuple[str, int]]]]:
        """Yield the stretches of lines that have not been seen with these lines behind them: (start, stop, what to remember)."""
        ends = [match.start() for match in _LINE_END.finditer(text)] + [len(text)] * (_BEHIND + 1)
        start, first, keys = 0, 0, list[tuple[str, int]]()
        for number in range(len(ends) - _BEHIND):
            stop = ends[number]
            key = text[start : ends[number + _BEHIND]]
            if key not in self._quiet:
                first = first if keys else start
                keys.append((key, stop - start))
            elif keys:
                yield first, start, keys
                keys = []
            start = stop + 1
        if keys:
            yield first, len(text), keys

    def _stretch_speaks(self, text: str, start: int, stop: int, keys: list[tuple[str, int]]) -> bool:
        ample = _AMPLE.match(text, stop)
        own = runs(text[start:stop])
        said = set(_windows(own + runs(ample[0] if ample else text[stop:]), len(own))) - self._cleared
        if any(map(self.has, said)):
            return True
        _remember(self._cleared, said, _WINDOWS)
        _remember(self._quiet, (key for key, line in keys if len(key) <= _LINE and _AMPLE.match(key, line)), _LINES)
        return False

    @cached_property
    def _worded(self) -> tuple[tuple["hashlib.blake2b", frozenset[bytes]], ...]:
        keyed = ((trace, bytes.fromhex(trace.salt)) for trace in self.traces if trace.words)
        return tuple((hashlib.blake2b(digest_size=_LENGTH, key=key), frozenset(map(bytes.fromhex, trace.words))) for trace, key in keyed)


def _windows(said: list[str], until: int) -> Iterator[str]:
    """Yield the windows that begin before run `until`: the same as window_spans finds, made in one go because all depends on its speed."""
    count = len(said)
    for start in range(until):
        joined = said[start]
        length = len(joined)
        if length >= _ALONE:
            yield joined
            if length >= _TOGETHER:
                continue
        end = start + 1
        while length < _TOGETHER and end < count:
            joined += said[end]
            length = len(joined)
            end += 1
        if length >= _TOGETHER:
            yield joined


def _legible(data: bytes) -> str:
    data = b"\0".join(_png_chunks(data)) if data.startswith(_PNG) else data
    found = [stretch.decode("utf-8", "ignore") for stretch in _STRETCH.findall(data)]
    for mark in _WIDE.finditer(data):
        wide = data[mark.end() : mark.end() + _WIDE_BYTES]
        found += [wide.decode(form, "ignore") for form in ("utf-16-le", "utf-16-be")]
    if _XP.search(data):
        head = data[:_WIDE_BYTES]
        found += [head[skip:].decode(form, "ignore") for form in ("utf-16-le", "utf-16-be") for skip in (0, 1)]
    return "\n".join(found)


def _png_chunks(data: bytes) -> Iterator[bytes]:
    """Yield what the chunks of a PNG hold (ISO/IEC 15948, 5.3), without their checksums and the pixels; what comes after them whole."""
    place = len(_PNG)
    while place + 12 <= len(data):
        end = place + 8 + int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 8] not in _PIXELS:
            yield data[place + 8 : end]
        place = end + 4
    yield data[place:]


def _remember(known: set[str], texts: Iterable[str], limit: int) -> None:
    if len(known) >= limit:
        known.clear()
    known.update(texts)
