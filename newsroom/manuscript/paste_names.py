"""Names in pasted lines: people, and the houses they work for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsroom.article.people import Byline
from newsroom.manuscript.paste_plain import Plain, plain

_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
_NAME = re.compile(rf"[{_HAN}][{_HAN}·•]{{1,11}}|[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){{0,3}}")
_BETWEEN = re.compile(r"\s*[、，,/;；]\s*")
_AFTER = re.compile(r"\s*(?:文/图|图/文|文并图|摄影报道|报道|摄|文)$")
_ROLE = r"(?:全媒体|融媒体|首席|实习|特约|见习|特派|摄影|图片|视频|客户端)"
_HOUSE = r"(?P<house>[^\s,。:;()]{0,20}?)"
_REPORTER = re.compile(rf"{_HOUSE}{_ROLE}{{0,3}}记者(?:[\s:/]+|(?=[{_HAN}]{{2,4}}$))(?P<names>[^。;()]{{2,40}})")
_OTHERS = re.compile(r"[\s,、]*(?:(?P<correspondent>通讯员)|(?P<photographer>摄影|图片|图))[\s:/]+")
_NOBODY = frozenset({"摄影", "图片", "文字", "记者", "通讯员", "编辑", "来源", "作者"})
_TRAPPINGS = re.compile(r"(?:门户网站|官方网站|官网|网站|客户端|社)$")
_HERE = re.compile(r"本[报台网站刊社]?")


@dataclass(frozen=True, slots=True)
class House:
    """A house of the register as pasted texts may name it; the key "own" is the site itself."""

    key: str
    names: tuple[str, ...]
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """A line such as 青原日报记者 林溪: the house as written ("" when it names none, or 本报), and the makers."""

    house: str
    makers: tuple[Byline, ...]


def people(words: str, role: str = "reporter") -> tuple[Byline, ...]:
    """Return the people that words such as "林溪、吴桐" or "周　砚" name; () when they are no names."""
    words = _AFTER.sub("", " ".join(words.split()))
    parts = [part for whole in _BETWEEN.split(words) for part in _spaced(whole)]
    if not parts or not all(_NAME.fullmatch(part) and part not in _NOBODY for part in parts):
        return ()
    return tuple(Byline(part, role) for part in dict.fromkeys(parts))


def signature(words: str) -> Signature | None:
    """Return what a reporter's line says, None when the words are none."""
    line = plain(words)
    match = _REPORTER.fullmatch(line.text)
    if not match:
        return None
    makers = _makers(plain(line.written(*match.span("names"))))
    if not makers:
        return None
    house = line.written(*match.span("house"))
    return Signature("" if _HERE.fullmatch(house) else house, makers)


def house_named(name: str, houses: Iterable[House]) -> House | None:
    """Return the house of that name; 青原日报社 and 青原日报客户端 are 青原日报."""
    wanted = _bare(name)
    return next((house for house in houses if wanted and wanted in map(_bare, house.names)), None)


def house_at(address: str, houses: Sequence[House]) -> House | None:
    """Return the house that an address belongs to, sub-hosts included."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    return next((house for house in houses for known in house.hosts if host == known or host.endswith(f".{known}")), None)


def _makers(given: Plain) -> tuple[Byline, ...]:
    """Return reporters and their helpers, () when one part names nobody."""
    makers: list[tuple[Byline, ...]] = []
    role, start = "reporter", 0
    for other in _OTHERS.finditer(given.text):
        makers.append(people(given.written(start, other.start()), role))
        role, start = other.lastgroup or "", other.end()
    makers.append(people(given.written(start, len(given.text)), role))
    return tuple(maker for part in makers for maker in part) if all(makers) else ()


def _spaced(words: str) -> list[str]:
    parts = words.split(" ")
    if _NAME.fullmatch(words) or not words:
        return [words] if words else []
    return ["".join(parts)] if len(parts) == 2 and all(len(part) == 1 for part in parts) else parts


def _bare(name: str) -> str:
    words = re.sub(r"[\s《》“”]", "", plain(name).text).casefold()
    return _TRAPPINGS.sub("", words) or words
