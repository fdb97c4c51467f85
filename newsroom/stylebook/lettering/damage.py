"""Damaged spots: where a wrong decoding or a lossy conversion has eaten characters.

A damaged spot is never repaired by guessing: what stood there is gone, only the original has it.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from newsroom.stylebook.lettering.address import in_address
from newsroom.stylebook.lettering.han import HAN, common_characters, encoded, is_han, is_rare, simplified

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c"
# Damaged places nearer to each other than this are one spot.
NEAR = 8
CLAUSE = 40
# The longest pinyin note, brackets and its character included.
NOTE = 12

_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_CONTINUED = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TRIPLE = f"[ä-é][{_CONTINUED}]{{2}}"
_LETTER = "À-ÖØ-öø-ÿ"
_LATIN = f"(?:{_TRIPLE}){{2,}}|[ïã][¼€][{_CONTINUED}]|â€[{_CONTINUED}]|Â[\xa0©«®°·»]|[{_LETTER}]{{4,}}"
_ASKING = re.compile(
    r"[吗嗎么麼呢吧嘛呀谁誰哪怎啥咋何孰岂豈]|[几幾][个個时時天年月次点點位成]|多少|多[久大远遠长長高快重]|[是能可与與]否|难道|難道|真的"
    rf"|([{HAN}])[不没沒]\1"
)
_PINYIN_TAIL = re.compile(rf"\?[a-zü]*[{TONES}][a-zü{TONES}]*[)）]")
_PINYIN_NOTE = re.compile(rf"[(（][a-zü{TONES}]+[)）]\Z")
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")


@dataclass(frozen=True, slots=True)
class Spot:
    """A damaged stretch of a text, from `start` up to `end` (0-based); `question` when it is a half-width question mark in doubt."""

    start: int
    end: int
    question: bool = False


def damaged_spots(text: str) -> tuple[Spot, ...]:
    """Return the damaged spots of a text, in order, neighbours joined."""
    spots: list[Spot] = []
    for head in _heads().finditer(text):
        spot = None if spots and head.start() < spots[-1].end else _with_rare_neighbours(text, _spot(text, head.start()))
        if spot and spots and spot.start - spots[-1].end <= NEAR and "\n" not in text[spots[-1].end : spot.start]:
            spots[-1] = Spot(spots[-1].start, spot.end, spots[-1].question and spot.question)
        elif spot:
            spots.append(spot)
    return tuple(spots)


def _spot(text: str, at: int) -> Spot | None:
    if text[at] == "?":
        return _question(text, at)
    found = _shapes().match(text, at)
    if not found or (found["pair"] and not _hides_common_characters(found["pair"], text[found.end() : found.end() + 1])):
        return None
    return Spot(at, found.end())


def _question(text: str, at: int) -> Spot | None:
    """Judge a half-width question mark: conversions write one for every character that the target charset lacks."""
    tail = _PINYIN_TAIL.match(text, at)
    if tail:
        return Spot(at, tail.end())
    if in_address(text, at):
        return None
    end = at + len(text[at : at + CLAUSE]) - len(text[at : at + CLAUSE].lstrip("?!"))
    before, after = _PINYIN_NOTE.sub("", text[max(0, at - NOTE) : at])[-1:], text[end : end + 1]
    if (before and before in "。，、；：！" and is_han(after)) or (end - at >= 3 and _stands_alone(before)):
        return Spot(at, end)
    beside = is_rare(before) or is_rare(after) or (is_han(before) and (is_han(after) or (after and after in "，。、；：")))
    return Spot(at, end, question=True) if beside and not _asks(text, at) else None


def _stands_alone(before: str) -> bool:
    return not is_han(before) and not before.isalnum() and before not in tuple(")”’》」』）】")


def _with_rare_neighbours(text: str, spot: Spot | None) -> Spot | None:
    """Return the spot with the rare characters after it: what is left of a shifted decoding."""
    end = spot.end if spot else 0
    while spot and not spot.question and is_rare(text[end : end + 1]):
        end += 1
    return replace(spot, end=end) if spot else None


def _asks(text: str, at: int) -> bool:
    clause = _SENTENCE_END.split(text[max(0, at - CLAUSE) : at])[-1]
    return bool(_ASKING.search(clause))


def _hides_common_characters(pair: str, after: str) -> bool:
    """Return whether the GBK bytes of three characters are UTF-8 for two common ones, and no real text for sure: the next
    character goes on like that, or one of the three is a stray."""
    hidden = pair.encode("gbk").decode("utf-8", "replace")
    if len(hidden) != 2 or not all(simplified(char) in common_characters() for char in hidden):
        return False
    return bool(after and after in _read_as_gbk()[0]) or any(map(_is_stray, pair))


def _is_stray(char: str) -> bool:
    return not encoded(char, "gb2312") and not encoded(simplified(char), "gb2312")


@cache
def _heads() -> re.Pattern[str]:
    """Return the pattern of characters that a damaged place can begin with: one character class, so that clean text costs little."""
    return re.compile(rf"[?\ufffd{_PRIVATE}锟斤烫屯&{_LETTER}{_read_as_gbk()[0]}]")


@cache
def _shapes() -> re.Pattern[str]:
    lead, middle, last, exotic = _read_as_gbk()
    return re.compile(
        rf"[\ufffd{_PRIVATE}]+|(?:锟[斤拷]|斤拷锟)[锟斤拷]*|烫{{3,}}|屯{{3,}}|&#(?:65533|[xX][fF]{{3}}[dD]);|{_LATIN}"
        rf"|[{lead}][{exotic}]|(?P<pair>[{lead}][{middle}][{last}])"
    )


@cache
def _read_as_gbk() -> tuple[str, str, str, str]:
    """Return the characters that UTF-8 for Han turns into when read as GBK.

    Two Han are six bytes, which GBK reads as three characters: `lead` is E4-E9 with 80-BF, `middle` 80-BF with E4-E9, `last` 80-BF with
    80-BF. `exotic` are those of the last two that no Chinese text has: outside GB/T 2312, and no traditional form of a character in it.
    """
    lead, middle, last, exotic = (list[str](), list[str](), list[str](), list[str]())
    for char in map(chr, range(0x4E00, 0xA000)):
        code = encoded(char, "gbk")
        if len(code) != 2:
            continue
        opens, follows = [0xE4 <= byte <= 0xE9 for byte in code], [0x80 <= byte <= 0xBF for byte in code]
        for row, belongs in ((lead, opens[0] and follows[1]), (middle, follows[0] and opens[1]), (last, all(follows))):
            if belongs:
                row.append(char)
        if follows[0] and (opens[1] or follows[1]) and _is_stray(char):
            exotic.append(char)
    return "".join(lead), "".join(middle), "".join(last), "".join(exotic)
