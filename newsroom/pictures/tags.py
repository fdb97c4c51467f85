"""The tags of a picture file by exiv2's names, as plain texts."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pyexiv2

from newsroom.pictures.carriers import loose_xmp

_MUTE = 4
_AI_SPACE = ("http://www.tc260.org.cn/ns/AIGC/1.0/", "TC260")
_UTF8_MARK = "\x1b%G"
_HAN_RUN = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe]){2}")
_NOTHING_SAID = re.compile(r"(?:charset=\"?\w+\"?)?[\s\x00]*")
_WANTED_LANGS = ("x-default", "zh-CN", "zh-Hans", "zh")
# The least JPEG that exiv2 takes the packet of another file into.
_CARRIER = bytes.fromhex("ffd8ffe000104a46494600010101006000600000ffd9")


@dataclass(frozen=True)
class Tags:
    """`lists` maps each tag to its values, the default language first; `small` says whether exiv2 sees a thumbnail."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    small: bool = False

    @property
    def texts(self) -> Mapping[str, str]:
        """Return the first value of each tag."""
        return {key: values[0] if values else "" for key, values in self.lists.items()}

    def all(self, *names: str) -> tuple[str, ...]:
        """Return the values of the first of these tags that has any."""
        return next((values for name in names if (values := tuple(value for value in self.lists.get(name, ()) if value))), ())

    def first(self, *names: str) -> str:
        """Return the first value of the first of these tags that has any, or ""."""
        return next(iter(self.all(*names)), "")


def read_tags(data: bytes) -> Tags:
    """Return the tags of a picture file, as far as they can be read; not to be called from two threads at once (XMP SDK)."""
    _hush()
    tags, small = _tags_of(data)
    packet = loose_xmp(data)
    if packet:
        tags = {**_tags_of(_CARRIER, packet)[0], **tags}
    return Tags(tags, small)


@cache
def _hush() -> None:
    """Make exiv2 say nothing on standard error, and know the label of GB 45438 by whatever prefix a file uses."""
    pyexiv2.set_log_level(_MUTE)
    pyexiv2.registerNs(*_AI_SPACE)


def _tags_of(data: bytes, packet: str = "") -> tuple[dict[str, tuple[str, ...]], bool]:
    try:
        image = pyexiv2.ImageData(data)
    except (RuntimeError, ValueError, MemoryError):
        return {}, False
    try:
        if packet:
            image.modify_raw_xmp(packet)
        iptc = _read(image.read_iptc)
        unicode = str(iptc.get("Iptc.Envelope.CharacterSet", "")).startswith(_UTF8_MARK)
        read = {**_exif(image), **iptc, **_read(image.read_xmp)}
        return {key: _values(value, unicode and key in iptc) for key, value in read.items()}, bool(image.read_thumbnail())
    except (RuntimeError, ValueError):
        return {}, False
    finally:
        image.close()


def _read(reader: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    """Return what a reader of exiv2 reads, byte for character: what encoding a text is in is found out later."""
    try:
        return reader("latin-1")
    except (RuntimeError, ValueError):
        return {}


def _exif(image: pyexiv2.ImageData) -> dict[str, Any]:
    """Return the Exif tags; Windows' own texts (XPAuthor ...) are given up where they are broken, so that the others can be read."""
    found = _read(image.read_exif)
    if not found:
        with suppress(RuntimeError, ValueError):
            image.modify_exif(dict.fromkeys(pyexiv2.EXIF_TAGS_ENCODED_IN_UCS2))
            found = _read(image.read_exif)
    return found


def _values(value: object, unicode: bool) -> tuple[str, ...]:
    """Return a tag's values: lists as they are, texts in several languages with the default one first."""
    if isinstance(value, Mapping):
        by_lang = {re.sub(r'^lang="|"$', "", str(lang)): text for lang, text in value.items()}
        order = sorted(by_lang, key=lambda lang: _WANTED_LANGS.index(lang) if lang in _WANTED_LANGS else len(_WANTED_LANGS))
        return tuple(_text(by_lang[lang], unicode) for lang in order)
    if isinstance(value, list | tuple):
        return tuple(_text(item, unicode) for item in value)
    return (_text(value, unicode),)


def _text(value: object, unicode: bool) -> str:
    """Return a value as a text: UTF-8 where it is declared or fits, else GBK where it looks like Chinese, else Latin-1."""
    said = str(value)
    try:
        raw = said.encode("latin-1")
    except UnicodeEncodeError:
        return _plain(said)
    try:
        return _plain(raw.decode("utf-8", "replace" if unicode else "strict"))
    except UnicodeDecodeError:
        return _plain(_chinese(raw) or said)


def _chinese(raw: bytes) -> str:
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    foreign = sum(not char.isascii() for char in text)
    return text if _HAN_RUN.search(raw) or foreign * 2 >= len(text) else ""


def _plain(text: str) -> str:
    """Return a text without padding."""
    return "" if _NOTHING_SAID.fullmatch(text) else text.strip("\x00 \t\r\n")
