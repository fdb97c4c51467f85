"""Look for all kinds of identifier at once, in the order in which they claim what they see."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from newsroom.stylebook.identifiers.bank_card import bank_cards
from newsroom.stylebook.identifiers.credit_code import credit_codes
from newsroom.stylebook.identifiers.identity import identity_numbers
from newsroom.stylebook.identifiers.mobile import mobile_numbers
from newsroom.stylebook.identifiers.plain import DRESSED, INVISIBLE, KEYCAP, Plain, plain_text
from newsroom.stylebook.identifiers.plate import ARMY, PROVINCES, licence_plates
from newsroom.stylebook.identifiers.sighting import Kind, Sighting

RECOGNISERS: tuple[Callable[[str], Iterator[Sighting]], ...] = (identity_numbers, credit_codes, bank_cards, mobile_numbers, licence_plates)
FEWEST_DIGITS = 11

_BETWEEN = rf"[{INVISIBLE}{KEYCAP} .·()\-‐-―−－\xa0\u2000-\u200a\u202f\u3000]{{0,3}}"
PREFIXES = PROVINCES + ARMY + "滬雲遼魯蘇贛晉陝閩貴寧瓊軍瀋蘭濟廣"
_DIGIT = rf"\d{DRESSED}"
_FIRST = rf"{_DIGIT}{PREFIXES}Ww\uff37\uff57"
_LETTERED = rf"(?<=[{PREFIXES}])(?:{_BETWEEN}[A-HJ-NP-Za-hj-np-zＡ-Ｚａ-ｚ]|\d\d[·•・])|(?<=[WwＷｗ])[JjＪｊ]"
_GATE = re.compile(rf"[{_FIRST}](?:(?<=[{_DIGIT}])(?:{_BETWEEN}[{_DIGIT}]){{{FEWEST_DIGITS - 1}}}|{_LETTERED})")


def find_identifiers(text: str) -> tuple[Sighting, ...]:
    """Return the identifiers in a text, in order; places are those of the text as written. Official hotlines are none."""
    found: list[Sighting] = []
    end = 0
    while hit := _GATE.search(text, end):
        start = text.rfind("\n", 0, hit.start()) + 1
        end = text.find("\n", hit.start())
        end = len(text) if end < 0 else end
        found += _in_line(text[start:end], start)
    return tuple(found)


def _in_line(line: str, offset: int) -> list[Sighting]:
    plain = plain_text(line)
    taken: set[int] = set()
    found = []
    for recogniser in RECOGNISERS:
        for seen in recogniser(plain.text):
            if taken.isdisjoint(range(seen.start, seen.end)):
                taken.update(range(seen.start, seen.end))
                found.append(_as_written(seen, plain, offset))
    told = (seen for seen in found if seen.kind is not Kind.MOBILE or seen.number not in official_hotlines())
    return sorted(told, key=lambda seen: seen.start)


@cache
def official_hotlines() -> frozenset[str]:
    """Return the numbers that belong to everybody."""
    return frozenset(tomllib.loads(files("newsroom.stylebook.identifiers").joinpath("official.toml").read_text("utf-8"))["hotlines"])


def _as_written(seen: Sighting, plain: Plain, offset: int) -> Sighting:
    return replace(seen, start=offset + plain.place(seen.start), end=offset + plain.place(seen.end - 1) + 1)
