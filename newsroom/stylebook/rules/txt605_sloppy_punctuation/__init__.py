"""Chinese sentences carry full-width punctuation.

What it checks:
    Half-width , . ; : ! ? directly after Han (or a closing full-width mark), or between a letter or digit and Han, and round brackets
    after Han or around Han, in prose: title, summary, body and picture captions of .md files, quoted values of .toml files.
    Not prose are: keys, the rest of the front matter, code, HTML, web addresses, link targets, numbers (1,000), times (09:30), list
    numbers, pinyin notes (TXT602), ellipses. One finding for one line, at the first mark.
    A text with damaged spots (TXT601) is left alone, and so is its repair: a damaged "?" must stay visible.
Why:
    Mixed widths come from pasting and look careless; and half-width marks mislead line breaking.
Source:
    GB/T 15834-2011 (use of punctuation marks), 5.1; GB/T 30240.1. The house's own narrow table: AutoCorrect also changes spacing and its
    settings are global to the process.
Example:
    旗里说,今年再修三条路.
How to fix:
    `newsroom check --fix` turns exactly these marks to full width. A full stop between two Han is left to the editor: it may be
    a sentence's end (。) or stand inside a foreign name (·).
"""

from collections.abc import Iterator
from itertools import groupby

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.lettering.damage import damaged_spots
from newsroom.stylebook.rules.txt605_sloppy_punctuation.marks import Mark, sloppy_marks

CODE = "TXT605"
NAME = "sloppy-punctuation"
SEVERITY = "warning"
SCOPE = "text"
AFTER = ("TXT601",)


def check(text: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each line with half-width marks, at the first."""
    for _, marks in groupby(sloppy_marks(text), key=lambda mark: text.place(mark.start).line):
        found = list(marks)
        clear = [mark for mark in found if mark.cure]
        first = (clear or found)[0]
        values = {"marks": _listed(clear or found)}
        yield Fault(text.place(first.start), values, "" if clear else "stop")


def fix(text: SourceText, desk: Desk) -> str | None:
    """Return the text with these marks at full width, None when there is nothing to do or the text is damaged."""
    marks = _curable(text)
    if not marks or damaged_spots(text.text):
        return None
    while marks:
        text = SourceText(text.path, _cured(text.text, marks))
        marks = _curable(text)
    return text.text


def _curable(text: SourceText) -> list[Mark]:
    """Return the marks to repair; a repaired bracket can show others, such as the outer pair or the comma after it."""
    return [mark for mark in sloppy_marks(text) if mark.cure]


def _cured(text: str, marks: list[Mark]) -> str:
    characters = list(text)
    for mark in marks:
        characters[mark.start] = mark.cure
    return "".join(characters)


def _listed(marks: list[Mark]) -> str:
    return " ".join(dict.fromkeys(mark.char for mark in marks))
