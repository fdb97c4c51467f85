"""The characters of the headline font: those that Chinese news is written in.

They are the 8,105 of the Table of General Standard Chinese Characters (通用规范汉字表, State Council 2013), the hanzi of GB/T 2312, and
what stands between them. characters.txt holds those of the table that GB/T 2312 has not (from Unihan's kTGH).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_HANZI_ROWS = range(16, 88)
_SYMBOL_ROWS = (1, 2, 3, 6, 8)
_MORE = "–—―‘’“”†•…‰⸺€№℃〇㎎㎏㎜㎝㎞㎡"


def characters() -> str:
    """Return every character that the font shall have, in the order of their numbers."""
    table = Path(__file__).with_name("characters.txt").read_text("utf-8").replace("\n", "")
    latin = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100))))
    return "".join(sorted({*table, *latin, *_MORE, *_of_rows(_HANZI_ROWS), *_of_rows(_SYMBOL_ROWS)}))


def _of_rows(rows: range | tuple[int, ...]) -> Iterator[str]:
    """Yield the characters of rows of GB/T 2312 (94 cells each, some empty)."""
    for row in rows:
        for cell in range(1, 95):
            yield from bytes((0xA0 + row, 0xA0 + cell)).decode("gb2312", "ignore")
