"""No pinyin note of a conversion tool stands in the text.

What it checks:
    Every text file, front matter included: a Han character of everyday use (the 3,755 of GB/T 2312's first level, in either script)
    followed by one syllable of pinyin with its tone in brackets, half-width or full-width: 濟(jì), 长（zhǎng）; after traditional
    characters also the toneless syllables 們(men), 個(ge) and the like. One finding for one line.
    Spared are the notes that editors write for readers: after a rare character, as in 彧（yù）, after those common characters that
    names read in an unusual way, as in 单（shàn）某 (glosses.toml), with a capital letter, and of several syllables, 六安（lù ān）.
Why:
    Simplified-to-traditional converters annotate characters with several readings; pages scraped after that are full of notes nobody wrote.
Source:
    House rule.
Example:
    旗里堅(jiān)持每周檢(jiǎn)查一次。
How to fix:
    `newsroom check --fix` takes the brackets out and leaves all else as it is. If the reading is really meant, say it in words:
    “单”音同“善”.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.lettering.damage import TONES, damaged_spots
from newsroom.stylebook.lettering.han import is_han, is_rare, traditional_only

CODE = "TXT602"
NAME = "pinyin-residue"
SEVERITY = "error"
SCOPE = "text"

TONELESS = frozenset(("men", "ge", "me", "zhe", "ma", "ne", "ba", "le", "de", "zi", "tou", "li", "la", "a"))
_LETTERS = "a-züɑɡ"
_NOTE = re.compile(rf"[(（] ?(?P<reading>[{_LETTERS}{TONES}]{{1,8}}) ?[)）]")
_TONED = re.compile(f"[{TONES}]")


def check(text: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each line with pinyin notes, at the first."""
    for _, notes in groupby(_residue(text.text), key=lambda note: text.place(note.start()).line):
        found = list(notes)
        first = found[0]
        values = {"count": str(len(found)), "first": text.text[first.start() - 1 : first.end()]}
        yield Fault(text.place(first.start() - 1), values, "several" if len(found) > 1 else "")


def fix(text: SourceText, desk: Desk) -> str | None:
    """Return the text without its pinyin notes, None when there is none."""
    kept, end = [], 0
    for note in _residue(text.text):
        kept.append(text.text[end : note.start()])
        end = note.end()
    return "".join([*kept, text.text[end:]]) if kept else None


def _residue(text: str) -> list[re.Match[str]]:
    notes = [note for note in _NOTE.finditer(text) if _left_behind(text[max(0, note.start() - 1) : note.start()], note["reading"])]
    spots = damaged_spots(text) if notes else ()
    touched = {at for spot in spots for at in range(spot.start - 1, spot.end + 1)}
    return [note for note in notes if touched.isdisjoint(range(note.start(), note.end()))]


def _left_behind(char: str, reading: str) -> bool:
    if not is_han(char) or is_rare(char):
        return False
    if not _TONED.search(reading):
        return reading in TONELESS and char in traditional_only()
    return reading not in _glosses().get(char, ())


@cache
def _glosses() -> Mapping[str, tuple[str, ...]]:
    """Return the readings that news explains for common characters in names of people and places."""
    table = tomllib.loads(files(__name__).joinpath("glosses.toml").read_text("utf-8"))
    return {char: tuple(readings) for char, readings in table.items()}
