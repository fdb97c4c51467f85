"""Which half-width marks in prose ought to be full-width."""

import re
from dataclasses import dataclass

from newsroom.article.place import SourceText
from newsroom.stylebook.lettering.damage import TONES
from newsroom.stylebook.lettering.han import HAN
from newsroom.stylebook.rules.txt605_sloppy_punctuation.prose import COVER, passages, prose_only

FULL = {",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}

_CLOSING = "”’》〉」』）】〕"
_GATE = re.compile(rf"[,.;:!?(](?:(?<=[{HAN}{_CLOSING}].)|(?<!\.)(?=[{HAN}]))")
_MARK = re.compile(
    r"(?:[,;?]|!(?!\[)|:(?!//))"
    rf"(?:(?<=[{HAN}{_CLOSING}].)|(?<=[0-9A-Za-z%℃].)(?=[{HAN}]))"
)
_STOP = re.compile(rf"(?<=[{HAN}{_CLOSING}])\.(?=[ \t]*$|[ \t]|[{_CLOSING}]|[{HAN}])", re.M)
_NUMERAL = re.compile(r"(?:^|\n)[ \t]*(?:#+ |[-*+] )?[第一二三四五六七八九十百]+[章节条]?\Z")
_BRACKETS = re.compile(rf"\(([^(){COVER}\n]{{1,200}})\)")
_PINYIN = re.compile(rf"[ a-zA-ZüɑɡǕ-ǜ'’{TONES}]*[{TONES}][ a-zA-Züɑɡ'’{TONES}]*")
_HAN = re.compile(f"[{HAN}]")
_SENTENCE_BEFORE = re.compile(rf"[{HAN}{_CLOSING}]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-width mark at `start` (0-based) and its full-width form; no cure where only the editor can know."""

    start: int
    char: str
    cure: str


def sloppy_marks(text: SourceText) -> list[Mark]:
    """Return the half-width marks of a file's prose that ought to be full-width, in order."""
    if not any(_GATE.search(text.text, start, end) for start, end in passages(text)):
        return []
    prose = prose_only(text)
    marks = [Mark(found.start(), found[0], FULL[found[0]]) for found in _MARK.finditer(prose)]
    return sorted([*marks, *_stops(prose), *_brackets(prose)], key=lambda mark: mark.start)


def _stops(prose: str) -> list[Mark]:
    marks = []
    for found in _STOP.finditer(prose):
        at = found.start()
        if _NUMERAL.search(prose[max(0, at - 20) : at]):
            continue
        between = _HAN.match(prose, at + 1)
        marks.append(Mark(at, ".", "" if between else FULL["."]))
    return marks


def _brackets(prose: str) -> list[Mark]:
    marks = []
    for found in _BRACKETS.finditer(prose):
        inside, before = found[1], prose[found.start() - 1 : found.start()] if found.start() else ""
        if _PINYIN.fullmatch(inside) or not (_HAN.search(inside) or _SENTENCE_BEFORE.match(before)):
            continue
        marks += [Mark(found.start(), "(", FULL["("]), Mark(found.end() - 1, ")", FULL[")"])]
    return marks
