"""Captions as text: WebVTT read cue by cue, with the line of everything that is wrong (W3C WebVTT, 4.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText

RULE = "bad-recording"
_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")
_MOMENT = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_MOMENT}[ \t]+-->[ \t]+{_MOMENT}(?:[ \t].*)?")
_OTHER_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
_TAG = re.compile(r"<[^>\n]*>")


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: from when to when, in seconds, and its words; `line` is that of its timing."""

    start: float
    end: float
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Captions:
    """A captions file as read."""

    cues: tuple[Cue, ...]
    faults: tuple[Fault, ...]


def read_captions(source: SourceText) -> Captions:
    """Return the cues of a WebVTT text in its order; faults belong to the rule bad-recording, variants captions-*."""
    lines = source.text.split("\n")
    if not _HEADER.fullmatch(lines[0]):
        return Captions((), (_fault(source, 1, "captions-header"),))
    cues: list[Cue] = []
    faults: list[Fault] = []
    for first, block in _blocks(lines):
        cue = _cue(first, block)
        if isinstance(cue, Cue):
            faults += _timing_faults(source, cue, cues)
            cues.append(cue)
        elif cue:
            faults.append(_fault(source, cue, "captions-timing", text=lines[cue - 1].strip()[:60]))
    if not cues and not faults:
        faults.append(_fault(source, 1, "captions-empty"))
    return Captions(tuple(cues), tuple(faults))


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each block between blank lines after the header, with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            if number - len(block) > 1:
                yield number - len(block), block
            block = []


def _cue(first: int, block: list[str]) -> Cue | int:
    """Return a block's cue, 0 when it is none, or the number of the line where its timing is wrong."""
    if _OTHER_BLOCK.fullmatch(block[0]):
        return 0
    at = 0 if "-->" in block[0] else 1
    match = _TIMING.fullmatch(block[at].strip()) if at < len(block) else None
    if match is None:
        return first + min(at, len(block) - 1)
    words = "\n".join(_TAG.sub("", line) for line in block[at + 1 :])
    return Cue(_seconds(*match.groups()[:4]), _seconds(*match.groups()[4:8]), words, first + at)


def _timing_faults(source: SourceText, cue: Cue, before: list[Cue]) -> Iterator[Fault]:
    if cue.end <= cue.start:
        yield _fault(source, cue.line, "captions-backwards")
    if before and cue.start < before[-1].start:
        yield _fault(source, cue.line, "captions-order")
    if not cue.words.strip():
        yield _fault(source, cue.line, "captions-silent")


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000


def _fault(source: SourceText, line: int, variant: str, **values: str) -> Fault:
    return Fault(Place(source.path, line, 1), values, variant, rule=RULE)
