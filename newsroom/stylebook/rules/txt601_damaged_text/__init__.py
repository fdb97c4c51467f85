"""No character of a text was lost on the way.

What it checks:
    Every text file, whole: U+FFFD, 锟斤拷 and 烫烫烫, private-use characters, UTF-8 read as GBK (鍩庡競) or as Latin-1 (åŸŽå¸‚), GBK
    read as Latin-1, and the half-width "?" that a conversion writes for a character it does not know: beside a rare Han character,
    after a comma or full stop and before Han (续。?蓖), inside a broken pinyin note (报?bào)), or between two Han where no question is
    asked.
    One finding for one spot; damage a few characters apart is one spot. A "?" after a question word (吗 谁 什么 是否 ...) is a question,
    in web addresses "?" is an address's.
Why:
    What stood there is gone. A guess would put words into somebody's mouth, and every later clean-up would hide the place for good:
    other repairs (TXT602, TXT605) leave damaged spots alone.
Source:
    House rule. The Unicode Standard, chapter 3 (U+FFFD), RFC 3629, GB 18030-2022; forms collected from scraped pages.
Example:
    旗里新修了三条人行?道，锟斤拷
How to fix:
    Open the original again and take the passage from there; never guess. If a question is meant, write a full-width ？.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.lettering.damage import Spot, damaged_spots

CODE = "TXT601"
NAME = "damaged-text"
SEVERITY = "error"
SCOPE = "text"

AROUND = 3
LONGEST = 24


def check(text: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each damaged spot."""
    for spot in damaged_spots(text.text):
        variant = "question" if spot.question else ""
        yield Fault(text.place(spot.start), {"snippet": _snippet(text.text, spot)}, variant)


def _snippet(text: str, spot: Spot) -> str:
    """Return the spot with a little of its line around it; what cannot be seen is written as its code point."""
    before = text[max(0, spot.start - AROUND) : spot.start].rpartition("\n")[2]
    after = text[spot.end : spot.end + AROUND].partition("\n")[0]
    inside = text[spot.start : spot.end]
    shown = inside if len(inside) <= LONGEST else inside[:LONGEST] + "…"
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in before + shown + after)
