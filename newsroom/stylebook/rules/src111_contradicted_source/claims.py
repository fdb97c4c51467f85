"""Find the lines of a body that say where it comes from. Lines are read in simplified characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.stylebook.fingerprints.words import simplified

HAN = r"\u3400-\u9fff"
START = r"^[\s*_（(【\[]*"
ENDS_HERE = r"(?=[\s（(：:，])"

QUICK = re.compile(r"来源|來源|稿源|转自|轉自|载自|載自|记者|記者|讯|訊|电|電|Source")
NOT_PROSE = re.compile(r"\s{0,3}(?:[>|#]|[-+*]\s|\d+[.、)]\s|    |```)")

SOURCE_LINE = re.compile(
    START + r"(?:(?:文章|本文|稿件|原文|新闻|内容|全文)?(?:来源|稿源|转自|转载自)|Source)[*_]*\s*[：:|｜]"
    r"\s*(?P<rest>[^。；;\n]{2,80})[。\s]*$"
)
NO_HOUSE = re.compile(r"资金|财政|拨款|贷款|捐|补助|自筹|收入|[，,]|\d[万亿元%]")
AFTER_THE_HOUSES = re.compile(rf"[（(]|\s+(?=[{HAN}\d])")

OWN_WIRE = re.compile(START + rf"(?P<house>本[报台网站刊社])(?:[{HAN}]{{0,8}}\d{{1,2}}月\d{{1,2}}日)?(?:讯|消息{ENDS_HERE}|电{ENDS_HERE})")
WIRE = re.compile(
    START + rf"(?P<house>[{HAN}A-Za-z]{{1,12}}?(?:社|报|台|网|刊|客户端|中心))"
    rf"(?:[{HAN}]{{0,8}}\d{{1,2}}月\d{{1,2}}日[电讯]{ENDS_HERE}|讯(?=[\s（(]))"
)

TAIL = re.compile(r"[（(](?P<inner>[^（）()\n]{4,50})[）)][\s*_]*$")
TAIL_LINE = re.compile(r"^[\s*_]*(?:(?:文|图|作者|撰文|供稿)\s*[/／|：:]\s*)?(?P<inner>\S{0,20}记者[\s：:]\S[^，。；]{1,30})$")
REPORTER = re.compile(rf"(?:^|[\s、，,；;/])(?P<house>[^\s、，,；;/]{{0,20}}?)记者(?=[\s：:]|$|[{HAN}]{{2,4}}(?:[\s、，,]|$))")
PREFIX = re.compile(r"^(?:作者系|作者为|作者是|文字?|图片?|摄影)[：:]?")
ROLE = re.compile(rf"(?:全媒体|融媒体|首席|实习|特约|见习|特派|摄影|图片|视频|驻[{HAN}]{{2,6}}?)+$")
HOUSE = re.compile(r"^(?!据|见|图为|由)[^“”]*(?:报|社|台|网|刊|杂志|电视|卫视|央视|广播|新闻|客户端|传媒|媒体中心|新闻中心|在线|视频)$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A spot of a body that names houses as its origin: the offset, the words found, the houses."""

    offset: int
    found: str
    houses: tuple[str, ...]


def claims(markdown: str) -> Iterator[Claim]:
    """Yield what the lines of a Markdown text say of its origin, in order."""
    offset = 0
    for line in markdown.splitlines(keepends=True):
        if QUICK.search(line) and not NOT_PROSE.match(line):
            yield from _in_line(simplified(line.rstrip("\n")), offset)
        offset += len(line)


def _in_line(line: str, offset: int) -> Iterator[Claim]:
    stated = SOURCE_LINE.match(line)
    if stated:
        houses = _listed(stated["rest"])
        if houses:
            yield Claim(offset + len(line) - len(line.lstrip()), line.strip(), houses)
        return
    wire = OWN_WIRE.match(line) or WIRE.match(line)
    if wire:
        yield Claim(offset + wire.start("house"), wire.group().strip(), (wire["house"],))
    tail = TAIL.search(line) or TAIL_LINE.match(line)
    houses = tuple(_reporters(tail["inner"])) if tail else ()
    if tail and houses:
        yield Claim(offset + tail.start(), tail.group().strip(), houses)


def _listed(rest: str) -> tuple[str, ...]:
    """Return the houses of a source line: links become their words, what follows the houses is dropped."""
    words = re.sub(r"\[([^\]\n]*)\]\([^)\n]*\)", r"\1", rest).strip(" \t　*_）)】]》《")
    if NO_HOUSE.search(words):
        return ()
    return tuple(part.strip() for part in re.split(r"[、|｜&]", AFTER_THE_HOUSES.split(words)[0]) if part.strip())


def _reporters(inner: str) -> Iterator[str]:
    for match in REPORTER.finditer(inner):
        house = ROLE.sub("", PREFIX.sub("", match["house"]))
        if HOUSE.match(house):
            yield house
