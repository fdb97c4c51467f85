"""A text holds nothing that readers cannot see.

What it checks:
    Every text file: control characters (C0 and C1) other than tab and line end, characters that turn the direction of reading
    (U+202A-202E, U+2066-2069), zero-width and invisible characters (U+200B-200F, U+2060-206F, U+FEFF, U+00AD, U+061C, U+180E, tags),
    line and paragraph separators (U+2028, U+2029), interlinear marks (U+FFF9-FFFB) and noncharacters (U+FFFE, U+FFFF, U+FDD0-FDEF ...).
    One finding for one line, which lists their code points. Allowed where writing needs them: the joiner between two emoji, tags after
    the black flag, joiners beside Mongolian, Arabic and Indic letters, direction marks beside Arabic and Hebrew.
Why:
    Such characters hide words from search and from the eye, reverse what is shown (a file name, an amount), and break feeds:
    XML forbids most of them.
Source:
    XML 1.0, section 2.2; Unicode Technical Report 36 (security) and Annex 9 (bidirectional text); CVE-2021-42574.
Example:
    本次补贴<U+202E>0021<U+202C>元
How to fix:
    Delete the character at that place, or type the passage anew; the editor's "show invisible characters" makes it visible.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk

CODE = "TXT604"
NAME = "control-character"
SEVERITY = "error"
SCOPE = "text"

JOINERS = "\u200c\u200d\u180e"
DIRECTION_MARKS = "\u200e\u200f\u061c"
BLACK_FLAG = "\U0001f3f4"
_JOINED_SCRIPTS = re.compile("[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1800-\u18af]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufefc]")
_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff]")
_TAGS = re.compile(f"{BLACK_FLAG}[\U000e0020-\U000e007f]*\\Z")


def check(text: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each line with such characters, at the first."""
    found = (match.start() for match in _invisible().finditer(text.text) if not _needed(text.text, match.start()))
    for _, starts in groupby(found, key=lambda start: text.place(start).line):
        spots = list(starts)
        codes = dict.fromkeys(f"U+{ord(text.text[at]):04X}" for at in spots)
        yield Fault(text.place(spots[0]), {"codes": ", ".join(codes)})


def _needed(text: str, at: int) -> bool:
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char == "\u200d" and _EMOJI.match(before) and _EMOJI.match(after):
        return True
    if char in JOINERS:
        return bool(_JOINED_SCRIPTS.match(before) or _JOINED_SCRIPTS.match(after))
    if char in DIRECTION_MARKS:
        return bool(_RIGHT_TO_LEFT.match(before) or _RIGHT_TO_LEFT.match(after))
    return "\U000e0020" <= char <= "\U000e007f" and bool(_TAGS.search(text[max(0, at - 16) : at]))


@cache
def _invisible() -> re.Pattern[str]:
    ends_of_planes = "".join(chr(plane + last) for plane in range(0, sys.maxunicode, 0x10000) for last in (0xFFFE, 0xFFFF))
    return re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
        f"\U000e0000-\U000e007f{ends_of_planes}]"
    )
